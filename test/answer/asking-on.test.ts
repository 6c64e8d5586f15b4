import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { answerLanguages } from '../../src/news/channel-settings.ts';
import { type ToldArticle, tell } from '../support/told-story.ts';

const claim = 'Ostrava Steel is closing its mill in Drevnik.';
const day: readonly ToldArticle[] = [
  {
    outlet: 'Drevnik Courier',
    at: '06:00',
    firstHand: true,
    text: 'Ostrava Steel will shut its mill in Drevnik, two managers told the Drevnik Courier.',
    cites: [['anonymous', 'two managers', 'two managers told the Drevnik Courier']],
    said: [
      {
        speaker: 'two managers',
        standing: 'anonymous',
        stance: 'reports',
        sentence: 'Ostrava Steel will shut its mill in Drevnik, two managers told the Drevnik Courier.',
      },
    ],
  },
  {
    outlet: 'Northern Wire',
    at: '07:00',
    text: 'The mill is to close, the Drevnik Courier reported. Town officials declined to comment.',
    cites: [['outlet', 'Drevnik Courier', 'the Drevnik Courier reported']],
    said: [{ speaker: 'Town officials', stance: 'no-comment', sentence: 'Town officials declined to comment.' }],
  },
  {
    outlet: 'Radio Slate',
    at: '09:00',
    relation: 'deny',
    firstHand: true,
    text: '“The mill stays open,” spokesman Petr Hollan told Radio Slate. “Nothing is closing,” union leader Ilda Neri told the station. We have three guests with us, said host Otto Grau.',
    said: [
      {
        speaker: 'Petr Hollan',
        role: 'spokesman of Ostrava Steel',
        stance: 'denies',
        sentence: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
      },
      {
        speaker: 'Ilda Neri',
        role: 'union leader',
        stance: 'denies',
        confidence: 0.6,
        sentence: '“Nothing is closing,” union leader Ilda Neri told the station.',
      },
    ],
  },
];
const { ledger, articles } = tell(claim, day);
const ask = (question: string, language = 'en') => answerQuestion(ledger, articles, question, { language });
/** Asks one after the other, each with what was asked and answered before. */
function talk(...questions: readonly string[]) {
  const earlier: { question: string; answer: string }[] = [];
  for (const question of questions) {
    const { answer } = answerQuestion(ledger, articles, question, { earlier: [...earlier] });
    earlier.push({ question, answer });
  }
  return earlier.at(-1)?.answer ?? '';
}

describe('a question that goes back to those before it', () => {
  it.each([
    { talk: ['Who denied it?', 'when?'], says: /^Petr Hollan.*, on 2 April 2031, 09:00 UTC/ },
    { talk: ['Has Petr Hollan denied it?', 'And when?'], says: /^Yes\. Petr Hollan.*2 April 2031, 09:00 UTC/ },
    { talk: ['Who denied it?', 'and did he confirm it?'], says: /^No\. Petr Hollan/ },
    { talk: ['Has Petr Hollan denied it?', 'And Ilda Neri?'], says: /^Yes, but not certain\. Ilda Neri/ },
    { talk: ['Has Petr Hollan denied it?', 'What about the town officials?'], says: /^No\. Town officials/ },
    { talk: ['Has Petr Hollan denied it?', 'And Ilda Neri?', 'when?'], says: /Ilda Neri.*2 April 2031/ },
    { talk: ['Has Petr Hollan denied it?', 'who else?'], says: /^Ilda Neri/ },
    { talk: ['Who denied it?', 'who else?'], says: /^None of the sources quotes anybody else\./ },
    { talk: ['Who reported it first?', 'who else?'], says: /^With a source of their own/ },
    { talk: ['Which outlets carry it?', 'how many?'], says: /^3\./ },
    { talk: ['Chi ha smentito?', 'quando?'], says: /^Petr Hollan.*2 April 2031/ },
    { talk: ['Wer hat es dementiert?', 'Und die town officials?'], says: /^No\. Town officials/ },
  ])('$talk', ({ talk: questions, says }) => expect(talk(...questions)).toMatch(says));

  it('leaves a question alone that says all itself', () => {
    expect(talk('Who denied it?', 'Who declined to comment?')).toMatch(/^Town officials/);
    expect(talk('When?')).toMatch(/^None of the sources says/);
  });
});

