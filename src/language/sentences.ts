import { lexiconFor } from './lexicons/index.ts';
import { findQuotations } from './quotations.ts';

/** `text` is what stands at `[start, end)`; `index` counts over the text, `paragraph` too. */
export type Sentence = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly index: number;
};

type Range = { readonly start: number; readonly end: number };

const LONG_QUOTATION = 900;
const terminators = '.!?…。！？؟';
const trailing = /["'”’»“‘›)\]}\u0094\u0092]/;
const upper = /\p{Lu}|\p{Lt}/u;
const lower = /\p{Ll}/u;
const digit = /\p{Nd}/u;

/** Paragraphs: parted by blank lines, or by single line breaks where lines are whole paragraphs. */
export function findParagraphs(text: string): readonly Range[] {
  const found: Range[] = [];
  let start = 0;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from] as string)) from++;
    while (to > from && /\s/.test(text[to - 1] as string)) to--;
    if (to > from) found.push({ start: from, end: to });
  };
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '\n' && text[i] !== '\u2029') continue;
    if (!breaksAt(text, i)) continue;
    push(i);
    start = i;
  }
  push(text.length);
  return found;
}

/** A single line break parts paragraphs unless it only wraps a line: lower case or no end before it. */
function breaksAt(text: string, i: number): boolean {
  let j = i + 1;
  while (j < text.length && (text[j] === ' ' || text[j] === '\t' || text[j] === '\r')) j++;
  if (j >= text.length || text[j] === '\n') return true;
  let k = i - 1;
  while (k >= 0 && (text[k] === ' ' || text[k] === '\r' || text[k] === '\t')) k--;
  if (k < 0 || text[k] === '\n') return true;
  const before = text[k] as string;
  const after = text[j] as string;
  if (terminators.includes(before) || trailing.test(before) || before === ':') return !lower.test(after);
  // A hard wrap inside a sentence: the line is long, or the next one goes on in lower case.
  const lineStart = text.lastIndexOf('\n', i - 1) + 1;
  return !(lower.test(after) || (/[,;\p{L}\p{N}-]/u.test(before) && i - lineStart >= 50));
}

/** The sentences of a text, verbatim and in order. A quotation of several sentences stays with the sentence around it. */
export function splitSentences(text: string, language: string): readonly Sentence[] {
  const lexicon = lexiconFor(language);
  const abbreviations = new Set(lexicon?.abbreviations ?? []);
  const months = new Set(lexicon?.months ?? []);
  const sentences: Sentence[] = [];
  findParagraphs(text).forEach((range, paragraph) => {
    for (const { start, end } of splitParagraph(text, range, abbreviations, months, language))
      sentences.push({ text: text.slice(start, end), start, end, paragraph, index: sentences.length });
  });
  return sentences;
}

function splitParagraph(
  text: string,
  { start, end }: Range,
  abbreviations: ReadonlySet<string>,
  months: ReadonlySet<string>,
  language: string,
): readonly Range[] {
  const quotations = findQuotations(text, start, end).filter((q) => q.closed && q.end - q.start <= LONG_QUOTATION);
  const found: Range[] = [];
  let from = start;
  let next = 0;
  let i = start;
  const cut = (to: number) => {
    let a = from;
    let b = to;
    while (a < b && /\s/.test(text[a] as string)) a++;
    while (b > a && /\s/.test(text[b - 1] as string)) b--;
    if (b > a) found.push({ start: a, end: b });
    from = to;
  };
  while (i < end) {
    while (next < quotations.length && (quotations[next] as Range).end <= i) next++;
    const quotation = quotations[next];
    if (quotation !== undefined && i >= quotation.start) {
      i = quotation.end;
      if (endsAfterQuotation(text, quotation.innerEnd, i, end)) cut(i);
      continue;
    }
    const char = text[i] as string;
    if (!terminators.includes(char)) {
      i++;
      continue;
    }
    let j = i + 1;
    while (j < end && (terminators.includes(text[j] as string) || trailing.test(text[j] as string))) {
      // A mark that opens the next quotation is not ours.
      if (quotations[next]?.start === j) break;
      j++;
    }
    if (endsHere(text, i, j, from, end, abbreviations, months, language)) cut(j);
    i = j;
  }
  cut(end);
  return found;
}

