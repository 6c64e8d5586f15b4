import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stance } from '../src/news/statement.ts';
import type { SentenceRow } from './sentences.ts';

const folder = join(import.meta.dirname, 'data');
const letters: Readonly<Record<string, Stance>> = {
  d: 'denies',
  c: 'confirms',
  r: 'reports',
  n: 'no-comment',
  u: 'unaware',
  a: 'calls-for',
  o: 'other',
};

type Line = { readonly language: string; readonly claim: string; readonly line: string; readonly at: string };

/** Files of our own: a heading `## language | claim`, then one labelled line after another. */
function linesOf(pattern: string): readonly Line[] {
  return globSync(pattern, { cwd: folder })
    .toSorted()
    .flatMap((name) => {
      let language = 'en';
      let claim = '';
      return readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, i): Line[] => {
          if (line.startsWith('## ')) {
            [language = 'en', claim = ''] = line.slice(3).split(' | ');
            return [];
          }
          return line.trim() === '' ? [] : [{ language, claim, line, at: `${name}:${i + 1}` }];
        });
    });
}

/** Our own labelled sentences; the first letter of a line is the stance. */
export function ownSentences(): readonly SentenceRow[] {
  return linesOf('sentences-*.txt').map(({ language, claim, line, at }) => {
    const stance = letters[line[0] ?? ''];
    if (stance === undefined || line[1] !== ' ')
      throw new Error(`${at} does not begin with one of ${Object.keys(letters).join(' ')}`);
    return { id: at, claim, lang: language, sentence: line.slice(2), stance, standing: null, strength: null };
  });
}

/** Our own headlines and leads: `relation | title | lead`. */
export function ownArticles() {
  return linesOf('articles*.txt').map(({ language, claim, line, at }) => {
    const [relation, title, lead] = line.split(' | ');
    if (relation === undefined || title === undefined || lead === undefined)
      throw new Error(`${at} is not "relation | title | lead"`);
    return { id: at, claim, lang: language, title, lead, relation, acceptable: [relation] };
  });
}
