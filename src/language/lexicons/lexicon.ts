/**
 * What the reading knows of one language. Lists are in lower case. In phrases `deny*` stands for every word that begins
 * so, `a/b` for either word, `…` for up to eight words between (see phrases.ts).
 */
export type Lexicon = {
  readonly code: string;
  readonly stopWords: readonly string[];
  /** With a full stop after them, they do not end a sentence. Without that stop, in lower case. */
  readonly abbreviations: readonly string[];
  readonly months: readonly string[];
  readonly weekdays: readonly string[];

  // ── words that shape a noun phrase ──
  readonly determiners: readonly string[];
  /** Prepositions that hang one noun phrase on another ("of", "for"): a source may go on to their left and right. */
  readonly linkers: readonly string[];
  readonly prepositions: readonly string[];
  readonly conjunctions: readonly string[];
  /** Openers of a reported clause ("that", "whether"). */
  readonly complementizers: readonly string[];
  readonly relatives: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly adverbs: readonly string[];
  readonly negations: readonly string[];
  readonly pronouns: Readonly<Record<'he' | 'she' | 'they' | 'it' | 'we', readonly string[]>>;
  /** Subjects of speech that are words by themselves: "others", "some", "many", "everyone". */
  readonly indefinites: readonly string[];
  /** Unstressed pronouns between subject and verb ("lo ha detto", "l’a annoncé"). */
  readonly clitics: readonly string[];

  // ── cues: what attributes a statement ──
  readonly cues: {
    /** Every finite form and participle of verbs that report speech, with or without an addressee. */
    readonly speech: readonly string[];
    /** Of those, the ones with an addressee before the content ("told reporters"). */
    readonly telling: readonly string[];
    /** Verbs of asking somebody to do something; their object is not an addressee's statement. */
    readonly asking: readonly string[];
    /** Verbs of a medium: "reported", "wrote". */
    readonly reporting: readonly string[];
    /** Attitudes told as facts: "believes", "hopes". Only with a clause. */
    readonly thinking: readonly string[];
    /** Phrases before a source: "according to", "in the words of". */
    readonly accordingTo: readonly string[];
    /** Phrases after a source ("zufolge"). */
    readonly afterSource: readonly string[];
    /** Openers of a clause that names the source only: "as X reported". */
    readonly asClause: readonly string[];
    /** Verbs whose particle stands at the clause's end: `teilte` → `mit`. */
    readonly separable: Readonly<Record<string, readonly string[]>>;
    /** Verbs that are cues only beside a quotation: "went", "fired", "laughed". */
    readonly quoteOnly: readonly string[];
    /** Nouns that carry a clause: "claim that", "announcement that". */
    readonly nominal: readonly string[];
    /** Nouns for what an outlet brings: "report", "information". With an outlet beside them they credit it. */
    readonly reports: readonly string[];
    /** Phrases by which an outlet brings news, without a clause: "carried the news". */
    readonly carrying: readonly string[];
  };

  // ── phrases by function, for whoever judges a stance ──
  readonly functions: Readonly<Record<LexiconFunction, readonly string[]>>;

  // ── who speaks ──
  /** Before a name: "Mr", "Dr", "Rep". */
  readonly titles: readonly string[];
  /** Nouns for people by office or trade, with gender where the word tells. */
  readonly roles: readonly string[];
  readonly spokespersons: readonly string[];
  /** Nouns for bodies: "ministry", "company", "police". */
  readonly institutions: readonly string[];
  /** Nouns for firms and bodies that refer back: "the company", "the group". */
  readonly outletNouns: readonly string[];
  readonly documentNouns: readonly string[];
  readonly anonymousNouns: readonly string[];
  readonly femaleWords: readonly string[];
  readonly maleWords: readonly string[];

  // ── provenance ──
  /** Between a verb of saying and the one spoken to: "to", "dem", "à". */
  readonly addressing: readonly string[];
  /** By which an outlet speaks of itself: "our", "newsroom", "editors". */
  readonly ownWords: readonly string[];
  readonly provenance: Readonly<Record<ProvenanceFunction, readonly string[]>>;
};

const lexiconFunctions = [
  'denial',
  'falsehood',
  'confirmation',
  'noComment',
  'unaware',
  'callsFor',
  'hedge',
  'hearsay',
  'doubt',
  'retraction',
  'unverified',
] as const;
export type LexiconFunction = (typeof lexiconFunctions)[number];

const provenanceFunctions = [
  /** Before an outlet or person that is credited: "citing", "quoting", "unter Berufung auf". */
  'citing',
  /** The outlet itself reached it: "told us", "in an interview with", "seen by". */
  'reachedIt',
  /** Marks of agency copy and reprints: "originally appeared", "contributed to this report". */
  'relayed',
  /** The outlet could not check it itself. */
  'notChecked',
  /** Corrections by the outlet itself. */
  'withdrawal',
] as const;
type ProvenanceFunction = (typeof provenanceFunctions)[number];
