import { count } from '../../../lib/text.ts';
import type { Alert } from '../../../news/alert.ts';
import type { Rendered } from '../../limits.ts';
import { say, withPeople } from '../../sanitize.ts';
import { bullets, context, header, line, message, richText, some, words } from '../parts.ts';
import { alertActions, claimLine, pickupLine } from '../story-parts.ts';

const shown = 6;

/** Outlets that only cite each other: a rumour that feeds on itself. */
export function circularMessage(alert: Alert, settled: string | null): Rendered {
  const { lines, claim } = alert;
  const names = lines.map(({ outlet }) => outlet);
  const they = count(lines.length, 'outlet cites', 'outlets cite');
  const list = lines.slice(0, shown).map((one) => pickupLine(one));
  const rest = lines.length - list.length;
  return message(say`CIRCULAR: ${some(names, shown)} cite each other on “${claim}”; nobody has a source.`, [
    alert.place === 'thread' ? null : header(`Circular · ${they} each other`),
    richText(
      ...(alert.place === 'thread' ? [] : [claimLine(claim)]),
      line(words(`${they} each other; nobody has a source.`)),
      bullets([...list, ...(rest > 0 ? [line(words(`and ${rest} more`))] : [])]),
    ),
    settled === null ? null : context(withPeople(settled)),
    ...alertActions(alert, null),
  ]);
}
