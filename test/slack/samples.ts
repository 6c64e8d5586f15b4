import type { FeedCandidate, StoryView } from '../../src/desk/desk.ts';
import type { AnswerView, NewNotice, Notice, OutboxRow } from '../../src/desk/ports.ts';
import type { Question } from '../../src/desk/upkeep.ts';
import type { Alert, PickupLine, Tally } from '../../src/news/alert.ts';
import type { Answer } from '../../src/news/answer.ts';
import type { Feed } from '../../src/news/feed.ts';
import type { Ledger, LedgerArticle, LedgerStatement } from '../../src/news/ledger.ts';
import type { Story } from '../../src/news/story.ts';

/** A story of our own: a ferry company, its minister, and who says what. */
export const now = Date.parse('2026-05-04T18:00:00Z');
export const claim = 'Norsund Ferries plans to close the Hella route in June';

export const tally: Tally = {
  status: 'contested',
  independentSources: ['two managers of Norsund'],
  independentSourceCount: 1,
  outlets: 4,
  firstHand: ['Fjord Times'],
  citing: ['Radio West', 'Kystbladet', 'Nordic Wire'],
  denials: ['Ingrid Aas'],
  confirmations: [],
  unaware: ['Port of Hella'],
};

export const lines: readonly PickupLine[] = [
  {
    articleId: 'ar_1',
    outlet: 'Fjord Times',
    url: 'https://fjordtimes.example/hella?a=1&b=2',
    at: '2026-05-04T08:10:00Z',
    firstHand: true,
    credits: ['two managers of Norsund'],
    sentence: 'Two managers told the Fjord Times that the Hella route would end in June.',
    fromFeedOnly: false,
  },
  {
    articleId: 'ar_2',
    outlet: 'Radio West',
    url: 'https://radiowest.example/1',
    at: '2026-05-04T09:00:00Z',
    firstHand: false,
    credits: ['Fjord Times'],
    sentence: 'The route is to close, the Fjord Times reported on Monday.',
    fromFeedOnly: true,
  },
];

export const alert: Alert = {
  id: 'al_1',
  storyId: 'st_7',
  kind: 'pickup',
  subject: 'Fjord Times',
  claim,
  place: 'channel',
  asserted: true,
  quotation: null,
  scope: null,
  strength: null,
  lines,
  change: null,
  origin: { outlet: 'Fjord Times', url: 'https://fjordtimes.example/hella?a=1&b=2', at: '2026-05-04T08:10:00Z' },
  tally,
  at: now,
};

export const denial: Alert = {
  ...alert,
  id: 'al_2',
  kind: 'denial',
  subject: 'Ingrid Aas',
  lines: [],
  quotation: {
    sentence: 'We have not decided to close anything, said Ingrid Aas.',
    articleId: 'ar_3',
    outlet: 'Kystbladet',
    url: 'https://kystbladet.example/aas',
    at: '2026-05-04T11:30:00Z',
    speaker: 'Ingrid Aas',
    role: 'chief executive of Norsund Ferries',
  },
  scope: 'that it is decided, not that it is planned',
  strength: 'partial',
};

const change = {
  before: 'The Hella route closes in June.',
  after: 'The Hella route may close in the autumn.',
  stillCarrying: ['Radio West', 'Nordic Wire'],
};

