import { lexiconFor } from './lexicons/index.ts';
import { type Outlet, outletTable } from './outlet-table.ts';
import type { Passage } from './passage.ts';
import { isPlaceName } from './places.ts';
import { type Word, wordsOf } from './words.ts';

/** A mention of an outlet or agency. `name` is the gazetteer's name, or what stands there where it knows none. */
export type OutletMention = {
  readonly name: string;
  readonly key: string;
  readonly kind: 'outlet' | 'agency';
  /** False where only its form says that it is an outlet ("the newspaper X", "X reported"). */
  readonly known: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

type Alias = { readonly words: readonly string[]; readonly exact: readonly string[]; readonly outlet: Outlet };

const aliases = new Map<string, Alias[]>();
const byKey = new Map<string, Outlet>();

const plainKey = (name: string) =>
  wordsOf(name)
    .map(({ lower }) => lower.replace(/'s?$/, ''))
    .filter(
      (word, index, all) =>
        !(all.length > 1 && index === 0 && /^(?:the|der|die|das|il|lo|la|le|les|el|los|o|a|l|gli|i)$/.test(word)),
    )
    .join(' ');

for (const outlet of outletTable)
  for (const name of [outlet.name, ...outlet.aliases]) {
    byKey.set(plainKey(name), byKey.get(plainKey(name)) ?? outlet);
    const words = wordsOf(name);
    const first = words[0]?.lower ?? '';
    aliases.set(first, [
      ...(aliases.get(first) ?? []),
      { words: words.map(({ lower }) => lower), exact: words.map(({ text }) => text), outlet },
    ]);
  }

/** Names that are also common words count only where they are written as names and something says that they are outlets. */
function aliasAt(words: readonly Word[], at: number): Alias | null {
  const lower = (words[at]?.lower ?? '').replace(/'s?$/, '');
  let best: Alias | null = null;
  for (const alias of aliases.get(lower) ?? []) {
    if (alias.words.length <= (best?.words.length ?? 0)) continue;
    const fits = alias.words.every((word, i) => {
      const here = words[at + i];
      if (here === undefined) return false;
      const text = here.text.replace(/[’']s?$/, '');
      // Short names (FT, BILD, dpa) must be written as they are; longer ones may be in capitals.
      const spelled = alias.exact[i] as string;
      return (
        text === spelled ||
        text === spelled.toUpperCase() ||
        (text.toLowerCase() === word && spelled.length > 4 && /^\p{Lu}/u.test(text)) ||
        (i > 0 && text.toLowerCase() === word) ||
        (text === `${spelled}s` && spelled.length > 4)
      );
    });
    if (fits) best = alias;
  }
  return best;
}

const outletWord =
  /^(?:times|post|news|herald|gazette|tribune|courier|standard|guardian|observer|telegraph|chronicle|journal|star|sun|mirror|express|echo|examiner|inquirer|record|dispatch|sentinel|bulletin|reporter|review|insider|today|tv|radio|channel|broadcasting|press|daily|weekly|monitor|globe|mail|argus|advertiser|zeitung|rundschau|bote|(?:tageblatt|tagblatt|anzeiger|kurier|blatt|abendblatt|tagesspiegel|rundfunk)e?s?|nachrichten|presse|allgemeine|morgenpost|abendzeitung|volksstimme|gazzetta|corriere|giornale|quotidiano|mattino|messaggero|stampa|tempo|eco|gazzettino|nazione|courrier|gazette|dépêche|quotidien|matin|télégramme|dauphiné|républicain|libre|voix|diario|periódico|noticias|heraldo|voz|correo|prensa|mundo|país|semanal|gaceta|jornal|diário|notícias|correio|folha|gazeta|вести|новости|газета|известия|ведомости|правда|время|wire|newswire|agency|fm)$/i;

/** The outlets and agencies that a text names, in order of place. */
export function findOutlets(text: string, language: string): readonly OutletMention[] {
  const words = wordsOf(text);
  const lexicon = lexiconFor(language);
  const reporting = new Set(lexicon?.cues.reporting ?? []);
  const nouns = new Set(lexicon?.outletNouns ?? []);
  const prepositions = new Set([
    ...(lexicon?.prepositions ?? []),
    ...(lexicon?.cues.accordingTo ?? []),
    ...(lexicon?.adverbs ?? []),
  ]);
  const found: OutletMention[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at] as Word;
    const alias = aliasAt(words, at);
    if (
      alias !== null &&
      (!alias.outlet.ambiguous || inContext(text, words, at, at + alias.words.length, reporting, nouns))
    ) {
      const length = continued(text, words, at, alias.words.length);
      if (length === alias.words.length) {
        push(found, text, words, at, at + length, alias.outlet);
        at += length;
        continue;
      }
    }
    // "Según El País", "Secondo la Stampa": the sentence's first word is no part of the name.
    if (/^\p{Lu}/u.test(word.text) && !prepositions.has(word.lower)) {
      const to = nameEnd(text, words, at, language);
      if (looksLikeOutlet(text, words, at, to, reporting, nouns)) push(found, text, words, at, to, null);
      // Inside a longer name an alias may still stand ("US" + "Reuters"): go on word by word.
    }
    at++;
  }
  return found.filter(
    (mention, i) => found[i - 1] === undefined || (found[i - 1] as OutletMention).end <= mention.start,
  );
}

/** Whether a name goes on after an alias ("Guardian Life"): then it is another name. */
function continued(text: string, words: readonly Word[], at: number, length: number): number {
  const last = words[at + length - 1] as Word;
  const next = words[at + length];
  if (next === undefined || length > 1) return length;
  if (/[’']s$/.test(last.text)) return length;
  const glued = text.slice(last.end, next.start) === ' ' && /^\p{Lu}\p{Ll}/u.test(next.text);
  return glued && outletWord.test(next.text) && !/^(?:News|Radio|TV|Today)$/.test(next.text) ? length + 1 : length;
}

function push(
  found: OutletMention[],
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  outlet: Outlet | null,
): void {
  const start = (words[from] as Word).start;
  const last = words[to - 1] as Word;
  const end = last.end - (/[’']s?$/.exec(last.text)?.[0].length ?? 0);
  const stands = text.slice(start, end);
  found.push({
    name: outlet?.name ?? stands,
    key: outletKey(outlet?.name ?? stands),
    kind: outlet?.kind ?? 'outlet',
    known: outlet !== null,
    text: stands,
    start,
    end,
  });
}

/** An ambiguous name is an outlet beside a verb of reporting, after an outlet noun, in brackets or in quotation marks. */
function inContext(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  reporting: ReadonlySet<string>,
  nouns: ReadonlySet<string>,
): boolean {
  const start = (words[from] as Word).start;
  const end = (words[to - 1] as Word).end;
  const around = [...words.slice(Math.max(0, from - 3), from), ...words.slice(to, to + 3)];
  if (around.some(({ lower }) => reporting.has(lower) || nouns.has(lower))) return true;
  return /[(“„«"]$/.test(text.slice(0, start).trimEnd().slice(-1)) && /^[)”“»",]/.test(text.slice(end, end + 1));
}

function nameEnd(text: string, words: readonly Word[], from: number, language: string): number {
  let to = from + 1;
  while (to < words.length && to - from < 6) {
    const gap = text.slice((words[to - 1] as Word).end, (words[to] as Word).start);
    const word = words[to] as Word;
    if (!/^[ \u00a0-]?$/.test(gap) || /[’']s$/.test((words[to - 1] as Word).text)) break;
    // Of two German nouns with „des“ between them only the second is a name: „Angaben des Kuriers“.
    const small =
      language !== 'de' && /^(?:of|de|del|della|dello|di|du|des|the|la|le|el|do|da|d'|l')$/.test(word.lower);
    if (!/^[\p{Lu}\p{N}]/u.test(word.text) && !(small && /^\p{Lu}/u.test(words[to + 1]?.text ?? ''))) break;
    to++;
  }
  return to;
}

function looksLikeOutlet(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  reporting: ReadonlySet<string>,
  nouns: ReadonlySet<string>,
): boolean {
  const first = words[from] as Word;
  const last = words[to - 1] as Word;
  const before = words[from - 1];
  const named = words.slice(from, to).map(({ text: t }) => t.replace(/[’']s?$/, ''));
  const beside = before !== undefined && /^\s?[“„«"(]?$/.test(text.slice(before.end, first.start));
  // "the newspaper X", "il quotidiano X", "die Zeitung „X“"
  if (beside && nouns.has(before.lower) && (to - from > 1 || !isPlaceName(first.lower))) return true;
  if (/\.(?:com|org|net|it|fr|de|es|ru|pt|co)$/.test(text.slice(last.end, last.end + 4).trimEnd())) return true;
  if (
    to - from > 1 &&
    named.some((word) => outletWord.test(word)) &&
    !named.some((word) => /^(?:Office|Street|Square|Conference|Secretary)$/.test(word))
  ) {
    // "Press Secretary", "News Conference" are none; a press office neither.
    return outletWord.test(named.at(-1) ?? '') || outletWord.test(named[0] ?? '');
  }
  const next = words[to];
  return (
    to - from > 1 &&
    next !== undefined &&
    reporting.has(next.lower) &&
    /^(?:Radio|TV|Channel|Canal|Tele)/.test(first.text)
  );
}

/** One key for all names of an outlet: "the FT" and "Financial Times". */
export function outletKey(name: string): string {
  const key = plainKey(name);
  const known = byKey.get(key) ?? byKey.get(key.replace(/ (?:com|org|net|news|online)$/, ''));
  return known === undefined ? key : plainKey(known.name);
}

export function sameOutlet(a: string, b: string): boolean {
  const [x, y] = [outletKey(a), outletKey(b)];
  if (x === '' || y === '') return false;
  if (x === y) return true;
  const [tx, ty] = [x.split(' '), y.split(' ')];
  const [short, long] = tx.length <= ty.length ? [tx, ty] : [ty, tx];
  if (byKey.has(x) && byKey.has(y)) return false;
  // German names decline: "der Mitteldeutschen Rundschau".
  return short.join('').length > 4 && short.every((word, i) => word === long[i] || declined(word, long[i] ?? ''));
}

/** Endings of German names and nouns in the cases; of two forms of one word the rest is the same. */
const ending = /(?:en|em|er|es|e|s|n|r|m)$/;

function declined(a: string, b: string): boolean {
  const [x, y] = [a.replace(ending, ''), b.replace(ending, '')];
  const same = x === y || x === b ? x : y === a ? y : '';
  return same.length > 5;
}

/** Whether a name is one of the gazetteer's. */
export function isOutletName(name: string): boolean {
  return byKey.has(plainKey(name));
}

/** Kind of a known outlet; 'outlet' where it is none of the gazetteer's. */
export function outletKind(name: string): 'outlet' | 'agency' {
  return byKey.get(plainKey(name))?.kind ?? 'outlet';
}

const mentioned = new WeakMap<Passage, readonly OutletMention[]>();
/** The same of a passage, found once. */
export function outletsIn(passage: Passage): readonly OutletMention[] {
  const known = mentioned.get(passage);
  if (known !== undefined) return known;
  const found = findOutlets(passage.text, passage.language);
  mentioned.set(passage, found);
  return found;
}
