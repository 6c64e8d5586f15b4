import type { DayOutlet } from './outlet.ts';

/** Has the Kremlin's answer first. */
export const tass: DayOutlet = {
  id: 'tass',
  name: 'TASS',
  language: 'en',
  format: 'rdf',
  charset: 'utf-8',
  metadata: 'open-graph',
  sections: ['Russian Politics & Diplomacy', 'World', 'Business & Economy', 'Sports'],
  articles: [
    {
      slug: 'kremlin-russia-did-not-ask-china-assistance',
      section: 'Russian Politics & Diplomacy',
      title: 'Russia did not ask China for military assistance, Kremlin says',
      summary: 'Dmitry Peskov answered a question about reports in Western media.',
      authors: ['TASS'],
      published: '2022-03-14T09:40:00Z',
      bearing: 'story',
      body: [
        'MOSCOW, March 14. /TASS/. Russia did not ask China or other countries for military assistance, Kremlin spokesman Dmitry Peskov told reporters on Monday.',
        'Asked whether Moscow had requested help from Beijing, as Western media claim, the spokesman said: “No.”',
        'The Financial Times wrote earlier, citing US officials, that China had signaled it was open to supplying Russia with arms. The newspaper claims that Washington informed its allies in Europe of this in documents.',
      ],
    },
    {
      slug: 'central-bank-trading-week',
      section: 'Business & Economy',
      title: 'Regulator to announce trading hours for the week',
      summary: 'The schedule will be published in the evening.',
      authors: ['TASS'],
      published: '2022-03-14T07:50:00Z',
      bearing: 'other',
      body: [
        'MOSCOW, March 14. /TASS/. The regulator will announce in the evening which markets are to open this week and for how long, its press service told TASS.',
        'The schedule will be published on its website and may be changed at short notice.',
      ],
    },
    {
      slug: 'china-trade-turnover-rail',
      section: 'Business & Economy',
      title: 'Russia, China discuss rail freight as trade grows',
      summary: 'Carriers on both sides plan more container trains.',
      authors: ['TASS'],
      published: '2022-03-14T11:05:00Z',
      bearing: 'other',
      body: [
        'MOSCOW, March 14. /TASS/. Rail carriers of Russia and China have discussed more container trains across the border, as trade between the two countries grows, one of the carriers said.',
        'The trains carry timber, grain and household goods. The carriers agreed to meet again in April to settle the timetable.',
      ],
    },
    {
      slug: 'figure-skating-cup',
      section: 'Sports',
      title: 'Figure skaters to meet in Saransk for cup final',
      summary: 'The competition begins at the end of the month.',
      authors: ['TASS'],
      published: '2022-03-14T14:20:00Z',
      bearing: 'other',
      body: [
        'MOSCOW, March 14. /TASS/. The country’s best figure skaters will meet in Saransk at the end of the month for the final of the national cup, the organizers said.',
        'Tickets for the first two days are sold out.',
      ],
    },
  ],
};
