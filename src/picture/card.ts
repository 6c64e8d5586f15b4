import type { Line, Setter } from './fit-text.ts';
import { colours, type Rect, type Shape, type Tone, text } from './scene.ts';

const padX = 16;
const padY = 11;

type CardText = { readonly title: string; readonly detail: string };
export type Card = CardText & { readonly tone: Tone; readonly dashed: boolean };

/** A card whose height follows its words; `draw` puts it at a place. */
export type SetCard = { readonly height: number; readonly draw: (x: number, y: number) => readonly Shape[] };

/** A name in one line, and what there is to say of it in at most two. */
export function setCard(card: Card, width: number, setter: Setter): SetCard {
  const room = width - 2 * padX;
  const title = setter.name(card.title, { size: 17, weight: 600, maxWidth: room, leastSize: 14 });
  const detail = setter.lines(card.detail, { size: 14, weight: 400, maxWidth: room }, 2);
  const height = padY * 2 + 20 + detail.length * 19;
  return {
    height,
    draw: (x, y) => [
      frame({ x, y, width, height }, card),
      bar(x, y, height, card.tone),
      text(title, x + padX, y + padY + 16),
      ...detail.map((line, at) => text(line, x + padX, y + padY + 37 + at * 19, colours.soft)),
    ],
  };
}

/** A name and a time in one line, for where there are many. */
export function setChip(card: Card, width: number, setter: Setter): SetCard {
  const height = 32;
  const detail: Line = setter.line(card.detail, { size: 13, weight: 400, maxWidth: width * 0.45, leastSize: 12 });
  const room = width - 24 - (detail.width === 0 ? 0 : detail.width + 10);
  const title = setter.name(card.title, { size: 15, weight: 600, maxWidth: room, leastSize: 13 });
  return {
    height,
    draw: (x, y) => [
      frame({ x, y, width, height }, card, 7),
      bar(x, y, height, card.tone),
      text(title, x + 13, y + 21),
      text(detail, x + width - 11 - detail.width, y + 21, colours.faint),
    ],
  };
}

function frame(rect: Rect, { title, tone, dashed }: Card, radius = 10): Shape {
  return {
    kind: 'box',
    ...rect,
    name: title,
    fill: dashed ? colours.paper : tone.pale,
    stroke: tone.strong,
    dashed,
    radius,
  };
}

/** The coloured bar at a card's left edge. */
function bar(x: number, y: number, height: number, tone: Tone): Shape {
  return {
    kind: 'box',
    x: x + 1,
    y: y + 9,
    width: 4,
    height: height - 18,
    name: null,
    fill: tone.strong,
    stroke: null,
    dashed: false,
    radius: 2,
  };
}
