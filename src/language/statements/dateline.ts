import type { Passage, SentenceWords } from '../passage.ts';
import type { Word } from '../words.ts';

const dateline = /^[^–—\n]{0,60}\([^()\n]{2,40}\)\.?\s{0,2}[-–—]{1,2}\s/u;

/** The first word after "Lisbon, 12 Sep (Lusa) –": what stands before it is nobody's source. */
export function afterDateline(passage: Passage, sentence: SentenceWords): number {
  const length = dateline.exec(sentence.text.slice(0, 130))?.[0].length ?? 0;
  let at = sentence.from;
  while (at < sentence.to - 1 && (passage.words[at] as Word).start < sentence.start + length) at++;
  return at;
}
