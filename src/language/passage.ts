import { lexiconFor } from './lexicons/index.ts';
import type { Lexicon } from './lexicons/lexicon.ts';
import { compilePhrases, type Phrases } from './phrases.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { findParagraphs, type Sentence, splitSentences } from './sentences.ts';
import { type Word, wordsOf } from './words.ts';

/** A sentence with its words: indices into the passage's words, end exclusive. */
export type SentenceWords = Sentence & { readonly from: number; readonly to: number };

/** An article's text, taken apart once for everything that reads it. */
export type Passage = {
  readonly text: string;
  readonly language: string;
  readonly grammar: Grammar;
  readonly words: readonly Word[];
  readonly sentences: readonly SentenceWords[];
  readonly quotations: readonly Quotation[];
  /** For each word the index of the quotation in which it stands, or -1. */
  readonly quotationOf: Int32Array;
};

/** A lexicon with its lists as sets. */
type Grammar = {
  readonly lexicon: Lexicon;
  readonly determiners: ReadonlySet<string>;
  readonly linkers: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly complementizers: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, 'he' | 'she' | 'they' | 'it' | 'we'>;
  readonly indefinites: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  readonly reporting: ReadonlySet<string>;
  readonly thinking: ReadonlySet<string>;
  readonly quoteOnly: ReadonlySet<string>;
  readonly nominal: ReadonlySet<string>;
  readonly asClause: ReadonlySet<string>;
  readonly carrying: Phrases;
  readonly accordingTo: Phrases;
  /** No comment, unaware: positions without a verb of saying. */
  readonly silence: Phrases;
  readonly afterSource: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly spokespersons: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
  readonly outletNouns: ReadonlySet<string>;
  readonly documentNouns: ReadonlySet<string>;
  readonly anonymousNouns: ReadonlySet<string>;
  /** Nouns of who speaks: offices, spokespersons, bodies, unnamed people, outlets. */
  readonly speakers: ReadonlySet<string>;
  /** The same, and papers. */
  readonly sources: ReadonlySet<string>;
  readonly females: ReadonlySet<string>;
  readonly males: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
};

const grammars = new Map<string, Grammar>();

function grammarFor(language: string): Grammar | null {
  const lexicon = lexiconFor(language);
  if (lexicon === null) return null;
  const known = grammars.get(lexicon.code);
  if (known !== undefined) return known;
  const grammar = toGrammar(lexicon);
  grammars.set(lexicon.code, grammar);
  return grammar;
}

function toGrammar(lexicon: Lexicon): Grammar {
  const pronouns = new Map<string, 'he' | 'she' | 'they' | 'it' | 'we'>();
  for (const who of ['we', 'it', 'they', 'she', 'he'] as const)
    for (const word of lexicon.pronouns[who]) pronouns.set(word, who);
  const { cues, roles, spokespersons, institutions, anonymousNouns, outletNouns, documentNouns } = lexicon;
  const speakers = [...roles, ...spokespersons, ...institutions, ...anonymousNouns, ...outletNouns];
  return {
    lexicon,
    determiners: new Set(lexicon.determiners),
    linkers: new Set(lexicon.linkers),
    prepositions: new Set([...lexicon.prepositions, ...lexicon.linkers]),
    conjunctions: new Set(lexicon.conjunctions),
    complementizers: new Set(lexicon.complementizers),
    relatives: new Set(lexicon.relatives),
    auxiliaries: new Set(lexicon.auxiliaries),
    adverbs: new Set(lexicon.adverbs),
    negations: new Set(lexicon.negations),
    clitics: new Set(lexicon.clitics),
    pronouns,
    indefinites: new Set(lexicon.indefinites),
    speech: new Set([
      ...cues.speech,
      ...cues.telling,
      ...cues.asking,
      ...cues.reporting,
      ...Object.keys(cues.separable),
    ]),
    telling: new Set(cues.telling),
    asking: new Set(cues.asking),
    reporting: new Set(cues.reporting),
    thinking: new Set(cues.thinking),
    quoteOnly: new Set(cues.quoteOnly),
    nominal: new Set(cues.nominal),
    asClause: new Set(cues.asClause),
    carrying: compilePhrases(cues.carrying),
    accordingTo: compilePhrases(cues.accordingTo),
    silence: compilePhrases([...lexicon.functions.noComment, ...lexicon.functions.unaware]),
    afterSource: new Set(cues.afterSource),
    titles: new Set(lexicon.titles),
    roles: new Set(lexicon.roles),
    spokespersons: new Set(lexicon.spokespersons),
    institutions: new Set(lexicon.institutions),
    outletNouns: new Set(lexicon.outletNouns),
    documentNouns: new Set(lexicon.documentNouns),
    anonymousNouns: new Set(lexicon.anonymousNouns),
    speakers: new Set(speakers),
    sources: new Set([...speakers, ...documentNouns]),
    females: new Set(lexicon.femaleWords),
    males: new Set(lexicon.maleWords),
    times: new Set([...lexicon.weekdays, ...lexicon.months]),
    stops: new Set(lexicon.stopWords),
  };
}

/** Takes a text apart; null where the language is none that we read. */
export function toPassage(text: string, language: string): Passage | null {
  const grammar = grammarFor(language);
  if (grammar === null) return null;
  // "US" is no pronoun.
  const words = wordsOf(text).map((word) =>
    word.text === 'US' && grammar.lexicon.code === 'en' ? { ...word, lower: 'u.s' } : word,
  );
  const quotations = findParagraphs(text).flatMap(({ start, end }) => findQuotations(text, start, end));
  const quotationOf = new Int32Array(words.length).fill(-1);
  let q = 0;
  words.forEach((word, i) => {
    while (q < quotations.length && (quotations[q] as Quotation).end <= word.start) q++;
    const quotation = quotations[q];
    if (quotation !== undefined && word.start >= quotation.start) quotationOf[i] = q;
  });
  let next = 0;
  const sentences = splitSentences(text, language).map((sentence) => {
    while (next < words.length && (words[next] as Word).start < sentence.start) next++;
    const from = next;
    while (next < words.length && (words[next] as Word).start < sentence.end) next++;
    return { ...sentence, from, to: next };
  });
  return { text, language, grammar, words, sentences, quotations, quotationOf };
}

/** What stands between two neighbouring words. */
export function gapBefore(passage: Passage, at: number): string {
  const before = passage.words[at - 1];
  const word = passage.words[at];
  return passage.text.slice(before?.end ?? 0, word?.start ?? passage.text.length);
}

/** The index of the first word that ends after an offset (all words end before it: their count). */
export function wordAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the sentence in which an offset lies (between two: the one before it). */
export function sentenceAt({ sentences }: Passage, offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as SentenceWords).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Kept as long as the article that is read. */
const passages = new WeakMap<object, Passage | null>();
/** The passage of an article that several read, taken apart once. */
export function passageOf(article: { readonly text: string; readonly language: string }): Passage | null {
  const known = passages.get(article);
  if (known !== undefined) return known;
  const passage = toPassage(article.text, article.language);
  passages.set(article, passage);
  return passage;
}
