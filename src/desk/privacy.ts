import { count } from '../lib/text.ts';
import { settingsOf } from './channel-settings.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './desk.ts';
import { canSee } from './view-story.ts';

/** `lines`: in words; `text`: all of it, as JSON. */
export type PrivacyReport = { readonly lines: readonly string[]; readonly text: string };

export type ForgetOutcome =
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'refused'; readonly reason: string };

const iso = (at: number) => new Date(at).toISOString();

/** Whether the person stands in the channel, as far as Slack says. */
async function isIn({ teamId, channelId, userId }: Viewer, { rooms }: Deps): Promise<boolean> {
  return channelId !== '' && !channelId.startsWith('D') && (await rooms.hasMember(teamId, channelId, userId));
}

/** What is kept about the person; of stories that they may not see any more no more than that there is something. */
export async function privacyReport(viewer: Viewer, deps: Deps): Promise<PrivacyReport> {
  const { teamId, userId, channelId } = viewer;
  const { store } = deps;
  const [records, stories, feeds] = await Promise.all([
    store.people.records(teamId, userId),
    store.stories.inTeam(teamId),
    store.feeds.list(),
  ]);
  const mine = stories.filter(({ trackedBy, keeper }) => trackedBy === userId || keeper === userId);
  const asked = new Set([...records.questions, ...records.decisions].map(({ storyId }) => storyId));
  const concerned = stories.filter((story) => mine.includes(story) || asked.has(story.id));
  const home = { teamId, userId, channelId: '' };
  const seen = new Set<string>();
  for (const story of concerned) if (await canSee(home, story, deps)) seen.add(story.id);
  const hidden = 'in a channel that you are not in';
  const added = feeds.filter(({ addedBy }) => addedBy?.teamId === teamId && addedBy.userId === userId);
  const here = (await isIn(viewer, deps)) ? await store.stories.inChannel(teamId, channelId) : null;
  const all = {
    person: userId,
    workspace: teamId,
    stories: mine.map(({ id, claim, channelId: channel, trackedAt }) =>
      seen.has(id) ? { id, claim, channel, trackedAt: iso(trackedAt) } : { id, claim: hidden },
    ),
    questions: records.questions.map(({ id, storyId, question, answer, at }) => ({
      id,
      question,
      answer: storyId === null || seen.has(storyId) ? answer : hidden,
      at: iso(at),
    })),
    feedback: records.feedback,
    decisions: records.decisions.map(({ id, storyId, kind, sentence, at }) => ({
      id,
      kind,
      sentence: seen.has(storyId) ? sentence : hidden,
      at: iso(at),
    })),
    settings: records.settings.map(({ channelId: channel, changedAt }) => ({ channel, changedAt: iso(changedAt) })),
    feeds: added.map(({ url, addedAt }) => ({ url, addedAt: iso(addedAt) })),
    channel:
      here === null
        ? null
        : {
            id: channelId,
            settings: await store.channelSettings.get(teamId, channelId),
            stories: here.map(({ id, number, claim, state, trackedBy }) => ({ id, number, claim, state, trackedBy })),
          },
  };
  const about = [
    count(mine.length, 'story', 'stories'),
    count(records.questions.length, 'question'),
    count(records.decisions.length, 'decision'),
    count(records.feedback.length, 'verdict on an answer', 'verdicts on answers'),
    count(records.settings.length, 'change of settings', 'changes of settings'),
    count(added.length, 'feed'),
  ];
  return {
    lines: [
      `Kept about you: your Slack id, with ${about.join(', ')}. No name, no address, no message but what you asked.`,
      here === null
        ? 'Of a channel is kept: its Slack id, its settings and its stories. Ask in the channel to see them.'
        : `Kept about this channel: its Slack id, its settings, ${count(here.length, 'story', 'stories')} with articles, decisions, questions and alerts.`,
      'Articles that belong to no story go after 30 days. Deleting yours keeps the stories and decisions, without you.',
    ],
    text: `${JSON.stringify(all, null, 2)}\n`,
  };
}

export async function forget(viewer: Viewer, what: 'person' | 'channel', deps: Deps): Promise<ForgetOutcome> {
  const { teamId, channelId, userId } = viewer;
  if (what === 'person') {
    await deps.store.people.forget(teamId, userId);
    await deps.followed.refresh();
    deps.log.info('person_forgotten', { teamId });
    return { kind: 'done', words: 'Deleted: your questions and verdicts. Stories and decisions stay, without you.' };
  }
  if (!(await isIn(viewer, deps))) return { kind: 'refused', reason: 'Ask for that in the channel itself.' };
  const stories = await deps.store.stories.inChannel(teamId, channelId);
  const { mayStop } = await settingsOf(deps.store, viewer);
  const others = stories.filter(({ keeper, trackedBy }) => (keeper ?? trackedBy) !== userId);
  if (mayStop === 'keeper' && others.length > 0)
    return {
      kind: 'refused',
      reason: 'In this channel only the person who keeps a story may end it; some are kept by others.',
    };
  await deps.store.people.forgetChannel(teamId, channelId);
  await deps.followed.refresh();
  deps.log.warn('channel_forgotten', { teamId, channelId, stories: stories.length });
  return {
    kind: 'done',
    words: `Deleted: ${count(stories.length, 'story', 'stories')} of this channel, and its settings.`,
  };
}
