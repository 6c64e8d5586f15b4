import type { DayOutlet } from './outlet.ts';

/** Tells which way the news came: one outlet's account. Its feed is in Latin-1, as Italian feeds often were. */
export const corriere: DayOutlet = {
  id: 'corriere',
  name: 'Corriere della Sera',
  language: 'it',
  format: 'rss',
  charset: 'iso-8859-1',
  metadata: 'microdata',
  sections: ['Esteri', 'Politica', 'Cronache', 'Economia', 'Sport'],
  articles: [
    {
      slug: 'armi-cinesi-russia-chi-ha-fatto-uscire-la-notizia',
      section: 'Esteri',
      title: 'Armi cinesi alla Russia, da Londra la fuga di notizie',
      summary:
        'Da una prima verifica sarebbe stato il governo di Boris Johnson a farla arrivare al quotidiano. Negli Stati Uniti nessuna conferma',
      authors: ['Redazione Esteri'],
      published: '2022-03-14T13:45:00Z',
      bearing: 'story',
      body: [
        'Chi ha fatto uscire la notizia che la Cina sarebbe disponibile a fornire armi alla Russia? Da una prima verifica del Corriere, a farla filtrare è stato il governo di Boris Johnson: così è arrivata al Financial Times, il quotidiano di Londra che l’ha pubblicata.',
        'Secondo il Financial Times, che cita funzionari americani, l’amministrazione degli Stati Uniti ha informato gli alleati europei con alcuni documenti: Pechino avrebbe risposto in modo positivo alla richiesta di Mosca di missili, droni e veicoli blindati.',
        'Negli Stati Uniti, per ora, non c’è alcuna conferma. La Casa Bianca e il Pentagono non hanno avvalorato il contenuto dei documenti.',
        'Da Mosca Dmitry Peskov, portavoce del Cremlino, ha smentito che la Russia abbia chiesto aiuto alla Cina o ad altri Paesi. Il portavoce del ministero degli Esteri cinese, Zhao Lijian, ha parlato di una pericolosa campagna di disinformazione.',
        'Il consigliere per la sicurezza nazionale Jake Sullivan ha incontrato a Roma il capo della diplomazia cinese, Yang Jiechi.',
      ],
    },
    {
      slug: 'bollette-imprese-primavera',
      section: 'Economia',
      title: 'Bollette, le piccole imprese chiedono più tempo per pagare',
      summary: 'Le associazioni: rate più lunghe fino all’estate',
      authors: ['Redazione Economia'],
      published: '2022-03-14T07:15:00Z',
      bearing: 'other',
      body: [
        'Le associazioni delle piccole imprese chiedono di poter pagare le bollette in più rate, fino all’estate. I forni e le lavanderie, dicono, consumano di giorno e di notte e non possono aspettare che i prezzi scendano.',
        'Il governo ha promesso di esaminare la richiesta nelle prossime settimane, insieme alle Regioni.',
      ],
    },
    {
      slug: 'ciclismo-classiche-primavera',
      section: 'Sport',
      title: 'Ciclismo, la settimana della Classicissima: al via in 25 squadre',
      summary: 'Sabato la corsa più lunga dell’anno',
      authors: ['Redazione Sport'],
      published: '2022-03-14T17:30:00Z',
      bearing: 'other',
      body: [
        'Comincia la settimana della Classicissima di primavera, la corsa in linea più lunga dell’anno. Al via ci saranno venticinque squadre, e non manca chi teme il vento sulla costa.',
        'I favoriti hanno provato il finale nel fine settimana. Per gli altri, come ogni anno, resta la speranza di una fuga che arriva in fondo.',
      ],
    },
  ],
};
