const LONGEST_INDEXED = 200_000;
const MOST_PHRASES = 64;

/** As both databases store a text: without NUL (PostgreSQL has none) and lone surrogates (UTF-8 has none). */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** Letters and digits in lower case without diacritics, parted by single spaces: the same words on both databases. */
export function foldWords(text: string): string {
  return text
    .slice(0, LONGEST_INDEXED)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Search terms as folded phrases: operators, quotes and wildcards in them are no words and fall away. */
export function toPhrases(terms: readonly string[]): readonly string[] {
  return [...new Set(terms.map((term) => foldWords(term.slice(0, 200))).filter((phrase) => phrase !== ''))].slice(
    0,
    MOST_PHRASES,
  );
}
