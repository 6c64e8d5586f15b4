import { findNames } from '../language/names.ts';
import { isOutletName } from '../language/outlets.ts';
import type { Stance, Statement } from '../news/statement.ts';
import type { Weighed } from './relation-features.ts';
import type { StanceOdds } from './sentence-stance.ts';
import { isParty } from './standing.ts';
import { strengthOf } from './strength.ts';

const SURE = 0.55;
const telling: readonly Stance[] = ['denies', 'confirms', 'no-comment', 'unaware'];

/**
 * Sentences that take a side without attributing it ("There is no agreement", "The ministry had no comment"): the first
 * party named in them speaks, else the outlet itself. `told`: what attributed statements cover already.
 */
export function ownVoiceStatements(
  { look, sentences, match }: Weighed,
  told: readonly Statement[],
): readonly Statement[] {
  if (match < 0.2) return [];
  return look.sentences.flatMap((sentence, i): Statement[] => {
    if (told.some(({ start, end }) => start < sentence.end && end > sentence.start)) return [];
    const odds = sentences[i] as StanceOdds;
    const stance = telling.find((one) => odds[one] >= SURE);
    const near = Math.max(sentence.cover, 0.6 * (look.sentences[i - 1]?.cover ?? look.title.cover));
    if (stance === undefined || near < 0.2) return [];
    const names = findNames(sentence.text, look.language).filter(({ text }) => !isOutletName(text));
    const named =
      names.find(({ kind }) => kind === 'person') ??
      names.find(({ text }) => isParty(look.claim, text, look.language)) ??
      names[0];
    const party = named !== undefined && isParty(look.claim, named.text, look.language);
    return [
      {
        speaker: named?.text ?? (look.article.outlet === '' ? null : look.article.outlet),
        role: null,
        organisation: null,
        stance,
        strength: stance === 'denies' ? strengthOf(sentence.masked) : null,
        standing: party ? 'party' : named === undefined ? 'outlet' : 'other',
        cue: null,
        kind: 'indirect',
        content: sentence.text,
        sentence: sentence.text,
        start: sentence.start,
        end: sentence.end,
        via: null,
        scope: null,
        confidence: Math.round(1000 * odds[stance] * 0.9) / 1000,
      },
    ];
  });
}
