import { describe, expect, it } from 'vitest';
import { type Evidence, judgeDay, questions } from '../../src/demo/verdict.ts';
import type { Message } from '../../src/demo/workspace/world.ts';
import type { Ledger, LedgerStatement } from '../../src/news/ledger.ts';

const statement = (speaker: string, sentence: string, scope: string | null): LedgerStatement => ({
  speaker,
  role: null,
  articleId: 'a',
  sentence,
  scope,
  strength: 'hard',
  confidence: 0.9,
  at: null,
  articleIds: ['a'],
});

const ledger: Ledger = {
  claim: 'China is open to supplying arms to Russia',
  status: 'contested',
  origin: { articleId: 'a', outlet: 'Financial Times', sources: ['US officials'] },
  independentSources: [
    { name: 'US officials', kind: 'anonymous', reachedBy: 'Financial Times', articleIds: ['a'], chain: [] },
  ],
  independentSourceCount: 1,
  articles: [
    {
      id: 'c',
      outlet: 'Corriere della Sera',
      title: '',
      url: null,
      published: null,
      relation: 'pickup',
      confidence: 1,
      firstHand: false,
      cites: [],
      copyOf: null,
      withdraws: false,
      statements: [],
      evidence: null,
      routeNote: 'leaked by London',
    },
  ],
  denials: [
    statement(
      'Dmitry Peskov',
      'He said that Moscow had turned neither to China nor to other countries.',
      'Russia’s request',
    ),
    statement(
      'Zhao Lijian',
      'The Americans are running a dangerous disinformation campaign, Zhao told a regular press briefing when asked to comment on the report.',
      null,
    ),
  ],
  confirmations: [],
  unaware: [
    statement(
      'Liu Pengyu',
      'Liu Pengyu, the spokesman of the Chinese embassy in Washington, said that he had not heard of it.',
      null,
    ),
  ],
  noComment: [],
  timeline: [],
};

const message = (kind: string, subject: string, quote: string, url = ''): Message => ({
  ts: '1.1',
  channelId: 'C',
  userId: 'U',
  botId: 'B',
  text: '',
  blocks: [
    { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: `“${quote}”` }] }] },
    { type: 'context', elements: [{ type: 'mrkdwn', text: url }] },
  ],
  metadata: { event_type: 'story_alert', event_payload: { kind, subject, alert_id: `${kind}${subject}` } },
  threadTs: null,
  broadcast: false,
  subtype: null,
  clientMsgId: null,
  editedTs: null,
  files: [],
  reactions: new Map(),
});

const editor = 'U0BEN00002';
/** A denial that was doubtful, redrawn once the editor had settled it. */
const settledOf = (subject: string): Message => {
  const one = message('denial', subject, 'It was not so.');
  const words = `${subject} · Settled by <@${editor}>: not a denial.`;
  return { ...one, blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: words }] }] };
};
const correction = (...quotes: string[]): Message => {
  const one = message('correction', 'Financial Times', '');
  return { ...one, blocks: quotes.flatMap((quote) => message('', '', quote).blocks) };
};
const wordings = [
  'US tells allies that China is open to supplying arms to Russia',
  'US tells allies that China is open to supplying arms to Russia – not clear if any were sent',
] as const;
const drawn = (name: string) => ({
  name,
  altText: 'Who has it from whom: one independent source, through the Financial Times.',
  bytes: Buffer.from('\x89PNG\r\n', 'latin1'),
});

const messages = [
  settledOf('Liu Pengyu'),
  correction(...wordings),
  message('denial', 'Dmitry Peskov', 'He said that Moscow had turned neither to China nor to other countries.'),
  message(
    'denial',
    'Zhao Lijian',
    'What is needed is a diplomatic solution, not a further escalation, the spokesperson said.',
  ),
];

const right: Evidence = {
  ledger,
  messages,
  answers: new Map<string, string>([
    [questions.denied, 'Dmitry Peskov and Zhao Lijian.'],
    [questions.pentagon, 'No. It has not confirmed it.'],
    [questions.count, 'One: US officials. [1]'],
    [questions.leaked, 'The government of Boris Johnson, according to Corriere della Sera.'],
    [questions.drones, 'None of the sources says.'],
  ]),
  sources: 'Corriere della Sera says that the government of Boris Johnson leaked it.',
  pictures: [drawn('story-1-sources.png'), drawn('story-1-timeline.png')],
  digest: { ...message('', '', ''), text: `Digest: ${ledger.claim}: denied by Dmitry Peskov.`, metadata: null },
  editor,
};
const withoutMessage = (at: number): Evidence => ({ ...right, messages: messages.filter((_, i) => i !== at) });
const faults = (evidence: Evidence) =>
  judgeDay(evidence)
    .filter(({ fault }) => fault !== null)
    .map(({ what }) => what);
