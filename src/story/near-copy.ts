import type { Article } from '../news/article.ts';
import { languageOf } from './look.ts';
import { fold } from './spelling.ts';
import { numberOf, type Token, tokensOf } from './tokens.ts';

/** From this score on one article is a copy of the other (attribution.md: lowest true pair .43, highest false pair .13). */
export const COPY_FROM = 0.28;

type Traits = {
  readonly language: string;
  readonly shingles: ReadonlySet<string>;
  /** Names, numbers and quotation beginnings in the order of the text: what a synonymiser and a translator leave alone. */
  readonly anchors: readonly string[];
  readonly words: number;
};

const RUN = 5;
const READ = 12_000;
const traits = new WeakMap<Article, Traits>();

function traitsOf(article: Article): Traits {
  const known = traits.get(article);
  if (known !== undefined) return known;
  const tokens = tokensOf(article.text.slice(0, READ));
  const words = tokens.filter(({ kind }) => kind !== 'mark').map(({ lower }) => lower);
  const shingles = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) shingles.add(words.slice(i, i + RUN).join(' '));
  const language = languageOf(article);
  const found = { language, shingles, anchors: anchorsOf(tokens, language), words: words.length };
  traits.set(article, found);
  return found;
}

function anchorsOf(tokens: readonly Token[], language: string): readonly string[] {
  return tokens.flatMap((token, i) => {
    if (token.kind === 'number') return [`#${numberOf(token.text) ?? token.text}`];
    if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text) || token.text.length < 3) return [];
    const before = tokens[i - 1];
    const begins = before === undefined || (before.kind === 'mark' && /[.?!“„«"]/.test(before.text));
    // German writes every noun with a capital: only its first letters and rarer kinds help, so all are kept.
    return begins && language !== 'de' ? [] : [fold(token.lower).slice(0, 5)];
  });
}

/**
 * How far the shorter of two articles is taken from the other, 0..1: the share of its five-word runs that the other has
 * (whatever the order of the paragraphs, the cuts and the headline); or, where words were swapped or translated, the
 * share of its names and numbers that stand in the other in the same order.
 */
export function copyScore(a: Article, b: Article): number {
  const [one, other] = [traitsOf(a), traitsOf(b)];
  const [short, long] = one.words <= other.words ? [one, other] : [other, one];
  if (short.words < 12) return 0;
  let same = 0;
  for (const run of short.shingles) if (long.shingles.has(run)) same++;
  const runs = same / Math.max(1, short.shingles.size);
  return Math.max(runs, orderScore(short, long) * 0.6);
}

/** Longest common subsequence of the anchors, as a share of the shorter list; 0 where there are too few to tell. */
function orderScore(short: Traits, long: Traits): number {
  const [a, b] = [short.anchors.slice(0, 200), long.anchors.slice(0, 300)];
  if (a.length < 8 || b.length < 8) return 0;
  let previous = new Uint16Array(b.length + 1);
  for (const anchor of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++)
      row[j + 1] =
        anchor === b[j] ? (previous[j] as number) + 1 : Math.max(previous[j + 1] as number, row[j] as number);
    previous = row;
  }
  const share = (previous[b.length] as number) / Math.max(a.length, 0.7 * b.length);
  // Two reports of one event share their names too: only near-identical order tells a copy.
  return share < 0.72 ? 0 : share;
}
