import type { DayOutlet } from './outlet.ts';

/** On Sunday it had the request; on Monday it has the cable from an official of its own. */
export const cnn: DayOutlet = {
  id: 'cnn',
  name: 'CNN',
  language: 'en-US',
  format: 'rss',
  charset: 'utf-8',
  metadata: 'json-ld',
  sections: ['US', 'World', 'Politics', 'Business', 'Sports'],
  articles: [
    {
      slug: 'russia-asked-china-military-equipment-us-officials',
      section: 'Politics',
      title: 'Russia has asked China for military equipment, US officials say',
      summary: 'The request was made after the invasion of Ukraine began, according to the officials.',
      authors: ['CNN staff'],
      published: '2022-03-13T21:30:00Z',
      bearing: 'request-only',
      body: [
        '(CNN) Russia has asked China for military equipment since it invaded Ukraine, US officials said Sunday.',
        'The officials did not say what was on the list, and declined to describe how the United States came to know of the request.',
        'Liu Pengyu, the spokesman of the Chinese embassy in Washington, said that he had not heard of it.',
        'National security adviser Jake Sullivan has said in public that President Vladimir Putin was looking to President Xi Jinping for support. Sullivan travels to Rome to meet Yang Jiechi, China’s top diplomat.',
      ],
    },
    {
      slug: 'us-cable-china-openness-official',
      section: 'Politics',
      title: 'US cable to allies says China is open to arming Russia, official says',
      summary: 'A US official described the cable to CNN. The White House has not confirmed it.',
      authors: ['CNN staff'],
      published: '2022-03-14T13:10:00Z',
      bearing: 'story',
      body: [
        '(CNN) A US diplomatic cable to allies in Europe says that China has signaled it is open to supplying Russia with the military equipment it asked for, a US official familiar with the document told CNN on Monday.',
        'The cable is the one that the Financial Times reported on earlier in the day. The official said that it does not state whether China has delivered anything, and that the United States does not know if it will.',
        'The White House and the Pentagon have not confirmed the account.',
        'Kremlin spokesman Dmitry Peskov, asked whether Russia had requested help, said “No.” In Beijing, foreign ministry spokesman Zhao Lijian accused the Americans of running a dangerous disinformation campaign.',
        'The US will punish countries that help Russia get around the sanctions, Sullivan has said.',
      ],
    },
    {
      slug: 'college-basketball-brackets',
      section: 'Sports',
      title: 'Brackets are out: what to know before the first tip-off',
      summary: 'Sixty-eight teams, three weeks and a great many broken brackets.',
      authors: ['CNN staff'],
      published: '2022-03-14T10:45:00Z',
      bearing: 'other',
      body: [
        '(CNN) The field for the college basketball tournament is set, and offices across the country have begun to fill in their brackets.',
        'Sixty-eight teams will play over three weeks. History says that nobody will get every game right, and that somebody in accounting who has never watched a game will win the pool.',
      ],
    },
    {
      slug: 'sanctions-explained',
      section: 'World',
      title: 'What the sanctions on Russia do, and what they leave out',
      summary: 'Banks, planes, luxury goods: a guide to the measures by the US, the EU and Britain.',
      authors: ['CNN staff'],
      published: '2022-03-14T16:40:00Z',
      bearing: 'other',
      body: [
        '(CNN) Since the invasion of Ukraine began, the US, the EU and Britain have put sanctions on Russian banks, companies and officials.',
        'The measures differ from one place to the next. Some forbid all business with the persons on a list; others forbid the sale of certain goods, such as parts for planes.',
        'Economists say that it will take months before their effect can be measured, and that much depends on which other countries take part.',
      ],
    },
  ],
};
