import type { DayOutlet } from './outlet.ts';

/** Has the foreign ministry's answer first. */
export const xinhua: DayOutlet = {
  id: 'xinhua',
  name: 'Xinhua',
  language: 'en',
  format: 'rss',
  charset: 'utf-8',
  metadata: 'open-graph',
  sections: ['China', 'World', 'Business', 'Culture', 'Sports'],
  articles: [
    {
      slug: 'spokesperson-us-disinformation-ukraine',
      section: 'China',
      title: 'Chinese spokesperson rejects U.S. disinformation on Ukraine issue',
      summary: 'What is needed is a diplomatic solution, not a further escalation, Zhao Lijian said.',
      authors: ['Xinhua'],
      published: '2022-03-14T10:15:00Z',
      bearing: 'story',
      body: [
        'BEIJING, March 14 (Xinhua) -- Chinese foreign ministry spokesperson Zhao Lijian on Monday rejected as disinformation a U.S. media report that China was open to supplying arms to Russia.',
        'The Americans are running a dangerous disinformation campaign, Zhao told a regular press briefing when asked to comment on the report.',
        'What is needed is a diplomatic solution, not a further escalation, the spokesperson said.',
      ],
    },
    {
      slug: 'china-russia-trade-first-two-months',
      section: 'Business',
      title: 'China’s trade with Russia expands in first two months',
      summary: 'Energy and farm goods make up most of it.',
      authors: ['Xinhua'],
      published: '2022-03-14T08:30:00Z',
      bearing: 'other',
      body: [
        'BEIJING, March 14 (Xinhua) -- China’s trade with Russia expanded in the first two months of the year, customs data showed.',
        'Imports of energy and farm goods from Russia grew, while China supplied machinery, cars and household appliances. Economists expect normal trade between the two countries to go on.',
      ],
    },
    {
      slug: 'spring-planting-south',
      section: 'China',
      title: 'Spring planting under way in southern provinces',
      summary: 'Farmers make use of mild weather.',
      authors: ['Xinhua'],
      published: '2022-03-14T06:50:00Z',
      bearing: 'other',
      body: [
        'NANNING, March 14 (Xinhua) -- Farmers in southern provinces have begun the spring planting of rice, making use of mild weather.',
        'Drones now sow some of the larger fields, and local stations rent them out by the hour.',
      ],
    },
  ],
};
