import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/desk/ports.ts';
import type { Alert } from '../../../src/news/alert.ts';
import { firstState } from '../../../src/slack/home-state.ts';
import type { Rendered } from '../../../src/slack/limits.ts';
import { answerMessage } from '../../../src/slack/messages/answer.ts';
import { feedAddedMessage } from '../../../src/slack/messages/feed-choice.ts';
import { feedsMessage } from '../../../src/slack/messages/feeds.ts';
import { foundMessage } from '../../../src/slack/messages/found-articles.ts';
import { helpMessage } from '../../../src/slack/messages/help.ts';
import { homeView } from '../../../src/slack/messages/home.ts';
import { newAddressMessage } from '../../../src/slack/messages/home-feeds.ts';
import { noteMessage } from '../../../src/slack/messages/note.ts';
import { noticeMessage, noticeMetadata } from '../../../src/slack/messages/notice.ts';
import { offerMessage } from '../../../src/slack/messages/offer.ts';
import { sourcesMessage } from '../../../src/slack/messages/sources.ts';
import { stoppedMessage } from '../../../src/slack/messages/stopped.ts';
import { storiesMessage, whichMessage } from '../../../src/slack/messages/stories.ts';
import { timelineMessage } from '../../../src/slack/messages/timeline.ts';
import { welcomeMessage } from '../../../src/slack/messages/welcome.ts';
import { askView, askWhichView } from '../../../src/slack/modals/ask-view.ts';
import { noticeView } from '../../../src/slack/modals/notice.ts';
import { questionsView } from '../../../src/slack/modals/questions-view.ts';
import { sameView, trackView } from '../../../src/slack/modals/track-view.ts';
import { leaks, limitProblems } from '../check-limits.ts';
import {
  alerts,
  answer,
  answerView,
  candidate,
  claim,
  denial,
  feed,
  illFeed,
  ledger,
  lines,
  now,
  outboxRow,
  question,
  story,
  tally,
  view,
} from '../samples.ts';

