import { conceptTable } from './concept-table.ts';

type Beginning = { readonly text: string; readonly concept: string };
type Words = {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly begun: ReadonlyMap<string, readonly Beginning[]>;
};

const order = ['en', 'it', 'fr', 'de', 'es', 'pt', 'ru'];
const KEY = 2;
let tables: ReadonlyMap<string, Words> | null = null;
const none: readonly string[] = [];

function compile(): ReadonlyMap<string, Words> {
  const found = new Map<string, { exact: Map<string, string[]>; begun: Map<string, Beginning[]> }>();
  for (const language of order) found.set(language, { exact: new Map(), begun: new Map() });
  for (const line of conceptTable.trim().split('\n')) {
    const [concept = '', columns = ''] = line.split(' = ');
    columns.split(' | ').forEach((column, i) => {
      const words = found.get(order[i] ?? '');
      if (words === undefined) return;
      for (const word of column.trim().split(' ')) {
        const plain = word.replace('*', '').replaceAll('ё', 'е');
        if (word.endsWith('*')) {
          const key = plain.slice(0, KEY);
          words.begun.set(key, [...(words.begun.get(key) ?? []), { text: plain, concept }]);
        } else words.exact.set(plain, [...(words.exact.get(plain) ?? []), concept]);
      }
    });
  }
  return found;
}

/** What a word (lower case) may mean: names of concepts, the same in all languages; none for a word that the table lacks. */
export function conceptsOf(lower: string, language: string): readonly string[] {
  tables ??= compile();
  const words = tables.get(language);
  if (words === undefined) return none;
  const exact = words.exact.get(lower);
  const begun = words.begun.get(lower.slice(0, KEY));
  if (begun === undefined) return exact ?? none;
  const found = begun.filter(({ text }) => lower.startsWith(text)).map(({ concept }) => concept);
  return exact === undefined ? found : [...exact, ...found];
}
