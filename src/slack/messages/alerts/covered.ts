import { count } from '../../../lib/text.ts';
import type { Alert } from '../../../news/alert.ts';
import type { Rendered } from '../../limits.ts';
import { say, withPeople } from '../../sanitize.ts';
import { bullets, context, header, line, message, richText, some, words } from '../parts.ts';
import {
  alertActions,
  counters,
  creditInWords,
  originLine,
  pickupLine,
  readButton,
  sourcesInWords,
  statusInWords,
} from '../story-parts.ts';

const shown = 6;

/** The first message of a story: who already carries it. */
export function coveredMessage(alert: Alert, settled: string | null): Rendered {
  const { tally, claim, lines } = alert;
  const first = lines[0];
  const denied = tally.denials.length === 0 ? '' : ` Denials: ${some(tally.denials, 3)}.`;
  const names = lines.map((one) => `${one.outlet} (${creditInWords(one)})`);
  const told = names.length === 0 ? '' : `${some(names, shown)}.`;
  const text =
    tally.outlets === 0
      ? say`Following “${claim}”. No watched outlet carries it yet.`
      : say`Following “${claim}”: ${count(tally.outlets, 'outlet carries', 'outlets carry')} it, ${sourcesInWords(tally)}.${denied} ${told}`;
  const list = lines.slice(0, shown).map((one) => pickupLine(one));
  const rest = lines.length - list.length;
  return message(text, [
    header(`Following · ${claim}`),
    lines.length === 0
      ? richText(line(words('No watched outlet carries it yet. The first one that does is told here.')))
      : richText(bullets([...list, ...(rest > 0 ? [line(words(`and ${rest} more: see All sources`))] : [])])),
    counters(tally),
    context(
      originLine(alert),
      say`Status: ${statusInWords(tally.status)}`,
      settled === null ? null : withPeople(settled),
      say`updated in place; ask in the thread`,
    ),
    ...alertActions(alert, first === undefined ? null : readButton(`Read ${first.outlet}`, first.url, first.articleId)),
  ]);
}
