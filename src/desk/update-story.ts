import { judge } from '../alert/judge.ts';
import type { ArticleFacts, RevisedArticle } from '../alert/kinds/kind.ts';
import { nameKey } from '../language/names.ts';
import { outletKey } from '../language/outlets.ts';
import { createId } from '../lib/ids.ts';
import { count } from '../lib/text.ts';
import type { Alert, Tally } from '../news/alert.ts';
import type { ChannelSettings } from '../news/channel-settings.ts';
import { verdictOf } from '../news/decision.ts';
import type { Ledger } from '../news/ledger.ts';
import type { Story } from '../news/story.ts';
import { tallyOf } from '../provenance/tally.ts';
import { type Overrides, traceLedger } from '../provenance/trace-ledger.ts';
import { breaksQuiet, quietUntil, settingsOf } from './channel-settings.ts';
import type { Deps } from './deps.ts';
import type { Decision, OutboxRow, Store, StoryReading } from './ports.ts';
import { settledOf } from './settled.ts';

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;
/** So many thread lines go out at once; what follows within ten minutes is gathered into one. */
const LINES_AT_ONCE = 5;
const BATCH_MS = 10 * 60_000;
const REFRESH_MS = 30_000;

/** How long the machine takes for a stretch of the newsroom's time; whole milliseconds, since due times are kept. */
const windowMs = (newsroomMs: number, { pace }: Deps) => Math.ceil(newsroomMs / pace);

/** What a story's readings come to, with what people decided. */
export function ledgerOf(story: Story, readings: readonly StoryReading[], decisions: readonly Decision[]): Ledger {
  return traceLedger(
    story.claim,
    readings.map(({ article }) => article),
    readings.map(({ reading }) => reading),
    overridesOf(readings, decisions),
  );
}

function overridesOf(readings: readonly StoryReading[], decisions: readonly Decision[]): Overrides {
  return {
    excludedArticleIds: readings.filter(({ excludedBy }) => excludedBy !== null).map(({ article }) => article.id),
    decisions: decisions.map(({ articleId, kind, speaker, sentence }) => {
      // "Not a denial" was said of what this speaker says there, in whichever of their sentences; the shown one is kept.
      const ofSpeaker = speaker !== null && verdictOf(kind)?.holds === false;
      return { articleId, kind, speaker, sentence: ofSpeaker ? null : sentence };
    }),
  };
}

/**
 * Traces the story's ledger anew, holds it against what was told last, and writes what is worth telling into the outbox.
 * Runs inside the transaction that wrote the reading: either both are there, or neither.
 */
export async function updateStory(
  tx: Store,
  storyId: string,
  revised: RevisedArticle | null,
  deps: Deps,
  firstLook = false,
): Promise<void> {
  await tx.stories.lock(storyId);
  const story = await tx.stories.get(storyId);
  if (story === null || story.state === 'stopped') return;
  const told = await tx.stories.ledger(storyId);
  // Until the first message is out, articles only gather; it will speak of all of them. Muted: the telling waits, nothing is lost.
  const now = deps.clock.now();
  if (told === null && !firstLook) return;
  if (told !== null && (story.state === 'paused' || (story.mutedUntil !== null && story.mutedUntil > now))) return;
  const readings = await tx.stories.readings(storyId);
  const after = ledgerOf(story, readings, await tx.stories.decisions(storyId));
  const tally = tallyOf(after);
  const rows = await tx.outbox.ofStory(storyId);
  const root = rootOf(rows, story, deps.machine.now());
  const rootsThisHour = await tx.outbox.countRoots(
    story.teamId,
    story.channelId,
    deps.machine.now() - windowMs(HOUR_MS, deps),
  );
  const facts = factsOf(readings);
  const settings = await settingsOf(tx, story);
  const quiet = quietUntil(settings, deps);
  const drafts = judge({ story, before: told?.ledger ?? null, after, revised, facts }, tally, {
    hasRoot: root !== null,
    rootsThisHour,
    settings,
  });
  let thread = root;
  for (const draft of drafts) {
    const alert: Alert = { ...draft.alert, id: createId('al', now), at: now };
    const heldUntil = breaksQuiet(settings, alert.kind) ? null : quiet;
    const row = await enqueueAlert(tx, story, alert, draft.key, thread, rows, { ...deps, heldUntil });
    if (row !== null && alert.place === 'channel' && (alert.kind === 'covered' || alert.kind === 'pickup'))
      thread = row;
    if (draft.heldByCap) await tellHeld(tx, story, settings, { ...deps, heldUntil: quiet });
  }
  const moved = told !== null && differs(tallyOf(told.ledger), tally);
  if (root !== null && moved) await refresh(tx, story, root, tally, deps);
  await tx.stories.saveLedger(storyId, after, now);
  // A channel that wants its digest only is told nothing now, and has news all the same.
  if (drafts.length > 0 || moved) await tx.stories.update(storyId, { lastNewsAt: now });
}

