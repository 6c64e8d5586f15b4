import type { Article } from '../src/news/article.ts';
import { type Claim, understandClaim } from '../src/story/claim.ts';
import { lookAt } from '../src/story/look.ts';
import { signalNames, signalsOf } from '../src/story/signals.ts';
import { sisterFactor } from '../src/story/sister-claims.ts';
import { foldsBy, randomOf, readCsv, readRows, shuffled } from './data.ts';
import { logisticScore, type Row, trainLogistic } from './logistic.ts';
import { transplants } from './transplant.ts';

type Pair = Row & { readonly key: string; readonly kind: string; readonly factor: number };
type Item = {
  readonly claim: string;
  readonly title: string;
  readonly text?: string;
  readonly lead?: string;
  readonly relation: string;
  readonly lang?: string;
  readonly outlet?: string;
};

const claims = new Map<string, Claim>();
const claimOf = (text: string) => {
  const known = claims.get(text) ?? understandClaim(text);
  claims.set(text, known);
  return known;
};
const articleOf = (title: string, text: string, language: string | null): Article => ({
  id: 'a',
  url: null,
  outlet: '',
  title,
  text,
  published: null,
  language,
});

function pair(
  claim: string,
  seed: Article | null,
  article: Article,
  y: 0 | 1,
  key: string,
  kind: string,
  weight = 1,
): Pair {
  const look = lookAt(claimOf(claim), article);
  return { x: signalsOf(look, seed), y, weight, key, kind, factor: sisterFactor(look) };
}

function deskPairs(): readonly Pair[] {
  const items = [
    ...readRows<Item>('desk/articles.jsonl'),
    ...['en', 'it', 'fr', 'de', 'es'].flatMap((code) => [
      ...readRows<Item>(`desk-more/articles-${code}.jsonl`).map((item) => ({ ...item, lang: code })),
      ...readRows<Item>(`desk-more/leads-${code}.jsonl`).filter((_, i) => i % 2 === 0),
    ]),
  ];
  const random = randomOf(3);
  const made = items.map((item) => ({
    ...item,
    article: articleOf(item.title, item.text ?? item.lead ?? '', item.lang ?? 'en'),
  }));
  const byClaim = Map.groupBy(made, ({ claim }) => claim);
  return made.flatMap((item) => {
    const right = item.relation !== 'unrelated';
    const mates = (byClaim.get(item.claim) ?? []).filter((mate) => mate !== item && mate.relation === 'pickup');
    const mate = mates[Math.floor(random() * mates.length)];
    const stranger = made[Math.floor(random() * made.length)] as (typeof made)[number];
    const out = [
      pair(item.claim, null, item.article, right ? 1 : 0, item.claim, right ? 'own' : 'hard', right ? 1 : 2),
    ];
    if (mate !== undefined)
      out.push(
        pair(
          item.claim,
          mate.article,
          item.article,
          right ? 1 : 0,
          item.claim,
          right ? 'ownSeed' : 'hardSeed',
          right ? 1 : 2,
        ),
      );
    if (stranger.claim !== item.claim) {
      out.push(pair(item.claim, null, stranger.article, 0, item.claim, 'far'));
      if (mate !== undefined) out.push(pair(item.claim, mate.article, stranger.article, 0, item.claim, 'farSeed'));
    }
    return out;
  });
}

function fncPairs(): readonly Pair[] {
  const bodies = new Map(
    readCsv('fnc-1/train_bodies.csv').map((row) => [
      row['Body ID'] as string,
      articleOf('', row.articleBody as string, 'en'),
    ]),
  );
  const rows = readCsv('fnc-1/train_stances.csv');
  const byHeadline = Map.groupBy(
    rows.filter((row) => row.Stance !== 'unrelated'),
    (row) => row.Headline as string,
  );
  const headlines = Map.groupBy(
    rows.filter((row) => row.Stance !== 'unrelated'),
    (row) => row['Body ID'] as string,
  );
  const random = randomOf(5);
  // The set gives bodies without their headlines: half of them get one of those that go with them.
  const titled = (id: string, not: string): Article => {
    const body = bodies.get(id) as Article;
    const titles = (headlines.get(id) ?? []).map((row) => row.Headline as string).filter((title) => title !== not);
    const title = random() < 0.6 ? (titles[Math.floor(random() * titles.length)] ?? '') : '';
    return { ...body, title };
  };
  const related = shuffled(
    rows.filter((row) => row.Stance !== 'unrelated'),
    1,
  ).slice(0, 2500);
  const unrelated = shuffled(
    rows.filter((row) => row.Stance === 'unrelated'),
    2,
  ).slice(0, 5000);
  return [...related, ...unrelated].flatMap((row) => {
    const headline = row.Headline as string;
    const id = row['Body ID'] as string;
    const body = titled(id, headline);
    const y = row.Stance === 'unrelated' ? 0 : 1;
    const mates = (byHeadline.get(headline) ?? []).filter((mate) => mate['Body ID'] !== id);
    const mate = mates[Math.floor(random() * mates.length)];
    const out = [pair(headline, null, body, y, id, y === 1 ? 'fnc' : 'fncFar')];
    if (mate !== undefined)
      out.push(
        pair(headline, titled(mate['Body ID'] as string, headline), body, y, id, y === 1 ? 'fncSeed' : 'fncFarSeed'),
      );
    return out;
  });
}

