import type { DayOutlet } from './outlet.ts';

/** Relays the FT with the embassy's answer; later reports on the meeting in Rome. */
export const guardian: DayOutlet = {
  id: 'guardian',
  name: 'The Guardian',
  language: 'en-GB',
  format: 'rss',
  charset: 'utf-8',
  metadata: 'open-graph',
  sections: ['News', 'Opinion', 'Sport', 'Culture', 'Lifestyle'],
  articles: [
    {
      slug: 'china-willing-to-supply-russia-weapons-us-tells-allies',
      section: 'World',
      title: 'China willing to supply Russia with weapons, US is said to have told allies',
      summary:
        'Report in the Financial Times says Beijing reacted positively to Moscow’s request. Chinese embassy says it is unaware of it',
      authors: ['Guardian staff'],
      published: '2022-03-14T07:35:00Z',
      bearing: 'story',
      body: [
        'China has let it be known that it is open to supplying Russia with weapons for its war in Ukraine, according to a report in the Financial Times, which cites US officials and documents that Washington has sent to allies in Europe.',
        'The documents, the newspaper said, describe a positive reaction in Beijing to a Russian request for missiles, drones and armoured vehicles. It remains open whether anything has been handed over.',
        'The spokesperson of the Chinese embassy in Washington, Liu Pengyu, said that he was unaware of it, as he had said the day before of the reports that Russia had made such a request.',
        'There has been no confirmation of the report from the White House. The Pentagon and the national security adviser, Jake Sullivan, had previously said in public that Vladimir Putin was seeking the support of Xi Jinping.',
        'Sullivan meets Yang Jiechi, China’s most senior diplomat, in Rome. The war in Ukraine is in its third week.',
      ],
    },
    {
      slug: 'sullivan-yang-rome-meeting',
      section: 'World',
      title: 'Sullivan and Yang meet in Rome as US warns countries that help Russia',
      summary: 'US national security adviser raises Moscow’s request with China’s top diplomat',
      authors: ['Guardian staff'],
      published: '2022-03-14T15:05:00Z',
      bearing: 'story',
      body: [
        'Jake Sullivan, the US national security adviser, raised the question of Chinese support for Russia with Yang Jiechi, Beijing’s top diplomat, when the two met in Rome on Monday.',
        'Sullivan said that the US would punish countries that help Russia to get around the sanctions. He did not confirm the report in the Financial Times that Washington has told its allies that China is open to supplying arms to Russia.',
        'The Kremlin had earlier denied asking China for help, and the Chinese foreign ministry had spoken of disinformation.',
        'The meeting came in the third week of the war in Ukraine, with fighting around Kyiv.',
      ],
    },
    {
      slug: 'garden-birds-count',
      section: 'Lifestyle',
      title: 'The sparrow keeps its place at the top of the garden count',
      summary: 'Volunteers spent an hour at the window',
      authors: ['Guardian staff'],
      published: '2022-03-14T06:00:00Z',
      bearing: 'other',
      body: [
        'The house sparrow was once more the bird that people saw most often when they sat down at their windows for an hour this winter and counted.',
        'Blue tits and starlings follow. Those who run the count say that the order has hardly changed in ten years, but that the numbers have: there are fewer of nearly all of them.',
      ],
    },
    {
      slug: 'families-cross-border',
      section: 'World',
      title: 'The trains are full and the platforms are quiet: families leave Kyiv',
      summary: 'In the third week of the war the stations in the west of Ukraine work through the night',
      authors: ['Guardian staff'],
      published: '2022-03-14T11:50:00Z',
      bearing: 'other',
      body: [
        'They come with one bag each and a cat in a basket. In the third week of the war, the stations in the west of Ukraine work through the night, and the trains that arrive from Kyiv are full.',
        'Volunteers hand out tea and charge telephones. Most of those who get off do not know yet where they will sleep; some will go on to the border in the morning.',
      ],
    },
  ],
};
