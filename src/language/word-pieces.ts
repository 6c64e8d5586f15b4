// Whatever is no letter parts words; an apostrophe before a letter belongs to it.
const separators = /[\P{L}\u{10000}-\u{10ffff}]+(?<!['`\u2019])/gu;

const longestText = 1000;
/** In bytes of UTF-8: so much is looked at, up to the end of a word; a text without spaces is cut soon after. */
const enough = 350;
const most = 380;
const longestWord = 70;
const SPACE = 32;

/** The words of a text's beginning, each as bytes of UTF-8, in lower case. */
function wordsOf(text: string): number[][] {
  const plain = text.slice(0, longestText).replace(separators, ' ').trim().toLowerCase();
  const words: number[][] = [];
  let word: number[] = [];
  let bytes = 0;
  for (const character of plain) {
    const code = character.codePointAt(0) as number;
    if (code === SPACE) {
      if (word.length > 0) words.push(word);
      word = [];
      if (bytes > enough) break;
      bytes += 1;
    } else {
      const before = word.length;
      pushUtf8(code, word);
      bytes += word.length - before;
    }
    if (bytes > most) break;
  }
  if (word.length > 0) words.push(word);
  return words;
}

function pushUtf8(code: number, to: number[]): void {
  if (code < 0x80) to.push(code);
  else if (code < 0x800) to.push(0xc0 | (code >> 6), 0x80 | (code & 63));
  else if (code < 0x10000) to.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  else to.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
}

/** Bytes as one number: six of them, no more. */
const add = (key: number, byte: number) => key * 256 + byte;

/**
 * The pieces of a text's words, each once, as numbers: four bytes at every third one, a space where the word begins, and
 * its last four with a space where it ends. (The n-grams of ELD, Nito T. M., Apache-2.0, whose scores we use.)
 */
export function wordPieces(text: string): ReadonlySet<number> {
  const pieces = new Set<number>();
  for (const word of wordsOf(text)) {
    const length = Math.min(word.length, longestWord);
    let at = 0;
    for (; at + 4 < length; at += 3) pieces.add(keyOf(word, at, at + 4, at === 0 ? SPACE : 0));
    const from = length === 3 ? 0 : Math.max(0, length - 4);
    pieces.add(add(keyOf(word, from, word.length, at === 0 ? SPACE : 0), SPACE));
  }
  return pieces;
}

function keyOf(word: readonly number[], from: number, to: number, before: number): number {
  let key = before;
  for (let at = from; at < to; at++) key = add(key, word[at] as number);
  return key;
}
