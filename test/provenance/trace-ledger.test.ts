import { describe, expect, it } from 'vitest';
import { type ToldArticle, tell } from '../support/told-story.ts';

const claim = 'Ostrava Steel is closing its mill in Drevnik.';

const morning: ToldArticle = {
  outlet: 'Drevnik Courier',
  at: '06:00',
  firstHand: true,
  text: 'Ostrava Steel will shut its mill in Drevnik by June, two managers of the company told the Drevnik Courier. The town lives on the mill.',
  cites: [['anonymous', 'two managers', 'two managers of the company told the Drevnik Courier']],
};
const relay: ToldArticle = {
  outlet: 'Northern Wire',
  at: '07:00',
  text: 'The mill in Drevnik is to close, the Drevnik Courier reported on Wednesday, citing two managers. Northern Wire could not verify the report.',
  cites: [
    ['outlet', 'Drevnik Courier', 'the Drevnik Courier reported on Wednesday'],
    ['anonymous', 'two managers', 'citing two managers'],
  ],
};
const denial: ToldArticle = {
  outlet: 'Radio Slate',
  at: '09:00',
  relation: 'deny',
  firstHand: true,
  text: '“The mill stays open,” spokesman Petr Hollan told Radio Slate. The Drevnik Courier had reported a closure.',
  cites: [
    ['person', 'Petr Hollan', 'spokesman Petr Hollan told Radio Slate'],
    ['outlet', 'Drevnik Courier', 'The Drevnik Courier had reported a closure'],
  ],
  said: [
    {
      speaker: 'Petr Hollan',
      role: 'spokesman of Ostrava Steel',
      stance: 'denies',
      sentence: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
    },
  ],
};

type Case = { readonly rule: string; readonly articles: readonly ToldArticle[]; readonly count: number };

