import { z } from 'zod';
import type { AnswerView, Notice } from '../desk/ports.ts';
import { type Alert, alertChoices, alertKindNames, type Tally } from '../news/alert.ts';
import type { Answer } from '../news/answer.ts';
import type { Digest } from '../news/digest.ts';
import type { Entry } from '../news/entry.ts';
import type { Ledger } from '../news/ledger.ts';
import type { CitedSource } from '../news/outlet.ts';
import { type Reading, relations } from '../news/reading.ts';
import type { SecondReading, StatementVerdicts } from '../news/second-reading.ts';
import { type Statement, stances } from '../news/statement.ts';

// What is kept as JSON. Loose objects: a field that a later version wrote survives being read and written by this one.
const text = z.string();
const textOrNull = z.string().nullable();
const texts = z.array(z.string());
const strength = z.enum(['hard', 'soft', 'partial']).nullable();
const status = z.enum(['reported', 'confirmed', 'denied', 'contested', 'retracted']);
const sourceKind = z.enum(['outlet', 'agency', 'person', 'institution', 'anonymous', 'document']);

export const EntryDocument = z.looseObject({
  id: textOrNull,
  url: textOrNull,
  title: text,
  summary: text,
  content: text,
  published: textOrNull,
  updated: textOrNull,
  authors: texts,
  language: z.string().exactOptional(),
}) satisfies z.ZodType<Entry>;

const StatementVerdictsDocument = z.looseObject({
  ours: z.enum(stances).nullable(),
  second: z.enum(stances).nullable(),
}) satisfies z.ZodType<StatementVerdicts>;

const CitedSourceDocument = z.looseObject({
  name: text,
  kind: sourceKind,
  phrase: text,
  start: z.number(),
  end: z.number(),
}) satisfies z.ZodType<CitedSource>;

const StatementDocument = z.looseObject({
  speaker: textOrNull,
  role: textOrNull,
  organisation: textOrNull,
  stance: z.enum(stances),
  strength,
  standing: z.enum(['party', 'official', 'expert', 'outlet', 'anonymous', 'other']),
  cue: textOrNull,
  kind: z.enum(['direct', 'indirect', 'mixed']),
  content: text,
  sentence: text,
  start: z.number(),
  end: z.number(),
  via: textOrNull,
  scope: textOrNull,
  confidence: z.number(),
  verdicts: StatementVerdictsDocument.exactOptional(),
}) satisfies z.ZodType<Statement>;

export const ReadingDocument = z.looseObject({
  relation: z.enum(relations),
  stance: z.enum(['for', 'against', 'observing', 'unrelated']),
  confidence: z.number(),
  strength,
  evidence: z.looseObject({ sentence: text, start: z.number(), end: z.number() }).nullable(),
  statements: z.array(StatementDocument),
  sources: z.array(CitedSourceDocument),
  firstHand: z.boolean(),
  withdraws: z.boolean(),
  read: z.boolean(),
  language: text,
  reasons: texts,
  verdicts: z
    .looseObject({
      ours: z.enum(relations),
      confidence: z.number(),
      second: z.enum(relations),
      model: text,
      dropped: z.number(),
    })
    .exactOptional(),
  doubts: z.array(StatementDocument).exactOptional(),
}) satisfies z.ZodType<Reading>;

export const SecondReadingDocument = z.looseObject({
  model: text,
  relation: z.enum(relations),
  statements: z.array(
    z.looseObject({
      speaker: textOrNull,
      stance: z.enum(stances),
      quote: text,
      start: z.number(),
      end: z.number(),
    }),
  ),
  dropped: z.number(),
}) satisfies z.ZodType<SecondReading>;

const LedgerStatementDocument = z.looseObject({
  speaker: text,
  role: textOrNull,
  articleId: text,
  sentence: text,
  scope: textOrNull,
  strength,
  confidence: z.number(),
  at: textOrNull,
  articleIds: texts,
  verdicts: StatementVerdictsDocument.exactOptional(),
});

