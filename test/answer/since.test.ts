import { expect, it } from 'vitest';
import { foldQuestion } from '../../src/answer/question.ts';
import { sinceOf } from '../../src/answer/since.ts';

const now = Date.parse('2031-04-03T15:30:00Z'); // A Thursday.

it.each([
  ['What changed since 14:00?', '2031-04-03T14:00:00Z'],
  ['What changed since 16:00?', '2031-04-02T16:00:00Z'],
  ['What changed since 2 pm?', '2031-04-03T14:00:00Z'],
  ['What changed since yesterday?', '2031-04-02T00:00:00Z'],
  ['What changed since yesterday 18:00?', '2031-04-02T18:00:00Z'],
  ['What has changed since last night?', '2031-04-02T20:00:00Z'],
  ['What is new since this morning?', '2031-04-03T05:00:00Z'],
  ['Anything new in the last two hours?', '2031-04-03T13:30:00Z'],
  ['What changed in the last 3 days?', '2031-03-31T15:30:00Z'],
  ['What changed since Monday?', '2031-03-31T00:00:00Z'],
  ['What changed since 14 March?', '2031-03-14T00:00:00Z'],
  ['What changed since 14 May?', '2030-05-14T00:00:00Z'],
  ['Cosa è cambiato da ieri?', '2031-04-02T00:00:00Z'],
  ['Was hat sich seit Mittag geändert?', '2031-04-03T12:00:00Z'],
  ['Quoi de neuf depuis lundi ?', '2031-03-31T00:00:00Z'],
  ['¿Qué ha cambiado desde el 14 de marzo?', '2031-03-14T00:00:00Z'],
])('%s → %s', (question, since) => {
  expect(new Date(sinceOf(foldQuestion(question), now) ?? 0).toISOString()).toBe(since.replace('Z', '.000Z'));
});

it('is null where no time is named', () => expect(sinceOf('what changed?', now)).toBeNull());
