import { lexiconFor } from '../language/lexicons/index.ts';
import { findNames } from '../language/names.ts';
import { findCountries } from '../language/places.ts';
import { type Word, wordsOf } from '../language/words.ts';
import { asksForName, foldQuestion, type Question } from './question.ts';
import type { IndexedSentence } from './sentence-index.ts';

/** What in a sentence may answer. `fit` 0..1: how well it is what was asked for (a figure beside the thing that is counted). */
export type Spans = { readonly texts: readonly string[]; readonly fit: number };

const none: Spans = { texts: [], fit: 0 };
const clock =
  /\b\d{1,2}(?::|h|\.)\d{2}\b|\b\d{1,2} ?(?:a\.?m\.?|p\.?m\.?)\b|\bmidnight\b|\bnoon\b|\bmezzanotte\b|\bminuit\b|\bMitternacht\b|\bmedianoche\b/i;
const year =
  /\b(?:1\d{3}|20\d{2})(?:s|er)?\b|\b\d{1,2}(?:st|nd|rd|th) century\b|\b\d{1,2}(?:st|nd|rd|th)?(?:[–-]| and | or )\d{1,2}(?:st|nd|rd|th) centur/i;
const aboutTime =
  /\b(?:yesterday|today|tonight|tomorrow|morning|evening|afternoon|century|decade|days?|weeks?|months?|years?|ago|during|before|after|until|since|ieri|oggi|domani|hier|aujourd|demain|gestern|heute|morgen|ayer|hoy|mañana|ontem|hoje)\b|вчера|сегодня|завтра/iu;
const spelled =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|quarter|twice|once|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|venti|trenta|duecento|cento|mille|mila|milioni|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|vingt|cent|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|hundert|tausend|millionen|dos|cuatro|cinco|siete|ocho|nueve|diez|once|doce|veinte|ciento|mil|millones|dois|duas|três|sete|oito|dez|doze|milhões)\b|(?<!\p{L})(?:два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|тысяч\p{L}*|млн|миллион\p{L}*)(?!\p{L})/giu;
const digits =
  /(?<![\p{L}\p{N}])\p{N}+(?:[.,\u00a0\u202f ]\p{N}{3})*(?:[.,]\p{N}+)?(?:\s?(?:%|percent|per cent|million|billion|trillion|thousand|mila|milioni|miliardi|millions|milliards|Millionen|Milliarden|millones|milhões|млн|млрд|тыс))?/gu;
const currency =
  /[$€£¥₽]|\b(?:euros?|dollars?|pounds?|francs?|yuan|roubles?|rubles?|usd|eur|cents?|livres|sterline|franchi|dollari|dólares|libras|pesos|reais)\b|рублей|долларов|евро/iu;
const units =
  /\b(?:met(?:er|re|ro|ri|ros|ern)s?|mètres?|feet|foot|ft|miles?|kilomet(?:er|re)s?|kilomètres?|chilometri|kilómetros|quilômetros|km|cm|mm|years?|anni|ans|jahre?|años|anos|hours?|minutes?|days?|weeks?|months?|ore|minuti|giorni|heures?|jours?|stunden?|minuten|tage?n?|horas?|minutos?|días?|dias?|degrees?|tons?|tonnes?|acres?|hectares?|percent|scale)\b|%|(?:метр|километр|лет|час|минут|дн)/iu;
