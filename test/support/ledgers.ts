import type { Ledger, LedgerArticle, LedgerStatement } from '../../src/news/ledger.ts';
import type { Story } from '../../src/news/story.ts';

/** Hand-made stories and ledgers for tests of what comes after the reading. Invented names throughout. */
export function story(change: Partial<Story> = {}): Story {
  return {
    id: 'st_1',
    teamId: 'T1',
    channelId: 'C1',
    number: 1,
    claim: 'Norvalia is ready to sell frigates to Kestria',
    originUrl: null,
    trackedBy: 'U1',
    trackedAt: Date.UTC(2031, 4, 6, 8),
    state: 'following',
    mutedUntil: null,
    alerts: ['denial', 'confirmation', 'correction', 'pickup'],
    stopAfterQuietMs: null,
    isPrivate: false,
    lastNewsAt: null,
    ...change,
  };
}

export function article(id: string, outlet: string, change: Partial<LedgerArticle> = {}): LedgerArticle {
  return {
    id,
    outlet,
    title: `${outlet}: Norvalia ready to sell frigates`,
    url: `https://${outlet.toLowerCase().replace(/\W+/g, '-')}.example/${id}`,
    published: '2031-05-06T08:00:00Z',
    relation: 'pickup',
    confidence: 0.9,
    firstHand: false,
    cites: [{ name: 'The Harbour Post', kind: 'outlet', phrase: 'The Harbour Post reported' }],
    copyOf: null,
    withdraws: false,
    statements: [],
    evidence: 'Norvalia is ready to sell frigates to Kestria, The Harbour Post reported.',
    routeNote: null,
    ...change,
  };
}

export function spoken(speaker: string, articleId: string, change: Partial<LedgerStatement> = {}): LedgerStatement {
  return {
    speaker,
    role: 'spokeswoman for the ministry',
    articleId,
    sentence: `“There is no such offer,” ${speaker} said.`,
    scope: null,
    strength: 'hard',
    confidence: 0.95,
    at: '2031-05-06T09:00:00Z',
    articleIds: [articleId],
    ...change,
  };
}

export function ledger(change: Partial<Ledger> = {}): Ledger {
  const articles = change.articles ?? [];
  const first = articles[0];
  return {
    claim: 'Norvalia is ready to sell frigates to Kestria',
    status: 'reported',
    origin: first === undefined ? null : { articleId: first.id, outlet: first.outlet, sources: ['two officials'] },
    independentSources: [],
    independentSourceCount: 0,
    articles,
    denials: [],
    confirmations: [],
    unaware: [],
    noComment: [],
    timeline: [],
    ...change,
  };
}
