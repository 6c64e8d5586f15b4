import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { type ToldArticle, tell } from '../support/told-story.ts';

const claim = 'Ostrava Steel is closing its mill in Drevnik.';
const day: readonly ToldArticle[] = [
  {
    outlet: 'Drevnik Courier',
    at: '06:00',
    firstHand: true,
    text: 'Ostrava Steel will shut its mill in Drevnik by June, two managers told the Drevnik Courier. The mill employs 900 people and made rails for the northern line. Production moves to Kolberg.',
    cites: [['anonymous', 'two managers', 'two managers told the Drevnik Courier']],
    said: [
      {
        speaker: 'two managers',
        standing: 'anonymous',
        stance: 'reports',
        sentence: 'Ostrava Steel will shut its mill in Drevnik by June, two managers told the Drevnik Courier.',
      },
    ],
  },
  {
    outlet: 'Northern Wire',
    at: '07:00',
    text: 'The mill in Drevnik is to close, the Drevnik Courier reported first on Wednesday, citing two managers. Northern Wire could not verify the report. The labour ministry declined to comment.',
    cites: [
      ['outlet', 'Drevnik Courier', 'the Drevnik Courier reported first on Wednesday'],
      ['anonymous', 'two managers', 'citing two managers'],
    ],
    said: [
      {
        speaker: 'labour ministry',
        role: 'ministry',
        stance: 'no-comment',
        sentence: 'The labour ministry declined to comment.',
      },
    ],
  },
  {
    outlet: 'Radio Slate',
    at: '09:00',
    relation: 'deny',
    firstHand: true,
    text: '“The mill stays open,” spokesman Petr Hollan told Radio Slate. Mayor Anna Brod demanded a public meeting. A train to Kolberg was late.',
    said: [
      {
        speaker: 'Petr Hollan',
        role: 'spokesman of Ostrava Steel',
        stance: 'denies',
        sentence: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
      },
      {
        speaker: 'Anna Brod',
        role: 'mayor',
        stance: 'calls-for',
        kind: 'indirect',
        sentence: 'Mayor Anna Brod demanded a public meeting.',
      },
    ],
  },
  {
    outlet: 'La Gazzetta di Valle',
    at: '10:00',
    relation: 'update',
    language: 'it',
    text: 'Il sindacato non ne sapeva nulla, ha detto la segretaria Ilda Neri. Gli operai riceveranno una buonuscita di 12.000 euro.',
    said: [
      {
        speaker: 'Ilda Neri',
        role: 'segretaria del sindacato',
        stance: 'unaware',
        kind: 'indirect',
        sentence: 'Il sindacato non ne sapeva nulla, ha detto la segretaria Ilda Neri.',
      },
    ],
  },
  {
    outlet: 'Valley Sheet',
    at: '11:00',
    relation: 'unrelated',
    text: 'The chess club of Drevnik was founded in 1911 by Otto Grau.',
  },
];
const { ledger, articles } = tell(claim, day);
const ask = (question: string, previousQuestion?: string) =>
  answerQuestion(ledger, articles, question, previousQuestion === undefined ? {} : { previousQuestion });

