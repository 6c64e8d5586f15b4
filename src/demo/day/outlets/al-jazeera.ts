import type { DayOutlet } from './outlet.ts';

/** A relay, with a JSON Feed; in the afternoon it has words that may or may not be a denial. */
export const alJazeera: DayOutlet = {
  id: 'aljazeera',
  name: 'Al Jazeera',
  language: 'en',
  format: 'json',
  charset: 'utf-8',
  metadata: 'json-ld-graph',
  sections: ['News', 'Ukraine war', 'Features', 'Economy', 'Sport'],
  articles: [
    {
      slug: 'us-tells-allies-china-may-arm-russia',
      section: 'Ukraine war',
      title: 'China ‘open’ to arming Russia, US tells allies: Report',
      summary: 'The Financial Times says that Washington briefed European governments on Beijing’s response to Moscow.',
      authors: ['Al Jazeera Staff'],
      published: '2022-03-14T08:20:00Z',
      bearing: 'story',
      body: [
        'Washington has told its allies that China is open to arming Russia, according to a report in the Financial Times newspaper.',
        'Citing US officials, the London-based daily said Washington shared its assessment with European governments in documents. According to the report, Russia wants missiles, drones and armoured vehicles, and Beijing’s response was positive.',
        'The newspaper quoted a US defence official as saying that there would “likely be consequences” if China supported Russia materially in the war.',
        'Neither Beijing nor Moscow has responded to the report so far. The Chinese embassy in Washington has said that it is not aware of a Russian request.',
      ],
    },
    {
      slug: 'chinese-embassy-washington-asked-again',
      section: 'Ukraine war',
      title: 'Chinese embassy in US asked again about arms for Russia',
      summary: 'The spokesman in Washington was asked about the report in the Financial Times.',
      authors: ['Al Jazeera Staff'],
      published: '2022-03-14T14:30:00Z',
      bearing: 'story',
      body: [
        'The spokesman of the Chinese embassy in Washington, Liu Pengyu, said he knew of no request and no readiness to supply arms to Russia.',
        'Liu was asked about the report in the Financial Times that Washington has told its allies that China is open to supplying Russia with arms.',
      ],
    },
    {
      slug: 'wheat-prices-bakers',
      section: 'Economy',
      title: 'Bakers in Tunis count the cost of dearer wheat',
      summary: 'The war in Ukraine is felt at the counter.',
      authors: ['Al Jazeera Staff'],
      published: '2022-03-14T12:00:00Z',
      bearing: 'other',
      body: [
        'The price of flour has risen week after week, and bakers in Tunis say that they can no longer make their loaves smaller.',
        'Much of the wheat that the country buys came from Ukraine. With ports closed in the third week of the war, importers look for grain elsewhere and pay more for it.',
      ],
    },
  ],
};
