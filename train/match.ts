import type { Article } from '../src/news/article.ts';
import { type Claim, understandClaim } from '../src/story/claim.ts';
import { lookAt } from '../src/story/look.ts';
import { signalNames, signalsOf } from '../src/story/signals.ts';
import { foldsBy, randomOf, readCsv, readRows, shuffled } from './data.ts';
import { logisticScore, type Row, trainLogistic } from './logistic.ts';

type Pair = Row & { readonly key: string; readonly kind: string };
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
  return { x: signalsOf(lookAt(claimOf(claim), article), seed), y, weight, key, kind };
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
  ).slice(0, 3500);
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

/** Weights of `match-stories`, with cross-validated figures (desk sets by claim, FNC-1 by body). */
export function trainMatch(): { readonly weights: { readonly match: object }; readonly report: string } {
  const pairs = [...deskPairs(), ...fncPairs(), ...storyPairs()];
  const folds = foldsBy(pairs, ({ key }) => key, 5);
  const scores = pairs.map(() => 0);
  for (let fold = 0; fold < 5; fold++) {
    const model = trainLogistic(pairs.filter((_, i) => folds[i] !== fold));
    pairs.forEach(({ x }, i) => {
      if (folds[i] === fold) scores[i] = logisticScore(model, x);
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
