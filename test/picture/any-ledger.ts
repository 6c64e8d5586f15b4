import fc from 'fast-check';
import type { IndependentSource, Ledger, LedgerArticle, LedgerStatement } from '../../src/news/ledger.ts';
import { article, ledger, spoken } from '../support/ledgers.ts';

const start = Date.UTC(2031, 4, 6, 8);
const odd = [
  '<script>alert("1")</script>',
  '',
  '😀🇮🇹',
  'القدس العربي (London)',
  'הארץ',
  '人民日报',
  'ไทยรัฐ',
  'Комсомольская правда',
  `${'W'.repeat(300)}`,
  'Frankfurter Allgemeine Zeitung für Deutschland und die Welt',
  '\u202eevil\u0000 & “co”',
];
const words = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.constantFrom(...odd) },
  { weight: 3, arbitrary: fc.lorem({ maxCount: 12 }) },
);
const instant = fc.option(
  fc.integer({ min: 0, max: 14 * 24 * 60 }).map((minutes) => new Date(start + minutes * 60_000).toISOString()),
  { freq: 8 },
);
const relation = fc.constantFrom('pickup', 'pickup', 'pickup', 'deny', 'confirm', 'unconfirmed', 'update', 'unrelated');

const anyStatement = (articles: readonly LedgerArticle[]): fc.Arbitrary<LedgerStatement> =>
  fc
    .record({
      speaker: words,
      role: fc.option(words),
      scope: fc.option(words),
      sentence: words,
      at: instant,
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      strength: fc.constantFrom('hard', 'soft', 'partial', null),
    })
    .map(({ speaker, ...change }) => spoken(speaker, articles[0]?.id ?? 'none', change));

/** Ledgers as reading might make them, and worse: circles, unknown credits, hostile names, up to `most` outlets. */
export function anyLedger(most: number, least = 0): fc.Arbitrary<Ledger> {
  return fc.integer({ min: least, max: most }).chain((outlets) => {
    const nameOf = fc.array(fc.tuple(words, fc.nat(most)), { minLength: outlets, maxLength: outlets });
    return nameOf.chain((names) => {
      const all = names.map(([name], at) => (at % 3 === 0 ? name : `${name} ${at}`));
      const credit = fc.oneof(fc.constantFrom(...all, 'The Unread Post'), words);
      const one = fc.record({
        published: instant,
        relation,
        firstHand: fc.boolean(),
        withdraws: fc.boolean(),
        cites: fc.array(
          credit.map((name) => ({ name, kind: 'outlet' as const, phrase: 'reported' })),
          { maxLength: 4 },
        ),
        copyOf: fc.option(
          fc.nat(most).map((at) => `a${at}`),
          { freq: 1 },
        ),
        routeNote: fc.option(words, { freq: 1 }),
      });
      return fc.array(one, { minLength: outlets, maxLength: outlets }).chain((changes) => {
        const articles = changes.map((change, at) => article(`a${at}`, all[at] ?? '', change));
        const source = fc.record({ name: words, reachedBy: fc.option(credit) }).map(
          ({ name, reachedBy }): IndependentSource => ({
            name,
            kind: 'anonymous',
            reachedBy,
            articleIds: [],
            chain: articles.slice(0, 3).map(({ id }) => ({ articleId: id, phrase: 'two officials said' })),
          }),
        );
        const statements = fc.array(anyStatement(articles), { maxLength: 6 });
        return fc
          .record({
            independentSources: fc.array(source, { maxLength: 30 }),
            denials: statements,
            confirmations: statements,
            unaware: statements,
            noComment: statements,
            claim: words,
          })
          .map((parts) => ledger({ articles, ...parts, independentSourceCount: parts.independentSources.length }));
      });
    });
  });
}
