import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/news/ledger.ts';
import { drawPicture, layPicture, pictureKinds } from '../../src/picture/draw-picture.ts';
import { canvasWidth, type Rect, type Scene } from '../../src/picture/scene.ts';
import { article, ledger, spoken } from '../support/ledgers.ts';
import { anyLedger } from './any-ledger.ts';
import { setter, typeface } from './our-typeface.ts';

const asOf = Date.UTC(2031, 4, 6, 18);
const slack = 0.01;

const boxesOf = ({ shapes }: Scene) =>
  shapes.filter((shape) => shape.kind === 'box' && shape.name !== null) as (Rect & {
    name: string;
  })[];
const textsOf = ({ shapes }: Scene) => shapes.filter((shape) => shape.kind === 'text');
const overlap = (a: Rect, b: Rect) =>
  a.x + a.width > b.x + slack &&
  b.x + b.width > a.x + slack &&
  a.y + a.height > b.y + slack &&
  b.y + b.height > a.y + slack;

/** Pairs of boxes that cover each other; texts that leave the box in which they begin, or the canvas. */
function faultsOf(scene: Scene): readonly string[] {
  const boxes = boxesOf(scene);
  const faults: string[] = [];
  boxes.forEach((box, at) => {
    for (const other of boxes.slice(at + 1)) if (overlap(box, other)) faults.push(`${box.name} covers ${other.name}`);
    if (box.x < 0 || box.x + box.width > canvasWidth || box.y + box.height > scene.height)
      faults.push(`${box.name} is out`);
  });
  for (const { x, y, line } of textsOf(scene)) {
    const words = line.runs.map(({ text }) => text).join(' ');
    if (x < 0 || x + line.width > canvasWidth || y > scene.height) faults.push(`the text “${words}” is out`);
    const own = boxes.find((box) => x >= box.x && x < box.x + box.width && y > box.y && y <= box.y + box.height);
    if (own !== undefined && x + line.width > own.x + own.width + slack) faults.push(`“${words}” leaves ${own.name}`);
  }
  return faults;
}

const many = (outlets: number): Ledger =>
  ledger({
    articles: Array.from({ length: outlets }, (_, at) =>
      article(`a${at}`, `Outlet ${at}`, {
        firstHand: at === 0,
        published: new Date(Date.UTC(2031, 4, 6, 8, at)).toISOString(),
        cites: at === 0 ? [] : [{ name: 'Outlet 0', kind: 'outlet', phrase: 'Outlet 0 reported' }],
      }),
    ),
    denials: [spoken('Maria Rossi', 'a0')],
  });
const written = (scene: Scene) => textsOf(scene).map(({ line }) => line.runs.map(({ text }) => text).join(' '));