/** Counts anew and redraws the counters, without telling what is new: it was told elsewhere already. */
export async function retell(tx: Store, story: Story, deps: Deps): Promise<Tally> {
  const ledger = ledgerOf(story, await tx.stories.readings(story.id), await tx.stories.decisions(story.id));
  const tally = tallyOf(ledger);
  const root = rootOf(await tx.outbox.ofStory(story.id), story, deps.machine.now());
  if (root !== null) await refresh(tx, story, root, tally, deps);
  if ((await tx.stories.ledger(story.id)) !== null) await tx.stories.saveLedger(story.id, ledger, deps.clock.now());
  return tally;
}

/** The first message of a story in a channel that it comes to later: what is known so far. */
export async function coverIn(tx: Store, story: Story, deps: Deps): Promise<void> {
  const readings = await tx.stories.readings(story.id);
  const after = ledgerOf(story, readings, await tx.stories.decisions(story.id));
  const change = { story, before: null, after, revised: null, facts: factsOf(readings) };
  const [draft] = judge(change, tallyOf(after), { hasRoot: false, rootsThisHour: 0 });
  if (draft === undefined) return;
  const now = deps.clock.now();
  const alert: Alert = { ...draft.alert, id: createId('al', now), at: now };
  const holding = { ...deps, heldUntil: null };
  await enqueueAlert(tx, story, alert, `${draft.key}|${story.channelId}|${alert.id}`, null, [], holding);
}

function factsOf(readings: readonly StoryReading[]): (articleId: string) => ArticleFacts {
  const byId = new Map(readings.map(({ article, reading }) => [article.id, { article, reading }]));
  return (id) => {
    const known = byId.get(id);
    return {
      fromFeedOnly: known?.article.textFrom === 'feed',
      language: known?.reading.language ?? null,
      read: known?.reading.read ?? true,
    };
  };
}

/** What is said now waits for the end of the channel's quiet hours, where they hold. */
type Holding = Deps & { readonly heldUntil: number | null };
const dueFrom = (at: number, { heldUntil }: Holding) => Math.max(at, heldUntil ?? 0);

type Root = { readonly id: string; readonly alert: Alert; readonly dueAt?: number };

/** The message that the story's thread hangs on: the newest summary or first pickup, if it is not too old to be added to. */
function rootOf(rows: readonly OutboxRow[], { channelId }: Story, now: number): Root | null {
  for (const row of rows.toReversed()) {
    // In the channel where it was before it was handed over nothing is added.
    if (row.channelId !== channelId) continue;
    if (row.notice.kind !== 'alert' || row.state === 'dead' || row.threadOf !== null) continue;
    const { alert } = row.notice;
    if (alert.place !== 'channel' || (alert.kind !== 'covered' && alert.kind !== 'pickup')) continue;
    const waits = row.state === 'queued' ? { dueAt: row.dueAt } : {};
    return now - row.createdAt < DAY_MS ? { id: row.id, alert, ...waits } : null;
  }
  return null;
}