const ofAlert = (alert: Alert) => noticeMessage({ id: 'al_1', notice: { kind: 'alert', alert } });
const ofNotice = (notice: Notice) => noticeMessage({ id: 'ob_1', notice });
const others: Readonly<Record<string, Rendered>> = {
  'refresh-settled': ofNotice({
    kind: 'refresh',
    storyId: 'st_7',
    alert: { ...denial, asserted: false },
    tally: { ...tally, outlets: 9 },
    settled: 'Settled by <@U0ADA00001>: not a denial.',
  }),
  'refresh-root': ofNotice({
    kind: 'refresh',
    storyId: 'st_7',
    alert: alerts.covered as Alert,
    tally: { ...tally, outlets: 12 },
    settled: null,
  }),
  sources: sourcesMessage(view, { table: true, share: true }),
  'sources-list': sourcesMessage({ ...view, briefing: [] }, { table: false, share: false }),
  timeline: timelineMessage(view),
  stories: storiesMessage([view, { ...view, story: { ...story, number: 4, mutedUntil: now + 1 } }], now),
  'stories-none': storiesMessage([], now),
  which: whichMessage([story], '/story sources 3'),
  answer: answerMessage(answer, answerView, 'qu_12'),
  'answer-none': answerMessage(
    { ...answer, answered: false, answer: 'None of the sources says.', evidence: [] },
    { ...answerView, citations: [], feedsCheckedAt: null },
    null,
  ),
  'answer-italian': answerMessage(
    { ...answer, answered: false, answer: 'Nessuna delle fonti lo dice.', evidence: [] },
    {
      ...answerView,
      language: 'it',
      frame: {
        from: 'Da 4 articoli dei feed seguiti',
        lastChecked: 'ultimo controllo',
        notThere: 'Non risulta: nessuna frase che risponda.',
        asked: 'Domanda',
        helpful: 'Utile',
        wrong: 'Sbagliata',
      },
      search: { label: 'Cerca nell’archivio', question: 'Chi <!channel> ha <b>vinto</b>?' },
    },
    'qu_12',
  ),
  offer: offerMessage('No story that is followed here is about that.', {
    label: 'Search the archive',
    question: 'Who won <!here>?',
  }),
  found: foundMessage({
    question: 'Who won <!here>?',
    text: 'The archive of the last 14 days has 1 article that may tell:',
    language: 'en',
    citations: answerView.citations.map((one) => ({ ...one, title: 'Aas <!channel> speaks' })),
  }),
  'found-none': foundMessage({
    question: 'Who won?',
    text: 'The archive of the last 14 days has nothing on that.',
    language: 'en',
    citations: [],
  }),
  feeds: feedsMessage([feed, illFeed]),
  'feeds-none': feedsMessage([]),
  'feed-added': feedAddedMessage({
    kind: 'added',
    feed,
    best: candidate,
  }),
  'feed-choice': feedAddedMessage({
    kind: 'choose',
    site: 'https://fjordtimes.example/',
    candidates: [
      { ...candidate, isWatched: false },
      {
        url: 'https://fjordtimes.example/old',
        title: '',
        language: null,
        entries: 0,
        lastEntry: null,
        isWatched: true,
      },
      { ...candidate, url: `https://fjordtimes.example/${'a'.repeat(2000)}`, title: 'Too long', isWatched: false },
    ],
  }),
  'feeds-pushed': feedsMessage([
    { ...feed, dropped: 0, push: { kind: 'active', hub: 'https://hub.example/', until: now } },
    {
      ...feed,
      notes: ['The document is cut off: it ends before its elements do.', 'One date could not be read: “x”.'],
    },
    { ...feed, push: { kind: 'failed', hub: 'https://hub.example/', since: now, reason: 'the hub answers 503' } },
    { ...feed, push: { kind: 'asked', hub: 'https://hub.example/' } },
  ]),
  'feed-refused': feedAddedMessage({ kind: 'refused', reason: 'That address is a web page without a feed.' }),
  help: helpMessage([{ usage: 'list', summary: 'the stories followed here' }], null),
  'help-unknown': helpMessage([{ usage: 'list', summary: 'the stories followed here' }], '<!channel>'),
  note: noteMessage('The Fjord Times feed fails: the server answers 503.'),
  'note-lines': noteMessage('Which story? Ask again with its number:\n1. The pier\n2. <!channel>'),
  stopped: stoppedMessage(story),
  welcome: welcomeMessage(true),
  'welcome-no-feeds': welcomeMessage(false),
};
const all = { ...Object.fromEntries(Object.entries(alerts).map(([name, one]) => [name, ofAlert(one)])), ...others };
const cases = Object.entries(all).map(([name, rendered]) => ({ name, rendered }));

describe('messages', () => {
  it.each(cases)('$name stands as in its fixture', async ({ name, rendered }) => {
    await expect(`${JSON.stringify(rendered, null, 2)}\n`).toMatchFileSnapshot(`../../fixtures/messages/${name}.json`);
  });
  it.each(cases)("$name keeps Slack's limits", ({ rendered }) => {
    expect(limitProblems(rendered.blocks, 'message')).toEqual([]);
  });
  it('Home stands as in its fixture and keeps the limits', async () => {
    const home = homeView({ stories: [view], feeds: [feed, illFeed], questions: [question] }, now);
    expect(limitProblems(home.blocks, 'home')).toEqual([]);
    await expect(`${JSON.stringify(home, null, 2)}\n`).toMatchFileSnapshot('../../fixtures/messages/home.json');
  });
});

