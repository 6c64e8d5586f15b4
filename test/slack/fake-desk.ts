import type { Desk, ThreadQuestion, TrackOutcome, Viewer } from '../../src/desk/desk.ts';
import { defaultSettings } from '../../src/news/channel-settings.ts';
import type { Story } from '../../src/news/story.ts';
import { answer, answerView, candidate, feed, illFeed, now, story, view } from './samples.ts';

type DeskCall = { readonly name: keyof Desk; readonly args: readonly unknown[] };

/** The thread into which pictures go. */
export const pictureThread: { ts: string | null } = { ts: null };
/** The thread in which the story is told. */
export const storyThread: { ts: string } = { ts: '' };
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const pictures = {
  columns: { png, title: 'Who has it from whom', alt: '1 independent source <b> & 2 relays.' },
  timeline: { png, title: 'When each source spoke', alt: 'Fjord Times 4 May 08:00.' },
};

/** A desk in memory: one story, seen only from its own channel (and from Home), and a note of what was asked of it. */
export function createFakeDesk(change: Partial<Desk> = {}) {
  const calls: DeskCall[] = [];
  const sees = ({ channelId }: Viewer) => channelId === story.channelId || channelId === '';
  const steer = (viewer: Viewer, id: string, state: Partial<Story>) =>
    Promise.resolve(sees(viewer) && id === story.id ? { ...story, ...state } : null);
  const plain: Desk = {
    propose: ({ text }) =>
      Promise.resolve(
        text.includes('/broken')
          ? { kind: 'unread', originUrl: text, reason: 'the page wants a login.' }
          : { kind: 'claim', claim: 'The council sold the pier', originUrl: text, outlet: 'Fjord Times' },
      ),
    proposeFrom: ({ link, words }) =>
      Promise.resolve(
        link?.includes('/broken')
          ? { kind: 'unread', originUrl: link, reason: 'the page wants a login.', claim: words }
          : link === null
            ? { kind: 'claim', claim: words, originUrl: null, outlet: null }
            : { kind: 'claim', claim: 'The council sold the pier', originUrl: link, outlet: 'Fjord Times' },
      ),
    similar: () => Promise.resolve([]),
    storyAt: (_viewer, { channelId, ts }) =>
      Promise.resolve(channelId === story.channelId && ts === storyThread.ts ? story : null),
    track: ({ claim }): Promise<TrackOutcome> => {
      if (claim.length < 15) {
        return Promise.resolve({ kind: 'vague', reason: 'Too vague to follow: name who does what.' });
      }
      return Promise.resolve({ kind: 'tracked', story: { ...story, claim } });
    },
    stories: (viewer) => Promise.resolve(sees(viewer) ? [view] : []),
    find: (viewer, words) =>
      Promise.resolve(sees(viewer) && (words === '' || words === '3') ? { kind: 'story', story } : { kind: 'none' }),
    open: (viewer, id) => Promise.resolve(sees(viewer) && id === story.id ? view : null),
    picture: (viewer, id, kind) =>
      Promise.resolve(
        sees(viewer) && id === story.id
          ? { ...pictures[kind], story, channelId: story.channelId, threadTs: pictureThread.ts }
          : null,
      ),
    mute: (viewer, id, forMs) => steer(viewer, id, { mutedUntil: forMs === null ? null : now + forMs }),
    resume: (viewer, id) => steer(viewer, id, { state: 'following' }),
    stop: (viewer, id) => steer(viewer, id, { state: 'stopped' }),
    allowSecondReader: async (viewer, id, allowed) => {
      const changed = await steer(viewer, id, { secondReader: allowed });
      if (changed === null) return { kind: 'not-found' };
      if (allowed && viewer.userId !== story.trackedBy) return { kind: 'not-yours', story };
      return { kind: 'set', story: changed, reader: { model: 'small-model', host: '127.0.0.1:11434' } };
    },
    feeds: () => Promise.resolve([feed, illFeed]),
    addFeed: (_viewer, url) =>
      Promise.resolve(
        url.endsWith('/site')
          ? {
              kind: 'choose',
              site: url,
              candidates: [
                { ...candidate, isWatched: true },
                { ...candidate, url: 'https://fjordtimes.example/sport', title: 'Sport <!channel>', isWatched: false },
              ],
            }
          : url.startsWith('http')
            ? { kind: 'added', feed: { ...feed, url }, best: { ...candidate, url } }
            : { kind: 'refused', reason: 'That is no web address.' },
      ),
    importFeeds: (_viewer, list) =>
      Promise.resolve(
        list.startsWith('http')
          ? {
              kind: 'imported',
              report: {
                total: 3,
                added: [feed],
                known: [illFeed],
                dead: [{ url: 'https://dead.example/rss', title: 'Dead <!channel>', reason: 'the server answers 404' }],
              },
            }
          : { kind: 'refused', reason: 'There are no feeds in it: it is no OPML file.' },
      ),
    exportFeeds: () => Promise.resolve('<opml version="2.0"><body/></opml>'),
    removeFeed: (_viewer, url) => Promise.resolve(url === feed.url ? feed : null),
    ask: (viewer, id) => Promise.resolve(sees(viewer) && id === story.id ? { answer, view: answerView } : null),
    answerThread: ({ channelId }: ThreadQuestion) =>
      Promise.resolve(channelId === story.channelId ? 'answered' : 'no-story'),
    decide: (viewer, asked) =>
      Promise.resolve(
        sees(viewer) && asked.storyId === story.id
          ? { kind: 'done', decision: { ...asked, id: 'de_1', userId: viewer.userId, at: now } }
          : { kind: 'not-found' },
      ),
    channelSettings: (viewer) => Promise.resolve(sees(viewer) ? defaultSettings : null),
    changeSettings: (viewer) => Promise.resolve(sees(viewer)),
    undo: (viewer, id) =>
      Promise.resolve(
        id === 'de_1'
          ? {
              kind: 'done',
              decision: {
                id,
                storyId: story.id,
                articleId: 'ar_3',
                kind: 'not-a-denial',
                speaker: null,
                sentence: null,
                userId: viewer.userId,
                at: now,
              },
            }
          : { kind: 'refused', reason: 'The ten minutes in which that could be undone are over: the decision stands.' },
      ),
    changeStory: (viewer, id, { title, claim }) =>
      Promise.resolve(
        sees(viewer) && id === story.id
          ? { kind: 'done', story: { ...story, title, claim: claim ?? story.claim } }
          : { kind: 'not-found' },
      ),
    muteUntil: (viewer, id, minute) => steer(viewer, id, { mutedUntil: now + minute }),
    merge: () => Promise.resolve({ kind: 'refused', reason: 'That is one and the same story.' }),
    handOver: (_viewer, _id, { confirmed }) =>
      Promise.resolve(
        confirmed
          ? { kind: 'done', story }
          : { kind: 'confirm', question: 'Story 3 is private. There, everybody can see it.' },
      ),
    archive: (viewer) => Promise.resolve(sees(viewer) ? [{ ...story, state: 'stopped' as const }] : []),
    channelArchived: () => Promise.resolve(),
    channelOpened: () => Promise.resolve(),
    leftChannel: () => Promise.resolve(),
    channelTurnedPrivate: () => Promise.resolve(),
    roomChanged: () => Promise.resolve(),
    exportStory: (viewer, id, format) =>
      Promise.resolve(
        sees(viewer) && id === story.id
          ? { story, filename: `story-3.${format}`, text: `all of it as ${format}`, summary: '2 articles' }
          : null,
      ),
    alertLinks: (viewer) =>
      Promise.resolve(new Map(sees(viewer) ? [['ar_1', 'https://desk.slack.example/archives/C1/p1']] : [])),
    privacyReport: ({ userId }) =>
      Promise.resolve({ lines: ['Kept about you: 2 questions.'], text: `{"person":"${userId}"}` }),
    forget: (_viewer, what) =>
      Promise.resolve(
        what === 'person'
          ? { kind: 'done', words: 'Deleted.' }
          : { kind: 'refused', reason: 'Others keep stories here.' },
      ),
    feedback: (_viewer, id) => Promise.resolve(id !== 'qa_gone'),
    storyOfQuestion: (viewer, question) =>
      Promise.resolve(sees(viewer) && !question.includes('weather') ? { kind: 'story', story } : { kind: 'none' }),
    elsewhere: (_viewer, _found, question) =>
      Promise.resolve({
        text: 'No story that is followed here is about that.',
        search: { label: 'Search the archive', question },
      }),
    searchArchive: (_viewer, question) =>
      Promise.resolve({
        question,
        text: 'The archive of the last 14 days has 1 article that may tell:',
        language: 'en',
        citations: answerView.citations.slice(0, 1),
      }),
    home: () => Promise.resolve({ stories: [view], feeds: [feed, illFeed], questions: [] }),
    questions: () => Promise.resolve([]),
    retryFeed: (id) => Promise.resolve(id === illFeed.id ? illFeed : null),
    findNewAddress: (id) =>
      Promise.resolve(
        id === illFeed.id
          ? {
              kind: 'choose',
              feed: illFeed,
              site: 'https://radiowest.example/',
              candidates: [
                { ...candidate, url: 'https://radiowest.example/new', title: 'Radio West', isWatched: false },
              ],
            }
          : { kind: 'not-found' },
      ),
    moveFeed: (id, url) =>
      Promise.resolve(
        id === illFeed.id ? { kind: 'moved', feed: { ...illFeed, url, state: 'active' } } : { kind: 'not-found' },
      ),
    ...change,
  };
  const noted = Object.fromEntries(
    Object.entries(plain).map(([name, act]) => [
      name,
      (...args: unknown[]) => {
        calls.push({ name: name as keyof Desk, args });
        return (act as (...all: unknown[]) => unknown)(...args);
      },
    ]),
  ) as Desk;
  return { desk: noted, calls, of: (name: keyof Desk) => calls.filter((call) => call.name === name) };
}