export const LedgerDocument = z.looseObject({
  claim: text,
  status,
  origin: z.looseObject({ articleId: text, outlet: text, sources: texts }).nullable(),
  independentSources: z.array(
    z.looseObject({
      name: text,
      kind: sourceKind,
      reachedBy: textOrNull,
      articleIds: texts,
      chain: z.array(z.looseObject({ articleId: text, phrase: text })),
    }),
  ),
  independentSourceCount: z.number(),
  articles: z.array(
    z.looseObject({
      id: text,
      outlet: text,
      title: text,
      url: textOrNull,
      published: textOrNull,
      relation: z.enum(relations),
      confidence: z.number(),
      firstHand: z.boolean(),
      cites: z.array(z.looseObject({ name: text, kind: sourceKind, phrase: text })),
      copyOf: textOrNull,
      withdraws: z.boolean(),
      statements: z.array(StatementDocument),
      evidence: textOrNull,
      routeNote: textOrNull,
    }),
  ),
  denials: z.array(LedgerStatementDocument),
  confirmations: z.array(LedgerStatementDocument),
  unaware: z.array(LedgerStatementDocument),
  noComment: z.array(LedgerStatementDocument),
  timeline: z.array(
    z.looseObject({
      at: textOrNull,
      articleId: text,
      event: z.enum([
        'report',
        'pickup',
        'denial',
        'confirmation',
        'unaware',
        'no-comment',
        'correction',
        'unconfirmed',
        'update',
      ]),
      text,
    }),
  ),
  doubts: z
    .array(z.looseObject({ ...LedgerStatementDocument.shape, stance: z.enum(['denies', 'confirms']) }))
    .exactOptional(),
}) satisfies z.ZodType<Ledger>;

const TallyDocument = z.looseObject({
  status,
  independentSources: texts,
  independentSourceCount: z.number(),
  outlets: z.number(),
  firstHand: texts,
  citing: texts,
  denials: texts,
  confirmations: texts,
  unaware: texts,
}) satisfies z.ZodType<Tally>;

const AlertDocument = z.looseObject({
  id: text,
  storyId: text,
  kind: z.enum(alertKindNames),
  subject: text,
  claim: text,
  place: z.enum(['channel', 'thread', 'broadcast']),
  asserted: z.boolean(),
  quotation: z
    .looseObject({
      sentence: text,
      articleId: text,
      outlet: text,
      url: textOrNull,
      at: textOrNull,
      speaker: textOrNull,
      role: textOrNull,
    })
    .nullable(),
  scope: textOrNull,
  strength,
  lines: z.array(
    z.looseObject({
      articleId: text,
      outlet: text,
      url: textOrNull,
      at: textOrNull,
      firstHand: z.boolean(),
      credits: texts,
      sentence: textOrNull,
      fromFeedOnly: z.boolean(),
    }),
  ),
  change: z.looseObject({ before: text, after: text, stillCarrying: texts }).nullable(),
  origin: z.looseObject({ outlet: text, url: textOrNull, at: textOrNull }).nullable(),
  tally: TallyDocument,
  verdicts: StatementVerdictsDocument.exactOptional(),
  at: z.number(),
}) satisfies z.ZodType<Alert>;

export const AnswerDocument = z.looseObject({
  answered: z.boolean(),
  answer: text,
  evidence: z.array(z.looseObject({ articleId: text, sentence: text })),
  intent: text,
  missing: textOrNull,
}) satisfies z.ZodType<Answer>;

const AnswerViewDocument = z.looseObject({
  claim: text,
  citations: z.array(
    z.looseObject({
      articleId: text,
      outlet: text,
      url: textOrNull,
      at: textOrNull,
      sentence: text,
      language: textOrNull,
      title: text.exactOptional(),
    }),
  ),
  articleCount: z.number(),
  feedsCheckedAt: z.number().nullable(),
  language: text.exactOptional(),
  search: z.looseObject({ label: text, question: text }).exactOptional(),
  frame: z
    .looseObject({ from: text, lastChecked: text, notThere: text, asked: text, helpful: text, wrong: text })
    .exactOptional(),
}) satisfies z.ZodType<AnswerView>;

const DigestLineDocument = z.looseObject({
  storyId: text,
  number: z.number(),
  name: text,
  sources: z.number(),
  outlets: z.number(),
  changes: texts,
});

const DigestDocument = z.looseObject({
  since: z.number(),
  until: z.number(),
  moved: z.array(DigestLineDocument),
  fresh: z.array(DigestLineDocument),
  silent: z.array(z.looseObject({ number: z.number(), name: text })),
  quietCount: z.number(),
}) satisfies z.ZodType<Digest>;

export const NoticeDocument = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('alert'), alert: AlertDocument }),
  z.looseObject({
    kind: z.literal('refresh'),
    storyId: text,
    alert: AlertDocument,
    tally: TallyDocument,
    settled: textOrNull,
    undo: textOrNull.exactOptional(),
  }),
  z.looseObject({
    kind: z.literal('answer'),
    storyId: text,
    question: text,
    answer: AnswerDocument,
    view: AnswerViewDocument,
  }),
  z.looseObject({
    kind: z.literal('note'),
    storyId: textOrNull,
    text,
    search: z.looseObject({ label: text, question: text }).nullable().exactOptional(),
  }),
  z.looseObject({ kind: z.literal('digest'), digest: DigestDocument }),
]) satisfies z.ZodType<Notice>;

export const AlertChoices = z.array(z.enum(alertChoices));
