import type { DayOutlet } from './outlet.ts';

/** A relay in German. */
export const spiegel: DayOutlet = {
  id: 'spiegel',
  name: 'Der Spiegel',
  language: 'de',
  format: 'rss',
  charset: 'utf-8',
  metadata: 'json-ld',
  sections: ['Ausland', 'Politik', 'Wirtschaft', 'Sport'],
  articles: [
    {
      slug: 'china-soll-zu-waffenlieferungen-bereit-sein',
      section: 'Ausland',
      title: 'China soll zu Waffenlieferungen an Russland bereit sein',
      summary: 'Die USA haben nach einem Bericht der »Financial Times« ihre Verbündeten unterrichtet.',
      authors: ['DER SPIEGEL'],
      published: '2022-03-14T09:00:00Z',
      bearing: 'story',
      body: [
        'China soll bereit sein, Russland mit Waffen zu beliefern. Das berichtet die »Financial Times« unter Berufung auf US-Beamte. Die US-Regierung habe ihre Verbündeten in Europa in Dokumenten darüber unterrichtet.',
        'Russland habe um Raketen, Drohnen und gepanzerte Fahrzeuge gebeten, Peking habe positiv reagiert. Unklar sei, ob China bereits geliefert oder dies nur zugesagt habe, schreibt die Zeitung.',
        'Der Sprecher der chinesischen Botschaft in Washington, Liu Pengyu, hatte am Sonntag gesagt, ihm sei von einer solchen Bitte nichts bekannt.',
      ],
    },
    {
      slug: 'bahn-baustellen-fruehjahr',
      section: 'Wirtschaft',
      title: 'Bahn baut im Frühjahr auf vier Hauptstrecken',
      summary: 'Reisende brauchen bis Ostern mehr Zeit.',
      authors: ['DER SPIEGEL'],
      published: '2022-03-14T13:25:00Z',
      bearing: 'other',
      body: [
        'Die Bahn erneuert in diesem Frühjahr Gleise und Weichen auf vier Hauptstrecken. Reisende müssen bis Ostern mit längeren Fahrten rechnen.',
        'Der Fahrgastverband begrüßte die Bauarbeiten, verlangte aber, dass früher als bisher über Umleitungen unterrichtet wird.',
      ],
    },
  ],
};