describe('the plain text', () => {
  it.each([
    { name: 'denial-whole', says: `DENIED: Ingrid Aas denies “${claim}” (via Kystbladet)` },
    { name: 'denial', says: 'DENIED IN PART: Ingrid Aas denies in part: that it is decided, not that it is planned.' },
    { name: 'denial-may-have', says: 'Ingrid Aas may have denied: that it is decided' },
    { name: 'confirmation', says: `CONFIRMED: Ingrid Aas confirms “${claim}”` },
    { name: 'correction', says: `CORRECTED: Fjord Times, the origin, changed its story “${claim}”` },
    { name: 'retraction', says: `WITHDRAWN: Fjord Times, the origin, took back “${claim}”` },
    {
      name: 'pickup',
      says: `Picked up: Radio West now carries “${claim}” – credits Fjord Times. 1 independent source`,
    },
    {
      name: 'covered',
      says: '4 outlets carry it, 1 independent source (two managers of Norsund). Denials: Ingrid Aas.',
    },
    { name: 'answer', says: 'denies that it is decided. [1] Kystbladet: “We have not decided to close anything' },
  ])('of $name says the whole finding', ({ name, says }) => expect(all[name]?.text).toContain(says));

  it('never says that somebody denies the claim where the denial has a scope of its own', () => {
    expect(all.denial?.text).not.toContain(`denies “${claim}”`);
    expect(JSON.stringify(all.denial?.blocks)).toContain('that it is decided, not that it is planned');
  });
  it.each([
    { strength: 'hard', title: 'Denial by Ingrid Aas', lead: 'DENIAL: ' },
    { strength: 'partial', title: 'Denied in part by Ingrid Aas', lead: 'DENIED IN PART: ' },
    { strength: 'soft', title: 'Played down by Ingrid Aas', lead: 'PLAYED DOWN: ' },
  ] as const)('titles a $strength denial with a scope “$title”', ({ strength, title, lead }) => {
    const shown = ofAlert({ ...denial, strength });
    expect(shown.blocks[0]).toMatchObject({ type: 'header', text: { text: title } });
    expect(shown.text.startsWith(lead)).toBe(true);
  });
  it('counts sources of one name, and does not list them twice', () => {
    const twice = { ...tally, independentSources: ['officials', 'officials', 'a cable'], independentSourceCount: 3 };
    const { text } = ofAlert({ ...(alerts.covered as Alert), tally: twice });
    expect(text).toContain('3 independent sources (officials ×2 and a cable)');
  });
  it('asserts nothing below the threshold, and asks', () => {
    const shown = JSON.stringify(all['denial-may-have']);
    expect(shown).not.toMatch(/Denied (?:in part )?by|DENIED|denies /);
    expect(shown).toContain('Yes, a denial');
    expect(shown).toContain('Is this a denial?');
  });
});

describe('a redrawn root', () => {
  it('changes counters, never the header', () => {
    const before = ofAlert(alerts.covered as Alert);
    const after = others['refresh-root'];
    expect(after?.blocks[0]).toEqual(before.blocks[0]);
    expect(JSON.stringify(after?.blocks)).toContain('12 · 1 first-hand');
  });
  it('says what was settled and asks no more', () => {
    const shown = JSON.stringify(others['refresh-settled']?.blocks);
    expect(shown).toContain('Settled by <@U0ADA00001>: not a denial.');
    expect(shown).not.toContain('Yes, a denial');
  });
});

describe('metadata', () => {
  it('of an alert names it as CONTRACTS says', () => {
    expect(noticeMetadata(outboxRow({ kind: 'alert', alert: denial }))).toEqual({
      event_type: 'story_alert',
      event_payload: { alert_id: 'al_2', kind: 'denial', story_id: 'st_7', subject: 'Ingrid Aas' },
    });
  });
});

// What feeds may send: mark-up of Slack's, odd characters, lengths.
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<!channel>',
    '<@U0ADA00001>',
    '<#C1>',
    '<!subteam^S1>',
    '&lt;!here&gt;',
    '<\u200b!here>',
    '',
    '*_~`',
    '\n> x',
  ),
  fc
    .array(fc.constantFrom('<', '!', '@', '#', '>', '|', '&', '"', '\u202e', '🙂', 'channel'), { maxLength: 12 })
    .map((all) => all.join('')),
  fc.constantFrom('a', '&', '<', '🙂', '“').map((letter) => letter.repeat(6000)),
);
const nastyUrl = fc.oneof(
  nasty,
  nasty.map((text) => `https://a.example/${text}`),
  fc.webUrl(),
);

