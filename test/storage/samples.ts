import type { NewFeed, NewNotice, NewStory, Notice, StoredArticle, StoredEntry } from '../../src/desk/ports.ts';
import type { Alert, Tally } from '../../src/news/alert.ts';
import type { Ledger } from '../../src/news/ledger.ts';
import type { Reading } from '../../src/news/reading.ts';

// What the suites write, whole and with as little of their own as they need.

export function feedAt(url: string): NewFeed {
  return {
    url,
    title: 'World news',
    siteUrl: 'https://gazette.example/',
    outlet: 'The Gazette',
    language: 'en',
    addedBy: { teamId: 'T1', userId: 'U1' },
  };
}

export function articleOf(id: string, change: Partial<StoredArticle> = {}): StoredArticle {
  return {
    id,
    url: `https://gazette.example/${id}`,
    canonicalUrl: `https://gazette.example/${id}`,
    outlet: 'The Gazette',
    title: `Minister denies plan ${id}`,
    lead: 'The ministry speaks of a misunderstanding.',
    text: 'The minister denied the plan on Monday.\n\nNobody had asked for it.',
    textFrom: 'page',
    pageProblem: null,
    authors: ['A. Reporter'],
    published: '2026-03-14T08:00:00Z',
    language: 'en',
    seenAt: 1_000,
    hash: `hash of ${id}`,
    ...change,
  };
}

export function entryOf(id: string, feedId: string, articleId: string): StoredEntry {
  return {
    id,
    feedId,
    identity: `identity of ${id}`,
    articleId,
    hash: `hash of ${id}`,
    firstSeenAt: 1_000,
    lastSeenAt: 1_000,
    entry: {
      id,
      url: `https://gazette.example/${id}`,
      title: 'Minister denies plan',
      summary: '',
      content: '<p>The minister denied the plan.</p>',
      published: null,
      updated: null,
      authors: [],
    },
  };
}

export function storyOf(id: string, change: Partial<NewStory> = {}): NewStory {
  return {
    id,
    teamId: 'T1',
    channelId: 'C1',
    claim: 'The ministry plans to close the harbour',
    originUrl: null,
    trackedBy: 'U1',
    trackedAt: 1_000,
    alerts: ['denial', 'confirmation'],
    stopAfterQuietMs: null,
    isPrivate: false,
    title: null,
    keeper: null,
    secondReader: null,
    ...change,
  };
}

export const aReading: Reading = {
  relation: 'deny',
  stance: 'against',
  confidence: 0.93,
  strength: 'hard',
  evidence: { sentence: 'The minister denied the plan on Monday.', start: 0, end: 39 },
  statements: [
    {
      speaker: 'A. Minister',
      role: 'minister',
      organisation: null,
      stance: 'denies',
      strength: 'hard',
      standing: 'party',
      cue: 'denied',
      kind: 'indirect',
      content: 'the plan',
      sentence: 'The minister denied the plan on Monday.',
      start: 0,
      end: 39,
      via: null,
      scope: null,
      confidence: 0.93,
    },
  ],
  sources: [{ name: 'A. Minister', kind: 'person', phrase: 'The minister denied', start: 0, end: 19 }],
  firstHand: true,
  withdraws: false,
  read: true,
  language: 'en',
  reasons: ['a cue of denial with the claim as its content'],
};

export const aLedger: Ledger = {
  claim: 'The ministry plans to close the harbour',
  status: 'denied',
  origin: { articleId: 'a1', outlet: 'The Gazette', sources: ['two officials'] },
  independentSources: [
    {
      name: 'two officials',
      kind: 'anonymous',
      reachedBy: 'The Gazette',
      articleIds: ['a1'],
      chain: [{ articleId: 'a1', phrase: 'two officials said' }],
    },
  ],
  independentSourceCount: 1,
  articles: [],
  denials: [],
  confirmations: [],
  unaware: [],
  noComment: [],
  timeline: [{ at: null, articleId: 'a1', event: 'report', text: 'The Gazette reports it' }],
};

const aTally: Tally = {
  status: 'denied',
  independentSources: ['two officials'],
  independentSourceCount: 1,
  outlets: 2,
  firstHand: ['The Gazette'],
  citing: ['The Courier'],
  denials: ['A. Minister'],
  confirmations: [],
  unaware: [],
};

const anAlert: Alert = {
  id: 'al1',
  storyId: 's1',
  kind: 'denial',
  subject: 'A. Minister',
  claim: 'The ministry plans to close the harbour',
  place: 'channel',
  asserted: true,
  quotation: {
    sentence: 'The minister denied the plan on Monday.',
    articleId: 'a1',
    outlet: 'The Gazette',
    url: null,
    at: null,
    speaker: 'A. Minister',
    role: 'minister',
  },
  scope: null,
  strength: 'hard',
  lines: [],
  change: null,
  origin: null,
  tally: aTally,
  at: 1_000,
};

/** One notice of each kind. */
export const notices: { readonly [Kind in Notice['kind']]: Extract<Notice, { kind: Kind }> } = {
  alert: { kind: 'alert', alert: anAlert },
  refresh: { kind: 'refresh', storyId: 's1', alert: anAlert, tally: aTally, settled: null },
  answer: {
    kind: 'answer',
    storyId: 's1',
    question: 'Who denied it?',
    answer: { answered: true, answer: 'A. Minister did.', evidence: [], intent: 'who-denied', missing: null },
    view: { claim: 'The ministry plans', citations: [], articleCount: 2, feedsCheckedAt: null },
  },
  note: { kind: 'note', storyId: null, text: 'Nothing new.' },
  digest: {
    kind: 'digest',
    digest: {
      since: 1_000,
      until: 2_000,
      moved: [
        { storyId: 's1', number: 1, name: 'The harbour', sources: 1, outlets: 4, changes: ['Denied by A. Minister'] },
      ],
      fresh: [],
      silent: [{ number: 2, name: 'The bridge' }],
      quietCount: 3,
    },
  },
};

export function noticeOf(id: string, change: Partial<NewNotice> = {}): NewNotice {
  return {
    id,
    dedupeKey: `key of ${id}`,
    teamId: 'T1',
    channelId: 'C1',
    storyId: null,
    notice: notices.note,
    threadOf: null,
    threadTs: null,
    dueAt: 1_000,
    createdAt: 1_000,
    ...change,
  };
}
