import { expect, it } from 'vitest';
import { urlKey } from '../../src/lib/url.ts';
import { describeStores } from '../support/database.ts';
import { ada, ben, claim, deskWith, texts } from './desk-with.ts';

const other = 'Norvalia would sell Kestria four frigates';
const link = 'https://the-harbour-post.example/a1';
const request = (viewer: typeof ada, targetChannelId: string, said = claim) => ({
  ...viewer,
  claim: said,
  originUrl: null,
  targetChannelId,
  alerts: ['denial' as const],
  stopAfterQuietMs: null,
});

describeStores('a similar story', (open) => {
  it('is shown by its words, those of the own channel first', async () => {
    const room = await deskWith(await open());
    const away = await room.follow({ channelId: 'C2' });
    const here = await room.follow();
    await room.follow({ claim: 'The mayor of Ordania resigned over the tram contract' });
    expect(await room.desk.similar(ben, { claim: other, originUrl: null })).toEqual([
      { story: expect.objectContaining({ id: here.id }), sure: true },
      { story: expect.objectContaining({ id: away.id }), sure: true },
    ]);
    expect(await room.desk.similar(ben, { claim: 'Ordania sells tanks to Vestland', originUrl: null })).toEqual([]);
  });

  it('is found by the page that it began with, however its address is written', async () => {
    const room = await deskWith(await open());
    const story = await room.follow({ originUrl: link });
    const found = await room.desk.similar(ada, { claim: '', originUrl: `${link}?utm_source=slack` });
    expect(found.map((one) => one.story.id)).toEqual([story.id]);
    expect(await room.desk.similar(ada, { claim: '', originUrl: 'https://elsewhere.example/' })).toEqual([]);
  });

  it('is found by an article that bears on it, not by one that was taken out', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    const article = await room.arrive(story, 'a1', 'The Harbour Post', texts.report);
    await room.deps.store.articles.put({ ...article, canonicalUrl: urlKey(link) });
    const about = { claim: 'something else of nobody', originUrl: link };
    expect((await room.desk.similar(ada, about)).map((one) => one.story.id)).toEqual([story.id]);
    const taken = {
      storyId: story.id,
      articleId: 'a1',
      kind: 'not-this-story' as const,
      speaker: null,
      sentence: null,
    };
    await room.desk.decide(ada, taken);
    expect(await room.desk.similar(ada, about)).toEqual([]);
  });

  it.each([
    { what: 'of a private channel', change: { channelId: 'G1', isPrivate: true } },
    { what: 'of another workspace', change: { teamId: 'T2' } },
  ])('$what is shown to nobody outside, by words or by link', async ({ change }) => {
    const room = await deskWith(await open());
    await room.follow({ ...change, originUrl: link });
    expect(await room.desk.similar(ben, { claim, originUrl: link })).toEqual([]);
  });

  it('of a private channel is shown to its members, wherever they are', async () => {
    const room = await deskWith(await open());
    const story = await room.follow({ channelId: 'G1', isPrivate: true });
    const found = await room.desk.similar(ada, { claim, originUrl: null });
    expect(found).toEqual([{ story: expect.objectContaining({ id: story.id }), sure: true }]);
  });

  it('that was stopped is shown in its own channel alone, behind what is followed, and not where it was merged', async () => {
    const room = await deskWith(await open());
    const stopped = await room.follow();
    await room.desk.stop(ada, stopped.id);
    const about = { claim, originUrl: null };
    expect((await room.desk.similar(ada, about)).map((one) => one.story.state)).toEqual(['stopped']);
    expect(await room.desk.similar({ ...ada, channelId: 'C2' }, about)).toEqual([]);
    const live = await room.follow({ claim: other });
    expect((await room.desk.similar(ada, about)).map((one) => one.story.id)).toEqual([live.id, stopped.id]);
    await room.deps.store.stories.update(stopped.id, { mergedInto: live.id });
    expect((await room.desk.similar(ada, about)).map((one) => one.story.id)).toEqual([live.id]);
  });

  it('beyond the third is left out', async () => {
    const room = await deskWith(await open());
    for (const channelId of ['C2', 'C3', 'C4', 'C5']) await room.follow({ channelId });
    expect(await room.desk.similar(ada, { claim, originUrl: null })).toHaveLength(3);
  });
});

describeStores('the story of a thread', (open) => {
  it('is told to those who may see it, and to nobody who guesses the thread', async () => {
    const room = await deskWith(await open());
    const story = await room.follow({ channelId: 'G1', isPrivate: true });
    await room.deps.store.stories.addThread({ teamId: 'T1', channelId: 'G1', ts: '1.0', storyId: story.id });
    const thread = { channelId: 'G1', ts: '1.0' };
    expect((await room.desk.storyAt({ ...ada, channelId: '' }, thread))?.id).toBe(story.id);
    expect(await room.desk.storyAt({ ...ben, channelId: '' }, thread)).toBeNull();
    expect(await room.desk.storyAt(ben, thread)).toBeNull();
    expect(await room.desk.storyAt({ ...ada, teamId: 'T2' }, thread)).toBeNull();
    expect(await room.desk.storyAt(ada, { channelId: 'G1', ts: '2.0' })).toBeNull();
  });
});