/** One of each kind and form, by the name of its fixture. */
export const alerts: Readonly<Record<string, Alert>> = {
  covered: { ...alert, kind: 'covered' },
  'covered-nobody': {
    ...alert,
    kind: 'covered',
    lines: [],
    origin: null,
    tally: {
      ...tally,
      status: 'reported',
      independentSources: [],
      independentSourceCount: 0,
      outlets: 0,
      firstHand: [],
      citing: [],
      denials: [],
      unaware: [],
    },
  },
  pickup: { ...alert, subject: 'Radio West', lines: lines.slice(1) },
  'pickup-own-reporting': { ...alert, place: 'broadcast', lines: lines.slice(0, 1) },
  'pickup-line': { ...alert, place: 'thread', subject: 'Radio West', lines: lines.slice(1) },
  'pickup-batch': { ...alert, place: 'thread' },
  denial,
  'denial-whole': { ...denial, scope: null, strength: 'hard' },
  'denial-soft': { ...denial, scope: null, strength: 'soft' },
  'denial-may-have': { ...denial, asserted: false },
  'denial-thread': { ...denial, place: 'thread', scope: null, strength: 'hard' },
  confirmation: { ...denial, kind: 'confirmation', scope: null, strength: 'hard' },
  'confirmation-may-have': { ...denial, kind: 'confirmation', scope: null, asserted: false },
  correction: { ...alert, kind: 'correction', place: 'broadcast', change },
  retraction: { ...alert, kind: 'retraction', place: 'broadcast', change },
  'retraction-page-gone': { ...alert, kind: 'retraction', place: 'broadcast', change: { ...change, after: '' } },
  circular: { ...alert, kind: 'circular', place: 'broadcast', subject: 'Fjord Times, Radio West', lines },
  unread: { ...alert, kind: 'unread', place: 'thread', subject: 'Radio West', lines: lines.slice(1) },
};

export function outboxRow(notice: Notice, change: Partial<OutboxRow> = {}): OutboxRow {
  const id = notice.kind === 'alert' ? notice.alert.id : 'ob_9';
  const fresh: NewNotice = {
    id,
    dedupeKey: id,
    teamId: 'T0LOCAL',
    channelId: 'C0NEWSDESK',
    storyId: 'st_7',
    notice,
    threadOf: null,
    threadTs: null,
    dueAt: 0,
    createdAt: Date.now(),
  };
  return { ...fresh, state: 'sending', attempts: 0, leaseUntil: null, slackTs: null, lastError: null, ...change };
}

export const story: Story = {
  id: 'st_7',
  teamId: 'T0LOCAL',
  channelId: 'C0NEWSDESK',
  number: 3,
  claim,
  originUrl: null,
  trackedBy: 'U0ADA00001',
  trackedAt: now,
  state: 'following',
  mutedUntil: null,
  alerts: ['denial'],
  stopAfterQuietMs: null,
  isPrivate: false,
  lastNewsAt: now,
};

const article: LedgerArticle = {
  id: 'ar_1',
  outlet: 'Fjord Times',
  title: 'Norsund to drop Hella',
  url: 'https://fjordtimes.example/hella?a=1&b=2',
  published: '2026-05-04T08:10:00Z',
  relation: 'pickup',
  confidence: 0.9,
  firstHand: true,
  cites: [],
  copyOf: null,
  withdraws: false,
  statements: [],
  evidence: null,
  routeNote: null,
};

const aas: LedgerStatement = {
  speaker: 'Ingrid Aas',
  role: 'chief executive of Norsund Ferries',
  articleId: 'ar_3',
  sentence: 'We have not decided to close anything, said Ingrid Aas.',
  scope: 'that it is decided, not that it is planned',
  strength: 'partial',
  confidence: 0.93,
  at: '2026-05-04T11:30:00Z',
  articleIds: ['ar_3'],
};

