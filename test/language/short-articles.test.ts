import { describe, expect, it } from 'vitest';
import { readStatements } from '../../src/language/read-statements.ts';

// Twenty-odd short articles, all names invented: each shows one way in which print tells who said what.
// `said`: a part of the words → who said them; null where nobody is named.
const articles: readonly {
  readonly shows: string;
  readonly language: string;
  readonly text: string;
  readonly said: readonly (readonly [words: string, speaker: string | null])[];
}[] = [
  {
    shows: 'an office first, its bearer in the next sentence',
    language: 'en',
    text: 'A nurse who treats them told the Harbour Echo that two sailors have the fever. “I have no doubt,” said Dorit Maes.',
    said: [
      ['two sailors', 'Dorit Maes'],
      ['no doubt', 'Dorit Maes'],
    ],
  },
  {
    shows: 'a body described by a participle, not the last name before the verb',
    language: 'en',
    text: 'The ferry operator named in reports of a fire off Lundmark said on Friday that its ship never left port.',
    said: [['never left port', 'ferry operator']],
  },
  {
    shows: '“the bank” for the lender that was named, not for the country that it is of',
    language: 'en',
    text: 'Spanish lender Banco Alcores denied on Monday that it was for sale. “There are no talks,” the bank said in a statement.',
    said: [['no talks', 'Banco Alcores']],
  },
  {
    shows: 'neither company',
    language: 'en',
    text: 'Tarn Motors wants to buy Velda Systems. Neither company replied to emails from the Gazette seeking comment.',
    said: [
      ['replied', 'Tarn Motors'],
      ['replied', 'Velda Systems'],
    ],
  },
  {
    shows: 'who was asked and gave no answer',
    language: 'en',
    text: 'We contacted Halden Foods but it did not reply.',
    said: [['did not reply', 'Halden Foods']],
  },
  {
    shows: '“it said” of the body with which the sentence begins',
    language: 'en',
    text: 'The rowing federation has suspended Pia Lunde after a second sample, it said in a statement.',
    said: [['second sample', 'rowing federation']],
  },
  {
    shows: 'an agency that is no news agency',
    language: 'en',
    text: 'Reuters reported the move first. Norland’s investment promotion agency said it was not aware of any plans.',
    said: [['any plans', 'Norland’s investment promotion agency']],
  },
  {
    shows: '“accepted that”',
    language: 'en',
    text: 'Ivo Brandt denied everything, though his lawyer accepted that the test was genuine.',
    said: [
      ['test was genuine', 'his lawyer'],
      ['denied everything', 'Ivo Brandt'],
    ],
  },
  {
    shows: 'sources behind the verb, and the outlet to which they spoke',
    language: 'it',
    text: 'Il cantiere taglia mille posti. È quanto riferiscono al Giornale del Porto fonti sindacali.',
    said: [['mille posti', 'fonti sindacali']],
  },
  {
    shows: 'from whom an outlet has learnt it',
    language: 'it',
    text: 'Il sindaco Aldo Renzetti è indagato. Lo apprende La Voce da fonti della procura.',
    said: [['indagato', 'fonti della procura']],
  },
  {
    shows: '“ne dà notizia”',
    language: 'it',
    text: 'Il sindaco è indagato. Ne dà notizia oggi Il Sole 24 Ore, che cita fonti sindacali.',
    said: [['Ne dà notizia', 'Il Sole 24 Ore']],
  },
  {
    shows: 'the person concerned, by the headline of the matter',
    language: 'it',
    text: 'Aldo Renzetti è finito sui giornali. «Aldo Renzetti è nei guai», titolava ieri un foglio. Il diretto interessato nega tutto.',
    said: [['tutto', 'Aldo Renzetti']],
  },
  {
    shows: 'a comma, a plural verb and unnamed people behind it',
    language: 'fr',
    text: 'La ministre des Ports, Odile Ferrand, va quitter le gouvernement, ont indiqué au Courrier deux sources gouvernementales.',
    said: [['quitter le gouvernement', 'sources gouvernementales']],
  },
  {
    shows: 'two outlets behind a date',
    language: 'fr',
    text: 'La taxe serait fixée à 300 euros, ont révélé mardi 5 mars l’hebdomadaire Der Spiegel et le site Politico.',
    said: [
      ['300 euros', 'Der Spiegel'],
      ['300 euros', 'Politico'],
    ],
  },
  {
    shows: '“a-t-elle ajouté”',
    language: 'fr',
    text: 'La ministre Odile Ferrand a démenti son départ. « Je reste », a-t-elle ajouté.',
    said: [['Je reste', 'Odile Ferrand']],
  },
  {
    shows: 'people whom an outlet asked: they speak, not the outlet',
    language: 'fr',
    text: 'Deux négociants interrogés par Bloomberg affirment que leurs certificats ont été refusés.',
    said: [['certificats', 'négociants']],
  },
  {
    shows: 'what depends on a thing is nobody’s word',
    language: 'fr',
    text: 'La redevance varie selon le type d’appareil.',
    said: [],
  },
  {
    shows: 'a paper that tells it',
    language: 'de',
    text: 'Der Hersteller schließt sein Werk. Das geht aus einem internen Papier des Unternehmens hervor.',
    said: [['schließt sein Werk', 'internen Papier des Unternehmens']],
  },
  {
    shows: 'an embassy with its country in the genitive',
    language: 'de',
    text: 'Die Botschaft Norlands in Wien hat einen Bericht über die Ausweisung zurückgewiesen.',
    said: [['Bericht', 'Botschaft Norlands in Wien']],
  },
  {
    shows: 'reports that are cited behind the verb',
    language: 'de',
    text: 'Der Turbinenbauer Halden verlegt Medienberichten zufolge seinen Sitz nach Wien.',
    said: [['seinen Sitz', 'Medienberichten']],
  },
  {
    shows: 'an office grown together with its firm',
    language: 'de',
    text: '„Es gibt keinen Beschluss“, sagte Brandau-Vorstandschefin Karla Lindner.',
    said: [['keinen Beschluss', 'Karla Lindner']],
  },
  {
    shows: 'a subject left out: whose office the sentence before told, not its country',
    language: 'es',
    text: 'El primer ministro de Norlandia, Tomás Ebrero, cerró la puerta. «No estamos abiertos a nada», dijo en Madrid.',
    said: [['abiertos a nada', 'Tomás Ebrero']],
  },
  {
    shows: 'an executive who was named before',
    language: 'es',
    text: 'El consejero delegado de Banco Alcores, Gonzalo Ruipérez, ha negado el robo. El directivo ha reclamado a la Policía que actúe.',
    said: [['actúe', 'Gonzalo Ruipérez']],
  },
  {
    shows: 'a paper behind “noticia hoje”',
    language: 'pt',
    text: 'A autoridade de aviação civil prepara-se para revogar a licença da transportadora, noticia hoje o jornal Público.',
    said: [['revogar a licença', 'Público']],
  },
  {
    shows: 'an airline that was rung up in vain',
    language: 'pt',
    text: 'A Lusa tentou contactar a Ventamar, mas não obteve resposta até ao momento.',
    said: [['não obteve resposta', 'Ventamar']],
  },
  {
    shows: 'a ministry’s country in the genitive is no part of the name',
    language: 'ru',
    text: '«Таких просьб не было», — сказала официальный представитель МИД Норландии Вера Лескина.',
    said: [['просьб', 'Вера Лескина']],
  },
];

describe('who said what in an article', () => {
  it.each(articles)('$language: $shows', ({ language, text, said }) => {
    const found = readStatements({ title: '', text, language, outlet: 'Mercury' });
    for (const [words, speaker] of said) {
      const speakers = found.filter(({ sentence }) => sentence.includes(words)).map((one) => one.speaker);
      expect(speakers, words).toContain(speaker);
    }
    const told = new Set(said.map(([, speaker]) => speaker));
    const strangers = found.filter(
      ({ sentence, speaker }) => said.every(([words]) => sentence.includes(words)) && !told.has(speaker),
    );
    expect(strangers.map(({ speaker }) => speaker)).toEqual([]);
  });
});
