import { colours, type Scene, type Shape } from './scene.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
const at = (value: number) => String(Math.round(value * 100) / 100);

function drawn(shape: Shape): string {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height, radius, fill, stroke, dashed } = shape;
      const line =
        stroke === null ? '' : ` stroke="${stroke}" stroke-width="1.5"${dashed ? ' stroke-dasharray="6 4"' : ''}`;
      return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="${radius}" fill="${fill}"${line}/>`;
    }
    case 'path': {
      const { d, stroke, dashed, arrow } = shape;
      return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="1.6"${dashed ? ' stroke-dasharray="6 4"' : ''}${arrow ? ' marker-end="url(#arrow)"' : ''}/>`;
    }
    case 'dot':
      return `<circle cx="${at(shape.x)}" cy="${at(shape.y)}" r="${shape.radius}" fill="${shape.fill}"/>`;
    case 'text':
      // One text a font: where a text holds two, the rasteriser draws all of it in the second.
      return shape.line.runs
        .map(
          ({ text, family, weight, dx }) =>
            `<text x="${at(shape.x + dx)}" y="${at(shape.y)}" font-family="${family}" font-weight="${weight}" font-size="${shape.line.size}" fill="${shape.fill}">${escaped(text)}</text>`,
        )
        .join('');
  }
}

/** The scene as SVG, on paper of its own: readable on any background. */
export function toSvg({ width, height, shapes }: Scene): string {
  const size = `width="${at(width)}" height="${at(height)}" viewBox="0 0 ${at(width)} ${at(height)}"`;
  const arrow = `<marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="${colours.edge}"/></marker>`;
  const paper = `<rect x="0.75" y="0.75" width="${at(width - 1.5)}" height="${at(height - 1.5)}" rx="16" fill="${colours.paper}" stroke="${colours.rule}" stroke-width="1.5"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${arrow}</defs>${paper}${shapes.map(drawn).join('')}</svg>`;
}
