import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/news/statement.ts';
import { understandClaim } from '../../src/story/claim.ts';
import { stanceOfStatement } from '../../src/story/stance-of-statement.ts';

/** A statement as the language layer hands it over: the whole sentence is its place. */
function attributed(
  sentence: string,
  speaker: string,
  speakerKind: Attribution['speakerKind'] = 'person',
): Attribution {
  return {
    source: null,
    cue: null,
    content: { text: sentence, spans: [[0, sentence.length]] },
    kind: 'indirect',
    speaker,
    role: null,
    organisation: null,
    speakerKind,
    via: null,
    sentence,
    start: 0,
    end: sentence.length,
  };
}
const judge = (claim: string, sentence: string, language: string, speaker: string, kind?: Attribution['speakerKind']) =>
  stanceOfStatement(understandClaim(claim), attributed(sentence, speaker, kind), { language });

const plant = 'Carmaker Velox will close its plant in Turin';
describe('the stance of a statement', () => {
  it.each([
    {
      language: 'en',
      claim: plant,
      sentence: 'Velox denied that it would close the plant in Turin.',
      stance: 'denies',
    },
    {
      language: 'en',
      claim: plant,
      sentence: '“The Turin plant stays open,” Velox spokeswoman Carla Neri said.',
      stance: 'denies',
    },
    {
      language: 'en',
      claim: plant,
      sentence: 'There is no plan to close the Turin plant, Velox said.',
      stance: 'denies',
    },
    {
      language: 'en',
      claim: plant,
      sentence: 'Velox confirmed on Friday that the Turin plant would be closed.',
      stance: 'confirms',
    },
    {
      language: 'en',
      claim: plant,
      sentence: 'Velox declined to comment on the report about Turin.',
      stance: 'no-comment',
    },
    {
      language: 'en',
      claim: plant,
      sentence: 'The mayor of Turin said she was not aware of any plan by Velox.',
      stance: 'unaware',
    },
    {
      language: 'en',
      claim: plant,
      sentence: 'Unions called on Velox to keep the Turin plant open.',
      stance: 'calls-for',
    },
    {
      language: 'it',
      claim: 'Velox chiuderà lo stabilimento di Torino',
      sentence: 'La Velox ha smentito la chiusura dello stabilimento di Torino.',
      stance: 'denies',
    },
    {
      language: 'it',
      claim: 'Velox chiuderà lo stabilimento di Torino',
      sentence: 'La Velox non ha voluto commentare le voci su Torino.',
      stance: 'no-comment',
    },
    {
      language: 'fr',
      claim: "Velox va fermer l'usine de Turin",
      sentence: "Velox a démenti toute fermeture de l'usine de Turin.",
      stance: 'denies',
    },
    {
      language: 'de',
      claim: 'Velox schließt das Werk in Turin',
      sentence: 'Velox wies Berichte über eine Schließung des Werks in Turin zurück.',
      stance: 'denies',
    },
    {
      language: 'de',
      claim: 'Velox schließt das Werk in Turin',
      sentence: 'Der Bürgermeister sagte, er wisse nichts von einer Schließung.',
      stance: 'unaware',
    },
    {
      language: 'es',
      claim: 'Velox cerrará la planta de Turín',
      sentence: 'Velox desmintió el cierre de la planta de Turín.',
      stance: 'denies',
    },
    {
      language: 'ru',
      claim: 'Компания «Велокс» закроет завод в Турине',
      sentence: 'В компании «Велокс» опровергли закрытие завода в Турине.',
      stance: 'denies',
    },
    {
      language: 'pt',
      claim: 'A Velox vai fechar a fábrica de Turim',
      sentence: 'A Velox negou o fecho da fábrica de Turim.',
      stance: 'denies',
    },
  ])('$language: $sentence → $stance', ({ language, claim, sentence, stance }) => {
    expect(judge(claim, sentence, language, 'Velox', 'institution').stance).toBe(stance);
  });

  it.each([
    {
      claim: 'Velox will not close its plant in Turin',
      sentence: 'Velox denied that it would close the plant in Turin.',
      not: 'denies',
    },
    { claim: plant, sentence: 'Velox denied the reporter entry to its plant in Milan.', not: 'confirms' },
    { claim: plant, sentence: 'Asked about Turin, Velox did not deny the report.', not: 'denies' },
  ])('$claim: "$sentence" is not "$not"', ({ claim, sentence, not }) => {
    const { stance, confidence } = judge(claim, sentence, 'en', 'Velox', 'institution');
    expect(stance === not && confidence >= 0.85).toBe(false);
  });

  it.each([
    {
      claim: 'The cream Dermalia causes burns',
      sentence: 'It is not true that there are no burns, Dr. Marker said.',
      stance: 'confirms',
    },
    {
      claim: 'The cream Dermalia causes burns',
      sentence: '“They say there are no burns, and that is simply not true,” Dr. Marker said.',
      stance: 'confirms',
    },
    {
      claim: 'The cream Dermalia causes burns',
      sentence: 'The report is false, and there are no burns, Dr. Marker said.',
      stance: 'denies',
    },
  ])('counts negations: "$sentence" → $stance', ({ claim, sentence, stance }) => {
    expect(judge(claim, sentence, 'en', 'Dr. Marker').stance).toBe(stance);
  });

  it.each([
    { speaker: 'Velox', kind: 'institution' as const, standing: 'party' },
    { speaker: 'the interior ministry', kind: 'institution' as const, standing: 'official' },
    { speaker: 'The Ledger', kind: 'outlet' as const, standing: 'outlet' },
    { speaker: 'two people', kind: 'anonymous' as const, standing: 'anonymous' },
  ])('$speaker speaks as $standing', ({ speaker, kind, standing }) => {
    expect(judge(plant, 'The Turin plant will stay open.', 'en', speaker, kind).standing).toBe(standing);
  });

  it('says what exactly a denial touches where it is not the claim itself', () => {
    const claim = 'China is willing to supply drones to Serbia';
    const denied = 'Serbia did not ask China for drones, its spokesman in Belgrade said.';
    expect(judge(claim, denied, 'en', 'the spokesman')).toMatchObject({
      stance: 'denies',
      scope: "Serbia's request, not China's readiness",
    });
    expect(judge(claim, 'China denied that it would supply drones to Serbia.', 'en', 'China').scope).toBeNull();
  });
});