async function enqueueAlert(
  tx: Store,
  story: Story,
  alert: Alert,
  key: string,
  root: Root | null,
  rows: readonly OutboxRow[],
  deps: Holding,
): Promise<Root | null> {
  const now = deps.machine.now();
  const dueAt = dueFrom(now, deps);
  // What may break the quiet does not wait for a root that may not.
  const inThread = alert.place !== 'channel' && root !== null && (root.dueAt ?? 0) <= dueAt;
  const common = {
    teamId: story.teamId,
    channelId: story.channelId,
    storyId: story.id,
    threadTs: null,
    createdAt: now,
  };
  if (
    inThread &&
    alert.place === 'thread' &&
    alert.kind === 'pickup' &&
    crowded(rows, now - windowMs(BATCH_MS, deps))
  ) {
    await gather(tx, alert, { ...common, threadOf: root.id }, deps);
    return null;
  }
  const asked = await askedBefore(tx, story, alert, key);
  if (asked !== null) {
    await becomeCertain(tx, story, alert, asked, deps);
    return null;
  }
  const notice = { kind: 'alert', alert } as const;
  const written = await tx.outbox.enqueue({
    ...common,
    id: alert.id,
    dedupeKey: key,
    notice,
    threadOf: inThread ? root.id : null,
    dueAt,
  });
  if (!written) return null;
  if (alert.kind === 'denial' && alert.place === 'channel' && root !== null)
    await pointTo(tx, story, alert, root, deps);
  return { id: alert.id, alert, dueAt };
}

const askingAbout = (storyId: string, kind: string, name: string) => `${storyId}|${kind}|may:${name}`;

/** The key of the message that asks whether this speaker denied (or confirmed). */
export function askingKey(storyId: string, kind: 'denial' | 'confirmation', speaker: string): string {
  return askingAbout(storyId, kind, nameKey(speaker));
}

type Asked = { readonly row: OutboxRow; readonly alert: Alert };

/** The message that asked whether this speaker denied (or confirmed), now that we know. */
async function askedBefore(tx: Store, story: Story, alert: Alert, key: string): Promise<Asked | null> {
  if (!alert.asserted || (alert.kind !== 'denial' && alert.kind !== 'confirmation')) return null;
  const asking = askingAbout(alert.storyId, alert.kind, key.split('|').slice(2).join('|'));
  const rows = await tx.outbox.ofStory(alert.storyId);
  const row = rows.find(
    ({ dedupeKey, state, channelId }) => dedupeKey === asking && state !== 'dead' && channelId === story.channelId,
  );
  return row?.notice.kind === 'alert' ? { row, alert: row.notice.alert } : null;
}

/** One finding, one message: what asked says it plainly now, and a line that the channel sees points to it. */
async function becomeCertain(
  tx: Store,
  story: Story,
  alert: Alert,
  { row, alert: before }: Asked,
  deps: Holding,
): Promise<void> {
  const certain: Alert = { ...alert, id: row.id, place: before.place };
  if (await tx.outbox.replaceQueued(row.dedupeKey, { kind: 'alert', alert: certain })) return;
  await refresh(tx, story, { id: row.id, alert: certain }, alert.tally, deps);
  const now = deps.machine.now();
  const outlet = alert.quotation === null ? '' : ` (${alert.quotation.outlet})`;
  const verb = alert.kind === 'denial' ? 'denies' : 'confirms';
  await tx.outbox.enqueue({
    id: createId('no', now),
    dedupeKey: `${row.dedupeKey}|certain`,
    teamId: story.teamId,
    channelId: story.channelId,
    storyId: story.id,
    notice: {
      kind: 'note',
      storyId: story.id,
      text: `Certain now: ${alert.subject} ${verb} it${outlet}. The message above says so.`,
    },
    threadOf: row.threadOf ?? row.id,
    threadTs: null,
    dueAt: dueFrom(now, deps),
    createdAt: now,
  });
}

const crowded = (rows: readonly OutboxRow[], since: number) =>
  rows.filter(
    ({ notice, createdAt }) => notice.kind === 'alert' && notice.alert.place === 'thread' && createdAt > since,
  ).length >= LINES_AT_ONCE;

/** Adds a thread line to those that wait for the end of these ten minutes. */
async function gather(
  tx: Store,
  alert: Alert,
  common: Pick<OutboxRow, 'teamId' | 'channelId' | 'storyId' | 'threadTs' | 'threadOf' | 'createdAt'>,
  deps: Holding,
): Promise<void> {
  const batchMs = windowMs(BATCH_MS, deps);
  const slot = Math.floor(deps.machine.now() / batchMs);
  const dueAt = dueFrom((slot + 1) * batchMs, deps);
  const key = `${alert.storyId}|pickups|${slot}`;
  const waiting = await tx.outbox.queued(key);
  if (waiting?.notice.kind === 'alert') {
    const before = waiting.notice.alert;
    const fresh = alert.lines.filter(
      ({ outlet }) => !before.lines.some((line) => outletKey(line.outlet) === outletKey(outlet)),
    );
    const notice = {
      kind: 'alert',
      alert: { ...before, lines: [...before.lines, ...fresh], tally: alert.tally },
    } as const;
    if (await tx.outbox.replaceQueued(key, notice)) return;
  }
  // The slot's row may be on its way already: what comes after it goes on its own.
  const notice = { kind: 'alert', alert } as const;
  const first = await tx.outbox.enqueue({
    ...common,
    id: alert.id,
    dedupeKey: key,
    notice,
    dueAt,
  });
  if (!first)
    await tx.outbox.enqueue({
      ...common,
      id: alert.id,
      dedupeKey: `${key}|${alert.id}`,
      notice,
      dueAt,
    });
}

