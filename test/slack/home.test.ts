import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { StoryView } from '../../src/desk/desk.ts';
import type { Question } from '../../src/desk/upkeep.ts';
import { firstState, parseHomeState, parseQuestionsWindow } from '../../src/slack/home-state.ts';
import { homeView } from '../../src/slack/messages/home.ts';
import { parseMoveValue } from '../../src/slack/payloads.ts';
import { limitProblems } from './check-limits.ts';
import { feed, illFeed, ledger, now, question, story, view } from './samples.ts';
import { startAll } from './side.ts';

const userId = 'U0ADA00001';
const named = (at: number, change: Partial<StoryView['story']> = {}): StoryView => ({
  ...view,
  story: { ...story, id: `st_${at}`, number: at, claim: `Claim number ${at} of the desk`, ...change },
});
const asked = (at: number, change: Partial<Question> = {}): Question => ({
  ...question,
  statement: { ...question.statement, speaker: `Speaker ${at}`, articleId: `ar_${at}` },
  ...change,
});
const shownIn = (home: unknown) =>
  [...JSON.stringify(home).matchAll(/Claim number (\d+) /g)].map(([, at]) => Number(at));

describe('Home', () => {
  const stories = Array.from({ length: 47 }, (_, at) => named(at + 1));
  const data = { stories, feeds: [feed], questions: [] };

  it.each([
    { page: 0, first: 1, count: 20, buttons: ['Older'] },
    { page: 1, first: 21, count: 20, buttons: ['Newer', 'Older'] },
    { page: 2, first: 41, count: 7, buttons: ['Newer'] },
    { page: 99, first: 41, count: 7, buttons: ['Newer'] },
  ])('shows $count stories on page $page, and $buttons', ({ page, first, count, buttons }) => {
    const home = homeView(data, now, { ...firstState, page });
    const shown = shownIn(home);
    expect([shown[0], shown.length]).toEqual([first, count]);
    expect(['Newer', 'Older'].filter((label) => JSON.stringify(home).includes(`"${label}"`))).toEqual(buttons);
    expect(limitProblems(home.blocks, 'home')).toEqual([]);
  });

  it('keeps to 100 blocks with everything that it may hold', () => {
    const ill = Array.from({ length: 300 }, (_, at) => ({ ...illFeed, id: `fe_${at}` }));
    const home = homeView({ stories, feeds: ill, questions: Array.from({ length: 40 }, (_, at) => asked(at)) }, now);
    expect(limitProblems(home.blocks, 'home')).toEqual([]);
    expect(JSON.stringify(home)).toContain('and 294 more that fail');
  });

  const mixed = {
    stories: [
      named(1, { lastNewsAt: now - 3_600_000 }),
      named(2, { lastNewsAt: now - 90_000_000 }),
      {
        ...named(3, { lastNewsAt: null, channelId: 'C0OTHER001' }),
        ledger: { ...ledger, status: 'reported' as const },
      },
    ],
    feeds: [feed],
    questions: [asked(1, { story: named(2).story })],
  };
  it.each([
    { filter: 'all', channelId: null, shown: [1, 2, 3] },
    { filter: 'moved', channelId: null, shown: [1] },
    { filter: 'contested', channelId: null, shown: [1, 2] },
    { filter: 'waiting', channelId: null, shown: [2] },
    { filter: 'all', channelId: 'C0OTHER001', shown: [3] },
    { filter: 'contested', channelId: 'C0OTHER001', shown: [] },
  ] as const)('$filter in channel $channelId: $shown', ({ filter, channelId, shown }) => {
    const home = homeView(mixed, now, { filter, channelId, page: 0 });
    expect(shownIn(home)).toEqual(shown);
    if (shown.length === 0) expect(JSON.stringify(home)).toContain('No story in <#C0OTHER001> is contested or denied.');
  });

  it.each([
    { text: 'not JSON' },
    { text: '{"filter":"everything","channelId":"<!channel>","page":-3}' },
    { text: '{"filter":7,"channelId":{},"page":1e99}' },
    { text: undefined },
  ])('takes nothing from $text', ({ text }) => expect(parseHomeState(text)).toEqual(firstState));

  it.each(['', 'fe_1', 'fe_1 ', 'fe<1> https://a.example/', 'fe_1 https://a.example/ x', 7])(
    'moves no feed for %j',
    (value) => expect(parseMoveValue(value)).toBeNull(),
  );
  it('knows the window of the questions from every other', () => {
    expect(parseQuestionsWindow('{"channelId":"C1"}')).toBeNull();
    expect(parseQuestionsWindow('{"questions":2,"home":3}')).toEqual({ questions: 2, home: firstState });
  });
});

