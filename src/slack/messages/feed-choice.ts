import type { KnownBlock, RichTextSection } from '@slack/types';
import type { AddFeedOutcome, FeedCandidate } from '../../desk/desk.ts';
import { count } from '../../lib/text.ts';
import { actionIds } from '../ids.ts';
import { limits, type Rendered } from '../limits.ts';
import { literal, say } from '../sanitize.ts';
import { actions, anchor, bold, bullets, button, line, message, moment, richText, words } from './parts.ts';

const shown = 8;

/** "Sport · en · 12 entries, about 4 a day · last 4 May 08:00". */
function candidateLine({ url, title, language, entries, entriesADay, lastEntry }: FeedCandidate): RichTextSection {
  const pace = entriesADay === undefined || entriesADay === null ? '' : `, about ${entriesADay} a day`;
  return line(
    anchor(url, title || url, 100),
    words(
      `${language === null ? '' : ` · ${language}`} · ${count(entries, 'entry', 'entries')}${pace}`,
      undefined,
      200,
    ),
    ...(lastEntry === null ? [] : [words(' · last '), moment(lastEntry)]),
    words(` · ${url}`, undefined, 300),
  );
}

type Choice = Extract<AddFeedOutcome, { kind: 'choose' }>;

/** A feed that was found, and the button that takes it. `press` null: what is too long for a button can be typed. */
export function choiceBlocks(
  candidate: Choice['candidates'][number],
  isBest: boolean,
  press: { readonly id: string; readonly label: string; readonly value: string } | null,
): KnownBlock[] {
  const { url, title, isWatched } = candidate;
  const said = candidateLine(candidate);
  const marked = isBest ? line(bold('Proposed: '), ...said.elements) : said;
  if (isWatched) return [richText(line(...marked.elements, words(' · watched already')))];
  if (press === null) return [richText(marked)];
  const { id, label, value } = press;
  const speech = `${label}: ${title || url}`;
  return [richText(marked), ...actions(button(id, label, { value, speech, ...(isBest ? { style: 'primary' } : {}) }))];
}

const watch = (url: string) =>
  url.length > limits.buttonValue ? null : { id: actionIds.addFeed, label: 'Watch this feed', value: url };

/** The feeds of a site, for a person to choose from: nothing is added before that. */
function choiceMessage({ site, candidates }: Choice): Rendered {
  const best = candidates.findIndex(({ isWatched }) => !isWatched);
  const listed = candidates.slice(0, shown);
  const spoken = listed.map(({ url, title }) => `${title || 'no title'} (${literal(url, 200)})`).join('; ');
  const verb = candidates.length === 1 ? 'has one feed' : `has ${candidates.length} feeds`;
  const ask = candidates.length === 1 ? 'Watch it?' : 'Which one is to be watched?';
  return message(say`${literal(site, 300)} ${verb}. ${ask} ${literal(spoken, 1500)}`, [
    richText(line(bold(`${site} ${verb}. `, 400), words(`${ask} Nothing is added yet.`))),
    ...listed.flatMap((candidate, at) => choiceBlocks(candidate, at === best, watch(candidate.url))),
  ]);
}

/** What came of `/story feeds add`. */
export function feedAddedMessage(outcome: AddFeedOutcome): Rendered {
  switch (outcome.kind) {
    case 'refused':
      return message(say`The feed was not added: ${outcome.reason}`, [
        richText(line(bold('The feed was not added. '), words(outcome.reason, undefined, 500))),
      ]);
    case 'choose':
      return choiceMessage(outcome);
    case 'added':
    case 'known': {
      const { feed } = outcome;
      const verb = outcome.kind === 'added' ? 'Watching' : 'Already watched:';
      return message(say`${verb} ${feed.outlet} (${literal(feed.url, 300)}).`, [
        richText(
          line(bold(`${verb} `), anchor(feed.url, feed.outlet, 80)),
          ...(outcome.kind === 'added' ? [bullets([candidateLine(outcome.best)])] : []),
        ),
      ]);
    }
  }
}
