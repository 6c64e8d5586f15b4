import type { Ledger, LedgerStatement } from '../news/ledger.ts';
import { articlesAt, dayEnd, dayOutlets, pathOf } from './day/articles.ts';
import type { DayArticle } from './day/outlets/outlet.ts';
import type { Message, SharedFile } from './workspace/world.ts';

/** All that was said and found on the day. */
export type Evidence = {
  readonly ledger: Ledger;
  readonly messages: readonly Message[];
  /** Question → the answer's text. */
  readonly answers: ReadonlyMap<string, string>;
  /** Text of `/story sources`. */
  readonly sources: string;
  /** What was asked for by the button. */
  readonly pictures: readonly Pick<SharedFile, 'name' | 'altText' | 'bytes'>[];
  readonly digest: Message;
  /** The id of who settles what is doubtful. */
  readonly editor: string;
};

export type Check = { readonly what: string; readonly fault: string | null };

export const questions = {
  denied: 'Who has denied it?',
  pentagon: 'Has the Pentagon confirmed?',
  count: 'How many independent sources are there?',
  leaked: 'Who leaked it?',
  drones: 'How many drones did Russia ask for?',
} as const;

const kremlin = /peskov|kremlin/i;
const ministry = /zhao|(?:chinese|china.s) foreign ministry/i;

/** Holds the day against what a desk must know at its end. */
export function judgeDay({ ledger, messages, answers, sources, pictures, digest, editor }: Evidence): readonly Check[] {
  const said = messages.map((message) => JSON.stringify(message.blocks));
  const [root] = ledger.independentSources;
  const peskov = ledger.denials.find(({ speaker }) => kremlin.test(speaker));
  const zhao = ledger.denials.find(({ speaker }) => ministry.test(speaker));
  const answer = (question: string) => answers.get(question) ?? '';
  const kinds = alertsOf(messages);
  const told = (wanted: string) => kinds.filter(({ kind }) => kind === wanted);
  const redrawn = messages.filter(({ text, blocks }) =>
    `${text} ${JSON.stringify(blocks)}`.includes(`Settled by <@${editor}>`),
  );
  const corrected = messages
    .filter(({ metadata }) => metadata?.event_payload.kind === 'correction')
    .flatMap(({ blocks }) => quotesIn(blocks));
  const routeNotes = ledger.articles
    .filter(({ outlet, routeNote }) => /corriere/i.test(outlet) && routeNote !== null)
    .map(({ routeNote }) => routeNote);
  return [
    check('there is one independent source', ledger.independentSourceCount === 1, named(ledger.independentSources)),
    check('it began with the Financial Times', ledger.origin?.outlet === 'Financial Times', `${ledger.origin?.outlet}`),
    check(
      'it is US officials, through the Financial Times',
      /\bU\.?S\.?\b|American|Washington/i.test(root?.name ?? '') && root?.reachedBy === 'Financial Times',
      `${root?.name} through ${root?.reachedBy}`,
    ),
    check('Peskov denies', peskov !== undefined, who(ledger.denials)),
    check('and what he denies is the request', /request|ask/i.test(peskov?.scope ?? ''), `scope: ${peskov?.scope}`),
    check('Zhao Lijian denies', zhao !== undefined, who(ledger.denials)),
    check(
      'and what he says is disinformation',
      /disinformation/i.test(`${zhao?.scope} ${zhao?.sentence}`),
      `${zhao?.scope}: ${zhao?.sentence}`,
    ),
    check(
      'nobody else is said to deny',
      ledger.denials.every(({ speaker }) => kremlin.test(speaker) || ministry.test(speaker)),
      who(ledger.denials),
    ),
    check(
      'the desk was told of both denials, once each',
      [kremlin, ministry].every((party) => told('denial').filter(({ subject }) => party.test(subject)).length === 1),
      told('denial')
        .map(({ subject }) => subject)
        .join(', '),
    ),
    check(
      'Liu Pengyu is unaware, and no more',
      ledger.unaware.some(({ speaker }) => /liu pengyu|embassy/i.test(speaker)),
      who(ledger.unaware),
    ),
    check('nobody has confirmed it', ledger.confirmations.length === 0, who(ledger.confirmations)),
    check('the story is contested', ledger.status === 'contested', ledger.status),
    check(
      'Corriere’s account of the leak is shown as one outlet’s',
      routeNotes.length > 0 && /corriere/i.test(sources) && /johnson|londra|london/i.test(sources),
      `route notes: ${routeNotes.join('; ') || 'none'}`,
    ),
    check(
      'what may have been a denial was settled, and the message says who did',
      redrawn.length > 0 && redrawn.every(({ blocks }) => !JSON.stringify(blocks).includes('"a_denial"')),
      `${redrawn.length} messages that say who settled them`,
    ),
    check(
      'an embassy that knows of nothing was not let pass for a denial',
      redrawn.some(({ blocks }) => /liu pengyu/i.test(JSON.stringify(blocks))),
      'nobody settled what Liu Pengyu said',
    ),
    check(
      'the origin’s change of wording was told, once, with both wordings',
      corrected.length === 2 && wordings.every((words) => corrected.some((quote) => quote.includes(words))),
      corrected.join(' | ') || 'no correction',
    ),
    check(
      'both pictures stand in the thread, with what they say in words',
      pictures.length === 2 && pictures.every(({ bytes, altText }) => isPng(bytes) && altText.length > 40),
      pictures.map(({ name, bytes, altText }) => `${name}: ${bytes?.length} bytes, “${altText}”`).join('; ') || 'none',
    ),
    check(
      'the digest of the evening tells of the story, once',
      /digest/i.test(digest.text) && digest.text.includes(ledger.claim) && /denie/i.test(digest.text),
      digest.text,
    ),
    check('no alert on unrelated news', unrelatedIn(said).length === 0, unrelatedIn(said).join(', ')),
    check('no alert twice', twice(kinds).length === 0, twice(kinds).join(', ')),
    check(
      'every quotation stands verbatim in an article',
      notVerbatim(messages, ledger).length === 0,
      notVerbatim(messages, ledger).join('\n'),
    ),
    check(
      '“Who has denied it?” names both',
      kremlin.test(answer(questions.denied)) && ministry.test(answer(questions.denied)),
      answer(questions.denied),
    ),
    check(
      '“Has the Pentagon confirmed?” is answered with no',
      /^\W*no\b/i.test(answer(questions.pentagon)),
      answer(questions.pentagon),
    ),
    check(
      'the number of sources is answered with one',
      /^\W*(?:one|1)\b/i.test(answer(questions.count)),
      answer(questions.count),
    ),
    check(
      '“Who leaked it?” is answered with Corriere’s account',
      /johnson|corriere|london/i.test(answer(questions.leaked)),
      answer(questions.leaked),
    ),
    check(
      'what no article says is not answered',
      /none of the sources|do(?:es)? not say|no source/i.test(answer(questions.drones)),
      answer(questions.drones),
    ),
  ];
}

