import { lexiconFor } from '../language/lexicons/index.ts';
import { findNames } from '../language/names.ts';
import { foldQuestion, type Question } from './question.ts';
import type { IndexedSentence } from './sentence-index.ts';

const clock =
  /\b\d{1,2}(?::|h|\.)\d{2}\b|\b\d{1,2} ?(?:a\.?m\.?|p\.?m\.?)\b|\bmidnight\b|\bnoon\b|\bmezzanotte\b|\bminuit\b|\bMitternacht\b|\bmedianoche\b/i;
const year =
  /\b(?:1\d{3}|20\d{2})(?:s|er)?\b|\b\d{1,2}(?:st|nd|rd|th) century\b|\b\d{1,2}(?:st|nd|rd|th)?(?:[–-]| and | or )\d{1,2}(?:st|nd|rd|th) centur/i;
const spelled =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|quarter|third|twice|once|none|no|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|venti|trenta|duecento|cento|mille|mila|milioni|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|vingt|cent|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|hundert|tausend|millionen|dos|cuatro|cinco|siete|ocho|nueve|diez|once|doce|veinte|ciento|mil|millones|dois|duas|três|sete|oito|dez|doze|milhões|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|тысяч\w*|млн|миллион\w*)\b/i;
const digits =
  /(?<![\p{L}\p{N}])\p{N}+(?:[.,\u00a0\u202f ]\p{N}{3})*(?:[.,]\p{N}+)?(?:\s?(?:%|percent|per cent|million|billion|trillion|thousand|mila|milioni|miliardi|millions|milliards|Millionen|Milliarden|millones|milhões|млн|млрд|тыс))?/u;
const currency =
  /[$€£¥₽]|\b(?:euros?|dollars?|pounds?|francs?|yuan|roubles?|rubles?|usd|eur|cents?|livres|sterline|franchi|dollari|dólares|libras|pesos|reais|рублей|долларов|евро)\b/i;

/**
 * What in a sentence may answer a question of this kind: dates for "when", figures for "how many", names for "who"
 * and "where". Empty where nothing of the kind is there; for open things always empty.
 */
export function answersIn(sentence: IndexedSentence, question: Question): readonly string[] {
  const { text, language } = sentence;
  switch (question.kind) {
    case 'time':
      return timesIn(text, language);
    case 'number':
      return numbersIn(text, question);
    case 'money':
      return currency.test(text) ? numbersIn(text, question) : [];
    case 'person':
    case 'place':
      return namesIn(sentence, question);
    default:
      return [];
  }
}

function timesIn(text: string, language: string): readonly string[] {
  const lexicon = lexiconFor(language);
  const found: string[] = [];
  const words = [...(lexicon?.months ?? []), ...(lexicon?.weekdays ?? [])].filter((word) => word.length > 2);
  const lower = text.toLowerCase();
  const named = words.find((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(lower));
  if (named !== undefined) found.push(named);
  for (const pattern of [year, clock]) {
    const hit = pattern.exec(text)?.[0];
    if (hit !== undefined) found.push(hit);
  }
  if (
    /\b(?:yesterday|today|tonight|tomorrow|morning|evening|afternoon|century|decade|days?|weeks?|months?|years?|ago|during|before|after|until|since|ieri|oggi|domani|hier|aujourd|demain|gestern|heute|morgen|ayer|hoy|mañana|ontem|hoje)\b|вчера|сегодня|завтра/iu.test(
      text,
    ) &&
    found.length === 0
  )
    found.push('');
  return found;
}

function numbersIn(text: string, question: Question): readonly string[] {
  const asked = foldQuestion(question.text);
  const found = [...text.matchAll(new RegExp(digits, 'gu'))]
    .map(([hit]) => hit)
    .filter((hit) => !asked.includes(hit.toLowerCase()));
  const word = spelled.exec(text)?.[0];
  return word === undefined ? found : [...found, word];
}

function namesIn(sentence: IndexedSentence, question: Question): readonly string[] {
  const asked = foldQuestion(question.text);
  return findNames(sentence.text, sentence.language)
    .filter(({ text, kind }) => {
      if (asked.includes(foldQuestion(text))) return false;
      return question.kind === 'place' ? kind !== 'person' && kind !== 'outlet' : kind !== 'place';
    })
    .map(({ text }) => text);
}
