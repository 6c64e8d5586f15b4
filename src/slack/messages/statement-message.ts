import type { Button } from '@slack/types';
import { count } from '../../lib/text.ts';
import type { Alert } from '../../news/alert.ts';
import type { Rendered } from '../limits.ts';
import { say, withPeople } from '../sanitize.ts';
import { bold, context, header, line, message, quote, quoted, richText, words } from './parts.ts';
import { alertActions, attribution, claimLine, readButton, sourcesInWords, statusInWords } from './story-parts.ts';
import { verdictsInWords } from './verdicts.ts';

/** The words that make a denial and a confirmation differ; all else about a statement is told alike. */
export type StatementWords = {
  /** "DENIED", for the plain text; empty where nothing is asserted. */
  readonly lead: string;
  /** "Denied by Maria Rossi". */
  readonly title: string;
  /** "Maria Rossi denies"; the claim, or the scope, follows. */
  readonly sentence: string;
  /** "Denies"; the scope follows. */
  readonly verb: string;
  /** Asked where the alert does not assert. */
  readonly question: string;
  readonly read: string;
  readonly decisions: readonly (Button | null)[];
};

/** What somebody says of the claim: what exactly it covers, the quote, who says it, and how to correct us. */
export function statementMessage(alert: Alert, settled: string | null, told: StatementWords): Rendered {
  const { quotation, claim, scope, tally } = alert;
  const via = quotation === null ? '' : ` (via ${quotation.outlet})`;
  const said = quotation === null ? '' : `: ${quoted(quotation.sentence, 600)}`;
  const open = !alert.asserted && settled === null;
  // Nobody is to read "may have" above what the desk has settled otherwise.
  const title = alert.asserted || open ? told.title : `Settled · ${quotation?.speaker ?? alert.subject}`;
  const verdicts = open && alert.verdicts !== undefined ? `${verdictsInWords(alert.verdicts)} ` : '';
  // Never "denies CLAIM" where only a part of it, or something beside it, is denied.
  const about = scope === null ? say`${told.sentence} “${claim}”` : say`${told.sentence}: ${scope}. Story: “${claim}”`;
  const lead = told.lead === '' ? '' : `${told.lead}: `;
  const text = say`${lead}${about}${via}${said}${open ? ` ${verdicts}${told.question}` : ''}${
    settled === null ? '' : say` ${withPeople(settled)}`
  }`;
  return message(text, [
    alert.place === 'thread' ? null : header(title),
    richText(
      ...(alert.place === 'thread' ? [line(bold(title))] : [claimLine(claim)]),
      ...(scope === null ? [] : [line(bold(`${told.verb}: `), words(scope, undefined, 300))]),
      ...(quotation === null ? [] : [quote(quotation.sentence), attribution(quotation)]),
      ...(open
        ? [
            line(
              bold(told.question),
              words(` ${verdicts === '' ? 'We are not sure. ' : verdicts}What you say counts for everybody here.`),
            ),
          ]
        : []),
    ),
    context(
      say`${sourcesInWords(tally)}, ${count(tally.outlets, 'outlet')}`,
      say`Status: ${statusInWords(tally.status)}`,
      settled === null ? null : withPeople(settled),
    ),
    ...alertActions(
      alert,
      quotation === null
        ? null
        : readButton(told.read, quotation.url, quotation.articleId, open ? undefined : 'primary'),
      ...(settled === null ? told.decisions : []),
    ),
  ]);
}