describe('an answer from the ledger', () => {
  it.each([
    {
      question: 'Who denied it?',
      starts: 'Petr Hollan (spokesman of Ostrava Steel), in Radio Slate',
      evidence: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
    },
    {
      question: 'Chi ha smentito?',
      starts: 'Petr Hollan',
      evidence: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
    },
    {
      question: 'Who was not aware of it?',
      starts: 'Ilda Neri',
      evidence: 'Il sindacato non ne sapeva nulla, ha detto la segretaria Ilda Neri.',
    },
    {
      question: 'Who declined to comment?',
      starts: 'The labour ministry, in Northern Wire',
      evidence: 'The labour ministry declined to comment.',
    },
    {
      question: 'Has the labour ministry confirmed it?',
      starts: 'No. The labour ministry did not comment',
      evidence: 'The labour ministry declined to comment.',
    },
    {
      question: 'Has Ostrava Steel confirmed the closure?',
      starts: 'No. Petr Hollan',
      evidence: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
    },
    {
      question: 'Has Ostrava Steel denied it?',
      starts: 'Yes. Petr Hollan',
      evidence: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
    },
    {
      question: 'Has Petr Hollan commented on it?',
      starts: 'Yes. Petr Hollan',
      evidence: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
    },
    {
      question: 'What did Petr Hollan say?',
      starts: 'Petr Hollan (spokesman of Ostrava Steel): “',
      evidence: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
    },
    {
      question: 'What did the mayor ask for?',
      starts: 'Anna Brod (mayor)',
      evidence: 'Mayor Anna Brod demanded a public meeting.',
    },
    {
      question: 'Which outlet reported it first?',
      starts: 'Drevnik Courier, on 2 April 2031, 06:00 UTC',
      evidence:
        'The mill in Drevnik is to close, the Drevnik Courier reported first on Wednesday, citing two managers.',
    },
    {
      question: 'How many independent sources support it?',
      starts: '1. two managers (through Drevnik Courier)',
      evidence: 'Ostrava Steel will shut its mill in Drevnik by June, two managers told the Drevnik Courier.',
    },
    {
      question: 'What did Northern Wire base its report on?',
      starts: 'Northern Wire rests on Drevnik Courier',
      evidence:
        'The mill in Drevnik is to close, the Drevnik Courier reported first on Wednesday, citing two managers.',
    },
  ])('$question', ({ question, starts, evidence }) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ answered: true, missing: null });
    expect(answer.answer.slice(0, starts.length)).toBe(starts);
    expect(answer.evidence[0]?.sentence).toBe(evidence);
  });

  it('counts outlets with the number first', () => {
    expect(ask('How many outlets carry it?').answer).toBe(
      '4. Drevnik Courier, Radio Slate, Northern Wire and La Gazzetta di Valle; Drevnik Courier and Radio Slate with a source of their own.',
    );
  });

  it('takes no day of a month for a number of things', () => {
    const told = tell(claim, [
      {
        outlet: 'Northern Wire',
        at: '08:00',
        text: 'DREVNIK, March 14 (Northern Wire) - Ostrava Steel did not ask Kolberg for locomotives, its chairman said on Monday.',
      },
    ]);
    const answer = answerQuestion(told.ledger, told.articles, 'How many locomotives did Ostrava Steel ask for?', {});
    expect(answer.answer).not.toMatch(/^14/);
    expect(answer.answered).toBe(false);
  });

  it('tells who has it and from whom', () => {
    expect(ask('Does anyone else have it?').answer).toBe(
      'With a source of their own: Drevnik Courier and Radio Slate; repeating others: Northern Wire and La Gazzetta di Valle.',
    );
  });

  it('says how the story stands', () => {
    expect(ask('Is it true?').answer).toContain('Not settled: it is reported and denied.');
  });

  it('knows from the question before who “they” are', () => {
    expect(ask('And did they confirm it?', 'Who denied it?').answer.startsWith('No. Petr Hollan')).toBe(true);
  });
});

describe('a question about a party without its name', () => {
  it('takes “the company” for the one in the claim', () => {
    expect(ask('Has the company confirmed it?').answer.startsWith('No. Petr Hollan')).toBe(true);
  });
  it('does not take somebody unnamed at a body for the body', () => {
    expect(ask('Have the managers denied it?').answered).toBe(false);
  });
  it('says that a party did not know where it says so itself', () => {
    expect(ask('Was the union told about it?').evidence[0]?.sentence).toBe(
      'Il sindacato non ne sapeva nulla, ha detto la segretaria Ilda Neri.',
    );
    expect(ask('Did Ilda Neri know about it?')).toMatchObject({
      answered: true,
      answer: 'No. Ilda Neri (segretaria del sindacato) is not aware of it, in La Gazzetta di Valle.',
    });
  });
});

describe('how a story came out, and went', () => {
  const note = 'The Evening Lamp understands that the story was leaked by the mayor’s office to the newspaper.';
  const more = tell(claim, [
    ...day.slice(0, 1),
    { outlet: 'Evening Lamp', at: '10:00', relation: 'update', text: `The mill is in the news. ${note}` },
    {
      outlet: 'Drevnik Courier',
      at: '18:00',
      relation: 'deny',
      withdraws: true,
      text: 'The mill stays. We apologise for our error.',
    },
  ]);
  it('quotes the account of the leak as one outlet’s', () => {
    expect(answerQuestion(more.ledger, more.articles, 'Where did the leak come from?')).toMatchObject({
      answered: true,
      answer: `Evening Lamp: “${note}” That is one outlet’s account, not confirmed by others.`,
      evidence: [{ sentence: note }],
    });
  });
  it('says who took it back', () => {
    expect(answerQuestion(more.ledger, more.articles, 'Has the first report been withdrawn?')).toMatchObject({
      answered: true,
      answer: 'Yes. Drevnik Courier took it back, on 2 April 2031.',
      evidence: [{ sentence: 'We apologise for our error.' }],
    });
  });
});