describe('a question of several parts, of a time, of an outlet', () => {
  it.each([
    { question: 'Who denied it and when?', says: /Petr Hollan.*on 2 April 2031, 09:00 UTC/ },
    { question: 'Who denied it and have the town officials commented?', says: /Petr Hollan.*No\. Town officials/ },
    { question: 'What changed since 08:00?', says: /^Since 2 April 2031, 08:00 UTC: Petr Hollan.*new in Radio Slate/ },
    { question: 'What changed since 10:00?', says: /^Since 1 April 2031, 10:00 UTC/ },
    { question: 'Does Northern Wire have its own source?', says: /^No\. Northern Wire has it from Drevnik Courier\./ },
    {
      question: 'Does the Drevnik Courier have it first-hand?',
      says: /^Yes\. Drevnik Courier has a source of its own/,
    },
    { question: 'Who told Radio Slate that the mill stays open?', says: /^Petr Hollan/ },
    { question: 'Wer sagte Radio Slate, dass nichts schließt?', says: /^(?:Petr Hollan|Ilda Neri)/ },
    { question: 'Who would know?', says: /^Who should know: Town officials/ },
  ])('$question', ({ question, says }) => expect(ask(question).answer).toMatch(says));
});

describe('questions in five languages are understood alike', () => {
  it.each([
    [
      'who-denied',
      ['Who denied it?', 'Chi ha smentito?', 'Qui a démenti ?', 'Wer hat es dementiert?', '¿Quién lo ha desmentido?'],
    ],
    [
      'has-denied',
      [
        'Has Petr Hollan denied it?',
        'Petr Hollan ha smentito?',
        'Petr Hollan a-t-il démenti ?',
        'Hat Petr Hollan es dementiert?',
        '¿Ha desmentido Petr Hollan?',
      ],
    ],
    [
      'who-declined',
      [
        'Who declined to comment?',
        'Chi non ha voluto commentare?',
        'Qui n’a pas souhaité commenter ?',
        'Wer wollte sich nicht äußern?',
        '¿Quién no quiso comentar?',
      ],
    ],
    [
      'count-sources',
      [
        'How many independent sources are there?',
        'Quante fonti indipendenti ci sono?',
        'Combien de sources indépendantes ?',
        'Wie viele unabhängige Quellen gibt es?',
        '¿Cuántas fuentes independientes hay?',
      ],
    ],
    [
      'changed',
      [
        'What changed since yesterday?',
        'Che cosa è cambiato da ieri?',
        'Quoi de neuf depuis hier ?',
        'Was hat sich seit gestern geändert?',
        '¿Qué ha cambiado desde ayer?',
      ],
    ],
    [
      'own-source',
      [
        'Does Radio Slate have its own source?',
        'Radio Slate ha una fonte propria?',
        'Radio Slate a-t-elle sa propre source ?',
        'Hat Radio Slate eine eigene Quelle?',
        '¿Tiene Radio Slate una fuente propia?',
      ],
    ],
    [
      'who-knows',
      [
        'Who would know?',
        'Chi potrebbe saperlo?',
        'Qui pourrait le savoir ?',
        'Wer könnte es wissen?',
        '¿Quién podría saberlo?',
      ],
    ],
    ['status', ['Is it true?', 'È vero?', 'Est-ce vrai ?', 'Ist das wahr?', '¿Es verdad?']],
  ])('%s', (intent, questions) => {
    expect(questions.map((question) => [question, ask(question).intent])).toEqual(
      questions.map((question) => [question, intent]),
    );
  });
});

