import type { DayOutlet } from './outlet.ts';

const origin = [
  'Beijing has signalled to Moscow that it is open to supplying Russia with arms for the war in Ukraine, Washington has told its allies, in a step that would end China’s distance from the conflict.',
  'The message went to governments in Europe in documents sent by Washington in recent days, according to US officials. According to the documents, China gave a positive answer when Russia asked for missiles, drones and armored vehicles.',
  'The US officials said that it was not clear whether China had already supplied anything or had only promised to do so. Nor did they know whether Beijing had voiced its readiness lately or before the first shot was fired.',
  'A US defence official told the Financial Times: “If China chooses to support Russia materially in this war, there will likely be consequences.” By refusing to join sanctions and by blaming the west for the conflict, the official said, China had given its “tacit assent”.',
  'The assessment goes further than what the administration has said in public. US officials had disclosed on Sunday that Russia had turned to China for military equipment after the invasion; the documents for the allies describe how Beijing answered.',
  'The officials believe that China is trying to help its neighbour even as it speaks in public of a diplomatic solution.',
  'The US national security adviser, Jake Sullivan, is to meet China’s top diplomat, Yang Jiechi, in Rome.',
];
const respelt = origin.map((paragraph) => paragraph.replace('armored vehicles', 'armoured vehicles'));

/** The outlet that has it first; in the afternoon its headline says less. */
export const financialTimes: DayOutlet = {
  id: 'ft',
  name: 'Financial Times',
  language: 'en-GB',
  format: 'rss',
  charset: 'utf-8',
  metadata: 'json-ld',
  sections: ['World', 'US', 'Companies', 'Markets', 'Opinion', 'Life & Arts'],
  articles: [
    {
      slug: 'us-tells-allies-beijing-ready-to-arm-russia',
      section: 'World',
      title: 'US tells allies that China is open to supplying arms to Russia',
      summary:
        'Documents sent to European capitals say Beijing responded positively to Moscow’s request for missiles, drones and armoured vehicles',
      authors: ['Financial Times reporters'],
      published: '2022-03-14T06:10:00Z',
      bearing: 'story',
      body: origin,
      revisions: [
        { at: '2022-03-14T11:20:00Z', body: respelt },
        {
          at: '2022-03-14T15:40:00Z',
          title: 'US tells allies that China is open to supplying arms to Russia – not clear if any were sent',
          body: [
            ...respelt,
            'The headline of this article was changed to say that it is not clear whether anything has been supplied.',
          ],
        },
      ],
    },
    {
      slug: 'sanctions-leave-banks-with-paperwork',
      section: 'Companies',
      title: 'Sanctions leave lenders with a mountain of paperwork',
      summary: 'Compliance departments work weekends as the US, the EU and Britain add names to their lists',
      authors: ['Financial Times reporters'],
      published: '2022-03-14T05:00:00Z',
      bearing: 'other',
      body: [
        'Banks in London and Frankfurt have moved staff from other departments to check clients against the sanctions lists that the US, the EU and Britain have lengthened since the invasion of Ukraine began.',
        'Lawyers who advise the banks say that the three lists do not match, so that a payment which is lawful in one place may be forbidden in another. Most lenders have chosen to stop anything that is doubtful.',
        'The cost is hard to put in figures, the lawyers say, but few expect the work to become less before the summer.',
      ],
    },
    {
      slug: 'chipmakers-order-books',
      section: 'Markets',
      title: 'Chipmakers’ order books stay full into next year',
      summary: 'Buyers pay early to keep their place in the queue',
      authors: ['Financial Times reporters'],
      published: '2022-03-14T13:00:00Z',
      bearing: 'other',
      body: [
        'Makers of semiconductors say that they have sold most of what they can produce until next year, and that customers now pay deposits to keep their place in the queue.',
        'Analysts see little relief for makers of cars and household goods, whose factories have stood still for days at a time for want of parts that cost less than a cup of coffee.',
      ],
    },
  ],
};
