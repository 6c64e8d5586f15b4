import type { StoryStatus } from './ledger.ts';
import type { StatementVerdicts } from './second-reading.ts';

/** What a desk may choose to have posted in the channel. Corrections and retractions go together. */
export const alertChoices = ['denial', 'confirmation', 'correction', 'pickup'] as const;
export type AlertChoice = (typeof alertChoices)[number];

/** `covered`: the first message of a story, with who already carries it. `unread`: an article in a language that we do not read. */
export const alertKindNames = [
  'covered',
  'pickup',
  'denial',
  'confirmation',
  'correction',
  'retraction',
  'circular',
  'unread',
] as const;
export type AlertKindName = (typeof alertKindNames)[number];

/** The counters of a story at one moment; drawn on the root alert and edited in place. */
export type Tally = {
  readonly status: StoryStatus;
  readonly independentSources: readonly string[];
  readonly independentSourceCount: number;
  readonly outlets: number;
  readonly firstHand: readonly string[];
  readonly citing: readonly string[];
  readonly denials: readonly string[];
  readonly confirmations: readonly string[];
  readonly unaware: readonly string[];
};

/** Quoted words: verbatim in the article, linked to it. */
export type Quotation = {
  readonly sentence: string;
  readonly articleId: string;
  readonly outlet: string;
  readonly url: string | null;
  readonly at: string | null;
  readonly speaker: string | null;
  readonly role: string | null;
};

/** One line of an alert: an outlet that carries the story, and whom it credits. */
export type PickupLine = {
  readonly articleId: string;
  readonly outlet: string;
  readonly url: string | null;
  readonly at: string | null;
  readonly firstHand: boolean;
  readonly credits: readonly string[];
  readonly sentence: string | null;
  /** The text is the feed's own; the page could not be had. */
  readonly fromFeedOnly: boolean;
  /** What else it carries, in words: "the denial by the Kremlin". */
  readonly note?: string | null;
};

/** A finding worth telling, with all that a message needs to say it. Pure data: rendered in `slack/messages`. */
export type Alert = {
  readonly id: string;
  readonly storyId: string;
  readonly kind: AlertKindName;
  /** The outlet, or the speaker. Unique with story and kind: never two alerts for the same. */
  readonly subject: string;
  readonly claim: string;
  /** `channel`: a root message; `thread`: a reply; `broadcast`: a reply that the channel sees too. */
  readonly place: 'channel' | 'thread' | 'broadcast';
  /** False: "may have denied", with the question to the desk. */
  readonly asserted: boolean;
  readonly quotation: Quotation | null;
  readonly scope: string | null;
  readonly strength: 'hard' | 'soft' | 'partial' | null;
  /** For `covered` and `pickup`: the outlets, the subject's first. */
  readonly lines: readonly PickupLine[];
  /** For corrections: both wordings, and who still carries the old one. */
  readonly change: {
    readonly before: string;
    readonly after: string;
    readonly stillCarrying: readonly string[];
  } | null;
  readonly origin: { readonly outlet: string; readonly url: string | null; readonly at: string | null } | null;
  readonly tally: Tally;
  /** What the two readers make of the quotation, where there are two. */
  readonly verdicts?: StatementVerdicts;
  readonly at: number;
};
