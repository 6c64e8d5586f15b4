import { sameName } from '../language/names.ts';
import type { Article } from '../news/article.ts';
import type { StatementVerdict } from '../news/decision.ts';
import type { Ledger, LedgerStatement } from '../news/ledger.ts';
import { ASSERTED_FROM, type Reading } from '../news/reading.ts';
import type { Statement } from '../news/statement.ts';
import type { OutletBook } from './outlet-book.ts';
import { isToldBy } from './speakers.ts';

type Doubt = NonNullable<Ledger['doubts']>[number];

/**
 * The reading with what its two readers differ on among its doubts: as long as the desk has not answered, it is neither
 * counted nor answered from.
 */
export function setDisputedApart(reading: Reading): Reading {
  const disputed = reading.statements.filter(isDisputed);
  if (disputed.length === 0) return reading;
  return {
    ...reading,
    statements: reading.statements.filter((statement) => !disputed.includes(statement)),
    doubts: [...(reading.doubts ?? []), ...disputed],
  };
}

function isDisputed({ stance, verdicts, confidence }: Statement): boolean {
  const takesSide = stance === 'denies' || stance === 'confirms';
  return takesSide && verdicts !== undefined && verdicts.second !== stance && confidence < ASSERTED_FROM;
}

/**
 * What only one of two readers takes for a denial or a confirmation, one entry a speaker and stance, earliest first.
 * Who is in `known` already (both readers, or another article) is left out. `articles` in the order of time.
 */
export function collectDoubts(
  claim: string,
  articles: readonly Article[],
  readings: ReadonlyMap<string, Reading>,
  known: Pick<Ledger, 'denials' | 'confirmations'>,
  book: OutletBook,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const article of articles) {
    const reading = readings.get(article.id);
    for (const statement of reading?.doubts ?? []) {
      const doubt = toDoubt(article, statement);
      if (doubt === null || reading === undefined) continue;
      // What our own reader found has to be what we would tell.
      if (doubt.verdicts?.ours === doubt.stance && !isToldBy(claim, statement, article, reading, book)) continue;
      const same = (other: Pick<LedgerStatement, 'speaker'>) => sameName(other.speaker, doubt.speaker);
      if ((doubt.stance === 'denies' ? known.denials : known.confirmations).some(same)) continue;
      const at = doubts.findIndex((other) => other.stance === doubt.stance && same(other));
      const before = doubts[at];
      if (before === undefined) doubts.push(doubt);
      else doubts[at] = { ...before, articleIds: [...new Set([...before.articleIds, article.id])] };
    }
  }
  return doubts;
}

function toDoubt(article: Article, statement: Statement): Doubt | null {
  const { speaker, role, stance, sentence, scope, strength, confidence, verdicts } = statement;
  if (speaker === null || (stance !== 'denies' && stance !== 'confirms')) return null;
  return {
    speaker,
    role,
    articleId: article.id,
    sentence,
    scope,
    strength,
    confidence,
    at: article.published,
    articleIds: [article.id],
    ...(verdicts === undefined ? {} : { verdicts }),
    stance,
  };
}

/** The desk has said what it is: a doubt that it calls a denial (or a confirmation) joins the statements, the others of its kind go. */
export function settleDoubts(
  reading: Reading,
  { stance, holds }: StatementVerdict,
  meant: (statement: Statement) => boolean,
): Reading {
  const { doubts = [], ...rest } = reading;
  const settled = doubts.filter((doubt) => doubt.stance === stance && meant(doubt));
  if (settled.length === 0) return reading;
  const left = doubts.filter((doubt) => !settled.includes(doubt));
  // The desk vouches for who says it.
  const vouched = settled.map((doubt): Statement => ({ ...doubt, standing: 'party' }));
  const joins = holds && !reading.statements.some(meant) ? vouched : [];
  return {
    ...rest,
    statements: [...reading.statements, ...joins],
    ...(left.length === 0 ? {} : { doubts: left }),
  };
}
