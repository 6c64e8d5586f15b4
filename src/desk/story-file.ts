import { count } from '../lib/text.ts';
import type { Story } from '../news/story.ts';
import type { Deps } from './deps.ts';
import { type ExportRecord, toCsv, toJsonLines, toMarkdown } from './export-formats.ts';
import type { OutboxRow, StoryReading } from './ports.ts';
import { ledgerOf } from './update-story.ts';

export const exportFormats = ['markdown', 'csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** `summary`: what is in it, in words. */
export type StoryFile = {
  readonly story: Story;
  readonly filename: string;
  readonly text: string;
  readonly summary: string;
};

/** So many alerts are linked; each costs a call to Slack. */
const MOST_LINKS = 60;
const writers = { markdown: toMarkdown, csv: toCsv, jsonl: toJsonLines } as const;
const endings = { markdown: 'md', csv: 'csv', jsonl: 'jsonl' } as const;

const iso = (at: number) => new Date(at).toISOString();
const none = { at: null, outlet: null, title: null, url: null, judgement: null, confidence: null, speaker: null };
const bare = { ...none, role: null, words: null, by: null, id: null } as const;

/** All that is known of the story and what people decided, for the fact-check file. */
export async function storyFile(story: Story, format: ExportFormat, deps: Deps): Promise<StoryFile> {
  const [readings, decisions, rows] = await Promise.all([
    deps.store.stories.readings(story.id),
    deps.store.stories.decisions(story.id),
    deps.store.outbox.ofStory(story.id),
  ]);
  const ledger = ledgerOf(story, readings, decisions);
  const articles = readings.flatMap((one) => ofArticle(one));
  const byId = new Map(readings.map(({ article }) => [article.id, article]));
  const decided = decisions.map(({ id, at, articleId, kind, speaker, sentence, userId }): ExportRecord => {
    const article = byId.get(articleId);
    const { outlet = null, title = null, url = null } = article ?? {};
    return {
      ...bare,
      type: 'decision',
      id,
      at: iso(at),
      outlet,
      title,
      url,
      judgement: kind,
      speaker,
      words: sentence,
      by: userId,
    };
  });
  const alerts = await alertsOf(story, rows, deps);
  const head: ExportRecord = {
    ...bare,
    type: 'story',
    id: story.id,
    at: iso(story.trackedAt),
    title: story.title ?? null,
    url: story.originUrl,
    judgement: ledger.status,
    words: story.claim,
    by: story.trackedBy,
  };
  const sources = ledger.independentSources.map(
    ({ name, kind, reachedBy, chain }): ExportRecord => ({
      ...bare,
      type: 'source',
      outlet: reachedBy,
      judgement: kind,
      speaker: name,
      words: chain.map(({ phrase }) => phrase).join(' → '),
    }),
  );
  const all = [head, ...sources, ...articles, ...decided, ...alerts];
  return {
    story,
    filename: `story-${story.number}-${iso(deps.clock.now()).slice(0, 10)}.${endings[format]}`,
    text: writers[format](all),
    summary: [
      count(readings.length, 'article'),
      count(articles.length - readings.length, 'passage'),
      count(decided.length, 'decision'),
      count(alerts.length, 'alert'),
    ].join(', '),
  };
}

/** The article as it was judged, and each statement that bears on the claim, with its sentence. */
function ofArticle({ article, reading, excludedBy, addedAt }: StoryReading): readonly ExportRecord[] {
  const { outlet, title, url } = article;
  const place = { ...bare, outlet, title, url };
  const judged: ExportRecord = {
    ...place,
    type: 'article',
    id: article.id,
    at: article.published ?? iso(addedAt),
    judgement: excludedBy === null ? reading.relation : 'not this story',
    confidence: reading.confidence,
    words: reading.evidence?.sentence ?? null,
    by: excludedBy,
  };
  const passages = reading.statements
    .filter(({ stance }) => stance !== 'other')
    .map(
      ({ stance, confidence, speaker, role, sentence }): ExportRecord => ({
        ...place,
        type: 'passage',
        id: article.id,
        at: article.published,
        judgement: stance,
        confidence,
        speaker,
        role,
        words: sentence,
      }),
    );
  return [judged, ...passages];
}

async function alertsOf(story: Story, rows: readonly OutboxRow[], deps: Deps): Promise<readonly ExportRecord[]> {
  const said = rows.filter(({ notice, slackTs }) => notice.kind === 'alert' && slackTs !== null);
  const records: ExportRecord[] = [];
  for (const [at, { id, channelId, slackTs, notice }] of said.entries()) {
    if (notice.kind !== 'alert' || slackTs === null) continue;
    const { kind, subject, quotation, asserted } = notice.alert;
    // Where the story stood before, other people may be: what was said there is listed without the way to it.
    const linked = at < MOST_LINKS && channelId === story.channelId;
    const url = linked ? await deps.messenger.permalink(story.teamId, channelId, slackTs) : null;
    records.push({
      ...bare,
      type: 'alert',
      id,
      at: iso(notice.alert.at),
      outlet: quotation?.outlet ?? null,
      url,
      judgement: asserted ? kind : `may be ${kind}`,
      speaker: subject,
      words: quotation?.sentence ?? null,
    });
  }
  return records;
}