const cases: readonly Case[] = [
  { rule: 'an outlet with unnamed people of its own is one root', articles: [morning], count: 1 },
  { rule: 'a relay adds nothing', articles: [morning, relay], count: 1 },
  { rule: 'a denial adds nothing', articles: [morning, relay, denial], count: 1 },
  {
    rule: 'a relay of an outlet that we did not read stands for its source',
    articles: [relay],
    count: 1,
  },
  {
    rule: 'a second outlet with its own source is a second root',
    articles: [
      morning,
      {
        outlet: 'Metal Week',
        at: '10:00',
        firstHand: true,
        text: 'The mill closes in May, a person with direct knowledge told Metal Week. The Drevnik Courier first reported the plan.',
        cites: [
          ['anonymous', 'a person with direct knowledge', 'a person with direct knowledge told Metal Week'],
          ['outlet', 'Drevnik Courier', 'The Drevnik Courier first reported the plan'],
        ],
      },
    ],
    count: 2,
  },
  {
    rule: 'unnamed people of two institutions in one outlet are two roots',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        firstHand: true,
        text: 'The mill will close, an official at the labour ministry told Slate Post. A prosecutor told Slate Post the same.',
        cites: [
          ['anonymous', 'an official at the labour ministry', 'an official at the labour ministry told Slate Post'],
          ['anonymous', 'a prosecutor', 'A prosecutor told Slate Post the same'],
        ],
        said: [
          {
            speaker: 'an official at the labour ministry',
            standing: 'anonymous',
            stance: 'reports',
            sentence: 'The mill will close, an official at the labour ministry told Slate Post.',
          },
          {
            speaker: 'a prosecutor',
            standing: 'anonymous',
            stance: 'reports',
            sentence: 'A prosecutor told Slate Post the same.',
          },
        ],
      },
    ],
    count: 2,
  },
  {
    rule: 'officials and the papers that they sent are one root',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        firstHand: true,
        text: 'Officials told Slate Post that the mill will close. A cable seen by Slate Post gives the date.',
        cites: [
          ['anonymous', 'Officials', 'Officials told Slate Post'],
          ['document', 'cable', 'A cable seen by Slate Post'],
        ],
      },
    ],
    count: 1,
  },
  {
    rule: 'officials who describe one cable to two outlets are one root',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        firstHand: true,
        text: 'The mill will close, according to a diplomatic cable seen by Slate Post.',
        cites: [['document', 'diplomatic cable', 'according to a diplomatic cable seen by Slate Post']],
      },
      {
        outlet: 'Northern Wire',
        at: '08:00',
        firstHand: true,
        text: 'Two officials described the cable to Northern Wire: the mill will close. Slate Post first reported on it.',
        cites: [
          ['anonymous', 'Two officials', 'Two officials described the cable to Northern Wire'],
          ['document', 'the cable', 'described the cable'],
          ['outlet', 'Slate Post', 'Slate Post first reported on it'],
        ],
      },
    ],
    count: 1,
  },
  {
    rule: 'a company and its own internal paper are one root',
    articles: [
      {
        outlet: 'Drevnik Courier',
        at: '06:00',
        firstHand: true,
        text: 'The mill will close, an internal paper of the company seen by the Drevnik Courier says.',
        cites: [['document', 'internal paper', 'an internal paper of the company seen by the Drevnik Courier']],
      },
      {
        outlet: 'Northern Wire',
        at: '15:00',
        relation: 'confirm',
        firstHand: true,
        text: 'Ostrava Steel said in a filing that it will close the mill.',
        cites: [
          ['institution', 'Ostrava Steel', 'Ostrava Steel said'],
          ['document', 'filing', 'in a filing'],
        ],
        said: [
          {
            speaker: 'Ostrava Steel',
            role: 'company',
            stance: 'confirms',
            sentence: 'Ostrava Steel said in a filing that it will close the mill.',
          },
        ],
      },
    ],
    count: 1,
  },
  {
    rule: 'a minister and the ministry are one root, a former employee is none of the company’s',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        relation: 'confirm',
        firstHand: true,
        text: '“It closes,” labour minister Olga Brandt told Slate Post. The labour ministry repeated it in a note. “I knew in March,” said Jan Vesely.',
        said: [
          {
            speaker: 'Olga Brandt',
            role: 'labour minister',
            stance: 'confirms',
            sentence: '“It closes,” labour minister Olga Brandt told Slate Post.',
          },
          {
            speaker: 'labour ministry',
            role: 'ministry',
            stance: 'confirms',
            sentence: 'The labour ministry repeated it in a note.',
          },
          {
            speaker: 'Jan Vesely',
            role: 'former engineer of Ostrava Steel',
            stance: 'reports',
            standing: 'other',
            sentence: '“I knew in March,” said Jan Vesely.',
          },
        ],
      },
    ],
    count: 2,
  },
  {
    rule: 'a person and the lawyer who speaks for that person are one root',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        firstHand: true,
        text: '“I signed the closure,” said Karel Dusek. “He signed it in March,” said Eva Malin.',
        said: [
          {
            speaker: 'Karel Dusek',
            role: 'owner of the mill',
            stance: 'confirms',
            sentence: '“I signed the closure,” said Karel Dusek.',
          },
          {
            speaker: 'Eva Malin',
            role: 'lawyer of Karel Dusek',
            stance: 'confirms',
            sentence: '“He signed it in March,” said Eva Malin.',
          },
        ],
      },
    ],
    count: 1,
  },
  {
    rule: 'hearsay leads to the one who told it',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        firstHand: true,
        text: 'The labour ministry said that the mill closes. Councillor Ivo Lang said he was told so by the labour ministry.',
        said: [
          {
            speaker: 'labour ministry',
            role: 'ministry',
            stance: 'confirms',
            sentence: 'The labour ministry said that the mill closes.',
          },
          {
            speaker: 'Ivo Lang',
            role: 'councillor',
            stance: 'reports',
            standing: 'other',
            sentence: 'Councillor Ivo Lang said he was told so by the labour ministry.',
          },
        ],
      },
    ],
    count: 1,
  },
  {
    rule: 'posts and rumours are no root',
    articles: [
      {
        outlet: 'Slate Today',
        at: '05:00',
        text: 'The mill is closing, according to posts shared on social media.',
        cites: [['anonymous', 'social media posts', 'according to posts shared on social media']],
      },
    ],
    count: 0,
  },
  {
    rule: 'media without a name are no root',
    articles: [
      {
        outlet: 'Slate Today',
        at: '05:00',
        text: 'The mill is closing, according to media reports.',
        cites: [['outlet', 'media reports', 'according to media reports']],
      },
    ],
    count: 0,
  },
  {
    rule: 'outlets that cite each other in a circle add nothing',
    articles: [
      {
        outlet: 'Slate Today',
        at: '05:00',
        text: 'The mill is closing, the Evening Lamp reported.',
        cites: [['outlet', 'Evening Lamp', 'the Evening Lamp reported']],
      },
      {
        outlet: 'Evening Lamp',
        at: '05:30',
        text: 'The mill is closing, Coast Herald reported.',
        cites: [['outlet', 'Coast Herald', 'Coast Herald reported']],
      },
      {
        outlet: 'Coast Herald',
        at: '06:00',
        text: 'The mill is closing, Slate Today reported.',
        cites: [['outlet', 'Slate Today', 'Slate Today reported']],
      },
    ],
    count: 0,
  },
  {
    rule: 'a root goes where its outlet takes the story back',
    articles: [
      morning,
      relay,
      {
        outlet: 'Drevnik Courier',
        at: '18:00',
        relation: 'deny',
        withdraws: true,
        firstHand: true,
        text: 'Correction: the mill does not close. We apologise.',
      },
    ],
    count: 0,
  },
  {
    rule: 'a relay that corrects itself takes no root away',
    articles: [
      morning,
      relay,
      {
        outlet: 'Northern Wire',
        at: '18:00',
        relation: 'deny',
        withdraws: true,
        text: 'Northern Wire withdraws its report on the mill.',
      },
    ],
    count: 1,
  },
  {
    rule: 'a source that takes back its own word is gone',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        firstHand: true,
        text: '“It closes,” said foreman Ota Riha.',
        said: [
          {
            speaker: 'Ota Riha',
            role: 'foreman',
            stance: 'reports',
            standing: 'other',
            sentence: '“It closes,” said foreman Ota Riha.',
          },
        ],
      },
      {
        outlet: 'Northern Wire',
        at: '11:00',
        relation: 'deny',
        firstHand: true,
        text: '“I was misheard, nothing closes,” said Ota Riha.',
        said: [
          {
            speaker: 'Ota Riha',
            role: 'foreman',
            stance: 'denies',
            sentence: '“I was misheard, nothing closes,” said Ota Riha.',
          },
        ],
      },
    ],
    count: 0,
  },
  {
    rule: 'one voice of a body that denies does not unsay what another said',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        relation: 'confirm',
        firstHand: true,
        text: '“It closes,” labour minister Olga Brandt said. The labour ministry confirmed it.',
        said: [
          {
            speaker: 'Olga Brandt',
            role: 'labour minister',
            stance: 'confirms',
            sentence: '“It closes,” labour minister Olga Brandt said.',
          },
          {
            speaker: 'labour ministry',
            role: 'ministry',
            stance: 'confirms',
            sentence: 'The labour ministry confirmed it.',
          },
        ],
      },
      {
        outlet: 'Northern Wire',
        at: '12:00',
        relation: 'deny',
        firstHand: true,
        text: '“Nothing closes,” Olga Brandt said.',
        said: [
          {
            speaker: 'Olga Brandt',
            role: 'labour minister',
            stance: 'denies',
            sentence: '“Nothing closes,” Olga Brandt said.',
          },
        ],
      },
    ],
    count: 1,
  },
  {
    rule: '“the company” is the one that the claim names',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        relation: 'confirm',
        firstHand: true,
        text: 'Ostrava Steel confirmed the closure. The company announced it in the evening.',
        said: [
          { speaker: 'Ostrava Steel', stance: 'confirms', sentence: 'Ostrava Steel confirmed the closure.' },
          { speaker: 'The company', stance: 'confirms', sentence: 'The company announced it in the evening.' },
        ],
      },
    ],
    count: 1,
  },
  {
    rule: 'a company that denied and later admits counts from the admission',
    articles: [
      denial,
      {
        outlet: 'Northern Wire',
        at: '15:00',
        relation: 'confirm',
        firstHand: true,
        text: 'Ostrava Steel admitted that it closes the mill.',
        said: [
          {
            speaker: 'Ostrava Steel',
            role: 'company',
            stance: 'confirms',
            sentence: 'Ostrava Steel admitted that it closes the mill.',
          },
        ],
      },
    ],
    count: 1,
  },
  {
    rule: 'data that an outlet analysed itself are a root',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        firstHand: true,
        text: 'Slate Post has found that the furnaces are cold, from satellite images of the mill.',
        cites: [['document', 'satellite images', 'from satellite images of the mill']],
      },
    ],
    count: 1,
  },
  {
    rule: 'an outlet that found it out by itself is a root',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        firstHand: true,
        text: 'The furnaces in Drevnik went out last night. Slate Post watched the last shift leave.',
      },
    ],
    count: 1,
  },
  {
    rule: 'a relay bears witness to the source of a first-hand report',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        firstHand: true,
        text: 'The mill in Drevnik closes, the Slate Post has learned.',
      },
      {
        outlet: 'Northern Wire',
        at: '06:00',
        text: 'The mill in Drevnik closes, the Slate Post reported, citing two managers.',
        cites: [
          ['outlet', 'Slate Post', 'the Slate Post reported'],
          ['anonymous', 'two managers', 'citing two managers'],
        ],
      },
    ],
    count: 1,
  },
  {
    rule: 'declining and not knowing are no support',
    articles: [
      {
        outlet: 'Slate Post',
        at: '05:00',
        relation: 'unconfirmed',
        text: 'Ostrava Steel declined to comment. The union had not heard of it.',
        cites: [['institution', 'Ostrava Steel', 'Ostrava Steel declined to comment']],
        said: [
          {
            speaker: 'Ostrava Steel',
            role: 'company',
            stance: 'no-comment',
            sentence: 'Ostrava Steel declined to comment.',
          },
          { speaker: 'the union', role: 'trade union', stance: 'unaware', sentence: 'The union had not heard of it.' },
        ],
      },
    ],
    count: 0,
  },
];

