import { eld } from 'eld/small';

const SAMPLE = 4000;

/** The primary tag of the language in which a text is written; 'und' where it is too short, mixed or unknown. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).replace(/https?:\/\/\S{1,500}/g, ' ');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return 'und';
  // Headlines in capitals are no words that the detector knows.
  const plain = sample === sample.toUpperCase() ? sample.toLowerCase() : sample;
  const found = eld.detect(plain);
  if (found.language === '') return 'und';
  return letters >= 60 || found.isReliable() ? found.language : 'und';
}