describe.each(pictureKinds)('the picture of %s', (kind) => {
  it('covers nothing and leaves no box, whatever the ledger, up to 60 outlets', () => {
    fc.assert(
      fc.property(anyLedger(60), (any) => {
        expect(faultsOf(layPicture(kind, any, asOf, setter))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('shows 60 outlets one by one, and counts what is over', () => {
    const sixty = written(layPicture(kind, many(60), asOf, setter));
    for (let at = 0; at < 60; at += 1) expect(sixty).toContain(`Outlet ${at}`);
    const more = written(layPicture(kind, many(74), asOf, setter));
    expect(more.some((words) => words.includes('+ 14 more'))).toBe(true);
    expect(more).not.toContain('Outlet 73');
    expect(faultsOf(layPicture(kind, many(74), asOf, setter))).toEqual([]);
  });

  it('is the same for the same ledger, and well-formed', () => {
    fc.assert(
      fc.property(anyLedger(12), (any) => {
        const { svg, alt } = drawPicture(kind, any, asOf, typeface);
        expect(drawPicture(kind, structuredClone(any), asOf, typeface)).toEqual({
          svg,
          alt,
          title: expect.any(String),
        });
        expect(alt.length).toBeLessThanOrEqual(2000);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        // Every "<" opens a tag of ours.
        expect(
          svg.replaceAll(/<\/?(?:svg|defs|marker|path|rect|circle|text)(?: [a-zA-Z0-9-]+="[^"<>]*")*\/?>/g, ''),
        ).not.toMatch(/[<>]/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('who has it from whom', () => {
  const told = ledger({
    articles: [
      article('p', 'The Harbour Post', { firstHand: true, cites: [] }),
      article('k', 'Kestria Daily', { published: '2031-05-06T09:00:00Z' }),
      article('f', 'Fjord Times', {
        published: '2031-05-06T10:00:00Z',
        cites: [{ name: 'Kestria Daily', kind: 'outlet', phrase: 'Kestria Daily reported' }],
        routeNote: 'The report was leaked by the shipyard.',
      }),
    ],
    independentSources: [
      {
        name: 'two officials',
        kind: 'anonymous',
        reachedBy: 'The Harbour Post',
        articleIds: ['p'],
        chain: [{ articleId: 'p', phrase: 'two officials told the Post' }],
      },
    ],
    independentSourceCount: 1,
    denials: [
      spoken('Maria Rossi', 'k', { scope: 'the price, not the sale' }),
      spoken('Jan Novak', 'k', { confidence: 0.7 }),
      spoken('Anna Berg', 'k', { strength: 'partial' }),
    ],
  });
  const scene = layPicture('columns', told, asOf, setter);
  const box = (name: string) => boxesOf(scene).find((one) => one.name === name);

  it('stands from left to right, a relay of a relay set in below it', () => {
    const source = box('two officials');
    const first = box('The Harbour Post');
    const relay = box('Kestria Daily');
    const second = box('Fjord Times');
    if (!source || !first || !relay || !second) throw new Error('a card is missing');
    expect(source.x + source.width).toBeLessThan(first.x);
    expect(first.x + first.width).toBeLessThan(relay.x);
    expect(second.x).toBeGreaterThan(relay.x);
    expect(second.y).toBeGreaterThan(relay.y + relay.height);
  });

  it('is dashed where one outlet alone says it, or where it is not certain', () => {
    const dashed = scene.shapes.flatMap((shape) => (shape.kind === 'box' && shape.dashed ? [shape.name] : []));
    expect(dashed).toEqual(['Only according to Fjord Times', 'Jan Novak MAY DENY']);
    expect(written(scene).join(' ')).toContain('“The report was leaked by the shipyard.”');
  });

  it('says how far a denial goes', () => {
    expect(written(scene)).toEqual(
      expect.arrayContaining(['DENIES', 'MAY DENY', 'DENIES IN PART', 'About the price, not the sale']),
    );
  });

  it('has words that say the same', () => {
    const { alt } = drawPicture('columns', told, asOf, typeface);
    for (const part of [
      '1 independent source, 1 first-hand report, 2 relays, 3 denials, 1 not certain, 0 confirmations',
      'two officials, through The Harbour Post (“two officials told the Post”)',
      'Fjord Times: “The report was leaked by the shipyard.”',
      'Kestria Daily (6 May 09:00, cites The Harbour Post)',
      'Maria Rossi (spokeswoman for the ministry) denies it, about the price, not the sale',
      'Jan Novak (spokeswoman for the ministry) may deny it',
      'Anna Berg (spokeswoman for the ministry) denies it in part',
      'As of 6 May 2031, 18:00 UTC.',
    ])
      expect(alt).toContain(part);
  });

  it('shows an outlet that is credited and not read', () => {
    const unread = layPicture('columns', ledger({ articles: [article('k', 'Kestria Daily')] }), asOf, setter);
    const shown = boxesOf(unread).map(({ name }) => name);
    expect(shown).toEqual(expect.arrayContaining(['No source found', 'The Harbour Post', 'Kestria Daily']));
  });

  it('enters a circle at its earliest outlet', () => {
    const names = ['Paper A', 'Paper B', 'Paper C'];
    const circle = names.map((name, at) =>
      article(name, name, {
        published: new Date(Date.UTC(2031, 4, 6, 8, at)).toISOString(),
        cites: [{ name: names[(at + 1) % 3] ?? '', kind: 'outlet', phrase: 'x' }],
      }),
    );
    const drawn = layPicture('columns', ledger({ articles: circle, origin: null }), asOf, setter);
    expect(names.every((name) => boxesOf(drawn).some((one) => one.name === name))).toBe(true);
    expect(written(drawn)).toContain('None found');
  });
});
