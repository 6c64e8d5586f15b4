/** `all`: every finding, the small ones in threads; `important`: only what changes the picture; `digest`: nothing but the digest. */
export const noiseLevels = ['all', 'important', 'digest'] as const;
export type NoiseLevel = (typeof noiseLevels)[number];

/** What may be said in quiet hours. Corrections and withdrawals go together. */
export const quietBreakers = ['denial', 'confirmation', 'correction'] as const;
export type QuietBreaker = (typeof quietBreakers)[number];

/** In which we say our own sentences; quotes stay in the original. */
export const answerLanguages = ['en', 'it', 'fr', 'de', 'es'] as const;
export type AnswerLanguage = (typeof answerLanguages)[number];

/** How a channel wants to be told. Minutes count from midnight in the channel's time zone. */
export type ChannelSettings = {
  readonly level: NoiseLevel;
  /** IANA name. */
  readonly timeZone: string;
  /** From … until, over midnight where `from` is the later one; null: none. */
  readonly quiet: { readonly from: number; readonly to: number } | null;
  readonly breaksQuiet: readonly QuietBreaker[];
  /** Messages an hour that the channel did not ask for by name; what is over goes into threads. */
  readonly capPerHour: number;
  /** `thread`: of what follows the first message only a first denial shows in the channel. */
  readonly followUps: 'surfaced' | 'thread';
  /** In threads: plain questions too, or only where the bot is named. */
  readonly answers: 'questions' | 'mentions';
  readonly answerLanguage: AnswerLanguage;
  readonly mayStop: 'everyone' | 'keeper';
  readonly digest: {
    readonly morning: number | null;
    readonly evening: number | null;
    /** Also where nothing moved. */
    readonly evenIfQuiet: boolean;
  };
};

/** What holds until somebody chooses. */
export const defaultSettings: ChannelSettings = {
  level: 'all',
  timeZone: 'UTC',
  quiet: null,
  breaksQuiet: ['denial', 'correction'],
  capPerHour: 20,
  followUps: 'surfaced',
  answers: 'questions',
  answerLanguage: 'en',
  mayStop: 'everyone',
  digest: { morning: null, evening: null, evenIfQuiet: false },
};