describe('the count of independent sources', () => {
  it.each(cases)('$rule', ({ articles, count }) => {
    const { ledger } = tell(claim, articles);
    expect({ count: ledger.independentSourceCount, names: ledger.independentSources.length }).toEqual({
      count,
      names: count,
    });
  });

  it('does not depend on the order in which articles come', () => {
    const told = cases
      .flatMap(({ articles }) => articles)
      .slice(0, 9)
      .map((article, at) => ({ ...article, id: `x${at}` }));
    const there = tell(claim, told).ledger.independentSources.map(({ name }) => name);
    const back = tell(claim, told.toReversed()).ledger.independentSources.map(({ name }) => name);
    expect(back.toSorted()).toEqual(there.toSorted());
  });
});

describe('a copy', () => {
  const body =
    'Ostrava Steel will shut its mill in Drevnik by June and send nine hundred workers home, the labour ministry announced on Wednesday in a short note to the press. The furnaces go out in May. Unions will meet the board on Friday in the town hall to speak about pay.';
  const { ledger } = tell(claim, [
    {
      outlet: 'Northern Wire',
      at: '06:00',
      firstHand: true,
      text: body,
      said: [
        {
          speaker: 'labour ministry',
          role: 'ministry',
          stance: 'confirms',
          sentence: body.slice(0, body.indexOf('press.') + 6),
        },
      ],
    },
    {
      outlet: 'Valley Sheet',
      at: '07:00',
      firstHand: true,
      text: `${body} (Northern Wire)`,
      said: [
        {
          speaker: 'labour ministry',
          role: 'ministry',
          stance: 'confirms',
          sentence: body.slice(0, body.indexOf('press.') + 6),
        },
      ],
    },
  ]);

  it('names the article it was copied from, is never first-hand and adds no source', () => {
    expect(ledger.articles.map(({ copyOf, firstHand }) => ({ copyOf, firstHand }))).toEqual([
      { copyOf: null, firstHand: true },
      { copyOf: 'n1', firstHand: false },
    ]);
    expect(ledger.independentSources.map(({ name, articleIds }) => ({ name, articleIds }))).toEqual([
      { name: 'labour ministry', articleIds: ['n1', 'n2'] },
    ]);
  });
});

