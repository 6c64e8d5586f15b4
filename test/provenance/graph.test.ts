import { describe, expect, it } from 'vitest';
import { explainCount, nameSource, toGraph } from '../../src/provenance/graph.ts';
import { tallyOf } from '../../src/provenance/tally.ts';
import { type ToldArticle, tell } from '../support/told-story.ts';

const claim = 'Ostrava Steel is closing its mill in Drevnik.';
const day: readonly ToldArticle[] = [
  {
    outlet: 'Drevnik Courier',
    at: '06:00',
    firstHand: true,
    text: 'Ostrava Steel will shut its mill, two managers told the Drevnik Courier.',
    cites: [['anonymous', 'two managers', 'two managers told the Drevnik Courier']],
  },
  {
    outlet: 'Northern Wire',
    at: '07:00',
    text: 'The mill in Drevnik is to close, the Drevnik Courier reported on Wednesday, citing two managers.',
    cites: [
      ['outlet', 'Drevnik Courier', 'the Drevnik Courier reported on Wednesday'],
      ['anonymous', 'two managers', 'citing two managers'],
    ],
  },
  {
    outlet: 'Radio Slate',
    at: '09:00',
    relation: 'deny',
    firstHand: true,
    text: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
    said: [
      {
        speaker: 'Petr Hollan',
        role: 'spokesman of Ostrava Steel',
        stance: 'denies',
        sentence: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
      },
    ],
  },
  { outlet: 'Valley Sheet', at: '10:00', relation: 'unrelated', text: 'A festival begins in Drevnik.' },
];

describe('the graph', () => {
  const graph = toGraph(tell(claim, day).ledger);
  it('has the source, the outlet that reached it, the relay and the party', () => {
    expect(graph.nodes.map(({ kind, label }) => [kind, label])).toEqual([
      ['source', 'two managers (through Drevnik Courier)'],
      ['first-hand', 'Drevnik Courier'],
      ['relay', 'Northern Wire'],
      ['first-hand', 'Radio Slate'],
      ['party', 'Petr Hollan'],
    ]);
  });
  it('shows on every edge the passage that it rests on', () => {
    expect(graph.edges).toEqual([
      {
        from: 'outlet:Drevnik Courier',
        to: 'source:0',
        kind: 'reaches',
        phrase: 'two managers told the Drevnik Courier',
      },
      {
        from: 'outlet:Northern Wire',
        to: 'outlet:Drevnik Courier',
        kind: 'cites',
        phrase: 'the Drevnik Courier reported on Wednesday',
      },
      {
        from: 'party:Petr Hollan',
        to: 'outlet:Radio Slate',
        kind: 'denies',
        phrase: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
      },
    ]);
  });
});

describe('why the count is what it is', () => {
  it('is told in sentences', () => {
    expect(explainCount(tell(claim, day).ledger)).toEqual([
      '3 outlets, 1 independent source.',
      'Counts: two managers (through Drevnik Courier) — “two managers told the Drevnik Courier”; 2 articles rest on it.',
      'Adds nothing: Northern Wire only repeats it, crediting Drevnik Courier.',
    ]);
  });
  it('says that nothing is behind a circle', () => {
    const circle: readonly ToldArticle[] = [
      {
        outlet: 'Slate Today',
        at: '05:00',
        text: 'The mill closes, the Evening Lamp reported.',
        cites: [['outlet', 'Evening Lamp', 'the Evening Lamp reported']],
      },
      {
        outlet: 'Evening Lamp',
        at: '06:00',
        text: 'It closes, Slate Today reported.',
        cites: [['outlet', 'Slate Today', 'Slate Today reported']],
      },
    ];
    expect(explainCount(tell(claim, circle).ledger)).toEqual([
      'No independent source stands behind what 2 outlets carry.',
      'Adds nothing: Slate Today and Evening Lamp only repeat it, crediting Evening Lamp and Slate Today.',
    ]);
  });
  it('names an outlet whose own source nobody gives', () => {
    expect(
      nameSource({ name: 'Evening Lamp', kind: 'outlet', reachedBy: 'Evening Lamp', articleIds: [], chain: [] }),
    ).toBe('Evening Lamp (its own source is not known)');
  });
});

describe('the tally', () => {
  it('counts outlets once, and only those that belong to the story', () => {
    expect(tallyOf(tell(claim, day).ledger)).toEqual({
      status: 'contested',
      independentSources: ['two managers'],
      independentSourceCount: 1,
      outlets: 3,
      firstHand: ['Drevnik Courier', 'Radio Slate'],
      citing: ['Northern Wire'],
      denials: ['Petr Hollan'],
      confirmations: [],
      unaware: [],
    });
  });
});
