import { describe, expect, it } from 'vitest';
import { judge } from '../../src/alert/judge.ts';
import type { Change } from '../../src/alert/kinds/kind.ts';
import { defaultSettings } from '../../src/news/channel-settings.ts';
import type { Ledger } from '../../src/news/ledger.ts';
import { tallyOf } from '../../src/provenance/tally.ts';
import { article, ledger, spoken, story } from '../support/ledgers.ts';

const post = article('a1', 'The Harbour Post', {
  firstHand: true,
  cites: [{ name: 'two officials', kind: 'anonymous', phrase: 'two officials said' }],
});
const wire = article('a2', 'Coastal Wire');
const radio = article('a3', 'Radio Delta');
const source = (name: string, ...articleIds: string[]) =>
  ({ name, kind: 'anonymous', reachedBy: null, articleIds, chain: [] }) as const;
const known = ledger({
  articles: [post, wire],
  independentSources: [source('two officials', 'a1', 'a2')],
  independentSourceCount: 1,
});

function alerts(
  before: Ledger | null,
  after: Ledger,
  change: Partial<Change> = {},
  surroundings: Parameters<typeof judge>[2] = { hasRoot: true, rootsThisHour: 0 },
) {
  const facts = () => ({ fromFeedOnly: false, language: 'en', read: true });
  const drafts = judge(
    { story: story(), before, after, revised: null, facts, ...change },
    tallyOf(after),
    surroundings,
  );
  return drafts.map(({ alert: { kind, subject, place, asserted } }) => ({ kind, subject, place, asserted }));
}

