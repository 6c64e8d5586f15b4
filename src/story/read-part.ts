import type { Look } from './look.ts';

/** A text of up to this many UTF-16 code units is read whole; of a longer one this many are. */
const WHOLE = 10_000;
const HEAD = 5_000;
/** As many last sentences are always read: corrections stand there. */
const LAST = 5;

/**
 * Which sentences of a long text are read: the beginning, the end, and of the rest what holds most of the claim, with the
 * sentences beside it. Of a text of common length all. The cost of a book is that of a long article.
 */
function partsRead({ article, sentences }: Look): ReadonlySet<number> {
  const kept = new Set<number>();
  let left = article.text.length <= WHOLE ? Number.POSITIVE_INFINITY : WHOLE;
  const keep = (index: number) => {
    const sentence = sentences[index];
    if (sentence === undefined || kept.has(index) || left <= 0) return;
    kept.add(index);
    left -= sentence.end - sentence.start;
  };
  sentences.forEach(({ end }, i) => {
    if (end <= HEAD || left === Number.POSITIVE_INFINITY || i >= sentences.length - LAST) keep(i);
  });
  const rest = [...sentences.keys()].filter((i) => !kept.has(i) && (sentences[i]?.cover ?? 0) > 0);
  for (const i of rest.toSorted((a, b) => (sentences[b]?.cover ?? 0) - (sentences[a]?.cover ?? 0) || a - b))
    for (const at of [i - 1, i, i + 1]) keep(at);
  return kept;
}

/** What is read of an article. `text`: the article's own, with blanks for what is left out, so that offsets stay. */
export type Part = {
  readonly sentences: ReadonlySet<number>;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly outlet: string;
};

const parts = new WeakMap<Look, Part>();

export function partOf(look: Look): Part {
  const known = parts.get(look);
  if (known !== undefined) return known;
  const { article, language } = look;
  const sentences = partsRead(look);
  const text = article.text.length <= WHOLE ? article.text : withBlanks(look, sentences);
  const part = { sentences, title: article.title, text, language, outlet: article.outlet };
  parts.set(look, part);
  return part;
}

function withBlanks({ article, sentences }: Look, kept: ReadonlySet<number>): string {
  const pieces: string[] = [];
  let at = 0;
  for (const i of [...kept].toSorted((a, b) => a - b)) {
    const { start, end } = sentences[i] as Look['sentences'][number];
    const isNext = kept.has(i - 1) || i === 0;
    // Between two sentences that are read stands what stood there; a gap parts paragraphs.
    pieces.push(isNext ? article.text.slice(at, start) : blank(start - at), article.text.slice(start, end));
    at = end;
  }
  return pieces.join('');
}

const blank = (length: number): string => (length < 2 ? ' '.repeat(length) : `\n${' '.repeat(length - 2)}\n`);