describe('what was said', () => {
  const said = (outlet: string, at: string, speaker: string, role: string | null, sentence: string): ToldArticle => ({
    outlet,
    at,
    relation: 'deny',
    firstHand: true,
    text: sentence,
    said: [{ speaker, role, stance: 'denies', sentence }],
  });

  it('is one entry for one person in two scripts, the earliest first, with every article that carries it', () => {
    const { ledger } = tell(claim, [
      said('Вечерний листок', '08:00', 'Пётр Соколов', null, '«Завод не закрывается», — сказал Пётр Соколов.'),
      said(
        'Slate Post',
        '09:00',
        'Pyotr Sokolov',
        'spokesman of the mill',
        '“The mill does not close,” Pyotr Sokolov said.',
      ),
    ]);
    expect(
      ledger.denials.map(({ speaker, role, articleId, articleIds }) => ({ speaker, role, articleId, articleIds })),
    ).toEqual([{ speaker: 'Pyotr Sokolov', role: 'spokesman of the mill', articleId: 'n1', articleIds: ['n1', 'n2'] }]);
  });

  it('joins an institution and its spokesperson, and keeps a director beside the company', () => {
    const { ledger } = tell(claim, [
      said('Slate Post', '08:00', 'Ostrava Steel', 'company', 'Ostrava Steel denied it.'),
      said('Radio Slate', '09:00', 'Petr Hollan', 'spokesman of Ostrava Steel', '“No,” Petr Hollan said.'),
      said('Metal Week', '10:00', 'Dana Kral', 'chief executive of Ostrava Steel', '“Never,” Dana Kral said.'),
    ]);
    expect(ledger.denials.map(({ speaker, articleIds }) => [speaker, articleIds])).toEqual([
      ['Petr Hollan', ['n1', 'n2']],
      ['Dana Kral', ['n3']],
    ]);
  });

  it('keeps two people of one surname apart', () => {
    const { ledger } = tell(claim, [
      said('Slate Post', '08:00', 'Anna Hollan', 'mayor', '“No,” Anna Hollan said.'),
      said('Radio Slate', '09:00', 'Petr Hollan', 'engineer', '“No, no,” Petr Hollan said.'),
    ]);
    expect(ledger.denials).toHaveLength(2);
  });

  it('keeps the scope of a denial', () => {
    const scope = 'that the board has decided, not that it considers it';
    const { ledger } = tell(claim, [
      {
        ...said('Slate Post', '08:00', 'Dana Kral', 'chief executive', '“Nothing is decided,” Dana Kral said.'),
        said: [
          {
            speaker: 'Dana Kral',
            stance: 'denies',
            strength: 'partial',
            scope,
            sentence: '“Nothing is decided,” Dana Kral said.',
          },
        ],
      },
    ]);
    expect(ledger.denials[0]).toMatchObject({ scope, strength: 'partial' });
    expect(ledger.timeline.at(-1)?.text).toContain(scope);
  });

  it('takes a party’s denial from anywhere in an article that itself carries the claim', () => {
    const { ledger } = tell(claim, [{ ...denial, relation: 'pickup' }]);
    expect(ledger.denials.map(({ speaker }) => speaker)).toEqual(['Petr Hollan']);
  });
});

