import { describe, expect, it } from 'vitest';
import { readStatements } from '../../src/language/read-statements.ts';

const speakersOf = (language: string, text: string, title = '') =>
  readStatements({ title, text, language, outlet: '' }).map(({ speaker }) => speaker);

type Row = {
  readonly what: string;
  readonly language: string;
  readonly text: string;
  readonly speakers: readonly string[];
};

const rows: readonly Row[] = [
  {
    what: 'what a body says of itself',
    language: 'en',
    text: 'The health department said it had not been notified of any case.',
    speakers: ['health department', 'health department'],
  },
  {
    what: 'two outlets at one verb',
    language: 'en',
    text: 'Bloomberg and Reuters have both reported that a bid is under discussion.',
    speakers: ['Bloomberg', 'Reuters'],
  },
  {
    what: 'two outlets with their nouns',
    language: 'en',
    text: 'The mill will close, the newspaper Le Monde and the broadcaster BBC reported on Monday.',
    speakers: ['Le Monde', 'BBC'],
  },
  {
    what: 'two states at one verb',
    language: 'en',
    text: 'France and Germany said that the treaty was dead.',
    speakers: ['France', 'Germany'],
  },
  {
    what: 'one ministry with two portfolios',
    language: 'en',
    text: 'The Department of Trade and Industry said that the mill would close.',
    speakers: ['Department of Trade and Industry'],
  },
  {
    what: 'a relative clause',
    language: 'en',
    text: 'The paper spoke to Ann Lee, who said that the bridge was safe.',
    speakers: ['Ann Lee'],
  },
  {
    what: 'a second verb after "but"',
    language: 'en',
    text: 'Ann Lee denied that money was missing, but would not be drawn on who had signed.',
    speakers: ['Ann Lee', 'Ann Lee'],
  },
  {
    what: 'an outlet in the passive',
    language: 'en',
    text: 'The closure was first reported by Reuters.',
    speakers: ['Reuters'],
  },
  {
    what: 'outlets that carried the news',
    language: 'en',
    text: 'The BBC, Bloomberg and the newspaper Le Monde all carried the news on Friday.',
    speakers: ['BBC', 'Bloomberg', 'Le Monde'],
  },
  {
    what: 'silence with its party behind it',
    language: 'en',
    text: 'There was no immediate comment from the harbour authority.',
    speakers: ['harbour authority'],
  },
  {
    what: 'a dropped subject',
    language: 'es',
    text: 'La alcaldesa, Ana Ruiz, visitó ayer el puerto. «No se cierra nada», aseguró.',
    speakers: ['Ana Ruiz'],
  },
  {
    what: 'a dropped subject',
    language: 'it',
    text: 'La sindaca Anna Verdi ha visitato il porto. «Non chiudiamo nulla», ha detto.',
    speakers: ['Anna Verdi'],
  },
  {
    what: 'an office after the name of its holder',
    language: 'it',
    text: '«Il ponte è sicuro», ha detto la procuratrice Anna Verdi. Il magistrato ha smentito che manchino soldi.',
    speakers: ['Anna Verdi', 'Anna Verdi'],
  },
  {
    what: 'silence behind "dalla"',
    language: 'it',
    text: 'Dalla procura per ora non arrivano né conferme né smentite.',
    speakers: ['procura'],
  },
  {
    what: 'the sentence before',
    language: 'it',
    text: 'Il cantiere chiude a giugno. Lo scrive il Corriere della Sera.',
    speakers: ['Corriere della Sera'],
  },
  {
    what: 'an inverted pronoun',
    language: 'fr',
    text: '« Je reste », a promis la maire Claire Morel. « Rien n’est fermé », assure-t-elle.',
    speakers: ['Claire Morel', 'Claire Morel'],
  },
  {
    what: 'an office whose holder is named later',
    language: 'fr',
    text: 'La ministre de la Mer a démenti lundi toute fermeture. Claire Morel, ministre de la Mer, restera au port.',
    speakers: ['Claire Morel'],
  },
  {
    what: 'an outlet behind a participle',
    language: 'fr',
    text: 'La fermeture avait été révélée lundi par Le Monde.',
    speakers: ['Le Monde'],
  },
  {
    what: 'a participle far from its auxiliary',
    language: 'de',
    text: 'Der Hersteller Nordlund hat Berichte über einen Verkauf zurückgewiesen.',
    speakers: ['Nordlund'],
  },
  {
    what: 'the sentence before',
    language: 'de',
    text: 'Der Hafen wird geschlossen. Das teilte die Polizei am Montag nach einer Sitzung mit.',
    speakers: ['Polizei'],
  },
  {
    what: 'an adverb before the verb',
    language: 'de',
    text: 'Zuerst hatte die Berliner Zeitung über den Verkauf berichtet.',
    speakers: ['Berliner Zeitung'],
  },
  {
    what: 'a silence whose verb stands far off',
    language: 'de',
    text: 'Das Ministerium war am Montagmorgen zunächst nicht zu erreichen.',
    speakers: ['Ministerium'],
  },
  {
    what: 'the sentence before, behind an adjunct',
    language: 'ru',
    text: 'Порт закрыт. Об этом сообщила на брифинге министр Анна Белова.',
    speakers: ['Анна Белова'],
  },
  {
    what: 'a listener in guillemets',
    language: 'ru',
    text: 'Порт скоро закроют, сообщил «Интерфаксу» министр Иван Малов.',
    speakers: ['Иван Малов'],
  },
  {
    what: 'a name before a colon',
    language: 'de',
    text: 'Der Vorsitzende Konrad Malow: „Wir schließen den Hafen in diesem Jahr nicht.“',
    speakers: ['Konrad Malow'],
  },
  {
    what: 'a subordinate clause with "wie"',
    language: 'de',
    text: 'Wie die Polizei am Montag mitteilte, brannte das Haus aus.',
    speakers: ['Polizei'],
  },
  {
    what: 'a name behind a dash',
    language: 'en',
    text: '“The harbour was all that we ever had here.” — Ann Lee',
    speakers: ['Ann Lee'],
  },
  {
    what: 'quoted as saying',
    language: 'en',
    text: 'Nine people are missing, the harbour authority was quoted as saying.',
    speakers: ['harbour authority'],
  },
  {
    what: 'what was asked is nobody’s statement',
    language: 'en',
    text: 'Asked whether France had asked for help, Ann Lee replied: “No.”',
    speakers: ['Ann Lee'],
  },
  {
    what: 'an object in front with its pronoun',
    language: 'es',
    text: 'El caso lo destapó El País.',
    speakers: ['El País'],
  },
];

describe('who speaks', () => {
  it.each(rows)('$language, $what: $text', ({ language, text, speakers }) =>
    expect(speakersOf(language, text)).toEqual(speakers),
  );
});
