import { contentStems } from '../language/words.ts';

/**
 * Whether two wordings differ in what they say, not only in spelling or length: under four fifths of their content
 * words are shared, or a figure or a negation came or went.
 */
export function saysOtherwise(before: string, after: string, language: string): boolean {
  if (before === after) return false;
  const [a, b] = [new Set(contentStems(before, language)), new Set(contentStems(after, language))];
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = new Set([...a, ...b]).size;
  if (all > 0 && shared / all < 0.8) return true;
  return marks(before) !== marks(after);
}

const marked = /\d[\d.,]*|\b(?:not|no|never|non|nicht|kein\w*|ne|pas|sin|nessun\w*|mai)\b|n['’]t\b/giu;
const marks = (text: string) =>
  (text.match(marked) ?? [])
    .map((mark) => mark.toLowerCase())
    .toSorted()
    .join(' ');
