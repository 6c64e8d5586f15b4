import { contentStems } from '../src/language/words.ts';
import { placeOf } from '../src/story/feature-hash.ts';
import { readCsv, readRows } from './data.ts';

const BITS = 16;

/** Document frequencies of stems in news of seven languages; the table that `background.ts` reads. */
export function trainBackground(): object {
  const documents: (readonly [language: string, text: string])[] = [];
  for (const { articleBody = '' } of readCsv('fnc-1/train_bodies.csv'))
    documents.push(['en', articleBody.slice(0, 3000)]);
  for (const code of ['en', 'it', 'fr', 'de', 'es']) {
    for (const { title, lead } of readRows<{ title: string; lead: string }>(`desk-more/leads-${code}.jsonl`))
      documents.push([code, `${title}. ${lead}`]);
    for (const { title, text } of readRows<{ title: string; text: string }>(`desk-more/articles-${code}.jsonl`))
      documents.push([code, `${title}. ${text}`]);
  }
  for (const name of ['it-2', 'fr-2', 'de-2', 'es-2', 'ru', 'pt'])
    for (const { sentence } of readRows<{ sentence: string }>(`desk-more/sentences-${name}.jsonl`))
      documents.push([name.slice(0, 2), sentence]);
  for (const { title, description } of readRows<{ title: string; description: string }>('news-2022-03/entries.jsonl'))
    documents.push(['en', `${title}. ${description}`]);
  const counts = new Float64Array(1 << BITS);
  const totals: Record<string, number> = {};
  for (const [language, text] of documents) {
    totals[language] = (totals[language] ?? 0) + 1;
    for (const stem of new Set(contentStems(text, language))) {
      const place = placeOf(`${language}:${stem}`, BITS);
      counts[place] = (counts[place] as number) + 1;
    }
  }
  const bytes = Uint8Array.from(counts, (count) => Math.min(255, Math.round(8 * Math.log2(1 + count))));
  return { bits: BITS, documents: totals, data: Buffer.from(bytes.buffer).toString('base64') };
}
