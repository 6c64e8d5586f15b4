import { type LanguageTable, languageTable, placeOf } from './language-table.ts';
import { wordPieces } from './word-pieces.ts';

const SAMPLE = 4000;

/** The primary tag of the language in which a text is written; 'und' where it is too short, mixed or unknown. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).replace(/https?:\/\/\S{1,500}/g, ' ');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return 'und';
  // Headlines in capitals are no words that the detector knows.
  const plain = sample === sample.toUpperCase() ? sample.toLowerCase() : sample;
  const { language, isReliable } = bestLanguage(plain, languageTable());
  return letters >= 60 || isReliable ? language : 'und';
}

/** What the table takes off each score, to be smaller. */
const BASE = 53;
/** Scores become 0..1 by it. */
const SCALE = 25;
/** Of the average of texts that were recognised rightly. */
const RELIABLE = 0.75;
const FEWEST_PIECES = 3;

/** The language whose pieces of words stand in the text most; 'und' where none does. */
function bestLanguage(text: string, table: LanguageTable): { language: string; isReliable: boolean } {
  const scores = new Float64Array(table.languages.length);
  const pieces = wordPieces(text);
  for (const piece of pieces) {
    const place = placeOf(piece, table);
    if (place < 0) continue;
    const to = table.begins[place + 1] as number;
    for (let pair = table.begins[place] as number; pair < to; pair++) {
      const language = table.pairs[2 * pair] as number;
      scores[language] = (scores[language] as number) + (table.pairs[2 * pair + 1] as number) + BASE;
    }
  }
  const most = Math.max(...scores);
  if (most <= 0) return { language: 'und', isReliable: false };
  const best = scores.indexOf(most);
  const mean = most / pieces.size;
  const isReliable = pieces.size >= FEWEST_PIECES && mean / (mean + SCALE) >= RELIABLE * (table.averages[best] ?? 1);
  return { language: table.languages[best] ?? 'und', isReliable };
}
