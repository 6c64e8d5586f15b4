import { withdrawalMarks } from '../language/citations.ts';
import { readStatements } from '../language/read-statements.ts';
import type { Attribution } from '../news/statement.ts';
import { judgeStatements } from './judge-statements.ts';
import type { Look } from './look.ts';
import { scoreLook } from './match-stories.ts';
import { ownVoiceStatements } from './own-voice.ts';
import type { Told, Weighed } from './relation-features.ts';
import { oddsOf } from './sentence-stance.ts';

/** The odds of every sentence, how well the article fits the story, and who said what to the claim. */
export function weigh(look: Look): Told & { readonly attributions: readonly Attribution[] } {
  const { claim, language, article } = look;
  const weighed: Weighed = {
    look,
    title: oddsOf(claim, look.title.masked, language),
    sentences: look.sentences.map(({ masked }) => oddsOf(claim, masked, language)),
    match: scoreLook(look, null),
  };
  const readable = { title: article.title, text: article.text, language, outlet: article.outlet };
  const attributions = look.known ? readStatements(readable) : [];
  const attributed = judgeStatements(look, attributions);
  const statements = [...attributed, ...ownVoiceStatements(weighed, attributed)].toSorted((a, b) => a.start - b.start);
  return { ...weighed, attributions, statements, withdraws: look.known && withdrawalMarks(readable).length > 0 };
}