describe('in Slack', () => {
  let all: Awaited<ReturnType<typeof startAll>>;
  let open: readonly Question[] = [];
  let stories: readonly StoryView[] = [];
  const start = async () => {
    all = await startAll(
      {},
      {
        home: () => Promise.resolve({ stories, feeds: [feed, illFeed], questions: open }),
        questions: () => Promise.resolve(open),
        decide: (viewer, about) => {
          if (!open.some(({ statement }) => statement.articleId === about.articleId))
            return Promise.resolve(
              about.articleId === 'ar_secret'
                ? { kind: 'not-found' }
                : { kind: 'already', decision: { ...about, id: 'de_0', userId: 'U0BEN00001', at: now } },
            );
          open = open.filter(({ statement }) => statement.articleId !== about.articleId);
          return Promise.resolve({ kind: 'done', decision: { ...about, id: 'de_1', userId: viewer.userId, at: now } });
        },
      },
    );
  };
  beforeEach(async () => {
    all ??= await start().then(() => all);
    stories = Array.from({ length: 25 }, (_, at) => named(at + 1));
    open = [asked(1), asked(2), asked(3, { stance: 'confirms' })];
    for (const { id } of all.workspace.openViews(userId)) await all.workspace.closeView({ userId, viewId: id });
  });
  afterAll(() => all.stop());

  const drawn = () => JSON.stringify(all.workspace.home(userId)?.json ?? '');
  let opened = 0;
  async function openHome(): Promise<string> {
    opened += 1;
    stories = stories.with(0, named(1, { title: `Opened for the time ${opened}.` }));
    all.workspace.openHome(userId, 'home');
    await all.workspace.waitFor(() => drawn().includes(`Opened for the time ${opened}.`));
    const home = all.workspace.home(userId);
    if (home === undefined) throw new Error('no Home');
    return home.id;
  }
  const windowOf = () => all.workspace.openViews(userId).at(-1);

  it('filter and page go together, and the menu of a story leaves them as they are', async () => {
    const viewId = await openHome();
    await all.workspace.click({ userId, viewId, actionId: 'home_page', value: '1' });
    await all.workspace.waitFor(() => drawn().includes('21–25 of 25 stories'));
    await all.workspace.click({ userId, viewId, actionId: 'home_filter', selectedOption: 'contested' });
    await all.workspace.waitFor(() => drawn().includes('1–20 of 25 stories'));
    await all.workspace.click({ userId, viewId, actionId: 'home_page', value: '1' });
    await all.workspace.waitFor(() => drawn().includes('21–25 of 25 stories'));
    const before = all.of('home').length;
    await all.workspace.click({ userId, viewId, actionId: 'story_more', selectedOption: 'mute:st_21' });
    await all.workspace.waitFor(() => all.of('home').length > before);
    expect(parseHomeState(all.workspace.home(userId)?.json.private_metadata)).toEqual({
      filter: 'contested',
      channelId: null,
      page: 1,
    });
    await all.workspace.click({ userId, viewId, actionId: 'home_all' });
    await all.workspace.waitFor(() => drawn().includes('1–20 of 25 stories'));
  });

  async function settling() {
    const viewId = await openHome();
    expect(drawn()).toContain('2 possible denials and 1 possible confirmation to settle.');
    await all.workspace.click({ userId, viewId, actionId: 'open_questions' });
    const view = await all.workspace.waitFor(() => windowOf());
    return view.id;
  }
  const inWindow = (words: string) =>
    all.workspace.waitFor(() => JSON.stringify(windowOf()?.json ?? '').includes(words));

  it('questions are shown one by one, settled, and taken back', async () => {
    const viewId = await settling();
    await inWindow('1 of 3');
    await all.workspace.click({ userId, viewId, actionId: 'skip_question' });
    await inWindow('2 of 3');
    await inWindow('Speaker 2');
    await all.workspace.click({ userId, viewId, actionId: 'not_a_denial' });
    await inWindow('Noted: not a denial');
    await inWindow('2 of 2');
    expect(all.of('decide').at(-1)?.args).toMatchObject([
      { userId, channelId: '' },
      { storyId: 'st_7', articleId: 'ar_2', speaker: 'Speaker 2', kind: 'not-a-denial' },
    ]);
    await inWindow('Is this a confirmation?');
    await all.workspace.waitFor(() => drawn().includes('1 possible denial and 1 possible confirmation'));
    await all.workspace.click({ userId, viewId, actionId: 'undo_decision' });
    await inWindow('The question is open again');
    await all.workspace.click({ userId, viewId, actionId: 'a_confirmation' });
    await inWindow('Noted: a confirmation');
    await all.workspace.click({ userId, viewId, actionId: 'a_denial' });
    await inWindow('Nothing waits for a decision');
    await all.workspace.waitFor(() => !drawn().includes('to settle'));
  });

  it('who comes second is told who decided', async () => {
    const viewId = await settling();
    await inWindow('1 of 3');
    open = open.slice(1);
    await all.workspace.click({ userId, viewId, actionId: 'a_denial' });
    await inWindow('<@U0BEN00001> has settled this already');
    await inWindow('1 of 2');
  });

  it('a statement that this person may not see is not settled, whatever the button says', async () => {
    open = [asked(1, { statement: { ...question.statement, articleId: 'ar_secret' } })];
    const viewId = await (async () => {
      const home = await openHome();
      await all.workspace.click({ userId, viewId: home, actionId: 'open_questions' });
      return (await all.workspace.waitFor(() => windowOf())).id;
    })();
    open = [];
    await all.workspace.click({ userId, viewId, actionId: 'a_denial' });
    await inWindow('it belongs to a channel that you are not in');
  });

  it.each([
    { actionId: 'retry_feed', says: 'Radio West is being asked now', calls: 'retryFeed', args: ['fe_2'] },
    {
      actionId: 'drop_feed',
      says: 'That feed is not watched any more',
      calls: 'removeFeed',
      args: [{ userId }, 'fe_2'],
    },
  ] as const)('$actionId of a failing feed: $says', async ({ actionId, says, calls, args }) => {
    const viewId = await openHome();
    await all.workspace.click({ userId, viewId, actionId });
    await inWindow(says);
    expect(all.of(calls).at(-1)?.args).toMatchObject(args);
  });

  it('a new address is looked for, shown, and taken', async () => {
    const viewId = await openHome();
    await all.workspace.click({ userId, viewId, actionId: 'find_feed' });
    await inWindow('Which one is Radio West now?');
    const found = windowOf();
    await all.workspace.click({ userId, viewId: found?.id ?? '', actionId: 'move_feed' });
    await inWindow('Radio West is read from https://radiowest.example/new now');
    expect(all.of('moveFeed').at(-1)?.args).toEqual(['fe_2', 'https://radiowest.example/new']);
  });
});