describe('what an alert would not assert', () => {
  it('is not asserted by a yes or a no either', () => {
    expect(ask('Has Ilda Neri denied it?').answer).toBe(
      'Yes, but not certain. Ilda Neri (union leader) may have denied it, in Radio Slate.',
    );
    expect(ask('Has Ilda Neri confirmed it?').answer).toMatch(/^No, but not certain\. Ilda Neri .* may have denied it/);
  });
  it('still comes before what was sure and is older', () => {
    const told = (last: 'confirms' | 'denies', first: 'confirms' | 'denies') =>
      tell(claim, [
        {
          outlet: 'Northern Wire',
          at: '07:00',
          relation: 'update',
          text: 'Anna Brod spoke first.',
          said: [{ speaker: 'Anna Brod', stance: first, sentence: 'Anna Brod spoke first.' }],
        },
        {
          outlet: 'Radio Slate',
          at: '09:00',
          relation: 'update',
          text: 'Anna Brod spoke again.',
          said: [{ speaker: 'Anna Brod', stance: last, confidence: 0.6, sentence: 'Anna Brod spoke again.' }],
        },
      ]);
    const confirmed = told('confirms', 'denies');
    expect(answerQuestion(confirmed.ledger, confirmed.articles, 'Has Anna Brod confirmed it?').answer).toBe(
      'Yes, but not certain. Anna Brod may have confirmed it, in Radio Slate. There is also a denial from the same side, in Northern Wire.',
    );
  });
  it('comes after what is sure', () => {
    expect(ask('Who denied it?').answer).toMatch(/^Petr Hollan.*; Ilda Neri \(union leader\) \(not certain\)/);
  });
});

describe('a question whose answer nobody gives', () => {
  it.each([
    'What are the names of the three guests?',
    'What are the names of the two managers?',
    'Which country paid for the mill?',
    'How many people have been arrested at the mill?',
    'Has Petr Hollan been arrested?',
  ])('%s', (question) => expect(ask(question)).toMatchObject({ answered: false, evidence: [] }));
});

describe('in the desk’s language', () => {
  const questions = [
    'Who denied it?',
    'Has Ilda Neri denied it?',
    'Have the town officials confirmed it?',
    'Has Borealis Bank confirmed it?',
    'Who confirmed it?',
    'Who reported it first?',
    'How many independent sources are there?',
    'How many outlets carry it?',
    'Which outlets carry it?',
    'What did Northern Wire base its report on?',
    'Does Northern Wire have its own source?',
    'Is it true?',
    'What changed since 08:00?',
    'Who would know?',
    'How many sheep live in Kolberg?',
  ];
  const words =
    /\b(?:None of|sources? says|Looked at|denies|not certain|outlets?|carry|carries|through|rests?|Since|Who should|article mentions)\b/;

  it.each(answerLanguages.filter((language) => language !== 'en'))('nothing of ours stays English: %s', (language) => {
    for (const question of questions) {
      const { answer, missing } = ask(question, language);
      // What stands in quotation marks is the articles' own.
      expect(`${answer} ${missing ?? ''}`.replaceAll(/“[^”]*”/g, ''), question).not.toMatch(words);
    }
  });

  it.each([
    ['it', 'Sì, ma non è certo. Ilda Neri (union leader) avrebbe smentito, su Radio Slate.'],
    ['fr', 'Oui, mais ce n’est pas certain. Ilda Neri (union leader) aurait démenti, dans Radio Slate.'],
    ['de', 'Ja, aber nicht sicher. Ilda Neri (union leader) hat es womöglich dementiert, in Radio Slate.'],
    ['es', 'Sí, pero no es seguro. Ilda Neri (union leader) lo habría desmentido, en Radio Slate.'],
  ])('%s', (language, says) => expect(ask('Has Ilda Neri denied it?', language).answer).toBe(says));

  it('quotes stay as they stand', () => {
    expect(ask('Who denied it?', 'de').evidence[0]?.sentence).toBe(
      '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
    );
  });
});
