import type { DayOutlet } from './outlet.ts';

/** Relays the report first, carries the Kremlin's answer, and later has the cable from officials of its own. */
export const reuters: DayOutlet = {
  id: 'reuters',
  name: 'Reuters',
  language: 'en',
  format: 'atom',
  charset: 'utf-8',
  metadata: 'json-ld-graph',
  sections: ['World', 'Business', 'Legal', 'Markets', 'Sports'],
  articles: [
    {
      slug: 'china-open-to-arming-russia-ft',
      section: 'World',
      title: 'China open to supplying arms to Russia, FT reports',
      summary:
        'The United States has told allies that China signalled its readiness, the Financial Times reported on Monday.',
      authors: ['Reuters staff'],
      published: '2022-03-14T07:05:00Z',
      bearing: 'story',
      body: [
        'LONDON, March 14 (Reuters) - China is open to supplying Russia with military equipment and has let Moscow know it, the Financial Times reported on Monday, quoting U.S. officials and documents that Washington sent to its allies in Europe.',
        'Beijing reacted positively when Russia asked for missiles, drones and armoured vehicles, the newspaper said. It added that it was not clear whether China had supplied any equipment already or had only promised it.',
        'The report could not be independently verified by Reuters. There was no confirmation from the White House.',
        'U.S. officials said on Sunday that Russia had asked China for military equipment since it invaded Ukraine.',
        'National security adviser Jake Sullivan is due to meet China’s top diplomat, Yang Jiechi, in Rome.',
      ],
    },
    {
      slug: 'kremlin-says-did-not-ask-china',
      section: 'World',
      title: 'Kremlin denies that Russia asked China for military help',
      summary: 'Asked whether Moscow had requested assistance from Beijing, spokesman Dmitry Peskov answered “No”.',
      authors: ['Reuters staff'],
      published: '2022-03-14T10:05:00Z',
      bearing: 'story',
      body: [
        'MOSCOW, March 14 (Reuters) - Russia did not ask China for military help, Kremlin spokesman Dmitry Peskov said on Monday, after reports from Washington that Beijing had been asked for weapons and had shown itself open to supplying them.',
        '“No,” Peskov told reporters when asked whether Russia had requested assistance. He said that Moscow had turned neither to China nor to other countries.',
        'The Financial Times reported earlier on Monday that the United States had told allies in documents that China signalled its readiness to supply the equipment. Peskov did not address what China might be willing to do.',
        'U.S. officials have said that Russia asked for equipment after the invasion of Ukraine began.',
      ],
    },
    {
      slug: 'us-cable-allies-china-willing-officials',
      section: 'World',
      title: 'U.S. cable tells allies China is willing to aid Russia, officials say',
      summary: 'Two U.S. officials described to Reuters the cable that was first reported by the Financial Times.',
      authors: ['Reuters staff'],
      published: '2022-03-14T12:20:00Z',
      bearing: 'story',
      body: [
        'WASHINGTON, March 14 (Reuters) - The United States has told its allies in a diplomatic cable that China signalled it was open to supplying Russia with arms, two U.S. officials told Reuters on Monday, describing the message that was first reported by the Financial Times.',
        'The cable, sent to governments in Europe, says that Beijing responded positively to a request from Moscow for military equipment, the officials said. Both asked not to be named.',
        'The officials could not say whether anything had been delivered, or when China had voiced its readiness.',
        'The Kremlin has denied that Russia asked for help, and the Chinese foreign ministry has called the report disinformation.',
        'Neither the White House nor the Pentagon has confirmed the contents of the cable.',
      ],
    },
    {
      slug: 'oil-traders-wait',
      section: 'Markets',
      title: 'Oil steadies as traders wait for news from talks',
      summary: 'Prices move little in thin trade.',
      authors: ['Reuters staff'],
      published: '2022-03-14T06:40:00Z',
      bearing: 'other',
      body: [
        'LONDON, March 14 (Reuters) - Oil prices moved little on Monday in thin trade, as dealers waited for news from the talks between Ukraine and Russia and for figures on stocks that are due later in the week.',
        'Brokers said that many clients had cut their positions after weeks of large swings, and that few wanted to take new ones before the week was under way.',
      ],
    },
    {
      slug: 'weapons-for-ukraine-convoys',
      section: 'World',
      title: 'More weapons reach Ukraine from western countries',
      summary: 'Deliveries continue in the third week of the war.',
      authors: ['Reuters staff'],
      published: '2022-03-14T15:30:00Z',
      bearing: 'other',
      body: [
        'WARSAW, March 14 (Reuters) - Western countries went on sending weapons to Ukraine on Monday, in the third week of the war, officials in the region said.',
        'The deliveries include anti-tank weapons and protective gear, and arrive over roads that are not named for reasons of security. Kyiv has asked its partners for more, and sooner.',
      ],
    },
  ],
};
