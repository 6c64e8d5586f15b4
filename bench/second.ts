import { sameName } from '../src/language/names.ts';
import type { Article } from '../src/news/article.ts';
import type { LedgerStatement } from '../src/news/ledger.ts';
import { ASSERTED_FROM, type Reading, type Relation } from '../src/news/reading.ts';
import type { Stance } from '../src/news/statement.ts';
import { traceLedger } from '../src/provenance/trace-ledger.ts';
import { readArticle } from '../src/story/read-article.ts';
import { randomOf, readRows } from '../train/data.ts';
import type { Bench } from './bench.ts';
import { readItem, readStatementsOf } from './simulated-reader.ts';

const SEEDS = 10;

type Item = {
  readonly id: string;
  readonly claim: string;
  readonly title: string;
  readonly text: string;
  readonly outlet: string;
  readonly relation: Relation;
  readonly acceptable: readonly Relation[];
  readonly speaker: string | null;
  readonly evidence_sentence: string | null;
};
type Told = { readonly speaker: string; readonly stance: Stance; readonly sentence: string };
type Names = { readonly speaker: string; readonly also: readonly string[] };
type StoryItem = {
  readonly claim: string;
  readonly articles: readonly (Article & { readonly gold: { readonly statements: readonly Told[] } })[];
  readonly gold: { readonly denials: readonly Names[]; readonly confirmations: readonly Names[] };
};

class Tally {
  right = 0;
  said = 0;
  wanted = 0;
  figures(name: string) {
    const percent = (of: number) => (of === 0 ? '–' : ((100 * this.right) / of).toFixed(1));
    return { [`${name} P`]: percent(this.said), [`${name} R`]: percent(this.wanted) };
  }
}

/** Over articles: those that an alert would assert to be denials, and those that are. */
function compareArticles(files: readonly string[]) {
  const [alone, two] = [new Tally(), new Tally()];
  const items = files.flatMap((file) => readRows<Item>(file));
  const readings = items.map(({ id, claim, title, text, outlet }) =>
    readArticle(claim, { id, url: null, outlet, title, text, published: null, language: null }),
  );
  for (let seed = 1; seed <= SEEDS; seed++) {
    const random = randomOf(seed);
    for (const [i, item] of items.entries()) {
      const reading = readings[i] as Reading;
      // The desk asks the second reader only about what belongs to the story.
      const twice = reading.relation === 'unrelated' ? reading : readItem(item, reading, random);
      noteArticle(alone, item, reading);
      noteArticle(two, item, twice);
    }
  }
  const set = files.length === 1 ? `${files[0]}` : 'all of these';
  return { set, n: items.length, ...alone.figures('alone'), ...two.figures('two') };
}

function noteArticle(tally: Tally, item: Item, { relation, confidence }: Reading): void {
  const asserted = relation === 'deny' && confidence >= ASSERTED_FROM;
  tally.wanted += Number(item.relation === 'deny');
  tally.said += Number(asserted);
  tally.right += Number(asserted && item.relation === 'deny');
}

/** Over the ledgers of stories: who is said to have denied or confirmed, without "may". */
function compareStories(file: string, key: 'denials' | 'confirmations') {
  const [alone, two] = [new Tally(), new Tally()];
  const stories = readRows<StoryItem>(file);
  for (const story of stories) {
    const readings = story.articles.map((article) => readArticle(story.claim, { ...article, language: null }));
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = randomOf(seed);
      const twice = story.articles.map((article, i) => {
        const reading = readings[i] as Reading;
        return reading.relation === 'unrelated'
          ? reading
          : readStatementsOf(article, article.gold.statements, reading, random);
      });
      noteLedger(alone, story, key, readings);
      noteLedger(two, story, key, twice);
    }
  }
  return { set: `${file}: ${key}`, n: stories.length, ...alone.figures('alone'), ...two.figures('two') };
}

function noteLedger(tally: Tally, story: StoryItem, key: 'denials' | 'confirmations', readings: readonly Reading[]) {
  const ledger = traceLedger(story.claim, story.articles, readings);
  const asserted = ledger[key].filter(({ confidence }) => confidence >= ASSERTED_FROM);
  tally.wanted += story.gold[key].length;
  tally.said += asserted.length;
  tally.right += asserted.filter((one) => isGold(one, key, story)).length;
}

/** A speaker of the gold list, or somebody whose very sentence is gold: names differ in script and office. */
function isGold({ speaker, sentence, articleId }: LedgerStatement, key: 'denials' | 'confirmations', story: StoryItem) {
  const stance = key === 'denials' ? 'denies' : 'confirms';
  const told = story.articles.find(({ id }) => id === articleId)?.gold.statements ?? [];
  return (
    story.gold[key].some((gold) => [gold.speaker, ...gold.also].some((name) => sameName(name, speaker))) ||
    told.some(
      (gold) => gold.stance === stance && (sentence.includes(gold.sentence) || gold.sentence.includes(sentence)),
    )
  );
}

export const second: Bench = {
  help: 'asserted denials of our reader alone, and with a simulated second reader that is right in 95 of 100 cases (needs SHARED_DATA)',
  run() {
    const more = ['en', 'it', 'fr', 'de', 'es'].map((code) => `desk-more/articles-${code}.jsonl`);
    const stories = ['desk/stories.jsonl', 'desk-more/stories.jsonl'];
    return Promise.resolve([
      compareArticles(['desk/articles.jsonl']),
      ...more.map((file) => compareArticles([file])),
      compareArticles(['desk/articles.jsonl', ...more]),
      ...stories.flatMap((file) => [compareStories(file, 'denials'), compareStories(file, 'confirmations')]),
    ] as Awaited<ReturnType<Bench['run']>>);
  },
};
