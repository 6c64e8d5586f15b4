import { hostOf } from '../../lib/url.ts';
import type { Story } from '../../news/story.ts';
import { actionIds } from '../ids.ts';
import { limits, type Rendered } from '../limits.ts';
import { literal, say } from '../sanitize.ts';
import { actions, anchor, button, line, message, richText, words } from './parts.ts';
import { placeInWords } from './place.ts';

/**
 * To whoever names us with a link: to follow what it says. `known`: the story to which that page belongs already, where
 * this person may see one; `channelId`: where we are named.
 */
export function linkOfferMessage(link: string, known: Story | null, channelId: string): Rendered {
  const host = hostOf(link) ?? 'this page';
  if (known !== null) return knownMessage(link, known, known.channelId === channelId);
  const tracking = trackButton(link, 'Track this');
  if (tracking === null) {
    const text = 'That address is too long for a button. Type /story track and the address to follow what it says.';
    return message(say`${text}`, [richText(line(words(text)))]);
  }
  return message(
    say`Follow the story behind that link (${host})? Press “Track this”, or type /story track and the address.`,
    [
      richText(
        line(
          words('Follow the story behind that link ('),
          anchor(link, host, 80),
          words(')? Its claim is proposed, and yours to change.'),
        ),
      ),
      ...actions(tracking),
    ],
  );
}

function knownMessage(link: string, known: Story, isHere: boolean): Rendered {
  const name = literal(known.title ?? known.claim, 200);
  const place = isHere ? say`here` : say`in ${placeInWords(known)}`;
  const told = say`That page belongs to a story that is followed ${place} already, number ${known.number}: ${name}`;
  return message(told, [
    { type: 'section', text: { type: 'mrkdwn', text: told.mrkdwn, verbatim: true } },
    ...actions(
      button(actionIds.sources, 'All sources', { value: known.id, style: 'primary' }),
      trackButton(link, isHere ? 'Track it anew' : 'Track it here too', false),
    ),
  ]);
}

function trackButton(link: string, label: string, isFirst = true) {
  if (link.length > limits.buttonValue) return null;
  return button(actionIds.trackLink, label, { value: link, ...(isFirst ? { style: 'primary' } : {}) });
}
