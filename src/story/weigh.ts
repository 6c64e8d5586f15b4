import type { Look } from './look.ts';
import { scoreLook } from './match-stories.ts';
import type { Weighed } from './relation-features.ts';
import { oddsOf } from './sentence-stance.ts';

/** The odds of every sentence, and how well the article fits the story. */
export function weigh(look: Look): Weighed {
  const { claim, language } = look;
  return {
    look,
    title: oddsOf(claim, look.title.masked, language),
    sentences: look.sentences.map(({ masked }) => oddsOf(claim, masked, language)),
    match: scoreLook(look, null),
  };
}