/** A line in the story's thread that says that the channel has a denial. */
async function pointTo(tx: Store, story: Story, alert: Alert, root: Root, deps: Holding): Promise<void> {
  const now = deps.machine.now();
  await tx.outbox.enqueue({
    id: createId('no', now),
    dedupeKey: `${story.id}|pointer|${alert.id}`,
    teamId: story.teamId,
    channelId: story.channelId,
    storyId: story.id,
    notice: { kind: 'note', storyId: story.id, text: `Denial by ${alert.subject}: see the message in the channel.` },
    threadOf: root.id,
    threadTs: null,
    dueAt: dueFrom(now, deps),
    createdAt: now,
  });
}

/** One line an hour in the channel for all that the cap kept in threads. */
async function tellHeld(tx: Store, story: Story, settings: ChannelSettings, deps: Holding): Promise<void> {
  const now = deps.machine.now();
  const hourMs = windowMs(HOUR_MS, deps);
  const slot = Math.floor(now / hourMs);
  const key = `${story.teamId}|${story.channelId}|held|${slot}`;
  const waiting = await tx.outbox.queued(key);
  const held = waiting?.notice.kind === 'note' ? Number(/^\+(\d+)/.exec(waiting.notice.text)?.[1] ?? 0) + 1 : 1;
  const notice = {
    kind: 'note',
    storyId: null,
    text: `+${count(held, 'more alert', 'more alerts')} this hour, in the stories' threads: the channel's cap of ${settings.capPerHour} an hour is reached.`,
  } as const;
  if (waiting !== null && (await tx.outbox.replaceQueued(key, notice))) return;
  await tx.outbox.enqueue({
    id: createId('no', now),
    dedupeKey: key,
    teamId: story.teamId,
    channelId: story.channelId,
    storyId: null,
    notice,
    threadOf: null,
    threadTs: null,
    dueAt: dueFrom((slot + 1) * hourMs, deps),
    createdAt: now,
  });
}

function differs(before: Tally, after: Tally): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

/**
 * Redraws a message with the counters and what was decided: at most once in thirty seconds, or `soon`, where somebody
 * has decided just now and looks at it.
 */
export async function refresh(
  tx: Store,
  story: Story,
  root: Root,
  tally: Tally,
  deps: Deps,
  soon = false,
): Promise<void> {
  const now = deps.machine.now();
  const refreshMs = windowMs(REFRESH_MS, deps);
  const slot = Math.floor(now / refreshMs);
  const key = `${root.id}|refresh|${slot}`;
  const settled = settledOf(root.alert, await tx.stories.decisions(story.id), deps.clock.now());
  // Once somebody said that it is a denial (or a confirmation), the message says so too.
  const alert =
    settled !== null && verdictOf(settled.decision.kind)?.holds ? { ...root.alert, asserted: true } : root.alert;
  const said = { settled: settled?.words ?? null, undo: settled?.undoId ?? null };
  const notice = { kind: 'refresh', storyId: story.id, alert, tally, ...said } as const;
  // What waits from before shows the same, or it would draw the old state over this one.
  if ((await tx.outbox.redraw(root.id, notice)) && !soon) return;
  const id = createId('up', now);
  await tx.outbox.enqueue({
    id,
    dedupeKey: soon ? `${root.id}|refresh|${id}` : key,
    teamId: story.teamId,
    channelId: story.channelId,
    storyId: story.id,
    notice,
    threadOf: root.id,
    threadTs: null,
    dueAt: soon ? now : (slot + 1) * refreshMs,
    createdAt: now,
  });
}
