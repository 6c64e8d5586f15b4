import type { StatementVerdicts } from './second-reading.ts';

/** How a speaker stands to the claim. `unaware` and `no-comment` are neither denials nor confirmations. */
export const stances = ['denies', 'confirms', 'reports', 'no-comment', 'unaware', 'calls-for', 'other'] as const;
export type Stance = (typeof stances)[number];

export type QuotationKind = 'direct' | 'indirect' | 'mixed';

/** A stretch of a text: UTF-16 code units, end exclusive; several spans in the order of the text. */
export type Part = { readonly text: string; readonly spans: readonly (readonly [start: number, end: number])[] };

/**
 * An attributed statement as it stands in an article, before anybody asks what it means for a claim.
 * `source`, `cue` and `content` are what CONTRACTS calls so (PolNeAR's labels); `speaker` is the person or body that
 * the source phrase resolves to within the article.
 */
export type Attribution = {
  readonly source: Part | null;
  readonly cue: Part | null;
  readonly content: Part;
  readonly kind: QuotationKind;
  /** Full name of the person or body; null where none can be named. */
  readonly speaker: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  /** Who the speaker is, as far as the phrase tells. */
  readonly speakerKind: 'person' | 'institution' | 'outlet' | 'anonymous' | 'document';
  /** The outlet that the statement is credited to ("told the BBC", in another outlet), else null. */
  readonly via: string | null;
  /** The whole sentence(s) in which it stands, verbatim, with its offsets into the text. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
};

/** A statement with its bearing on a claim (CONTRACTS.md, `read`). */
export type Statement = {
  readonly speaker: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly stance: Stance;
  readonly strength: 'hard' | 'soft' | 'partial' | null;
  readonly standing: 'party' | 'official' | 'expert' | 'outlet' | 'anonymous' | 'other';
  readonly cue: string | null;
  readonly kind: QuotationKind;
  readonly content: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly via: string | null;
  /** In words, what exactly is denied or confirmed where that is not the whole claim: "Russia's request, not China's openness". */
  readonly scope: string | null;
  /** 0..1: how sure the reading of the stance is. */
  readonly confidence: number;
  /** Where a second reader read the article too: what both make of this statement. */
  readonly verdicts?: StatementVerdicts;
};
