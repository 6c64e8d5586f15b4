import { inLatinLetters } from '../language/latin-letters.ts';
import { oneLine, visibleText } from '../lib/text.ts';
import type { Weight } from './font-table.ts';
import type { Typeface } from './typeface.ts';

const mark = /\p{Mn}/u;
const han = /\p{Script=Han}/u;
const words = /[\p{L}\p{M}\p{N}]+/gu;
// Pictographs, flags, variation selectors, format signs, private letters: no font of ours has them.
const drawn =
  /[[\p{Extended_Pictographic}--[©®™]]\p{Regional_Indicator}\p{Emoji_Modifier}\p{Variation_Selector}\p{Cf}\p{Co}\p{Cn}]/gv;
const softHyphen = /\u00ad/g;
// A run of Han this short is a name, which is spelt in one way throughout.
const nameLength = 6;

function spelt(text: string): string {
  const latin = inLatinLetters(text);
  return han.test(text) ? latin.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') : latin;
}

/** The text as one visible line that our fonts can write: no emoji, and in Latin letters what no font of ours has. */
export function writable(text: string, typeface: Typeface, weight: Weight): string {
  const isOurs = (one: string) => mark.test(one) || typeface.faceFor(one.codePointAt(0) ?? 0, weight) !== null;
  const latin = (part: string) => Array.from(spelt(part)).filter(isOurs).join('');
  const one = oneLine(visibleText(text).normalize('NFC').replace(softHyphen, '').replace(drawn, ' '));
  const spoken = one.replace(words, (word) => {
    const letters = Array.from(word);
    if (letters.every(isOurs)) return word;
    const isLong = letters.length > nameLength && han.test(word);
    return isLong ? letters.map((letter) => (isOurs(letter) ? letter : latin(letter))).join('') : latin(word);
  });
  return oneLine(
    Array.from(spoken)
      .map((letter) => (isOurs(letter) ? letter : latin(letter)))
      .join(''),
  );
}