describe('whose word it is', () => {
  const told = (speaker: string, extra: object): ToldArticle => ({
    outlet: 'Slate Post',
    at: '05:00',
    relation: 'deny',
    firstHand: true,
    text: 'Nothing closes in Drevnik.',
    said: [{ speaker, stance: 'denies', sentence: 'Nothing closes in Drevnik.', ...extra }],
  });
  it.each([
    { speaker: 'Drevnik', extra: {}, why: 'the place of the claim' },
    { speaker: 'Oct', extra: {}, why: 'a month' },
    { speaker: 'both', extra: {}, why: 'no name at all' },
    {
      speaker: 'Dana Kral',
      extra: { cue: null, standing: 'other' },
      why: 'a guess of who speaks in the outlet’s own voice',
    },
    { speaker: 'Dana Kral', extra: { confidence: 0.4 }, why: 'read with too little confidence' },
    {
      speaker: 'two workers',
      extra: { standing: 'anonymous', confidence: 0.7 },
      why: 'unnamed people, not plain enough',
    },
    { speaker: 'Valley Sheet', extra: { standing: 'outlet' }, why: 'another outlet' },
  ])('is nobody’s denial: $speaker, $why', ({ speaker, extra }) => {
    expect(tell(claim, [told(speaker, extra)]).ledger.denials).toEqual([]);
  });
  it('is one entry for a name and the description beside it', () => {
    const text = '“Never,” his daughter said. “It stays,” Eva Malin said.';
    const { ledger } = tell(claim, [
      {
        ...told('Eva Malin', {}),
        text,
        said: [
          { speaker: 'his daughter', stance: 'denies', sentence: '“Never,” his daughter said.' },
          { speaker: 'Eva Malin', stance: 'denies', sentence: '“It stays,” Eva Malin said.' },
        ],
      },
    ]);
    expect(ledger.denials.map(({ speaker }) => speaker)).toEqual(['Eva Malin']);
  });
});

