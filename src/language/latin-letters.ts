import anyAscii from 'any-ascii';

/** The text in Latin letters: "赵立坚" → "ZhaoLiJian", "เชียงใหม่" → "echiiyngaihm". For showing where there is no other way. */
export function inLatinLetters(text: string): string {
  return anyAscii(text);
}
