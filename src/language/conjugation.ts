/** `afferm` with `a ano ò` gives `afferma affermano affermò`. Several stems, parted by spaces, take the same endings. */
export function withEndings(stems: string, endings: string): readonly string[] {
  return split(stems).flatMap((stem) => split(endings).map((ending) => (ending === '-' ? stem : stem + ending)));
}

/** The words of a text block, parted by white space. */
export function split(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

/** The phrases of a text block, one a line or parted by commas. */
export function lines(phrases: string): readonly string[] {
  return phrases
    .split(/[\n,]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** Present, past and participles of regular English verbs. */
export function english(bases: string): readonly string[] {
  return split(bases).flatMap((base) => {
    if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
    if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
    if (/(?:s|x|z|ch|sh)$/.test(base)) return [base, `${base}es`, `${base}ed`, `${base}ing`];
    return [base, `${base}s`, `${base}ed`, `${base}ing`];
  });
}
