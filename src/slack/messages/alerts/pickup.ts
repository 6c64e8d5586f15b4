import { count } from '../../../lib/text.ts';
import type { Alert } from '../../../news/alert.ts';
import type { Rendered } from '../../limits.ts';
import { say, withPeople } from '../../sanitize.ts';
import { anchor, bold, bullets, context, header, line, message, quote, richText, some, words } from '../parts.ts';
import {
  alertActions,
  claimLine,
  counters,
  creditInWords,
  originLine,
  pickupLine,
  readButton,
  sourcesInWords,
  statusInWords,
} from '../story-parts.ts';

const batch = 10;

/** Further outlets, one line each, in the thread. */
function batchMessage(alert: Alert): Rendered {
  const { lines, claim, tally } = alert;
  const list = lines.slice(0, batch);
  const rest = lines.length - list.length;
  const names = list.map((one) => `${one.outlet} (${creditInWords(one)})`);
  const text = say`Also carried by ${some(rest > 0 ? [...names, `${rest} more`] : names, batch + 1, alert.subject)}: “${claim}”. ${sourcesInWords(tally)}.`;
  const only = list.length === 1 ? list[0] : undefined;
  if (only !== undefined) return message(text, [richText(pickupLine(only, 'Also carried by '))]);
  return message(text, [
    richText(
      line(bold(`Also carried by ${lines.length} outlets`)),
      bullets([
        ...list.map((one) => pickupLine(one)),
        ...(rest > 0 ? [line(words(`and ${rest} more: /story sources lists all`))] : []),
      ]),
    ),
  ]);
}

/** An outlet picks the story up: as a root, or surfaced from the thread where it has reporting of its own. */
export function pickupMessage(alert: Alert, settled: string | null): Rendered {
  const { lines, claim, tally, subject } = alert;
  const first = lines[0];
  if (
    first === undefined ||
    (alert.place === 'thread' && !first.firstHand) ||
    (alert.place === 'thread' && lines.length > 1)
  ) {
    return batchMessage(alert);
  }
  const sentence = alert.quotation?.sentence ?? first.sentence;
  const title = first.firstHand ? `Own reporting · ${first.outlet}` : `Picked up · ${claim}`;
  const credits = some(first.credits, 3, '');
  const others = lines.length > 1 ? ` and ${count(lines.length - 1, 'other')}` : '';
  const text = say`${first.firstHand ? 'Own reporting' : 'Picked up'}: ${subject}${others} now ${
    lines.length > 1 ? 'carry' : 'carries'
  } “${claim}” – ${creditInWords(first)}. ${sourcesInWords(tally)}, ${count(tally.outlets, 'outlet')}.`;
  return message(text, [
    alert.place === 'thread' ? null : header(title),
    richText(
      ...(alert.place === 'thread' ? [line(bold(title))] : first.firstHand ? [claimLine(claim)] : []),
      line(
        anchor(first.url, first.outlet, 80),
        words(first.firstHand ? ' reports it itself' : ' now carries it'),
        ...(credits === '' ? [] : [words(first.firstHand ? ', citing ' : ', crediting '), bold(credits)]),
        ...(credits === '' && !first.firstHand ? [words(', naming no source')] : []),
        words(first.fromFeedOnly ? ' (read from its feed only).' : '.'),
      ),
      ...(sentence === null ? [] : [quote(sentence)]),
      ...(lines.length > 1 ? [bullets(lines.slice(1, batch).map((one) => pickupLine(one)))] : []),
    ),
    ...(alert.place === 'channel' ? [counters(tally)] : []),
    context(
      originLine(alert),
      alert.place === 'channel' ? say`Status: ${statusInWords(tally.status)}` : say`${sourcesInWords(tally)}`,
      settled === null ? null : withPeople(settled),
      alert.place === 'channel' ? say`updated in place; ask in the thread` : null,
    ),
    ...alertActions(alert, readButton(`Read ${first.outlet}`, first.url, first.articleId)),
  ]);
}
