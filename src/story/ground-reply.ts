import type { Article } from '../news/article.ts';
import type { SecondReading, SecondReply, SecondStatement } from '../news/second-reading.ts';
import { addressesReader } from './addresses-reader.ts';

type Span = { readonly start: number; readonly end: number };

/** Fewer characters than this stand in any article. */
const SHORTEST_QUOTE = 12;
const LONGEST_QUOTE = 2_000;
const LONGEST_SPEAKER = 120;
const MOST_STATEMENTS = 60;

/**
 * Holds a reply against its article: a quote must stand there verbatim (spaces, quotation marks and composed letters
 * apart), and so must the speaker's name. What fails is dropped. `sentences`: as they were numbered for the reader.
 */
export function groundReply(
  reply: SecondReply,
  model: string,
  article: Pick<Article, 'title' | 'text'>,
  sentences: readonly Span[],
): SecondReading {
  // Only what the reader was shown counts.
  const shown = article.text.slice(0, sentences.at(-1)?.end ?? 0);
  const text = plainOf(shown);
  const named = ` ${wordsOnly(`${article.title} ${shown}`)} `;
  const kept = new Map<string, SecondStatement>();
  for (const { sentence, quote, speaker, stance } of reply.statements.slice(0, MOST_STATEMENTS)) {
    const place = placeOf(quote, text, sentences[sentence - 1]);
    if (place === null || (speaker !== null && !isNamed(speaker, named))) continue;
    if (isBait(place, article.text, sentences)) continue;
    const said = { speaker: speaker?.trim() ?? null, stance, ...place };
    kept.set(`${place.start}:${place.end}:${said.speaker}`, {
      ...said,
      quote: article.text.slice(place.start, place.end),
    });
  }
  const statements = [...kept.values()];
  return { model, relation: reply.relation, statements, dropped: reply.statements.length - statements.length };
}

/** Words of a sentence that orders its reader about are no evidence. */
function isBait({ start }: Span, text: string, sentences: readonly Span[]): boolean {
  const around = sentences.find((sentence) => start >= sentence.start && start < sentence.end);
  return around !== undefined && addressesReader(text.slice(around.start, around.end));
}

/** In the sentence that the reader named; elsewhere only where the words stand once, so that no place is guessed. */
function placeOf(quote: string, text: Plain, named: Span | undefined): Span | null {
  const wanted = plainOf(quote).text.trim();
  if (wanted.length < SHORTEST_QUOTE || quote.length > LONGEST_QUOTE) return null;
  const within = named === undefined ? -1 : text.text.indexOf(wanted, text.after(named.start));
  if (named !== undefined && within >= 0) {
    const span = spanOf(text, within, wanted.length);
    if (span.end <= named.end) return span;
  }
  const first = text.text.indexOf(wanted);
  return first < 0 || text.text.includes(wanted, first + 1) ? null : spanOf(text, first, wanted.length);
}

type Plain = {
  readonly text: string;
  /** Where each character of `text` begins in the original, and where the last one ends. */
  readonly at: readonly number[];
  /** The first character that begins at this place of the original or later. */
  after(start: number): number;
};

const spanOf = ({ at }: Plain, from: number, length: number): Span => {
  const last = from + length - 1;
  return { start: at[from] ?? 0, end: at[last + 1] ?? 0 };
};

/** Soft hyphens and zero-width characters: the reader does not get them. */
const unseen = /^[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u;
const doubleQuotes = /[“”„‟«»＂]/;
const singleQuotes = /[‘’‚‛‹›`´]/;

/** Composed letters, one kind of quotation mark, single spaces, and where each character came from. */
function plainOf(original: string): Plain {
  let text = '';
  const at: number[] = [];
  const letters = /\P{M}\p{M}*|\p{M}+/gsu;
  for (const { 0: letter, index } of original.matchAll(letters)) {
    const plain = plainLetter(letter);
    if (plain === '' || (plain === ' ' && text.endsWith(' '))) continue;
    for (let i = 0; i < plain.length; i++) at.push(index);
    text += plain;
  }
  at.push(original.length);
  const after = (start: number) => {
    let [low, high] = [0, at.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((at[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { text, at, after };
}

function plainLetter(letter: string): string {
  if (/^\s/u.test(letter)) return ' ';
  if (doubleQuotes.test(letter)) return '"';
  if (singleQuotes.test(letter)) return "'";
  if (unseen.test(letter)) return '';
  return letter.normalize('NFC');
}

const wordsOnly = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

function isNamed(speaker: string, named: string): boolean {
  const words = wordsOnly(speaker);
  return speaker.length <= LONGEST_SPEAKER && /\p{L}/u.test(words) && named.includes(` ${words} `);
}
