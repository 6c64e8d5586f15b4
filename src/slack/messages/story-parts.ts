import type { ActionsBlock, Button, Overflow, RichTextElement, RichTextSection, SectionBlock } from '@slack/types';
import { count } from '../../lib/text.ts';
import type { Alert, PickupLine, Quotation, Tally } from '../../news/alert.ts';
import { actionIds } from '../ids.ts';
import { decisionValue, type MoreValue, moreValue } from '../payloads.ts';
import { link, literal, type Mrkdwn, say } from '../sanitize.ts';
import { actions, anchor, bold, button, fields, line, localTime, moment, options, some, words } from './parts.ts';

/** Names that stand for several come once, with how many. */
function namesOf(sources: readonly string[]): readonly string[] {
  const counted = Map.groupBy(sources, (name) => name);
  return [...counted].map(([name, all]) => (all.length > 1 ? `${name} ×${all.length}` : name));
}

/** "1 independent source (US officials)". */
export function sourcesInWords(tally: Tally): string {
  const names = namesOf(tally.independentSources);
  const head = count(tally.independentSourceCount, 'independent source');
  return names.length === 0 ? head : `${head} (${some(names, 3)})`;
}

/** The counters of a story, two by two on a phone. */
export function counters(tally: Tally): SectionBlock {
  const outlets = [`${tally.firstHand.length} first-hand`, `${tally.citing.length} citing others`].join(', ');
  return fields(
    say`*Independent sources*\n${tally.independentSourceCount}${
      tally.independentSources.length === 0 ? '' : ` · ${some(namesOf(tally.independentSources), 2)}`
    }`,
    say`*Outlets*\n${tally.outlets === 0 ? 'none yet' : `${tally.outlets} · ${outlets}`}`,
    say`*Denials*\n${some(tally.denials, 3, 'none')}`,
    say`*Confirmations*\n${some(tally.confirmations, 3, 'none')}`,
    ...(tally.unaware.length === 0 ? [] : [say`*Unaware*\n${some(tally.unaware, 3)}`]),
  );
}

const statusWords: Record<Tally['status'], string> = {
  reported: 'reported, neither confirmed nor denied',
  confirmed: 'confirmed',
  denied: 'denied',
  contested: 'contested',
  retracted: 'withdrawn by its origin',
};

export function statusInWords(status: Tally['status']): string {
  return statusWords[status];
}

export function originLine(alert: Alert): Mrkdwn | null {
  if (alert.origin === null) return null;
  const { outlet, url, at } = alert.origin;
  return at === null ? say`Origin: ${link(url, outlet)}` : say`Origin: ${link(url, outlet)}, ${localTime(at)}`;
}

/** "own reporting, citing US officials" / "credits the Financial Times". */
export function creditInWords(line: PickupLine): string {
  const credits = some(line.credits, 3, '');
  if (line.firstHand) return credits === '' ? 'own reporting' : `own reporting, citing ${credits}`;
  return credits === '' ? 'names no source' : `credits ${credits}`;
}

/** One outlet in a list: who, whom it credits, when. */
export function pickupLine(pickup: PickupLine, lead = ''): RichTextSection {
  const at: RichTextElement[] = pickup.at === null ? [] : [words(' · '), moment(pickup.at)];
  return line(
    ...(lead === '' ? [] : [words(lead)]),
    anchor(pickup.url, pickup.outlet, 80),
    words(`: ${creditInWords(pickup)}`),
    ...at,
    ...(pickup.fromFeedOnly ? [words(' · read from its feed only', { italic: true })] : []),
  );
}

/** "— Maria Rossi, spokeswoman of the ministry · Reuters, 23:13". */
export function attribution(quotation: Quotation): RichTextSection {
  const speaker = quotation.speaker === quotation.outlet ? null : quotation.speaker;
  const who = [speaker, quotation.role].map((part) => literal(part ?? '', 150)).filter((part) => part !== '');
  return line(
    words(who.length === 0 ? '— ' : `— ${who.join(', ')} · `, undefined, 320),
    anchor(quotation.url, quotation.outlet, 80),
    ...(quotation.at === null ? [] : [words(', '), moment(quotation.at)]),
  );
}

export function claimLine(claim: string): RichTextSection {
  return line(bold('Claim: '), words(claim, undefined, 300));
}

function sourcesButton(storyId: string): Button {
  return button(actionIds.sources, 'All sources', { value: storyId, speech: 'Show all sources of this story' });
}

/** Posts the story's pictures in its thread. */
export function pictureButton(storyId: string): Button {
  return button(actionIds.picture, 'Show as picture', {
    value: storyId,
    speech: 'Post the sources and the timeline of this story as pictures in its thread',
  });
}

/** The story as a file, to the one who clicks. */
export function exportButton(storyId: string): Button {
  return button(actionIds.exportStory, 'Export', {
    value: storyId,
    speech: 'Send me all of this story as a file, by direct message',
  });
}

/** A link button; null where the article has no address that may be shown. */
export function readButton(label: string, url: string | null, articleId: string, style?: 'primary'): Button | null {
  const shown = button(actionIds.openArticle, label, {
    url,
    value: articleId.slice(0, 200),
    ...(style === undefined ? {} : { style }),
  });
  return shown.url === undefined ? null : shown;
}

function moreMenu(storyId: string, articleId: string | null): Overflow {
  const entry = (label: string, value: MoreValue) => [label, moreValue(value)] as const;
  return {
    type: 'overflow',
    action_id: actionIds.more,
    options: options([
      entry('Timeline', { verb: 'timeline', storyId }),
      entry('Mute for a day', { verb: 'mute', storyId }),
      ...(articleId === null ? [] : [entry('Not this story', { verb: 'wrong', storyId, articleId })]),
      entry('Change or stop this story', { verb: 'change', storyId }),
      entry('Alert settings', { verb: 'settings', storyId }),
    ]),
  };
}

type DecisionId = (typeof actionIds)['notDenial' | 'isDenial' | 'notConfirmation' | 'isConfirmation'];

/** A button that settles what a statement is; null where there is no statement to settle. */
export function decisionButton(id: DecisionId, label: string, alert: Alert, style?: 'primary'): Button | null {
  if (alert.quotation === null) return null;
  const { articleId, speaker, sentence } = alert.quotation;
  const value = decisionValue({ storyId: alert.storyId, articleId, speaker, sentence });
  return value === null ? null : button(id, label, { value, ...(style === undefined ? {} : { style }) });
}

/** What an alert offers at its foot: the article, what there is to decide, the menu; roots all sources too. */
export function alertActions(
  alert: Alert,
  read: Button | null,
  ...decisions: readonly (Button | null)[]
): ActionsBlock[] {
  const articleId = alert.quotation?.articleId ?? alert.lines[0]?.articleId ?? null;
  const sources = alert.place === 'thread' ? null : sourcesButton(alert.storyId);
  const menu = moreMenu(alert.storyId, articleId);
  // Where we ask, the answers stand first.
  return alert.asserted ? actions(read, sources, ...decisions, menu) : actions(...decisions, read, sources, menu);
}