describe('whatever feeds and people write', () => {
  it('pings nobody and keeps the limits', () => {
    fc.assert(
      fc.property(
        nasty,
        nasty,
        nasty,
        nastyUrl,
        fc.integer({ min: 1, max: 120 }),
        (title, name, sentence, url, many) => {
          const hostileTally = {
            ...tally,
            denials: Array(many).fill(name),
            independentSources: Array(many).fill(name),
          };
          const quotation = {
            ...denial.quotation,
            sentence,
            outlet: name,
            url,
            speaker: name,
            role: title,
            articleId: 'ar_3',
            at: title,
          };
          const hostileLines = Array.from({ length: many }, () => ({
            ...lines[0],
            outlet: name,
            url,
            sentence,
            credits: Array(many).fill(title),
          }));
          const built = Object.values(alerts).map((one) =>
            ofAlert({
              ...one,
              claim: title,
              subject: name,
              scope: sentence,
              quotation: one.quotation === null ? null : quotation,
              lines: hostileLines as Alert['lines'],
              tally: hostileTally,
              origin: { outlet: name, url, at: sentence },
              change:
                one.change === null ? null : { before: sentence, after: title, stillCarrying: Array(many).fill(name) },
            }),
          );
          const hostileArticles = Array.from({ length: many }, (_, at) => ({
            ...ledger.articles[at % 4],
            outlet: name,
            url,
            routeNote: sentence,
            cites: Array(many).fill({ name: title, kind: 'outlet', phrase: title }),
          }));
          const hostileView = {
            ...view,
            story: { ...story, claim: title },
            briefing: Array(many).fill(sentence),
            ledger: {
              ...ledger,
              articles: hostileArticles as typeof ledger.articles,
              denials: Array(many).fill({ ...ledger.denials[0], speaker: name, role: title, sentence, scope: title }),
              timeline: Array(many).fill({ at: title, articleId: 'ar_1', event: 'denial', text: sentence }),
            },
          };
          const hostileFeeds = Array(many).fill({
            ...illFeed,
            outlet: name,
            url,
            lastError: sentence,
            dropReasons: { [title]: 3 },
          });
          built.push(
            sourcesMessage(hostileView, { table: true, share: true }),
            timelineMessage(hostileView),
            storiesMessage(Array(many).fill(hostileView), now),
            answerMessage(
              { ...answer, answer: sentence, missing: title },
              {
                ...answerView,
                citations: Array(many).fill({
                  ...answerView.citations[0],
                  outlet: name,
                  url,
                  sentence,
                  language: title,
                }),
              },
              'qu_1',
            ),
            feedsMessage(hostileFeeds),
            noteMessage(sentence),
            helpMessage([{ usage: 'list', summary: 'the stories' }], title),
          );
          for (const rendered of built) {
            expect(leaks(JSON.stringify(rendered))).toEqual([]);
            expect(limitProblems(rendered.blocks, 'message')).toEqual([]);
            expect(rendered.text.length).toBeGreaterThan(0);
            expect(rendered.text.length).toBeLessThan(12_000);
          }
          const hostileQuestions = Array(many).fill({
            ...question,
            story: hostileView.story,
            statement: { ...question.statement, sentence, speaker: name, role: title, scope: title },
            outlet: name,
            url,
          });
          const home = homeView(
            { stories: Array(many).fill(hostileView), feeds: hostileFeeds, questions: hostileQuestions },
            now,
            { filter: 'all', channelId: null, page: many % 3 },
          );
          expect(leaks(JSON.stringify(home))).toEqual([]);
          expect(limitProblems(home.blocks, 'home')).toEqual([]);
          const stories = Array.from({ length: 3 }, () => hostileView.story);
          const similar = stories.map((story) => ({ story, sure: true }));
          const thread = { channelId: 'C0NEWSDESK', ts: '1.0' };
          for (const modal of [
            trackView({ claim: title, originUrl: url, channelId: 'C0NEWSDESK', note: sentence, similar }, now),
            sameView(hostileView.story, null),
            questionsView(hostileQuestions, { questions: many % 5, home: firstState }, noteMessage(sentence)),
            noticeView(
              title,
              newAddressMessage({
                kind: 'choose',
                feed: hostileFeeds[0],
                site: sentence,
                candidates: Array(many).fill({ ...candidate, url, title, isWatched: false }),
              }),
            ),
            askView(hostileView.story, thread),
            askWhichView(Array(120).fill(hostileView.story), thread),
          ]) {
            expect(leaks(JSON.stringify(modal))).toEqual([]);
            expect(limitProblems(modal.blocks, 'modal')).toEqual([]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