describe('judge', () => {
  it('says who carries the story already, and puts denials of before into its thread', () => {
    const denied = ledger({ ...known, denials: [spoken('Mira Lund', 'a2')] });
    expect(alerts(null, denied, {}, { hasRoot: false, rootsThisHour: 0 })).toEqual([
      { kind: 'covered', subject: 'The Harbour Post', place: 'channel', asserted: true },
      { kind: 'denial', subject: 'Mira Lund', place: 'thread', asserted: true },
    ]);
  });
  it('says so where nobody carries it', () => {
    expect(alerts(null, ledger(), {}, { hasRoot: false, rootsThisHour: 0 })).toMatchObject([
      { kind: 'covered', subject: 'nobody yet' },
    ]);
  });
  it('puts the first pickup of all in the channel', () => {
    expect(alerts(ledger(), ledger({ articles: [wire] }))).toEqual([
      { kind: 'pickup', subject: 'Coastal Wire', place: 'channel', asserted: true },
    ]);
  });
  it('keeps further pickups that only cite in the thread', () => {
    expect(alerts(known, ledger({ ...known, articles: [post, wire, radio] }))).toEqual([
      { kind: 'pickup', subject: 'Radio Delta', place: 'thread', asserted: true },
    ]);
  });
  it('lets the channel see a new source of its own', () => {
    const own = article('a3', 'Radio Delta', { firstHand: true });
    const after = ledger({
      ...known,
      articles: [post, wire, own],
      independentSources: [...known.independentSources, source('a shipyard manager', 'a3')],
      independentSourceCount: 2,
    });
    expect(alerts(known, after)).toEqual([
      { kind: 'pickup', subject: 'Radio Delta', place: 'broadcast', asserted: true },
    ]);
  });
  it('says nothing of an article that takes no side', () => {
    expect(alerts(known, ledger({ ...known, articles: [post, wire, { ...radio, relation: 'update' }] }))).toEqual([]);
  });
  it('gives a first denial a message of its own', () => {
    expect(alerts(known, ledger({ ...known, denials: [spoken('Mira Lund', 'a2')] }))).toEqual([
      { kind: 'denial', subject: 'Mira Lund', place: 'channel', asserted: true },
    ]);
  });
  it('has no second message for the outlet that brought the denial', () => {
    const after = ledger({
      ...known,
      articles: [post, wire, { ...radio, relation: 'deny' }],
      denials: [spoken('Mira Lund', 'a3')],
    });
    expect(alerts(known, after)).toMatchObject([{ kind: 'denial', subject: 'Mira Lund' }]);
  });
  it('asks the desk where it is not sure', () => {
    expect(alerts(known, ledger({ ...known, denials: [spoken('Mira Lund', 'a2', { confidence: 0.7 })] }))).toEqual([
      { kind: 'denial', subject: 'Mira Lund', place: 'broadcast', asserted: false },
    ]);
  });
  it('says a denial again only when "may have" became certain', () => {
    const maybe = ledger({ ...known, denials: [spoken('Mira Lund', 'a2', { confidence: 0.7 })] });
    const sure = ledger({ ...known, denials: [spoken('Mira Lund', 'a2')] });
    expect(alerts(maybe, sure)).toMatchObject([{ kind: 'denial', asserted: true }]);
    expect(alerts(sure, maybe)).toEqual([]);
    expect(alerts(sure, sure)).toEqual([]);
  });
  it('knows a speaker again under another spelling', () => {
    const before = ledger({ ...known, denials: [spoken('Dmitri Orlenko', 'a2')] });
    expect(alerts(before, ledger({ ...known, denials: [spoken('Дмитрий Орленко', 'a2')] }))).toEqual([]);
  });
  it('shows a confirmation in the thread and the channel', () => {
    expect(alerts(known, ledger({ ...known, confirmations: [spoken('Ole Brandt', 'a2')] }))).toEqual([
      { kind: 'confirmation', subject: 'Ole Brandt', place: 'broadcast', asserted: true },
    ]);
  });
  it('tells of an origin that takes its story back, with who still carries it', () => {
    const back = { ...post, withdraws: true, relation: 'deny' as const };
    expect(alerts(known, ledger({ ...known, articles: [back, wire] }))).toEqual([
      { kind: 'retraction', subject: 'The Harbour Post', place: 'broadcast', asserted: true },
    ]);
  });
  it.each([
    { name: 'other words', after: 'Norvalia weighs the sale of patrol boats to Kestria', told: true },
    { name: 'a figure', after: 'The Harbour Post: Norvalia ready to sell 4 frigates', told: true },
    { name: 'spacing only', after: 'The Harbour Post:  Norvalia ready to sell frigates', told: false },
  ])('tells of a changed headline where it says otherwise: $name', ({ after, told }) => {
    const changed = { ...post, title: after };
    const revised = {
      articleId: 'a1',
      before: { title: post.title, evidence: null },
      after: { title: after, evidence: null, text: '' },
    };
    const said = alerts(known, ledger({ ...known, articles: [changed, wire] }), { revised });
    expect(said).toEqual(
      told ? [{ kind: 'correction', subject: 'The Harbour Post', place: 'broadcast', asserted: true }] : [],
    );
  });
  it('keeps what the desk did not choose in the thread', () => {
    const after = ledger({ ...known, denials: [spoken('Mira Lund', 'a2')] });
    expect(alerts(known, after, { story: story({ alerts: ['confirmation'] }) })).toMatchObject([
      { kind: 'denial', place: 'thread' },
    ]);
  });
  it('keeps everything in threads once the channel has its fill', () => {
    const after = ledger({ ...known, denials: [spoken('Mira Lund', 'a2')] });
    const own = article('a3', 'Radio Delta', { firstHand: true });
    const sourced = ledger({
      ...known,
      articles: [post, wire, own],
      independentSources: [source('a manager', 'a3')],
      independentSourceCount: 2,
    });
    expect(alerts(known, sourced, {}, { hasRoot: true, rootsThisHour: 20 })).toMatchObject([
      { kind: 'pickup', place: 'thread' },
    ]);
    expect(alerts(known, after, {}, { hasRoot: true, rootsThisHour: 20 })).toMatchObject([
      { kind: 'denial', place: 'channel' },
    ]);
    expect(alerts(known, after, {}, { hasRoot: true, rootsThisHour: 40 })).toMatchObject([
      { kind: 'denial', place: 'thread' },
    ]);
  });
  it('says that an article is unread in a language that we do not read', () => {
    const facts = () => ({ fromFeedOnly: false, language: 'fi', read: false });
    expect(alerts(known, ledger({ ...known, articles: [post, wire, radio] }), { facts })).toMatchObject([
      { kind: 'unread', place: 'thread' },
    ]);
  });
});

