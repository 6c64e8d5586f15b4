import type { Alert } from '../news/alert.ts';
import { verdictOf } from '../news/decision.ts';
import { mentionOf } from '../news/person.ts';
import type { Decision } from './ports.ts';

/** So long a decision can be taken back. */
export const UNDO_MS = 10 * 60_000;

/** What the desk has decided about what an alert shows. `undoId`: while it can be taken back. */
export type Settled = { readonly words: string; readonly decision: Decision; readonly undoId: string | null };

const what: Record<Decision['kind'], string> = {
  'not-this-story': 'not about this story',
  'not-a-denial': 'not a denial',
  'a-denial': 'a denial',
  'a-confirmation': 'a confirmation',
  'not-a-confirmation': 'not a confirmation',
};

/** The last standing decision about the alert's quotation or outlet; null where there is none. */
export function settledOf(alert: Alert, decisions: readonly Decision[], now: number): Settled | null {
  const decision = decisions.findLast((one) => isAbout(one, alert));
  if (decision === undefined) return null;
  const { quotation, lines } = alert;
  const outlet = lines.find(({ articleId }) => articleId === decision.articleId)?.outlet;
  const subject = quotation === null && outlet !== undefined && lines.length > 1 ? `${outlet} is ` : '';
  return {
    words: `Settled by ${mentionOf(decision.userId)}: ${subject}${what[decision.kind]}.`,
    decision,
    undoId: now - decision.at < UNDO_MS ? decision.id : null,
  };
}

function isAbout(decision: Decision, { quotation, lines }: Alert): boolean {
  if (decision.kind === 'not-this-story')
    return (
      quotation?.articleId === decision.articleId || lines.some(({ articleId }) => articleId === decision.articleId)
    );
  return (
    quotation?.articleId === decision.articleId &&
    (decision.sentence === null || decision.sentence === quotation.sentence) &&
    (decision.speaker === null || decision.speaker === quotation.speaker)
  );
}

/** The decision that stands already on the same question, whichever way it went. */
export function rivalOf(
  decision: Pick<Decision, 'articleId' | 'kind' | 'speaker' | 'sentence'>,
  standing: readonly Decision[],
): Decision | null {
  const rival = standing.find(
    ({ articleId, kind, speaker, sentence }) =>
      articleId === decision.articleId &&
      verdictOf(kind)?.stance === verdictOf(decision.kind)?.stance &&
      speaker === decision.speaker &&
      sentence === decision.sentence,
  );
  return rival ?? null;
}