describeStores('tracking', (open) => {
  it('in a private channel is refused to an outsider, and does not tell what is followed there', async () => {
    const room = await deskWith(await open());
    await room.follow({ channelId: 'G1', isPrivate: true });
    const refused = {
      kind: 'refused',
      field: 'channel',
      reason: expect.stringContaining('You are not in that channel'),
    };
    expect(await room.desk.track(request(ben, 'G1'))).toEqual(refused);
    expect(await room.desk.track(request(ben, 'G1', other))).toEqual(refused);
    expect(await room.desk.track(request(ada, 'G1'))).toMatchObject({ kind: 'known' });
  });

  it('where Slack does not tell who is there is refused, with what to do', async () => {
    const room = await deskWith(await open());
    const rooms = {
      describe: () => Promise.resolve('unknown' as const),
      hasMember: () => Promise.resolve(false),
      isShared: () => Promise.resolve(true),
      changed: () => {},
    };
    Object.assign(room.deps, { rooms });
    const outcome = await room.desk.track(request(ada, 'C1'));
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('try again in a minute') });
  });

  it.each([
    {
      what: '3,000 characters',
      said: 'Norvalia sells frigates. '.repeat(120),
      says: /at most 300 characters; this has 2,9/,
    },
    { what: 'emoji alone', said: '🔥🔥🔥 👀', says: /too short to follow/ },
    { what: 'emoji in words', said: ':fire: :fire: :eyes: :fire:', says: /too short to follow|Nobody is named/ },
    { what: 'mark-up alone', said: '<!channel> <!here> **', says: /too short to follow|Nobody is named/ },
    { what: 'white space and what nobody sees', said: '\u200b\u202e \u2066', says: /too short to follow/ },
  ])('of $what is refused with a reason', async ({ said, says }) => {
    const room = await deskWith(await open());
    const outcome = await room.desk.track(request(ada, 'C1', said));
    expect(outcome).toMatchObject({ kind: 'vague', reason: expect.stringMatching(says) });
  });
});

describeStores('a story’s claim', (open) => {
  it('is changed to nothing that has 3,000 characters', async () => {
    const room = await deskWith(await open());
    const story = await room.follow();
    const change = { title: null, claim: 'Norvalia sells frigates. '.repeat(120), stopAfterQuietMs: null };
    const outcome = await room.desk.changeStory(ada, story.id, change);
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('at most 300 characters') });
    expect((await room.deps.store.stories.get(story.id))?.claim).toBe(claim);
  });
});

describeStores('where somebody saw it', (open) => {
  it.each(['javascript:alert(1)', 'ftp://a.example/x', '<!channel>', 'the paper', 'http://'])(
    'can’t be %s',
    async (originUrl) => {
      const room = await deskWith(await open());
      const refused = { kind: 'refused', field: 'origin', reason: 'This is not an http or https address.' };
      expect(await room.desk.track({ ...request(ada, 'C1'), originUrl })).toEqual(refused);
    },
  );
});

describeStores('a claim from a message', (open) => {
  it.each([
    {
      what: 'short words as they are',
      words: 'Norvalia is ready to sell frigates to Kestria!',
      says: 'Norvalia is ready to sell frigates to Kestria!',
    },
    {
      what: 'the first sentence of long ones',
      words: `Norvalia is ready to sell four frigates to Kestria. ${'Nobody at the ministry wanted to comment on the sums. '.repeat(40)}`,
      says: 'Norvalia is ready to sell four frigates to Kestria',
    },
    { what: 'nothing, where there are no words', words: ' ', says: '' },
  ])('is $what', async ({ words, says }) => {
    const room = await deskWith(await open());
    expect(await room.desk.proposeFrom({ link: null, words })).toEqual({
      kind: 'claim',
      claim: says,
      originUrl: null,
      outlet: null,
    });
  });

  it('is what the linked page says, whatever stands beside the link', async () => {
    const room = await deskWith(await open());
    room.pages.set(link, {
      kind: 'page',
      html: `Norvalia ready to sell frigates to Kestria\n${texts.report}`,
      url: link,
    });
    const proposal = await room.desk.proposeFrom({ link, words: 'have you seen this?' });
    expect(proposal).toMatchObject({
      kind: 'claim',
      claim: 'Norvalia ready to sell frigates to Kestria',
      originUrl: link,
    });
  });

  it('is from the words where the page can’t be read, with the reason', async () => {
    const room = await deskWith(await open());
    expect(await room.desk.proposeFrom({ link, words: claim })).toEqual({
      kind: 'unread',
      originUrl: link,
      reason: expect.stringContaining('it is not there'),
      claim,
    });
  });
});
