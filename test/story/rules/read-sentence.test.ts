import { describe, expect, it } from 'vitest';
import { understandClaim } from '../../../src/story/claim.ts';
import { readSentence } from '../../../src/story/rules/read-sentence.ts';
import { maskClaim } from '../../../src/story/stance-features.ts';

const plant = 'Tolvane will close its plant in Hadersund';
const failed = 'The sprinter Ona Brook failed a doping test before the championships';
const told = 'Minister Irka Sobel was not told about the audit';

function read(claim: string, sentence: string, language = 'en') {
  const understood = understandClaim(claim, language);
  return readSentence(understood, maskClaim(understood, sentence, language), language);
}

describe('a denial with its object', () => {
  it.each([
    ['the claim’s own words', plant, 'Tolvane denied that it would close the plant.', 'en'],
    ['of a claim that says “failed”', failed, 'Ona Brook denied that she had failed a doping test.', 'en'],
    ['the report, in the active', plant, 'A spokeswoman denied the report.', 'en'],
    ['the report, in the passive', plant, 'The report was dismissed by Tolvane.', 'en'],
    ['nothing but “it”', plant, 'Tolvane denied it.', 'en'],
    ['nothing but “das”', 'Tolvane will das Werk in Hadersund schließen', 'Das Unternehmen bestreitet das.', 'de'],
    [
      'it, by somebody with a word of the claim',
      'Zambran troops crossed the Dako',
      'Zambra’s military rulers have denied it.',
      'en',
    ],
    ['a report called baseless', plant, 'Reports of a closure of the plant are baseless, Tolvane said.', 'en'],
    ['la notizia', 'Tolvane chiuderà lo stabilimento di Hadersund', 'L’azienda ha smentito la notizia.', 'it'],
    ['l’information', 'Tolvane va fermer son usine de Hadersund', 'Le groupe a démenti cette information.', 'fr'],
    ['la información', 'Tolvane cerrará su fábrica de Hadersund', 'La empresa desmintió la información.', 'es'],
    ['сообщения', 'Толване закроет завод в Хадерсунне', 'Компания опровергла эти сообщения.', 'ru'],
  ])('is surely one: %s', (_, claim, sentence, language) => {
    expect(read(claim, sentence, language)).toMatchObject({ stance: 'denies', certainty: 'sure', strength: 'hard' });
  });
});

describe('a word of denial that denies nothing of the claim', () => {
  it.each([
    ['another thing', 'Tolvane denied that two directors had quarrelled over bonuses and pensions.'],
    ['accounts that are no report', 'Tolvane denied that any accounts of customers had been exposed.'],
    ['a request turned down', 'Tolvane rejected an offer from a rival.'],
    ['not denied', 'Tolvane did not deny that it would close the plant.'],
    ['neither confirmed nor denied', 'Tolvane would neither confirm nor deny the report.'],
    ['an old denial', 'Tolvane had previously denied the report.'],
    ['a denial foreseen', 'Tolvane is expected to deny the report.'],
    ['on a condition', 'If the report is false, shareholders will ask why.'],
    ['a silence', 'Tolvane declined to comment on the report.'],
    ['an appeal', 'The union called on Tolvane to keep talking.'],
    ['nobody confirms', 'Neither Tolvane nor the ministry has confirmed the closure of the plant.'],
  ])('is no denial: %s', (_, sentence) => {
    expect(read(plant, sentence)?.stance).not.toBe('denies');
  });

  it('is never surely one in German where the reproach is told after the comma', () => {
    const claim = 'Tolvane schließt sein Werk in Hadersund';
    const sentence = 'Tolvane wies den Vorwurf zurück, man habe bei den Gehältern getrickst.';
    expect(read(claim, sentence, 'de')?.certainty).not.toBe('sure');
    expect(read(claim, 'Tolvane wies den Bericht zurück.', 'de')).toMatchObject({
      stance: 'denies',
      certainty: 'sure',
    });
  });

  it.each([
    ['nobody confirms', 'Neither Tolvane nor the ministry has confirmed the closure of the plant.'],
    ['confirms another thing', 'Tolvane confirmed that its chairman would retire in autumn.'],
  ])('and no confirmation: %s', (_, sentence) => {
    expect(read(plant, sentence)?.stance).not.toBe('confirms');
  });
});

describe('a claim that itself negates', () => {
  it('is affirmed by the same negation', () => {
    expect(read(told, 'Sobel was not told about the audit, her office said.')?.stance).toBe('confirms');
  });

  it('is affirmed, never surely, by who denies its contrary', () => {
    expect(read(told, 'The office denied that Sobel had been told about the audit.')).toMatchObject({
      stance: 'confirms',
      certainty: 'weak',
    });
  });
});

describe('what excludes the claim', () => {
  it('denies it without a word of denial', () => {
    expect(read(plant, 'The plant in Hadersund stays open, Tolvane said.')).toMatchObject({
      stance: 'denies',
      reason: expect.stringContaining('excludes') as string,
    });
  });

  it('affirms it where it is negated', () => {
    expect(read(plant, 'The plant in Hadersund will not stay open.')?.stance).not.toBe('denies');
  });
});

it('knows nothing of a sentence without words of taking sides', () => {
  expect(read(plant, 'The harbour of Hadersund is old.')).toBeNull();
});

describe('a text without full stops', () => {
  it.each([['denied '], ['no plant '], ['if denied plant '], ['“no, denied the plant stays '], ['denied: but ']])(
    'is no sentence, and costs little: %s',
    (unit) => {
      const long = unit.repeat(20_000 / unit.length);
      const from = performance.now();
      expect(read(plant, long)).toBeNull();
      expect(performance.now() - from).toBeLessThan(3_000);
    },
  );
});
