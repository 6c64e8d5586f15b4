import type { Article } from '../src/news/article.ts';
import { understandClaim } from '../src/story/claim.ts';
import { readArticle } from '../src/story/read-article.ts';
import { type Bench, cpuSeconds, round } from './bench.ts';

const sentences = [
  'Serbia has signalled that it would supply artillery shells to Armenia, the Ledger reported on Monday, citing two officials.',
  '“We have offered nothing to anybody,” the Serbian defence minister, Goran Lukic, told reporters in Nis.',
  'Asked about the report, the prime minister of Armenia did not deny it.',
  'The embassy in Vienna declined to comment and referred questions to the ministry.',
  'Trade between the two countries came to 41 million euros last year, most of it in fruit and machines.',
  'Azerbaijan urged Belgrade to refrain from any delivery of weapons, its foreign ministry said.',
];

/** An article of about `length` characters; `i` makes each one different. */
const articleOf = (length: number, i: number): Article => {
  let text = '';
  for (let n = i; text.length < length; n++) text += `${sentences[n % sentences.length]}${n % 3 === 0 ? '\n\n' : ' '}`;
  return {
    id: `a${i}`,
    url: null,
    outlet: 'The Courier',
    title: 'Serbia denies plan to sell shells',
    text,
    published: null,
    language: 'en',
  };
};

export const read: Bench = {
  help: 'one article read against one claim, warm (ms of processor time an article)',
  async run() {
    const claim = understandClaim('Serbia is willing to sell artillery shells to Armenia');
    for (let i = 0; i < 30; i++) readArticle(claim, articleOf(2000, i));
    const rows = [];
    for (const [length, times] of [
      [1000, 100],
      [3000, 60],
      [10_000, 20],
      [100_000, 3],
    ] as const) {
      const seconds = await cpuSeconds(() => {
        for (let i = 0; i < times; i++) readArticle(claim, articleOf(length, i));
      });
      rows.push({ characters: length, ms: round((1000 * seconds) / times, 2) });
    }
    return rows;
  },
};
