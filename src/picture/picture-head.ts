import { countsOf } from './counts.ts';
import type { Setter } from './fit-text.ts';
import type { PictureStory } from './picture-story.ts';
import { canvasWidth, colours, margin, type Shape, text } from './scene.ts';

/** The claim and the counts, at the top of the columns. */
export function layHead(
  story: PictureStory,
  setter: Setter,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const wide = canvasWidth - 2 * margin;
  const title = setter.lines(story.claim, { size: 27, weight: 600, maxWidth: wide }, 2);
  const shapes: Shape[] = title.map((line, at) => text(line, margin, 62 + at * 35));
  let x = margin;
  let y = 62 + (title.length - 1) * 35 + 24;
  for (const { n, label, tone } of countsOf(story)) {
    const number = setter.line(String(n), { size: 19, weight: 600, maxWidth: 100 });
    const words = setter.line(label, { size: 15, weight: 400, maxWidth: 300 });
    const width = 15 + number.width + 7 + words.width + 15;
    if (x + width > canvasWidth - margin) {
      x = margin;
      y += 44;
    }
    shapes.push({
      kind: 'box',
      x,
      y,
      width,
      height: 35,
      name: label,
      fill: tone.pale,
      stroke: null,
      dashed: false,
      radius: 17.5,
    });
    shapes.push(text(number, x + 15, y + 24, tone.strong));
    shapes.push(text(words, x + 15 + number.width + 7, y + 23, colours.soft));
    x += width + 10;
  }
  return { shapes, bottom: y + 35 };
}
