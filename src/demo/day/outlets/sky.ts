import type { DayOutlet } from './outlet.ts';

/** A late relay that sums the day up. */
export const sky: DayOutlet = {
  id: 'sky',
  name: 'Sky News',
  language: 'en-GB',
  format: 'rss',
  charset: 'utf-8',
  metadata: 'open-graph',
  sections: ['UK', 'World', 'Politics', 'Business'],
  articles: [
    {
      slug: 'china-arms-russia-what-we-know',
      section: 'World',
      title: 'Is China ready to arm Russia? What we know so far',
      summary: 'One report, two denials and a meeting in Rome.',
      authors: ['Sky News'],
      published: '2022-03-14T18:05:00Z',
      bearing: 'story',
      body: [
        'It began with a report in the Financial Times: China is open to supplying arms to Russia, the newspaper said on Monday, citing US officials and documents sent to America’s allies.',
        'Reuters and CNN later spoke to officials who described the same US cable.',
        'The Kremlin’s spokesman, Dmitry Peskov, denied that Russia had asked China for help. China’s foreign ministry called the report disinformation.',
        'Washington has confirmed none of it. The Pentagon says it is following the matter with great attention.',
      ],
    },
    {
      slug: 'sanctions-britain-list',
      section: 'Politics',
      title: 'Britain prepares next round of sanctions',
      summary: 'Ministers promise more names this week.',
      authors: ['Sky News'],
      published: '2022-03-14T09:20:00Z',
      bearing: 'other',
      body: [
        'Britain is preparing a further round of sanctions over the invasion of Ukraine, ministers said on Monday.',
        'More names would be added to the list this week, they said, in step with the US and the EU.',
      ],
    },
  ],
};