function check(what: string, isRight: boolean, found: string): Check {
  return { what, fault: isRight ? null : found };
}

const named = (roots: Ledger['independentSources']) =>
  roots.map(({ name, reachedBy }) => `${name} through ${reachedBy}`).join('; ');
const who = (statements: readonly LedgerStatement[]) => statements.map(({ speaker }) => speaker).join(', ') || 'nobody';

const isPng = (bytes: Buffer | null) => bytes?.subarray(1, 4).toString('latin1') === 'PNG';
/** The origin's first article's headlines, the first and the last. */
const wordings = dayOutlets
  .slice(0, 1)
  .flatMap(({ articles }) => articles.slice(0, 1))
  .flatMap(({ title, revisions = [] }) => [title, ...revisions.flatMap((one) => one.title ?? [])]);

type AlertKey = { readonly kind: string; readonly subject: string; readonly id: string };

function alertsOf(messages: readonly Message[]): readonly AlertKey[] {
  return messages
    .filter(({ metadata }) => metadata?.event_type === 'story_alert')
    .map(({ metadata }) => ({
      kind: wordOf(metadata?.event_payload.kind),
      subject: wordOf(metadata?.event_payload.subject),
      id: wordOf(metadata?.event_payload.alert_id),
    }));
}

function twice(alerts: readonly AlertKey[]): readonly string[] {
  const keys = alerts.flatMap(({ kind, subject, id }) => [`${kind} ${subject}`, id]);
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

const allArticles: readonly DayArticle[] = dayOutlets.flatMap(({ articles }) => articles);

function unrelatedIn(said: readonly string[]): readonly string[] {
  const paths = allArticles.filter(({ bearing }) => bearing === 'other').map((article) => pathOf(article));
  return paths.filter((path) => said.some((blocks) => blocks.includes(path)));
}

/** Quotations in messages and sentences in the ledger that no article of the day holds. */
function notVerbatim(messages: readonly Message[], ledger: Ledger): readonly string[] {
  const texts = dayOutlets.flatMap((outlet) => [
    ...outlet.articles.flatMap(({ title, summary, body }) => [title, summary, body.join('\n\n')]),
    ...articlesAt(outlet, dayEnd).flatMap(({ title, body }) => [title, body.join('\n\n')]),
  ]);
  const quoted = messages.flatMap(({ blocks }) => quotesIn(blocks));
  const sentences = [...ledger.denials, ...ledger.confirmations, ...ledger.unaware, ...ledger.noComment].map(
    ({ sentence }) => sentence,
  );
  return [...new Set([...quoted, ...sentences])].filter((words) => !texts.some((text) => text.includes(words)));
}

function quotesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => quotesIn(one));
  if (typeof value !== 'object' || value === null) return [];
  const block = value as Readonly<Record<string, unknown>>;
  if (block.type !== 'rich_text_quote') return Object.values(block).flatMap((one) => quotesIn(one));
  const text = (Array.isArray(block.elements) ? block.elements : [])
    .map((one: unknown) => (typeof one === 'object' && one !== null && 'text' in one ? wordOf(one.text) : ''))
    .join('');
  return [text, text.replace(/^“(.*)”$/s, '$1')].slice(-1);
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