describe('what a channel chose', () => {
  const after = ledger({ ...known, articles: [post, wire, radio], denials: [spoken('Mira Lund', 'a2')] });
  const chose = (settings: {
    level?: 'all' | 'important' | 'digest';
    followUps?: 'surfaced' | 'thread';
    capPerHour?: number;
  }) =>
    alerts(known, after, {}, { hasRoot: true, rootsThisHour: 3, settings: { ...defaultSettings, ...settings } }).map(
      ({ kind, place }) => `${kind} ${place}`,
    );
  it.each([
    { settings: {}, says: ['denial channel', 'pickup thread'] },
    { settings: { level: 'important' }, says: ['denial channel'] },
    { settings: { level: 'digest' }, says: [] },
    { settings: { followUps: 'thread' }, says: ['denial channel', 'pickup thread'] },
    { settings: { capPerHour: 2 }, says: ['denial channel', 'pickup thread'] },
    { settings: { capPerHour: 1 }, says: ['denial thread', 'pickup thread'] },
  ] as const)('$settings says $says', ({ settings, says }) => {
    expect(chose(settings)).toEqual(says);
  });
  it('shows a possible denial in the channel even where follow-ups stay in the thread', () => {
    const unsure = ledger({ ...known, denials: [spoken('Mira Lund', 'a2', { confidence: 0.7 })] });
    const settings = { ...defaultSettings, followUps: 'thread' } as const;
    expect(alerts(known, unsure, {}, { hasRoot: true, rootsThisHour: 0, settings })).toEqual([
      { kind: 'denial', subject: 'Mira Lund', place: 'broadcast', asserted: false },
    ]);
  });
  it('keeps new sources in the thread where follow-ups are to stay there', () => {
    const own = article('a4', 'Evening Ledger', { firstHand: true, cites: [] });
    const more = ledger({
      articles: [post, wire, own],
      independentSources: [source('two officials', 'a1', 'a2'), source('a third official', 'a4')],
      independentSourceCount: 2,
    });
    const surroundings = { hasRoot: true, rootsThisHour: 0 };
    expect(alerts(known, more, {}, surroundings)[0]?.place).toBe('broadcast');
    const settings = { ...defaultSettings, followUps: 'thread' } as const;
    expect(alerts(known, more, {}, { ...surroundings, settings })[0]?.place).toBe('thread');
  });
});

describe('a circular story', () => {
  const citing = (id: string, outlet: string, ...names: string[]) =>
    article(id, outlet, { cites: names.map((name) => ({ name, kind: 'outlet', phrase: `${name} reported` })) });
  const circle = [citing('a1', 'Radio Delta', 'Coastal Wire'), citing('a2', 'Coastal Wire', 'Radio Delta')];
  it('is told once, with the outlets that cite each other', () => {
    const said = alerts(ledger({ articles: circle.slice(0, 1) }), ledger({ articles: circle }));
    expect(said.filter(({ kind }) => kind === 'circular')).toEqual([
      { kind: 'circular', subject: 'Radio Delta, Coastal Wire', place: 'broadcast', asserted: true },
    ]);
    const third = citing('a3', 'Evening Ledger', 'Radio Delta');
    const later = alerts(ledger({ articles: circle }), ledger({ articles: [...circle, third] }));
    expect(later.map(({ kind }) => kind)).toEqual(['pickup']);
  });
  it.each([
    {
      what: 'one names an outlet that we do not watch',
      articles: [circle[0], citing('a2', 'Coastal Wire', 'The Harbour Post')],
    },
    { what: 'one names no source', articles: [circle[0], citing('a2', 'Coastal Wire')] },
    { what: 'one has a source of its own', articles: [circle[0], article('a2', 'Coastal Wire', { firstHand: true })] },
    { what: 'only one outlet carries it', articles: [citing('a1', 'Radio Delta', 'Radio Delta')] },
  ])('is none where $what', ({ articles: some }) => {
    const carrying = some.filter((one) => one !== undefined);
    expect(alerts(ledger(), ledger({ articles: carrying })).map(({ kind }) => kind)).not.toContain('circular');
  });
});