const locative =
  /(?:^|[\s(“"«])(?:in|at|near|from|to|into|inside|outside|off|around|through|across|en|à|au|aux|a|ad|da|dal|dalla|nel|nella|nei|presso|vers|chez|depuis|bei|nach|aus|zu|im|zum|zur|hacia|desde|em|no|na|nos|nas|para|в|во|на|из|под)\s+(?:the |la |le |il |l[’']|los |las |el |o |a |der |dem |den )?(?:\p{Ll}+ (?:of|di|de|du|von|da) )?$/u;

/**
 * What in a sentence may answer a question of this kind: dates for "when", figures for "how many", names for "who" and
 * "where"; open things have no kind of their own.
 */
export function answersIn(sentence: IndexedSentence, question: Question, counted: (word: Word) => boolean): Spans {
  const { text, language } = sentence;
  switch (question.kind) {
    case 'time':
      return timesIn(text, language);
    case 'number':
      return numbersIn(sentence, question, counted);
    case 'money':
      return currency.test(text) ? { ...numbersIn(sentence, question, counted), fit: 1 } : none;
    case 'person':
      return personsIn(sentence, question, counted);
    case 'place':
      return placesIn(sentence, question);
    case 'nationality':
      return nationalitiesIn(sentence, question, counted);
    default:
      return none;
  }
}

const daysAndMonths = new Map<string, RegExp>();

function calendarOf(language: string): RegExp {
  const known = daysAndMonths.get(language);
  if (known !== undefined) return known;
  const lexicon = lexiconFor(language) ?? lexiconFor('en');
  const words = [...(lexicon?.months ?? []), ...(lexicon?.weekdays ?? [])].filter((word) => word.length > 2);
  const pattern = new RegExp(
    `(?:\\p{N}{1,2}\\.? (?:de |of )?)?(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})(?: \\p{N}{1,2}(?!\\p{N}))?(?:,? \\p{N}{4})?`,
    'giu',
  );
  daysAndMonths.set(language, pattern);
  return pattern;
}

function timesIn(text: string, language: string): Spans {
  const named = text.match(calendarOf(language))?.[0];
  const found = [named, named === undefined ? year.exec(text)?.[0] : undefined, clock.exec(text)?.[0]].filter(
    (hit) => hit !== undefined,
  );
  if (found.length > 0) return { texts: found, fit: 1 };
  return aboutTime.test(text) ? { texts: [], fit: 0.4 } : none;
}

/** "March 14", "14. März 2022": days are counted by no "how many". */
function datesIn(text: string, language: string): readonly (readonly [from: number, to: number])[] {
  return [...text.matchAll(calendarOf(language))].map(({ 0: hit, index }) => [index, index + hit.length] as const);
}

function numbersIn({ text, language }: IndexedSentence, question: Question, counted: (word: Word) => boolean): Spans {
  const asked = foldQuestion(question.text);
  const askedWords = new Set(asked.split(/[^\p{L}\p{N}.,]+/u));
  const dates = datesIn(text, language);
  const found = [...text.matchAll(digits), ...text.matchAll(spelled)].filter(
    ({ 0: hit, index }) =>
      !askedWords.has(hit.toLowerCase()) && !dates.some(([from, to]) => index >= from && index < to),
  );
  if (found.length === 0) return none;
  const measured =
    /\b(?:how (?:wide|long|high|deep|far|tall|old|large|big)|wie (?:breit|lang|lange|hoch|weit|alt)|quanto (?:largo|lungo|alto))\b/.test(
      asked,
    );
  const words = wordsOf(text);
  const beside = found.filter(({ 0: hit, index }) => {
    if (measured) return units.test(text.slice(index, index + hit.length + 22));
    const at = words.findIndex(({ start }) => start >= index);
    const before = words
      .slice(Math.max(0, at - 2), Math.max(0, at))
      .filter(({ end }) => !text.slice(end, index).includes(','));
    return [...before, ...words.slice(at + 1, at + 4)].some(counted);
  });
  if (measured && beside.length === 0) return none;
  const best = beside.length > 0 ? beside : found;
  return { texts: best.map(([hit]) => hit.trim()), fit: beside.length > 0 ? 1 : 0.45 };
}

/** "two", "zwölf". */
function isSpelledNumber(word: string): boolean {
  return word.match(spelled)?.[0] === word;
}

/** Near the one who is named, with no verb of saying and no end of a quotation between. */
function isBeside(
  { text, language }: IndexedSentence,
  { start, end, kind }: { readonly start: number; readonly end: number; readonly kind: string },
  named: (word: Word) => boolean,
): boolean {
  // One word with a capital may be anything; it names what it stands right beside.
  const within = kind === 'person' || text.slice(start, end).includes(' ') ? 5 : 1;
  const words = wordsOf(text);
  const first = words.findIndex((word) => word.start >= start);
  const last = words.findLastIndex((word) => word.end <= end);
  const speech = speechVerbsOf(language);
  return words.some((word, at) => {
    if (!named(word) || isSpelledNumber(word.lower) || (at < first ? first - at : at - last) > within) return false;
    const between = at < first ? words.slice(at + 1, first) : words.slice(last + 1, at);
    if (between.some(({ lower }) => speech.has(lower))) return false;
    const gap = text.slice(Math.min(word.end, end), Math.max(word.start, start));
    return !/[”"»“]/.test(gap) && (kind === 'person' || !gap.includes(','));
  });
}

const speechVerbs = new Map<string, ReadonlySet<string>>();

function speechVerbsOf(language: string): ReadonlySet<string> {
  const known = speechVerbs.get(language);
  if (known !== undefined) return known;
  const cues = (lexiconFor(language) ?? lexiconFor('en'))?.cues;
  const found = new Set([...(cues?.speech ?? []), ...(cues?.telling ?? [])]);
  speechVerbs.set(language, found);
  return found;
}

function personsIn(sentence: IndexedSentence, question: Question, named: (word: Word) => boolean): Spans {
  const asked = foldQuestion(question.text);
  const all = findNames(sentence.text, sentence.language).filter(({ text }) => !asked.includes(foldQuestion(text)));
  const names = asksForName(question.text) ? all.filter((name) => isBeside(sentence, name, named)) : all;
  const persons = names.filter(({ kind }) => kind === 'person');
  const others = names.filter(({ kind }) => kind === 'organisation' || kind === 'unknown');
  if (persons.length > 0) return { texts: persons.map(({ text }) => text), fit: 1 };
  return { texts: others.map(({ text }) => text), fit: others.length > 0 ? 0.7 : 0 };
}

const platform = /^(?:Facebook|Twitter|X|WhatsApp|Telegram|YouTube|TikTok|Instagram|Reddit|Weibo|VK)$/;

function placesIn(sentence: IndexedSentence, question: Question): Spans {
  const asked = foldQuestion(question.text);
  const names = findNames(sentence.text, sentence.language).filter(
    ({ text, kind }) =>
      kind !== 'person' && kind !== 'outlet' && !platform.test(text) && !asked.includes(foldQuestion(text)),
  );
  const placed = names.filter(({ start }) => locative.test(sentence.text.slice(Math.max(0, start - 40), start)));
  if (placed.length > 0) return { texts: placed.map(({ text }) => text), fit: 1 };
  return { texts: names.map(({ text }) => text), fit: names.length > 0 ? 0.4 : 0 };
}

/** Peoples beside the word that was asked about: "two Dutch tourists" for "what nationality were the tourists". */
function nationalitiesIn(sentence: IndexedSentence, question: Question, asked: (word: Word) => boolean): Spans {
  const known = foldQuestion(question.text);
  const words = wordsOf(sentence.text);
  const found = findCountries(sentence.text, sentence.language).filter(({ text, by, start }) => {
    const at = words.findIndex((word) => word.start >= start);
    const near = words.slice(Math.max(0, at - 4), at + 4);
    return by === 'people' && !known.includes(foldQuestion(text)) && near.some(asked);
  });
  return { texts: found.map(({ text }) => text), fit: found.length > 0 ? 1 : 0 };
}
