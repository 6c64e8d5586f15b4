import type { Setter } from './fit-text.ts';
import { momentInWords } from './instants.ts';
import type { Reaction } from './picture-story.ts';
import { canvasWidth, colours, margin, type Shape, text, tones } from './scene.ts';

const across = 3;
const space = 16;
const padX = 16;
const most = 12;
const width = (canvasWidth - 2 * margin - space * (across - 1)) / across;

type SetReaction = {
  readonly height: number;
  readonly draw: (x: number, y: number, height: number) => readonly Shape[];
};

function setReaction(reaction: Reaction, setter: Setter): SetReaction {
  const tone = tones[reaction.stance];
  const room = width - 2 * padX;
  const pill = setter.line(reaction.pill, { size: 12, weight: 600, maxWidth: room / 2 });
  const pillWidth = pill.width + 20;
  const name = setter.name(reaction.speaker, { size: 17, weight: 600, maxWidth: room - pillWidth - 12, leastSize: 14 });
  const small = { size: 14, weight: 400, maxWidth: room } as const;
  const role = reaction.role === null ? [] : setter.lines(reaction.role, small, 1);
  const scope = reaction.scope === null ? [] : setter.lines(`About ${reaction.scope}`, { ...small, weight: 600 }, 2);
  const quote = setter.lines(quoted(reaction.quote), { ...small, size: 14.5 }, 4);
  const where = setter.lines(
    [reaction.outlet, reaction.at === null ? '' : momentInWords(reaction.at)].filter((part) => part !== '').join(' · '),
    { ...small, size: 13 },
    1,
  );
  const rows = [
    ...role.map((line) => ({ line, fill: colours.soft })),
    ...scope.map((line) => ({ line, fill: tone.strong })),
    ...quote.map((line) => ({ line, fill: colours.ink })),
    ...where.map((line) => ({ line, fill: colours.faint })),
  ];
  return {
    height: 44 + rows.length * 20 + 10,
    draw: (x, y, height) => [
      {
        kind: 'box',
        x,
        y,
        width,
        height,
        name: `${reaction.speaker} ${reaction.pill}`,
        fill: tone.pale,
        stroke: tone.strong,
        dashed: !reaction.asserted,
        radius: 10,
      },
      {
        kind: 'box',
        x: x + width - padX - pillWidth + 4,
        y: y + 12,
        width: pillWidth,
        height: 24,
        name: null,
        fill: tone.strong,
        stroke: null,
        dashed: false,
        radius: 12,
      },
      text(pill, x + width - padX - pillWidth + 14, y + 28.5, colours.paper),
      text(name, x + padX, y + 30),
      ...rows.map(({ line, fill }, at) => text(line, x + padX, y + 54 + at * 20, fill)),
    ],
  };
}

// A sentence with quotation marks of its own stands as it is: two kinds of marks would read as two speakers.
const quoted = (words: string): string => (/["“”„«»]/.test(words) ? words : `“${words}”`);

/** The band of reactions, from `top` down. */
export function layReactions(
  reactions: readonly Reaction[],
  top: number,
  setter: Setter,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const wide = canvasWidth - 2 * margin;
  if (reactions.length === 0) {
    const none = setter.line('No denial, confirmation or comment found.', { size: 15, weight: 400, maxWidth: wide });
    return { shapes: [text(none, margin, top + 16, colours.soft)], bottom: top + 24 };
  }
  const shapes: Shape[] = [];
  const set = reactions.slice(0, most).map((reaction) => setReaction(reaction, setter));
  let y = top;
  for (let from = 0; from < set.length; from += across) {
    const row = set.slice(from, from + across);
    const height = Math.max(...row.map((card) => card.height));
    row.forEach((card, at) => {
      shapes.push(...card.draw(margin + at * (width + space), y, height));
    });
    y += height + space;
  }
  const hidden = reactions.length - set.length;
  if (hidden > 0) {
    const more = setter.line(`+ ${hidden} more in the list of sources`, { size: 15, weight: 600, maxWidth: wide });
    shapes.push(text(more, margin, y + 14, colours.soft));
    y += 36;
  }
  return { shapes, bottom: y - space };
}
