import type { Attribution } from '../news/statement.ts';
import { type OutletMention, sameOutlet } from './outlets.ts';
import { type Passage, wordAfter } from './passage.ts';
import { findPhrases } from './phrases.ts';

/** The outlet through which a statement came, by the sentence `[start, end)` in which it stands; null where it came directly. */
export type Via = (start: number, end: number, speaker: Pick<Attribution, 'speaker' | 'speakerKind'>) => string | null;

/** `mentions`: the outlets of the text, without its own. Tells whom a sentence credits besides its speaker: "told the BBC", "according to Bloomberg", or all of an agency's copy. */
export function viaOf(passage: Passage, mentions: readonly OutletMention[]): Via {
  const { telling, reporting, accordingTo } = passage.grammar;
  return (start, end, { speaker, speakerKind }) => {
    for (const mention of mentions) {
      if (mention.start < start || mention.end > end) continue;
      if (speakerKind === 'outlet' && speaker !== null && sameOutlet(speaker, mention.name)) continue;
      const near = passage.words
        .slice(wordAfter(passage.words, mention.start - 40), wordAfter(passage.words, mention.start))
        .filter((word) => word.start >= start);
      const after = passage.words[wordAfter(passage.words, mention.end)];
      const told = near.slice(-4).some(({ lower }) => telling.has(lower));
      const credited = findPhrases(accordingTo, near).length > 0;
      const reports = after !== undefined && reporting.has(after.lower);
      const between = /^\s?[(]|[)]$/.test(passage.text.slice(mention.start - 1, mention.end + 1));
      if (told || credited || (reports && speakerKind !== 'outlet') || (between && mention.kind === 'agency'))
        return mention.name;
    }
    return null;
  };
}
