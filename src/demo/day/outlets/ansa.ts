import type { DayOutlet } from './outlet.ts';

/** The Italian agency: relays the FT in the morning and the Corriere's account in the evening. */
export const ansa: DayOutlet = {
  id: 'ansa',
  name: 'ANSA',
  language: 'it',
  format: 'atom',
  charset: 'utf-8',
  metadata: 'json-ld',
  sections: ['Mondo', 'Politica', 'Economia', 'Sport'],
  articles: [
    {
      slug: 'ft-cina-disponibile-armi-russia',
      section: 'Mondo',
      title: 'Ft, la Cina è disponibile a fornire armi alla Russia',
      summary: 'Gli Usa ne avrebbero informato gli alleati europei',
      authors: ['Redazione ANSA'],
      published: '2022-03-14T07:55:00Z',
      bearing: 'story',
      body: [
        '(ANSA) - LONDRA, 14 MAR - La Cina si è detta disponibile a fornire armi alla Russia. Lo scrive il Financial Times, che cita funzionari americani.',
        'Secondo il quotidiano gli Stati Uniti ne hanno informato gli alleati con documenti inviati in Europa. Mosca avrebbe chiesto missili, droni e veicoli blindati e la risposta di Pechino sarebbe stata positiva.',
        'Non è chiaro, scrive ancora il giornale, se la Cina abbia già fornito qualcosa o soltanto promesso di farlo.',
      ],
    },
    {
      slug: 'corriere-fuga-di-notizie-da-londra',
      section: 'Mondo',
      title: 'Armi alla Russia, il Corriere: la notizia filtrata da Londra',
      summary: 'Nessuna conferma dagli Stati Uniti',
      authors: ['Redazione ANSA'],
      published: '2022-03-14T17:00:00Z',
      bearing: 'story',
      body: [
        '(ANSA) - ROMA, 14 MAR - Sarebbe stato il governo di Boris Johnson a far filtrare la notizia sulla disponibilità della Cina a fornire armi alla Russia. Lo scrive il Corriere della Sera, in base a una prima verifica.',
        'La notizia era stata pubblicata dal Financial Times. Dagli Stati Uniti, scrive il Corriere, non c’è alcuna conferma.',
      ],
    },
    {
      slug: 'maltempo-sicilia-voli',
      section: 'Mondo',
      title: 'Maltempo, ritardi negli scali della Sicilia',
      summary: 'Vento forte dal pomeriggio',
      authors: ['Redazione ANSA'],
      published: '2022-03-14T14:50:00Z',
      bearing: 'other',
      body: [
        '(ANSA) - PALERMO, 14 MAR - Il vento forte che soffia dal primo pomeriggio ha causato ritardi negli scali della Sicilia. Nessun volo è stato cancellato.',
        'Le previsioni annunciano un miglioramento nella notte.',
      ],
    },
  ],
};
