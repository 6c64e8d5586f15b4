import type { Article } from '../src/news/article.ts';
import { understandClaim } from '../src/story/claim.ts';
import { createStoryIndex, scoreMatch } from '../src/story/match-stories.ts';
import { type Bench, cpuSeconds, round } from './bench.ts';

const actors = [
  'Serbia',
  'Tekko Motors',
  'Halden Bank',
  'Russia',
  'Mayor Odile Brandt',
  'China',
  'Calvera',
  'France',
  'Sunwing Atlantic',
  'Kofi Mensah',
];
const acts = [
  'will close its plant in',
  'has sold arms to',
  'knew of money laundering in',
  'is open to talks with',
  'plans to leave',
  'has asked for help from',
  'denied visas to people from',
  'will build a port in',
];
const places = [
  'Armenia',
  'Leeds',
  'Riga',
  'Poland',
  'Iceland',
  'Brazil',
  'Kenya',
  'Osaka',
  'Turkey',
  'Norway',
  'Quebec',
  'Lima',
];

/** Claims as a desk might follow them: few actors, many of them in many stories, each with a name of its own. */
const claimOf = (i: number) =>
  `${actors[i % actors.length]} ${acts[Math.floor(i / 10) % acts.length]} ${places[Math.floor(i / 80) % places.length]} after the ${nameOf(i)} affair`;
const nameOf = (i: number) =>
  `${'BDFGKLMNPRSTV'[i % 13]}${'aeiou'[Math.floor(i / 13) % 5]}${'lmnrst'[Math.floor(i / 65) % 6]}${'aeiou'[Math.floor(i / 390) % 5]}${'dgkvz'[Math.floor(i / 1950) % 5]}en`;

const articleOf = (i: number): Article => ({
  id: `a${i}`,
  url: null,
  outlet: 'The Courier',
  title: i % 4 === 0 ? claimOf(i * 37) : `Cup match number ${i} ends in a draw in ${places[i % places.length]}`,
  text: `Officials spoke on Tuesday in ${places[(i * 5) % places.length]}. ${actors[(i * 3) % actors.length]} was mentioned. Rain is expected, and ${120 + i} people came to the market near the old harbour. `.repeat(
    6,
  ),
  published: null,
  language: 'en',
});

export const match: Bench = {
  help: 'one arriving article held against all followed stories (ms of processor time an article)',
  async run() {
    const articles = Array.from({ length: 150 }, (_, i) => articleOf(i));
    const rows = [];
    for (const stories of [10, 100, 1000, 10_000]) {
      const index = createStoryIndex();
      const claims = new Map(Array.from({ length: stories }, (_, i) => [`s${i}`, understandClaim(claimOf(i), 'en')]));
      const built = await cpuSeconds(() => {
        for (const [id, claim] of claims) index.add(id, claim, null);
      });
      let looked = 0;
      const run = () => {
        for (const article of articles)
          for (const id of index.candidates(article)) {
            looked++;
            scoreMatch(claims.get(id) as NonNullable<ReturnType<typeof claims.get>>, null, article);
          }
      };
      run();
      looked = 0;
      const seconds = await cpuSeconds(run);
      rows.push({
        stories,
        ms: round((1000 * seconds) / articles.length, 3),
        'candidates an article': round(looked / articles.length, 2),
        'build s': round(built, 2),
      });
    }
    return rows;
  },
};
