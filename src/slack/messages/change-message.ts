import { count } from '../../lib/text.ts';
import { diffWords } from '../../lib/word-diff.ts';
import type { Alert } from '../../news/alert.ts';
import type { Rendered } from '../limits.ts';
import { say, withPeople } from '../sanitize.ts';
import { bold, context, header, line, message, quote, quoteChange, quoted, richText, some, words } from './parts.ts';
import { alertActions, attribution, claimLine, readButton, statusInWords } from './story-parts.ts';

/** An outlet changed or took back its story: both wordings, and who still carries the old one. */
export function changeMessage(
  alert: Alert,
  settled: string | null,
  told: { readonly title: string; readonly sentence: string; readonly old: string },
): Rendered {
  const { change, claim, quotation, tally } = alert;
  const url = quotation?.url ?? alert.lines[0]?.url ?? null;
  const carrying = change?.stillCarrying ?? [];
  const still =
    carrying.length === 0
      ? null
      : `${count(carrying.length, 'outlet still carries', 'outlets still carry')} ${told.old}: ${some(carrying, 6)}`;
  const now = change === null || change.after.trim() === '' ? '' : ` Now: ${quoted(change.after, 300)}.`;
  return message(say`${told.sentence} “${claim}”.${now}${still === null ? '' : ` ${still}.`}`, [
    alert.place === 'thread' ? null : header(told.title),
    richText(
      ...(alert.place === 'thread' ? [line(bold(told.title))] : [claimLine(claim)]),
      ...(change === null || change.before.trim() === ''
        ? []
        : [line(bold('Before')), quoteChange(diffWords(change.before, change.after), 'before', 600)]),
      ...(change === null || change.after.trim() === ''
        ? []
        : [line(bold('Now')), quoteChange(diffWords(change.before, change.after), 'after', 600)]),
      ...(quotation === null ? [] : [...(change === null ? [quote(quotation.sentence)] : []), attribution(quotation)]),
      ...(still === null ? [] : [line(words(`${still}.`))]),
    ),
    context(say`Status: ${statusInWords(tally.status)}`, settled === null ? null : withPeople(settled)),
    ...alertActions(
      alert,
      readButton(`Read ${alert.subject}`, url, quotation?.articleId ?? alert.lines[0]?.articleId ?? alert.storyId),
    ),
  ]);
}
