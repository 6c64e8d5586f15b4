import { describe, expect, it } from 'vitest';
import { understandClaim } from '../../src/story/claim.ts';
import { predicateOf } from '../../src/story/predicate.ts';
import { affirmsPlainly, deniesNeighbour, isOvertaken, onlySeemsToDeny } from '../../src/story/said-plainly.ts';
import { maskClaim } from '../../src/story/stance-features.ts';
import { tokensOf } from '../../src/story/tokens.ts';

describe('the words of a claim that say what happens', () => {
  it.each([
    ['en', 'The city of Vesselby has closed its only swimming pool', ['closed']],
    ['en', 'Zoo keeper Anders Brook sold a zebra to a film studio', ['sold']],
    ['en', 'The Brask group plans to build a smelter in Odun', ['build']],
    ['de', 'Die Stadt Vesselheim will das Freibad schließen', ['schließen']],
    ['it', 'Il gruppo Brasca chiuderà la fonderia di Oduno', ['chiuderà']],
    ['fr', 'Le groupe Brasque va supprimer 400 postes à Odun', ['supprimer']],
    ['es', 'El club Vesela ha fichado al portero Iago Brasca', ['fichado']],
  ])('%s: %s', (language, text, words) => {
    const { bare, terms } = understandClaim(text, language);
    expect([...predicateOf(tokensOf(bare), terms, language)].map((term) => term.text)).toEqual(words);
  });
});

const pool = 'The city of Vesselby has closed its only swimming pool';
const tour = 'The singer Ona Brook has cancelled her tour because of an illness';
const bad = 'Die Stadt Vesselheim will das Freibad schließen';
const fonderia = 'Il gruppo Brasca ha venduto la fonderia di Oduno';

describe('a denial of what only stands near the claim', () => {
  it.each([
    ['en', tour, 'Brook denied reports of a feud with the singer Mae Lind.', true],
    ['en', tour, 'Brook’s label denied that it had cancelled her contract.', true],
    ['en', pool, 'The city of Vesselby denied that its pool had been poisoned.', true],
    ['de', bad, 'Die Stadt Vesselheim dementierte Berichte über Schimmel im Freibad.', true],
    ['it', fonderia, 'Il gruppo Brasca nega che la fonderia abbia inquinato il fiume.', true],
    ['en', tour, 'Brook denied that she had cancelled the tour.', false],
    ['en', tour, 'Brook’s manager denied the report.', false],
    ['en', tour, 'Her manager denied it.', false],
    ['en', pool, 'The mayor denied that the swimming pool had been closed.', false],
    ['de', bad, 'Die Stadt dementierte, dass das Freibad geschlossen werden solle.', false],
    ['it', fonderia, 'Il gruppo smentisce la vendita della fonderia.', false],
    ['en', pool, 'The pool is open, the mayor said.', false],
  ])('%s: of “%s”: %s → %s', (language, text, sentence, expected) => {
    const claim = understandClaim(text, language);
    expect(deniesNeighbour(claim, maskClaim(claim, sentence, language), language)).toBe(expected);
  });
});

const coach = 'Der Trainer Ralf Brack verlässt den FC Vessel';
describe('a confirmation that says so', () => {
  it.each([
    ['de', coach, '„Ich habe einen Vertrag bis 2028“, sagte Brack.', false],
    ['de', coach, 'Der Vorstand bestätigte den Abschied von Brack.', true],
    ['de', coach, 'Brack verlässt den Verein im Sommer, sagte der Vorstand.', true],
    ['en', pool, 'The city has not closed the pool, the mayor said.', false],
    ['en', pool, 'The mayor acknowledged on Monday that the pool was closed.', true],
    ['en', pool, '“We have closed it,” the mayor said.', true],
    ['en', pool, '“We pay everyone in time,” the mayor said.', false],
  ])('%s: of “%s”: %s → %s', (language, text, sentence, expected) => {
    const claim = understandClaim(text, language);
    expect(affirmsPlainly(claim, maskClaim(claim, sentence, language), language)).toBe(expected);
  });
});

const dinner = 'La ministra Carla Iborra cenó en secreto con el banquero Hugo Salvo';
describe('a denial that is over', () => {
  it.each([
    ['es', dinner, 'Salvo ha admitido que cenó con la ministra, que horas antes lo había negado.', true],
    ['es', dinner, 'La ministra negó que cenara con Salvo, que lo había confirmado.', false],
    ['en', tour, 'Brook confirmed on Monday that the tour was off, which she had denied for weeks.', true],
    ['en', tour, 'Brook denied that the tour was off.', false],
    ['de', bad, 'Die Stadt räumte die Schließung ein, die sie zunächst bestritten hatte.', true],
  ])('%s: of “%s”: %s → %s', (language, text, sentence, expected) => {
    const claim = understandClaim(text, language);
    expect(isOvertaken(claim, maskClaim(claim, sentence, language), language)).toBe(expected);
  });
});

describe('a denial by appearance', () => {
  it.each([
    ['en', pool, 'The mayor appeared to reject the report.', true],
    ['en', pool, 'The city seemed on Monday to dismiss the report on the pool.', true],
    ['en', pool, 'The mayor rejected the report, it appeared on Monday in print.', false],
    ['en', pool, 'The mayor denied that the pool was closed.', false],
    ['it', fonderia, 'Il gruppo sembra smentire la vendita.', true],
    ['fr', 'La ville de Vesselay a fermé sa piscine', 'Le maire semblait démentir l’information.', true],
    ['de', bad, 'Die Stadt schien den Bericht zurückzuweisen.', true],
    ['es', dinner, 'La ministra pareció desmentir la cena.', true],
  ])('%s: of “%s”: %s → %s', (language, text, sentence, expected) => {
    const claim = understandClaim(text, language);
    expect(onlySeemsToDeny(claim, maskClaim(claim, sentence, language), language)).toBe(expected);
  });
});
