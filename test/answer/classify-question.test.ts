import { describe, expect, it } from 'vitest';
import { classifyQuestion } from '../../src/answer/classify-question.ts';

describe('classifyQuestion', () => {
  it.each([
    { question: 'Who denied it?', intent: 'who-denied' },
    { question: 'Who in the ministry disputes the figure?', intent: 'who-denied' },
    { question: 'Chi ha smentito la notizia?', intent: 'who-denied' },
    { question: 'Qui a démenti ?', intent: 'who-denied' },
    { question: 'Wer hat den Verkauf dementiert?', intent: 'who-denied' },
    { question: '¿Quién lo ha desmentido?', intent: 'who-denied' },
    { question: 'Quem negou a notícia?', intent: 'who-denied' },
    { question: 'Кто опроверг сообщение?', intent: 'who-denied' },
    { question: 'Who confirmed the sale?', intent: 'who-confirmed' },
    { question: 'Chi ha confermato?', intent: 'who-confirmed' },
    { question: 'Who declined to comment?', intent: 'who-declined' },
    { question: 'Who has not commented yet?', intent: 'who-declined' },
    { question: 'Who was not aware of it?', intent: 'who-unaware' },
    { question: 'Which outlet reported it first?', intent: 'first-report' },
    { question: 'Who broke the story?', intent: 'first-report' },
    { question: 'When was it first reported, and by whom?', intent: 'first-report' },
    { question: 'Quale testata ha dato per prima la notizia?', intent: 'first-report' },
    { question: 'Quel média l’a révélé en premier ?', intent: 'first-report' },
    { question: 'Wer hat zuerst berichtet?', intent: 'first-report' },
    { question: 'How many independent sources support it?', intent: 'count-sources' },
    { question: 'Quante fonti indipendenti ci sono?', intent: 'count-sources' },
    { question: 'Wie viele unabhängige Quellen gibt es?', intent: 'count-sources' },
    { question: 'Combien de sources indépendantes ?', intent: 'count-sources' },
    { question: '¿Cuántas fuentes hay?', intent: 'count-sources' },
    { question: 'How many outlets carry it?', intent: 'count-outlets' },
    { question: 'Which outlets have it?', intent: 'carriers' },
    { question: 'Does anyone else have it?', intent: 'carriers' },
    { question: 'Quali testate la riportano?', intent: 'carriers' },
    { question: 'What did Evening Lamp base its report on?', intent: 'based-on' },
    { question: 'Is it true?', intent: 'status' },
    { question: 'Who will run the mill?', intent: 'fact' },
    { question: 'How much does it cost?', intent: 'fact' },
    { question: 'Will the furnaces stay lit?', intent: 'yes-no' },
  ])('$question → $intent', ({ question, intent }) => {
    expect(classifyQuestion(question).intent).toBe(intent);
  });

  it.each([
    { question: 'Has Ostrava Steel confirmed the closure?', intent: 'has-confirmed', subject: 'Ostrava Steel' },
    { question: 'Did the labour ministry deny it?', intent: 'has-denied', subject: 'the labour ministry' },
    { question: 'Has the mayor commented on it?', intent: 'has-commented', subject: 'the mayor' },
    { question: 'Does the company admit that it will close?', intent: 'has-confirmed', subject: 'the company' },
    { question: 'What did Petr Hollan say about the mill?', intent: 'what-said', subject: 'Petr Hollan' },
    { question: 'What did the union ask for?', intent: 'what-said', subject: 'the union' },
    { question: 'Cosa ha detto Petr Hollan?', intent: 'what-said', subject: 'Petr Hollan' },
    { question: 'Il ministero ha confermato?', intent: 'has-confirmed', subject: 'Il ministero' },
    { question: 'Hat die Firma den Verkauf bestätigt?', intent: 'has-confirmed', subject: 'die Firma' },
    { question: 'And did they confirm it?', intent: 'has-confirmed', subject: 'they' },
  ])('$question is about $subject', ({ question, intent, subject }) => {
    expect(classifyQuestion(question)).toMatchObject({ intent, subject });
  });

  it.each([
    { question: 'When does the mill close?', kind: 'time' },
    { question: 'Where does the board meet?', kind: 'place' },
    { question: 'How many workers are affected?', kind: 'number' },
    { question: 'How much did they pay?', kind: 'money' },
    { question: 'Who runs the mill?', kind: 'person' },
    { question: 'Where was the minister when she spoke?', kind: 'place' },
    { question: 'Quando chiude la fabbrica?', kind: 'time' },
    { question: 'Quanti operai ci lavorano?', kind: 'number' },
    { question: 'Wann schließt das Werk?', kind: 'time' },
    { question: '¿Dónde está la fábrica?', kind: 'place' },
    { question: 'What nationality are the workers?', kind: 'nationality' },
    { question: 'What caused it?', kind: 'thing' },
  ])('$question wants a $kind', ({ question, kind }) => {
    expect(classifyQuestion(question).kind).toBe(kind);
  });
});
