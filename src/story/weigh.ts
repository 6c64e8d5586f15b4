import { withdrawalMarks } from '../language/citations.ts';
import { readStatements } from '../language/read-statements.ts';
import type { Attribution } from '../news/statement.ts';
import { addressesReader } from './addresses-reader.ts';
import { judgeStatements } from './judge-statements.ts';
import type { Look } from './look.ts';
import { scoreLook } from './match-stories.ts';
import { ownVoiceStatements } from './own-voice.ts';
import type { Told, Weighed } from './relation-features.ts';
import { oddsOf, type StanceOdds } from './sentence-stance.ts';

/** Of a book-long text this much is searched for statements, in UTF-16 code units. */
const READ = 40_000;
const EARLY = 30;
const beside: StanceOdds = {
  denies: 0,
  confirms: 0,
  reports: 0,
  'no-comment': 0,
  unaware: 0,
  'calls-for': 0,
  other: 1,
};

/** In a long text only the beginning, the end, and what stands near words of the claim are weighed; orders to the reader never. */
function matters({ sentences }: Look, i: number): boolean {
  if (addressesReader(sentences[i]?.text ?? '')) return false;
  if (i < EARLY || i >= sentences.length - 5) return true;
  return [i - 1, i, i + 1].some((at) => (sentences[at]?.cover ?? 0) > 0.1);
}

/** The odds of every sentence, how well the article fits the story, and who said what to the claim. */
export function weigh(look: Look): Told & { readonly attributions: readonly Attribution[] } {
  const { claim, language, article } = look;
  const weighed: Weighed = {
    look,
    title: oddsOf(claim, look.title.masked, language),
    sentences: look.sentences.map(({ masked }, i) => (matters(look, i) ? oddsOf(claim, masked, language) : beside)),
    match: scoreLook(look, null),
  };
  const readable = { title: article.title, text: article.text.slice(0, READ), language, outlet: article.outlet };
  const attributions = look.known ? readStatements(readable) : [];
  const attributed = judgeStatements(weighed, attributions);
  const statements = [...attributed, ...ownVoiceStatements(weighed, attributed)].toSorted((a, b) => a.start - b.start);
  return { ...weighed, attributions, statements, withdraws: look.known && withdrawalMarks(readable).length > 0 };
}