const withLedger = (change: Partial<Ledger>): Evidence => ({ ...right, ledger: { ...ledger, ...change } });
const withMessage = (one: Message): Evidence => ({ ...right, messages: [...messages, one] });
const withAnswer = (question: string, text: string): Evidence => ({
  ...right,
  answers: new Map([...right.answers, [question, text]]),
});

describe('judgeDay', () => {
  it('finds nothing wrong with a day that is right', () => expect(faults(right)).toEqual([]));
  it.each([
    { what: 'there is one independent source', evidence: withLedger({ independentSourceCount: 2 }) },
    { what: 'Zhao Lijian denies', evidence: withLedger({ denials: ledger.denials.slice(0, 1) }) },
    {
      what: 'and what he denies is the request',
      evidence: withLedger({ denials: ledger.denials.map((one) => ({ ...one, scope: null })) }),
    },
    {
      what: 'nobody else is said to deny',
      evidence: withLedger({ denials: [...ledger.denials, ...ledger.unaware] }),
    },
    { what: 'nobody has confirmed it', evidence: withLedger({ confirmations: ledger.unaware }) },
    { what: 'the story is contested', evidence: withLedger({ status: 'denied' }) },
    {
      what: 'Corriere’s account of the leak is shown as one outlet’s',
      evidence: withLedger({ articles: ledger.articles.map((one) => ({ ...one, routeNote: null })) }),
    },
    {
      what: 'Corriere’s account of the leak is shown as one outlet’s',
      evidence: { ...right, sources: 'One independent source.' },
    },
    {
      what: 'no alert on unrelated news',
      evidence: withMessage(
        message(
          'pickup',
          'Xinhua',
          'No.',
          '<http://127.0.0.1:1/business/2022/03/china-russia-trade-first-two-months|x>',
        ),
      ),
    },
    { what: 'no alert twice', evidence: { ...right, messages: [...messages, ...messages.slice(0, 1)] } },
    {
      what: 'the desk was told of both denials, once each',
      evidence: withoutMessage(2),
    },
    {
      what: 'what may have been a denial was settled, and the message says who did',
      evidence: { ...right, editor: 'U0ADA00001' },
    },
    { what: 'an embassy that knows of nothing was not let pass for a denial', evidence: withoutMessage(0) },
    { what: 'the origin’s change of wording was told, once, with both wordings', evidence: withoutMessage(1) },
    {
      what: 'the origin’s change of wording was told, once, with both wordings',
      evidence: { ...right, messages: messages.with(1, correction(wordings[0], wordings[0])) },
    },
    {
      what: 'both pictures stand in the thread, with what they say in words',
      evidence: { ...right, pictures: right.pictures.slice(1) },
    },
    {
      what: 'both pictures stand in the thread, with what they say in words',
      evidence: { ...right, pictures: right.pictures.map((one) => ({ ...one, altText: '' })) },
    },
    {
      what: 'the digest of the evening tells of the story, once',
      evidence: { ...right, digest: { ...right.digest, text: 'Digest: nothing moved.' } },
    },
    {
      what: 'every quotation stands verbatim in an article',
      evidence: withMessage(message('pickup', 'CNN', 'China agreed to everything.')),
    },
    { what: '“Who has denied it?” names both', evidence: withAnswer(questions.denied, 'Dmitry Peskov.') },
    {
      what: '“Has the Pentagon confirmed?” is answered with no',
      evidence: withAnswer(questions.pentagon, 'Yes. Nobody knows.'),
    },
    { what: 'the number of sources is answered with one', evidence: withAnswer(questions.count, '12. Many. [1]') },
    {
      what: '“Who leaked it?” is answered with Corriere’s account',
      evidence: withAnswer(questions.leaked, 'None of the sources says.'),
    },
    { what: 'what no article says is not answered', evidence: withAnswer(questions.drones, 'Six hundred.') },
  ])('sees where it is not so that $what', ({ what, evidence }) => expect(faults(evidence)).toContain(what));
});
