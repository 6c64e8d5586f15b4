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

const messages = [
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
};
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
