import { withdrawalMarks } from '../language/citations.ts';
import { readStatements } from '../language/read-statements.ts';
import type { Attribution } from '../news/statement.ts';
import { addressesReader } from './addresses-reader.ts';
import { judgeStatements } from './judge-statements.ts';
import type { Look, SeenSentence } from './look.ts';
import { scoreLook } from './match-stories.ts';
import { ownVoiceStatements } from './own-voice.ts';
import { partOf } from './read-part.ts';
import type { Told, Weighed } from './relation-features.ts';
import { oddsOf, type StanceOdds } from './sentence-stance.ts';

const beside: StanceOdds = {
  denies: 0,
  confirms: 0,
  reports: 0,
  'no-comment': 0,
  unaware: 0,
  'calls-for': 0,
  other: 1,
};

/** The odds of every sentence that is read (orders to the reader never are), how well the article fits the story, and who said what to the claim. */
export function weigh(look: Look): Told & { readonly attributions: readonly Attribution[] } {
  const { claim, language } = look;
  const part = partOf(look);
  const isWeighed = ({ index, text }: SeenSentence) => part.sentences.has(index) && !addressesReader(text);
  const weighed: Weighed = {
    look,
    title: oddsOf(claim, look.title.masked, language),
    sentences: look.sentences.map((one) => (isWeighed(one) ? oddsOf(claim, one.masked, language) : beside)),
    match: scoreLook(look, null),
  };
  const attributions = look.known ? readStatements(part) : [];
  const attributed = judgeStatements(weighed, attributions);
  const statements = [...attributed, ...ownVoiceStatements(weighed, attributed)].toSorted((a, b) => a.start - b.start);
  return { ...weighed, attributions, statements, withdraws: look.known && withdrawalMarks(part).length > 0 };
}