export const ledger: Ledger = {
  claim,
  status: 'contested',
  origin: { articleId: 'ar_1', outlet: 'Fjord Times', sources: ['two managers of Norsund'] },
  independentSources: [
    { name: 'two managers of Norsund', kind: 'anonymous', reachedBy: 'Fjord Times', articleIds: ['ar_1'], chain: [] },
  ],
  independentSourceCount: 1,
  articles: [
    article,
    {
      ...article,
      id: 'ar_2',
      outlet: 'Radio West',
      url: 'https://radiowest.example/1',
      published: '2026-05-04T09:00:00Z',
      firstHand: false,
      cites: [{ name: 'Fjord Times', kind: 'outlet', phrase: 'the Fjord Times reported' }],
      routeNote: 'the plan reached the paper from the union',
    },
    {
      ...article,
      id: 'ar_3',
      outlet: 'Kystbladet',
      url: 'https://kystbladet.example/aas',
      published: '2026-05-04T11:30:00Z',
      relation: 'deny',
      firstHand: false,
      cites: [{ name: 'Ingrid Aas', kind: 'person', phrase: 'said Ingrid Aas' }],
    },
    { ...article, id: 'ar_4', outlet: 'Nordic Wire', url: null, published: null, firstHand: false, copyOf: 'ar_1' },
  ],
  denials: [aas],
  confirmations: [],
  unaware: [{ ...aas, speaker: 'Port of Hella', role: null, scope: null, sentence: 'The port had not heard of it.' }],
  noComment: [],
  timeline: [
    { at: '2026-05-04T08:10:00Z', articleId: 'ar_1', event: 'report', text: 'Fjord Times reports it first' },
    { at: '2026-05-04T09:00:00Z', articleId: 'ar_2', event: 'pickup', text: 'Radio West credits the Fjord Times' },
    { at: '2026-05-04T11:30:00Z', articleId: 'ar_3', event: 'denial', text: 'Ingrid Aas denies that it is decided' },
    { at: null, articleId: 'ar_4', event: 'pickup', text: 'Nordic Wire carries a copy' },
  ],
};

export const view: StoryView = {
  story,
  ledger,
  briefing: [
    'Status: Contested: it is reported and denied.',
    'Claim: Norsund Ferries plans to close the Hella route in June. First in Fjord Times on 4 May 2026.',
    'Sources: 4 outlets carry it; 1 independent source: two managers of Norsund (through Fjord Times).',
    'Denied by Ingrid Aas (chief executive of Norsund Ferries): that it is decided, not that it is planned.',
  ],
  fromFeedOnly: ['Radio West: the page wants a login'],
  ledgerAt: now,
};

/** Whether this is a denial the desk is asked. */
export const question: Question = {
  story,
  stance: 'denies',
  statement: { ...aas, confidence: 0.7 },
  outlet: 'Kystbladet',
  url: 'https://kystbladet.example/aas',
};

export const answer: Answer = {
  answered: true,
  answer: 'Ingrid Aas, chief executive of Norsund Ferries, denies that it is decided.',
  evidence: [{ articleId: 'ar_3', sentence: aas.sentence }],
  intent: 'who-denied',
  missing: 'any word of the ministry',
};

export const answerView: AnswerView = {
  claim,
  citations: [
    {
      articleId: 'ar_3',
      outlet: 'Kystbladet',
      url: 'https://kystbladet.example/aas',
      at: '2026-05-04T11:30:00Z',
      sentence: aas.sentence,
      language: 'it',
    },
  ],
  articleCount: 4,
  feedsCheckedAt: now,
  questionId: 'qu_12',
};

export const feed: Feed = {
  id: 'fe_1',
  url: 'https://fjordtimes.example/rss',
  title: 'Fjord Times – news',
  siteUrl: null,
  outlet: 'Fjord Times',
  language: 'en',
  etag: null,
  lastModified: null,
  bodyHash: null,
  addedBy: null,
  addedAt: now,
  nextPollAt: now,
  intervalMs: 60_000,
  intervalReason: 'asked for',
  failures: 0,
  lastAttemptAt: now,
  lastSuccessAt: now,
  lastEntryAt: now,
  lastError: null,
  state: 'active',
  seen: 120,
  kept: 100,
  dropped: 20,
  dropReasons: { 'no title': 18, 'too old': 2 },
  movedTo: null,
  movedSeen: 0,
  toldFailingAt: null,
  usualGapMs: null,
  storyAt: null,
  toldSilentAt: null,
  notes: [],
  documentAt: now,
};
export const illFeed: Feed = {
  ...feed,
  id: 'fe_2',
  outlet: 'Radio West',
  url: 'https://radiowest.example/feed',
  state: 'failing',
  failures: 4,
  lastError: 'The server answers 503.',
  lastSuccessAt: null,
};

export const candidate: FeedCandidate = {
  url: 'https://fjordtimes.example/rss',
  title: 'Fjord Times – news',
  language: 'en',
  entries: 40,
  lastEntry: '2026-05-04T17:30:00Z',
  entriesADay: 31.5,
};
