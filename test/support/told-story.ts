import type { Article } from '../../src/news/article.ts';
import type { Ledger } from '../../src/news/ledger.ts';
import type { SourceKind } from '../../src/news/outlet.ts';
import type { Reading, Relation } from '../../src/news/reading.ts';
import type { Stance, Statement } from '../../src/news/statement.ts';
import { type Overrides, traceLedger } from '../../src/provenance/trace-ledger.ts';

/** Who says what in an article; `sentence` must stand in its text. */
type ToldStatement = Partial<Statement> & {
  readonly speaker: string;
  readonly stance: Stance;
  readonly sentence: string;
};

/** One article as a test tells it. `cites`: kind, name, phrase; the phrase must stand in the text. */
export type ToldArticle = {
  readonly id?: string;
  readonly outlet: string;
  readonly at: string;
  readonly title?: string;
  readonly text: string;
  readonly relation?: Relation;
  readonly language?: string;
  readonly confidence?: number;
  readonly firstHand?: boolean;
  readonly withdraws?: boolean;
  readonly cites?: readonly (readonly [SourceKind, string, string])[];
  readonly said?: readonly ToldStatement[];
};

const DAY = '2031-04-02T';

function toArticle(told: ToldArticle, place: number): Article {
  return {
    id: told.id ?? `n${place + 1}`,
    url: `https://example.org/${place + 1}`,
    outlet: told.outlet,
    title: told.title ?? 'A headline',
    text: told.text,
    published: `${DAY}${told.at}:00Z`,
    language: told.language ?? 'en',
  };
}

function toReading(told: ToldArticle): Reading {
  const place = (words: string) => {
    const start = told.text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” does not stand in the article of ${told.outlet}`);
    return { start, end: start + words.length };
  };
  return {
    relation: told.relation ?? 'pickup',
    stance: 'for',
    confidence: told.confidence ?? 0.95,
    strength: null,
    evidence: null,
    statements: (told.said ?? []).map((said) => ({
      role: null,
      organisation: null,
      strength: said.stance === 'denies' ? 'hard' : null,
      standing: 'party',
      cue: 'said',
      kind: 'direct',
      content: said.sentence,
      via: null,
      scope: null,
      confidence: 0.95,
      ...place(said.sentence),
      ...said,
    })),
    sources: (told.cites ?? []).map(([kind, name, phrase]) => ({ kind, name, phrase, ...place(phrase) })),
    firstHand: told.firstHand ?? false,
    withdraws: told.withdraws ?? false,
    read: true,
    language: told.language ?? 'en',
    reasons: [],
  };
}

/** The ledger of a story told article by article. */
export function tell(
  claim: string,
  told: readonly ToldArticle[],
  overrides?: Overrides,
): { readonly ledger: Ledger; readonly articles: readonly Article[] } {
  const articles = told.map(toArticle);
  return { ledger: traceLedger(claim, articles, told.map(toReading), overrides), articles };
}