describe('the status', () => {
  const confirming: ToldArticle = {
    outlet: 'Northern Wire',
    at: '15:00',
    relation: 'confirm',
    firstHand: true,
    text: 'Ostrava Steel confirmed the closure.',
    said: [
      {
        speaker: 'Ostrava Steel',
        role: 'company',
        stance: 'confirms',
        sentence: 'Ostrava Steel confirmed the closure.',
      },
    ],
  };
  it.each([
    { status: 'reported', articles: [morning, relay] },
    { status: 'contested', articles: [morning, relay, denial] },
    { status: 'confirmed', articles: [morning, denial, confirming] },
    { status: 'contested', articles: [confirming, { ...denial, at: '19:00' }] },
    { status: 'denied', articles: [denial] },
    {
      status: 'retracted',
      articles: [
        morning,
        { outlet: 'Drevnik Courier', at: '18:00', relation: 'deny', withdraws: true, text: 'We were wrong.' },
      ],
    },
  ] satisfies readonly { status: string; articles: readonly ToldArticle[] }[])('is $status', ({ status, articles }) => {
    expect(tell(claim, articles).ledger.status).toBe(status);
  });
});

describe('the origin', () => {
  it('is the earliest article that belongs to the story', () => {
    const other: ToldArticle = {
      outlet: 'Valley Sheet',
      at: '04:00',
      relation: 'unrelated',
      text: 'The mill in Drevnik turns a hundred.',
    };
    expect(tell(claim, [relay, morning, other]).ledger.origin).toEqual({
      articleId: 'n2',
      outlet: 'Drevnik Courier',
      sources: ['two managers'],
    });
  });

  it('is not an uncertain article that came before what all others credit', () => {
    const before: ToldArticle = {
      outlet: 'Valley Sheet',
      at: '04:00',
      relation: 'update',
      confidence: 0.5,
      text: 'The mill in Drevnik turns a hundred.',
    };
    const { ledger } = tell(claim, [before, morning, relay]);
    expect({ origin: ledger.origin?.articleId, relation: ledger.articles[0]?.relation }).toEqual({
      origin: 'n2',
      relation: 'unrelated',
    });
    const sure = tell(claim, [{ ...before, confidence: 0.9 }, morning, relay]).ledger;
    expect(sure.articles[0]?.relation).toBe('update');
    expect(sure.origin?.articleId).toBe('n2');
  });

  it('names the outlet that we did not read where the earliest article only follows it', () => {
    expect(tell(claim, [relay]).ledger.origin).toMatchObject({ articleId: 'n1', outlet: 'Drevnik Courier' });
  });

  it('is null where nothing belongs to the story', () => {
    expect(tell(claim, [{ ...morning, relation: 'unrelated' }]).ledger).toMatchObject({
      origin: null,
      independentSourceCount: 0,
      status: 'reported',
      timeline: [],
    });
  });
});

describe('how the claim came out', () => {
  const note = 'The Evening Lamp understands that the story was leaked by the mayor’s office to the newspaper.';
  it('is one outlet’s account, never a source', () => {
    const { ledger } = tell(claim, [
      morning,
      {
        outlet: 'Evening Lamp',
        at: '10:00',
        relation: 'update',
        text: `The mill is in the news. ${note}`,
        cites: [['outlet', 'Drevnik Courier', 'the newspaper']],
      },
    ]);
    expect(ledger.articles.map(({ routeNote }) => routeNote)).toEqual([null, note]);
    expect(ledger.independentSourceCount).toBe(1);
  });
  it('is not seen in a leaked document', () => {
    const { ledger } = tell(claim, [
      { ...morning, text: `${morning.text} The newspaper saw a leaked draft of the report.` },
    ]);
    expect(ledger.articles[0]?.routeNote).toBeNull();
  });
});

