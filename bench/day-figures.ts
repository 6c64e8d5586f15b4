import type { Workspace } from '../src/demo/workspace/workspace.ts';
import type { Message } from '../src/demo/workspace/world.ts';
import type { OutboxRow } from '../src/desk/ports.ts';
import { defaultSettings } from '../src/news/channel-settings.ts';
import { openStore } from '../src/storage/open-store.ts';
import type { DayPlan } from './day-plan.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
// Past the cap a channel gets these as often again (`alert/judge.ts`); `covered` answers whoever tracked the story.
const pressing = ['denial', 'confirmation', 'correction', 'retraction'];

type Said = {
  readonly id: string;
  readonly kind: string;
  readonly isAlert: boolean;
  readonly isSeen: boolean;
  readonly at: number;
};

const isSeen = ({ threadTs, ts, broadcast }: Message) => threadTs === null || threadTs === ts || broadcast;

/** What the bot said in a channel, in threads too; `isSeen`: the channel shows it. */
export function saidIn(workspace: Workspace, channelId: string): readonly Said[] {
  return workspace
    .messages(channelId)
    .filter(({ userId }) => userId === workspace.botUserId)
    .map((message) => {
      const { event_type: type = '', event_payload: payload = {} } = message.metadata ?? {};
      const of = payload as Record<string, string>;
      const isAlert = type === 'story_alert';
      return {
        id: of.alert_id ?? '',
        kind: isAlert ? (of.kind ?? '') : type,
        isAlert,
        isSeen: isSeen(message),
        at: Number(message.ts) * 1000,
      };
    });
}

/** The most that any channel showed within an hour, whenever that began. */
function mostInAnHour(all: readonly (readonly Said[])[], counts: (said: Said) => boolean): number {
  const most = all.map((said) => {
    const times = said.filter((one) => one.isSeen && counts(one)).map(({ at }) => at);
    return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 3_600_000).length));
  });
  return Math.max(0, ...most);
}

export function channelFigures(workspace: Workspace, channelIds: readonly string[]) {
  const all = channelIds.map((id) => saidIn(workspace, id));
  const { capPerHour } = defaultSettings;
  return [
    { what: 'messages of the bot, in threads too', figure: all.flat().length },
    { what: 'most that a channel showed in an hour', figure: mostInAnHour(all, () => true) },
    {
      what: `of these unasked and not pressing (cap: ${capPerHour})`,
      figure: mostInAnHour(all, ({ isAlert, kind }) => isAlert && kind !== 'covered' && !pressing.includes(kind)),
    },
    {
      what: `of these unasked alerts, the pressing too (cap: ${2 * capPerHour})`,
      figure: mostInAnHour(all, ({ isAlert, kind }) => isAlert && kind !== 'covered'),
    },
  ];
}

/** Holds what stands in Slack against the outbox, and the outbox against what was published. The bot has stopped. */
export async function deliveryFigures(
  dataDir: string,
  workspace: Workspace,
  channelIds: readonly string[],
  plan: DayPlan,
  published: { readonly entries: number; readonly until: number },
) {
  const store = await openStore({ databaseUrl: null, dataDir, log: silent });
  try {
    const said = channelIds.flatMap((id) => saidIn(workspace, id)).filter(({ isAlert }) => isAlert);
    const ids = new Set(said.map(({ id }) => id));
    const byClaim = new Map((await store.stories.followed()).map((story) => [story.claim, story]));
    const counts = { alerts: 0, waiting: 0, late: 0, dead: 0, unsaid: 0, unknown: 0, untold: 0 };
    const expected = { pieces: 0, recognised: 0, denials: 0, denialsTold: 0 };
    const known = new Set<string>();
    for (const { claim, pieces } of plan.stories) {
      const story = byClaim.get(claim);
      if (story === undefined) continue;
      const rows = (await store.outbox.ofStory(story.id)).filter(isAlertRow);
      const readings = (await store.stories.readings(story.id)).filter(
        ({ reading }) => reading.relation !== 'unrelated',
      );
      const readOf = new Set(readings.map(({ article }) => article.outlet));
      for (const row of rows) {
        known.add(row.id);
        counts.alerts += 1;
        if (row.state === 'dead') counts.dead += 1;
        else if (row.state === 'sent') counts.unsaid += ids.has(row.id) ? 0 : 1;
        else if (row.dueAt > published.until) counts.waiting += 1;
        else counts.late += 1;
      }
      const named = new Set(
        rows.flatMap(({ notice: { alert } }) => [
          alert.subject,
          alert.quotation?.outlet ?? '',
          ...alert.lines.map(({ outlet }) => outlet),
        ]),
      );
      for (const { outlet, tells } of pieces) {
        const name = plan.outlets[outlet] ?? '';
        expected.pieces += 1;
        if (readOf.has(name)) expected.recognised += 1;
        if (readOf.has(name) && !named.has(name)) counts.untold += 1;
        if (tells !== 'denial') continue;
        expected.denials += 1;
        if (rows.some(({ notice: { alert } }) => alert.kind === 'denial')) expected.denialsTold += 1;
      }
    }
    for (const id of ids) if (!known.has(id)) counts.unknown += 1;
    const feeds = await store.feeds.list();
    const kept = feeds.reduce((sum, feed) => sum + feed.kept, 0);
    return [
      {
        what: 'entries published; lost, twice',
        figure: `${published.entries}; ${Math.max(0, published.entries - kept)}, ${Math.max(0, kept - published.entries)}`,
      },
      { what: 'articles of stories published; read as such', figure: `${expected.pieces}; ${expected.recognised}` },
      { what: 'first denials published; told', figure: `${expected.denials}; ${expected.denialsTold}` },
      { what: 'alerts in the outbox; waiting for their batch', figure: `${counts.alerts}; ${counts.waiting}` },
      {
        what: 'alerts lost (said, but not in Slack; given up; read, but in no alert)',
        figure: `${counts.unsaid}, ${counts.dead}, ${counts.untold}`,
      },
      { what: 'alerts due and not said at the end', figure: counts.late },
      {
        what: 'alerts told twice; in Slack but not in the outbox',
        figure: `${said.length - ids.size}; ${counts.unknown}`,
      },
    ];
  } finally {
    await store.close();
  }
}

type AlertRow = OutboxRow & { readonly notice: Extract<OutboxRow['notice'], { kind: 'alert' }> };
const isAlertRow = (row: OutboxRow): row is AlertRow => row.notice.kind === 'alert';
