import { z } from 'zod';
import { alertChoices } from '../news/alert.ts';
import { limits } from './limits.ts';

/** What comes back to us from Slack: words that people typed, and values that we once put on a button. All hostile. */

const Id = z.string().regex(/^[\w.-]{1,120}$/);

/** `/story sources 2` → `sources` and `2`. */
export function parseCommandWords(text: string): { readonly name: string; readonly words: string } {
  const [, name = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(text.trim().slice(0, 4000)) ?? [];
  return { name: name.toLowerCase(), words: rest.trim() };
}

/** "2 The ferry route" → story 2 and the words; without a number, the words alone. */
export function parseNumbered(text: string): { readonly which: string; readonly rest: string } {
  const [, which = '', rest = ''] = /^(?:#?(\d{1,6})(?:[\s:,]+|$))?([\s\S]*)$/.exec(text.trim()) ?? [];
  return { which, rest: rest.trim() };
}

const durationUnits = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** "2 3d" → story 2, three days. A duration stands at the end: 30m, 2h, 3d, 1w, at most a year. */
export function parseDuration(text: string): { readonly words: string; readonly ms: number | null } {
  const found = /(?:^|\s)(?:for\s+)?(\d{1,4})\s?([mhdw])[a-z]*$/i.exec(text.trim());
  if (found === null) return { words: text.trim(), ms: null };
  const unit = durationUnits[(found[2] ?? 'h').toLowerCase() as keyof typeof durationUnits];
  const ms = Math.min(Number(found[1]) * unit, 366 * durationUnits.d);
  return ms === 0 ? { words: text.trim(), ms: null } : { words: text.trim().slice(0, found.index).trim(), ms };
}

/** "2 until 7:30" → story 2 and the minute of the day; null where no time stands at the end. */
export function parseUntil(text: string): { readonly words: string; readonly minute: number } | null {
  const found = /(?:^|\s)until\s+(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?$/i.exec(text.trim());
  if (found === null) return null;
  const [hour, minute, half] = [Number(found[1]), Number(found[2] ?? 0), found[3]?.toLowerCase()];
  if (minute > 59 || (half === undefined ? hour > 23 : hour < 1 || hour > 12)) return null;
  const shown = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return { words: text.trim().slice(0, found.index).trim(), minute: shown * 60 + minute };
}

const link = /https?:\/\/[^\s<>|]+/i;

export function firstLink(text: string): string | null {
  return link.exec(text)?.[0] ?? null;
}

export const StoryId = Id;

/** Value of "N more" under the sources: `STORY:FROM`, `from` the number of rows before. */
export type SourcesPage = { readonly storyId: string; readonly from: number };

export function sourcesPageValue({ storyId, from }: SourcesPage): string {
  return `${storyId}:${from}`;
}

export function parseSourcesPage(value: unknown): SourcesPage | null {
  const [id, from = ''] = typeof value === 'string' ? value.split(':') : [];
  const storyId = StoryId.safeParse(id).data;
  return storyId === undefined || !/^\d{1,4}$/.test(from) ? null : { storyId, from: Number(from) };
}

const storyVerbs = ['mute', 'resume', 'stop', 'timeline', 'sources', 'change', 'settings'] as const;
export type StoryVerb = (typeof storyVerbs)[number];

/** Values of the overflow menu: `mute:STORY` or `wrong:STORY:ARTICLE`. */
export type MoreValue =
  | { readonly verb: StoryVerb; readonly storyId: string }
  | { readonly verb: 'wrong'; readonly storyId: string; readonly articleId: string };

export function moreValue(value: MoreValue): string {
  return 'articleId' in value ? `wrong:${value.storyId}:${value.articleId}` : `${value.verb}:${value.storyId}`;
}

export function parseMoreValue(value: unknown): MoreValue | null {
  const [verb, story, article] = typeof value === 'string' ? value.split(':') : [];
  const storyId = Id.safeParse(story).data;
  if (storyId === undefined) return null;
  const articleId = Id.safeParse(article).data;
  if (verb === 'wrong') return articleId === undefined ? null : { verb, storyId, articleId };
  const known = storyVerbs.find((word) => word === verb);
  return known === undefined ? null : { verb: known, storyId };
}

/** What a decision button is about; the sentence is kept with the decision. */
const DecisionValue = z.object({
  s: Id,
  a: Id,
  p: z.string().max(300).nullable().catch(null),
  q: z.string().max(2000).nullable().catch(null),
});
export type DecisionValue = {
  readonly storyId: string;
  readonly articleId: string;
  readonly speaker: string | null;
  readonly sentence: string | null;
};

/** As text for a button, or null where even the ids do not fit. "<" is written so that no client can read markup in it. */
export function decisionValue({ storyId, articleId, speaker, sentence }: DecisionValue): string | null {
  const write = (q: string | null, p: string | null) =>
    JSON.stringify({ s: storyId, a: articleId, p, q }).replaceAll('<', '\\u003c');
  const tries = [write(sentence, speaker), write(null, speaker), write(null, null)];
  return tries.find((text) => text.length <= limits.buttonValue) ?? null;
}

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function parseDecisionValue(value: unknown): DecisionValue | null {
  const { data } = DecisionValue.safeParse(parseJson(value));
  return data === undefined ? null : { storyId: data.s, articleId: data.a, speaker: data.p, sentence: data.q };
}

export function parseFeedbackValue(
  value: unknown,
): { readonly verdict: 'helpful' | 'wrong'; readonly questionId: string } | null {
  const [word, id] = typeof value === 'string' ? value.split(':') : [];
  const questionId = Id.safeParse(id).data;
  if (questionId === undefined || (word !== 'helpful' && word !== 'wrong')) return null;
  return { verdict: word, questionId };
}

/** On "Use this address": which feed moves, and where to. */
export const moveValue = (feedId: string, url: string): string => `${feedId} ${url.replaceAll('<', '%3C')}`;

export function parseMoveValue(value: unknown): { readonly feedId: string; readonly url: string } | null {
  const [feed, url = '', ...more] = typeof value === 'string' ? value.split(' ') : [];
  const feedId = Id.safeParse(feed).data;
  return feedId === undefined || url === '' || url.length > 2000 || more.length > 0 ? null : { feedId, url };
}

const ChannelId = z.string().regex(/^[A-Z][A-Z0-9]{1,30}$/);

const TrackMetadata = z.object({
  channelId: ChannelId.nullable().catch(null),
  /** Similar stories that the person has seen in the form. */
  shown: z.array(Id).max(20).catch([]),
  /** The story whose claim is followed here too; there is no claim to write then. */
  sameAs: Id.nullable().catch(null),
});
export type TrackMetadata = z.infer<typeof TrackMetadata>;

export function parseTrackMetadata(text: unknown): TrackMetadata {
  return TrackMetadata.safeParse(parseJson(text)).data ?? { channelId: null, shown: [], sameAs: null };
}

const TrackForm = z.object({
  // Both are missing where the claim of another story is taken over.
  claim: z.object({ value: z.object({ value: z.string().trim().nullable() }) }).optional(),
  origin: z.object({ value: z.object({ value: z.string().trim().nullish() }) }).optional(),
  channel: z.object({ value: z.object({ selected_conversation: ChannelId.nullish() }) }),
  alerts: z.object({ value: z.object({ selected_options: z.array(z.object({ value: z.enum(alertChoices) })) }) }),
  until: z.object({
    value: z.object({ selected_option: z.object({ value: z.enum(['3d', '7d', '30d', 'never']) }).nullish() }),
  }),
});

const quietMs = { '3d': 3, '7d': 7, '30d': 30, never: null } as const;

export type TrackForm = {
  readonly claim: string;
  readonly originUrl: string | null;
  readonly channelId: string | null;
  readonly alerts: readonly (typeof alertChoices)[number][];
  readonly stopAfterQuietMs: number | null;
};

/** The fields of the track modal. Throws where Slack sends something else than that modal. */
export function parseTrackForm(values: unknown): TrackForm {
  const form = TrackForm.parse(values);
  const days = quietMs[form.until.value.selected_option?.value ?? 'never'];
  return {
    claim: form.claim?.value.value ?? '',
    originUrl: form.origin?.value.value || null,
    channelId: form.channel.value.selected_conversation ?? null,
    alerts: form.alerts.value.selected_options.map(({ value }) => value),
    stopAfterQuietMs: days === null ? null : days * durationUnits.d,
  };
}

const AskMetadata = z.object({ channelId: ChannelId, ts: z.string().regex(/^\d{1,12}\.\d{1,9}$/), told: z.boolean() });
/** `ts`: of the thread's root. `told`: the thread tells a story; else one of the channel's was chosen. */
export type AskMetadata = z.infer<typeof AskMetadata>;

const AskForm = z.object({
  question: z.object({ value: z.object({ value: z.string().trim().nullish() }) }),
  story: z.object({ value: z.object({ selected_option: z.object({ value: Id }).nullish() }) }).optional(),
});

/** The window of a question. Throws where Slack sends something else than that window. */
export function parseAsk(metadata: unknown, values: unknown) {
  const form = AskForm.parse(values);
  return {
    thread: AskMetadata.parse(parseJson(metadata)),
    question: form.question.value.value ?? '',
    storyId: form.story?.value.selected_option?.value ?? null,
  };
}

/** On the button that looks a question up. */
export const AskedQuestion = z.string().trim().min(1).max(2000);

/** A message or a mention, as far as we read it. */
export const ThreadMessage = z.object({
  type: z.enum(['message', 'app_mention']),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  text: z.string().catch(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
});
export type ThreadMessage = z.infer<typeof ThreadMessage>;