describe('what the desk decided', () => {
  const decision = { articleId: 'n2', speaker: null, sentence: null } as const;
  it('takes an article out of the story', () => {
    expect(tell(claim, [morning, relay], { excludedArticleIds: ['n1'] }).ledger.origin?.articleId).toBe('n2');
    expect(
      tell(claim, [morning, relay], { decisions: [{ ...decision, kind: 'not-this-story' }] }).ledger.articles[1]
        ?.relation,
    ).toBe('unrelated');
  });
  it('takes a denial back, and the article’s label with it', () => {
    const { ledger } = tell(claim, [morning, denial], {
      decisions: [
        {
          ...decision,
          kind: 'not-a-denial',
          sentence: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
        },
      ],
    });
    expect({ denials: ledger.denials, status: ledger.status, relation: ledger.articles[1]?.relation }).toEqual({
      denials: [],
      status: 'reported',
      relation: 'update',
    });
  });
  it('leaves a denial that the decision does not mean', () => {
    const { ledger } = tell(claim, [morning, denial], {
      decisions: [{ ...decision, kind: 'not-a-denial', sentence: 'Another sentence.' }],
    });
    expect(ledger.denials).toHaveLength(1);
  });
});

describe('a copy that was read as another story', () => {
  const body =
    'Ostrava Steel will shut its mill in Drevnik by June and send nine hundred workers home, two managers of the company told Northern Wire on Wednesday. The furnaces go out in May. Unions will meet the board on Friday in the town hall to speak about pay.';
  const head: ToldArticle = {
    outlet: 'Northern Wire',
    at: '06:00',
    firstHand: true,
    text: body,
    cites: [['anonymous', 'two managers', 'two managers of the company told Northern Wire']],
  };

  it('takes the relation of its original', () => {
    const { ledger } = tell(claim, [head, { outlet: 'Ticker Today', at: '07:00', relation: 'unrelated', text: body }]);
    expect(ledger.articles.map(({ relation }) => relation)).toEqual(['pickup', 'pickup']);
    expect(ledger.articles[1]?.copyOf).toBe(ledger.articles[0]?.id);
    expect(ledger.independentSourceCount).toBe(1);
  });

  it('stays another story where only a sentence is shared', () => {
    const text = `${body.slice(-60)} The library of Drevnik opens on Sundays from now on, and the swimming pool gets a new roof before the winter, the town council decided last night.`;
    const { ledger } = tell(claim, [head, { outlet: 'Ticker Today', at: '07:00', relation: 'unrelated', text }]);
    expect(ledger.articles.map(({ relation }) => relation)).toEqual(['pickup', 'unrelated']);
  });
});

describe('who has it at first hand', () => {
  const spoken = '“The mill stays open,” Petr Hollan told reporters.';
  const denies = (sentence: string, via: string | null) => [
    { speaker: 'Petr Hollan', role: 'spokesman of Ostrava Steel', stance: 'denies' as const, sentence, via },
  ];

  it('is the outlet to which, or in whose presence, the denial was spoken, whatever it credits below', () => {
    const { ledger } = tell(claim, [
      {
        outlet: 'Radio Slate',
        at: '09:00',
        relation: 'deny',
        firstHand: false,
        text: `${spoken} The Drevnik Courier had reported a closure.`,
        cites: [['outlet', 'Drevnik Courier', 'The Drevnik Courier had reported a closure']],
        said: denies(spoken, null),
      },
    ]);
    expect(ledger.articles[0]?.firstHand).toBe(true);
  });

  it('is not the outlet that has the denial through another', () => {
    const sentence = '“The mill stays open,” Petr Hollan told Radio Slate.';
    const { ledger } = tell(claim, [
      {
        outlet: 'Northern Wire',
        at: '10:00',
        relation: 'deny',
        firstHand: true,
        text: sentence,
        cites: [['outlet', 'Radio Slate', 'told Radio Slate']],
        said: denies(sentence, 'Radio Slate'),
      },
    ]);
    expect(ledger.articles[0]?.firstHand).toBe(false);
  });
});