function storyPairs(): readonly Pair[] {
  type Story = {
    readonly claim: string;
    readonly articles: readonly {
      readonly title: string;
      readonly text: string;
      readonly lang: string;
      readonly gold: { readonly relation: string };
    }[];
  };
  const stories = [...readRows<Story>('desk-more/stories.jsonl'), ...readRows<Story>('desk/stories.jsonl')];
  return stories.flatMap(({ claim, articles }) => {
    const seedOf = articles.find(({ gold }) => gold.relation !== 'unrelated');
    const seed = seedOf === undefined ? null : articleOf(seedOf.title, seedOf.text, seedOf.lang);
    return articles.flatMap((item) => {
      const right = item.gold.relation !== 'unrelated';
      const article = articleOf(item.title, item.text, item.lang);
      return [
        pair(claim, null, article, right ? 1 : 0, claim, right ? 'story' : 'storyHard', 2),
        ...(seedOf === item
          ? []
          : [pair(claim, seed, article, right ? 1 : 0, claim, right ? 'storySeed' : 'storyHardSeed', 2)]),
      ];
    });
  });
}

/** Real news that shares a state or a name with an invented claim and can't be about it. */
function newsPairs(): readonly Pair[] {
  const entries = readRows<{ readonly title: string; readonly description: string | null }>(
    'news-2022-03/entries.jsonl',
  ).map(({ title, description }) => articleOf(title, description ?? '', 'en'));
  const texts = entries.map(({ title, text }) => `${title} ${text}`);
  const texted = new Set(
    [
      ...readRows<Item>('desk-more/leads-en.jsonl'),
      ...readRows<Item>('desk-more/articles-en.jsonl'),
      ...readRows<Item>('desk-more/sentences-en-state.jsonl'),
    ].map(({ claim }) => claim),
  );
  return [...texted].flatMap((text) => {
    const names = claimOf(text).names.filter((name) => name.length > 3);
    const near = entries.filter((_, i) => names.some((name) => texts[i]?.includes(name)));
    return shuffled(near, 31)
      .slice(0, 12)
      .map((entry) => pair(text, null, entry, 0, text, 'news', 1));
  });
}

/** Other claims' articles with this claim's actor put in. */
function movedPairs(): readonly Pair[] {
  const items = ['en', 'it', 'fr', 'de', 'es'].flatMap((code) =>
    readRows<Item>(`desk-more/leads-${code}.jsonl`).map((item) => ({ ...item, lang: code })),
  );
  const moved = transplants(
    items.filter(({ relation }) => relation !== 'unrelated'),
    1,
    (item, move) => {
      const lead = move(item.lead ?? '');
      return lead === null ? null : { ...item, title: move(item.title) ?? item.title, lead };
    },
    23,
  );
  return moved.map((item) =>
    pair(item.claim, null, articleOf(item.title, item.lead ?? '', item.lang), 0, item.claim, 'moved', 1),
  );
}

/** Weights of `match-stories`, with cross-validated figures (desk sets by claim, FNC-1 by body). */
export function trainMatch(): { readonly weights: { readonly match: object }; readonly report: string } {
  const pairs = [...deskPairs(), ...fncPairs(), ...storyPairs(), ...newsPairs(), ...movedPairs()];
  const folds = foldsBy(pairs, ({ key }) => key, 5);
  const scores = pairs.map(() => 0);
  for (let fold = 0; fold < 5; fold++) {
    const model = trainLogistic(pairs.filter((_, i) => folds[i] !== fold));
    pairs.forEach(({ x, factor }, i) => {
      if (folds[i] === fold) scores[i] = factor * logisticScore(model, x);
    });
  }
  const lines = [
    ...Map.groupBy(
      pairs.map((item, i) => ({ ...item, score: scores[i] as number })),
      ({ kind }) => kind,
    ),
  ].map(([kind, list]) => {
    const right = list.filter(({ y, score }) => (score >= 0.5 ? 1 : 0) === y).length;
    return `${kind.padEnd(14)} ${list.length.toString().padStart(5)}  right ${((100 * right) / list.length).toFixed(1)}`;
  });
  const model = trainLogistic(pairs);
  const named = signalNames.map((name, i) => `${name} ${model.weights[i]?.toFixed(2)}`).join(', ');
  return {
    weights: {
      match: {
        bias: Number(model.bias.toFixed(5)),
        weights: model.weights.map((weight) => Number(weight.toFixed(5))),
      },
    },
    report: [...lines, named].join('\n'),
  };
}