/** After `“… .”` a sentence ends where the next begins like one. */
function endsAfterQuotation(text: string, innerEnd: number, at: number, end: number): boolean {
  const last = text[innerEnd - 1] ?? '';
  if (!terminators.includes(last)) return false;
  let j = at;
  while (j < end && trailing.test(text[j] as string)) j++;
  if (j >= end) return true;
  if (!/\s/.test(text[j] as string)) return upper.test(text[j] as string);
  while (j < end && /\s/.test(text[j] as string)) j++;
  const next = text[j] ?? '';
  // "“Why?” Mr Rossi asked": a question within the sentence; left to those who read attributions.
  return !(lower.test(next) || /[—–,;:-]/.test(next));
}

function endsHere(
  text: string,
  at: number,
  after: number,
  from: number,
  end: number,
  abbreviations: ReadonlySet<string>,
  months: ReadonlySet<string>,
  language: string,
): boolean {
  if (after >= end) return true;
  const char = text[at] as string;
  const next = text[after] as string;
  if (/[。！？؟]/.test(char)) return true;
  let wordStart = at;
  while (wordStart > from && /[\p{L}\p{N}.’'-]/u.test(text[wordStart - 1] as string) && at - wordStart < 40)
    wordStart--;
  const word = text.slice(wordStart, at);
  if (!/\s/.test(next)) {
    // Glued: "service.Many", "said.“We".
    if (/[“„«]/.test(next)) return true;
    return /\p{Ll}{3}$/u.test(word) && upper.test(next) && lower.test(text[after + 1] ?? '') && !/^www|[./]/.test(word);
  }
  let j = after;
  while (j < end && /\s/.test(text[j] as string)) j++;
  const first = text[j] ?? '';
  if (char === '.' && after === at + 1) {
    const plain = word.toLowerCase();
    if (/^(?:\p{Lu}\.?-?){1,4}$/u.test(word) && word.length <= 4) {
      // Initials ("J. Smith"); "U.S." may end a sentence when a determiner or pronoun follows.
      return (
        /^(?:The|A|An|But|He|She|It|They|We|In|On|And|His|Her|Its|This|That|Der|Die|Das|Il|La|Le|El|Los|Les)\s/.test(
          text.slice(j, j + 6),
        ) &&
        (word.includes('.') || word.length > 1)
      );
    }
    if (abbreviations.has(plain) || (abbreviations.has(plain.replace(/^.*[.’']/, '')) && /[.’']/.test(plain))) {
      return (
        /^(?:inc|corp|co|ltd|etc|jr|sr|usw|ecc|bros|a\.m|p\.m)$/.test(plain) &&
        upper.test(first) &&
        /^(?:The|But|He|She|It|They|We|In|And|Its|Shares|Der|Die|Das|Il|La)\s/.test(text.slice(j, j + 8))
      );
    }
    if (/^\d{1,2}$/.test(word) && (language === 'de' || months.size > 0)) {
      const following = /^\p{L}+/u.exec(text.slice(j, j + 20))?.[0].toLowerCase() ?? '';
      if (months.has(following)) return false;
      if (language === 'de' && upper.test(first))
        return !/(?:^|\s)(?:am|vom|zum|der|die|das|dem|den|des|im|beim|seit|ab|bis|und)\s$/i.test(
          text.slice(Math.max(from, wordStart - 7), wordStart),
        );
    }
  }
  if (lower.test(first)) return false;
  if (char === '…' || text.slice(at, at + 3) === '...') return upper.test(first) || /["“„«]/.test(first);
  return upper.test(first) || digit.test(first) || !/[,;:)–—-]/.test(first) || /[—–-]/.test(first);
}
