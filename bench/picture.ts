import { performance } from 'node:perf_hooks';
import type { Ledger } from '../src/news/ledger.ts';
import { createPictures } from '../src/picture/pictures-worker.ts';
import { article, ledger, spoken } from '../test/support/ledgers.ts';
import { type Bench, type Figures, round } from './bench.ts';

const runs = 7;
const asOf = Date.UTC(2031, 4, 6, 18);

function storyOf(outlets: number): Ledger {
  const at = (minutes: number) => new Date(Date.UTC(2031, 4, 6, 8, minutes)).toISOString();
  const cites = (name: string) => [{ name, kind: 'outlet' as const, phrase: `${name} reported` }];
  return ledger({
    articles: Array.from({ length: outlets }, (_, n) =>
      article(`a${n}`, `Outlet ${n}`, {
        firstHand: n < 2,
        published: at(n * 7),
        cites: n < 2 ? [] : cites(`Outlet ${n % 3 === 0 ? 1 : 0}`),
      }),
    ),
    independentSources: [0, 1].map((n) => ({
      name: `two officials of ${n}`,
      kind: 'anonymous' as const,
      reachedBy: `Outlet ${n}`,
      articleIds: [`a${n}`],
      chain: [{ articleId: `a${n}`, phrase: 'two officials said' }],
    })),
    independentSourceCount: 2,
    denials: [spoken('Maria Rossi', 'a2'), spoken('Jan Novak', 'a3')],
  });
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

/** Milliseconds from the ledger to the PNG, and the longest that the loop was held up meanwhile. */
async function run(): Promise<Figures> {
  const figures: Record<string, string | number>[] = [];
  const start = performance.now();
  const pictures = createPictures();
  await pictures.columns(storyOf(6), asOf);
  figures.push({ what: 'worker start and first picture', outlets: 6, ms: round(performance.now() - start) });
  for (const kind of ['columns', 'timeline'] as const) {
    for (const outlets of [6, 20, 60]) {
      const told = storyOf(outlets);
      const times: number[] = [];
      let longest = 0;
      let kilobytes = 0;
      for (let n = 0; n < runs; n += 1) {
        let last = performance.now();
        const ticking = setInterval(() => {
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
        }, 1);
        const from = performance.now();
        kilobytes = round((await pictures[kind](told, asOf)).png.length / 1024, 0);
        times.push(performance.now() - from);
        clearInterval(ticking);
      }
      figures.push({ what: kind, outlets, ms: round(median(times)), kilobytes, loopHeldMs: round(longest) });
    }
  }
  await pictures.close();
  return figures;
}

export const picture: Bench = {
  help: 'pictures of 6, 20 and 60 outlets, from the ledger to the PNG (median of 7)',
  run,
};