describe('an open fact', () => {
  it.each([
    {
      question: 'How many people does the mill employ?',
      evidence: 'The mill employs 900 people and made rails for the northern line.',
      contains: '900',
    },
    { question: 'Where does production move to?', evidence: 'Production moves to Kolberg.', contains: 'Kolberg' },
    {
      question: 'By when will the mill in Drevnik shut?',
      evidence: 'Ostrava Steel will shut its mill in Drevnik by June, two managers told the Drevnik Courier.',
      contains: 'June',
    },
    {
      question: 'What did the mill make for the northern line?',
      evidence: 'The mill employs 900 people and made rails for the northern line.',
      contains: 'rails',
    },
  ])('$question', ({ question, evidence, contains }) => {
    const answer = ask(question);
    expect(answer.answered).toBe(true);
    expect(answer.answer).toContain(contains);
    expect(answer.evidence[0]?.sentence).toBe(evidence);
  });

  it('is quoted in the original with its language named', () => {
    const answer = ask('Quanti euro di buonuscita riceveranno gli operai?');
    expect(answer.answer).toContain('(La Gazzetta di Valle, in Italian)');
    expect(answer.evidence[0]?.sentence).toBe('Gli operai riceveranno una buonuscita di 12.000 euro.');
  });

  it('answers a yes/no question with the word first', () => {
    expect(ask('Could Northern Wire verify the report?').answer.startsWith('No. ')).toBe(true);
  });

  it('works without a claim, over paragraphs that nobody has read', () => {
    const bare = tell('', [
      {
        outlet: '',
        at: '01:00',
        relation: 'unrelated',
        text: 'The bridge at Orlov was built in 1884. It carries two tracks.',
      },
    ]);
    expect(answerQuestion(bare.ledger, bare.articles, 'When was the bridge at Orlov built?')).toMatchObject({
      answered: true,
      evidence: [{ articleId: 'n1', sentence: 'The bridge at Orlov was built in 1884.' }],
    });
  });
});

describe('a refusal', () => {
  it.each([
    { question: 'How much severance will the managers get?' },
    { question: 'How many trains does the northern line need?' },
    { question: 'Who bought the furnaces of the mill?' },
    { question: 'Who founded the chess club?' },
    { question: 'Has the bishop of Kolberg confirmed it?' },
    { question: 'What nationality are the two managers?' },
    { question: 'Who confirmed it?' },
  ])('$question', ({ question }) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ answered: false, evidence: [] });
    expect(answer.answer).toMatch(/^None of the sources /);
    expect(answer.missing).not.toBeNull();
  });

  it('tells a party that nobody mentions from one that says nothing', () => {
    expect(ask('Has Borealis Bank confirmed it?').answer).toBe(
      'None of the sources says. None of the 4 articles mentions Borealis Bank. Looked at Drevnik Courier, Northern Wire, Radio Slate, La Gazzetta di Valle and Valley Sheet.',
    );
    expect(ask('Has Kolberg confirmed it?').missing).toBe('no statement by Kolberg');
  });

  it('is what an empty story gives', () => {
    const none = tell(claim, []);
    expect(answerQuestion(none.ledger, none.articles, 'Who denied it?')).toMatchObject({ answered: false });
    expect(answerQuestion(none.ledger, none.articles, 'What happened in Drevnik?')).toMatchObject({ answered: false });
  });
});

describe('evidence', () => {
  const questions = [
    'Who denied it?',
    'What did Petr Hollan say?',
    'How many independent sources support it?',
    'Which outlets have it?',
    'Where does production move to?',
    'Is it true?',
  ];
  it.each(questions)('stands verbatim in its article: %s', (question) => {
    const { evidence } = ask(question);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { articleId, sentence } of evidence)
      expect(articles.find(({ id }) => id === articleId)?.text).toContain(sentence);
  });
});
