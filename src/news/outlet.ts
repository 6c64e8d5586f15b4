/** What kind of party an article credits for its information. */
export type SourceKind = 'outlet' | 'agency' | 'person' | 'institution' | 'anonymous' | 'document';

/** A party that an article credits, with the words that credit it. Offsets: UTF-16 code units into the text. */
export type CitedSource = {
  readonly name: string;
  readonly kind: SourceKind;
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
};
