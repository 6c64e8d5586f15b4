import anyAscii from 'any-ascii';
import { lexiconFor } from './lexicons/index.ts';
import type { Lexicon } from './lexicons/lexicon.ts';
import { isOutletName } from './outlets.ts';
import { isPlaceName } from './places.ts';
import { isStopWord, type Word, wordsOf } from './words.ts';

/** A proper name where it stands. `kind` is a guess from its words and from what stands beside it. */
export type Name = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'person' | 'organisation' | 'place' | 'outlet' | 'unknown';
};

const particles = new Set(
  'de del della dello dei degli di da dal dalla do dos das du des la le van von der den ter ten zu zum zur bin ibn al el abu ben y e af av af’'.split(
    ' ',
  ),
);
const legalForms =
  /^(?:inc|corp|ltd|llc|plc|gmbh|ag|se|sa|spa|srl|nv|bv|ab|asa|oyj|kg|group|holdings?|pharma|bank|banco|banca|banque|ventures|partners|airlines?|airways|aviation|air|motors|shipping|foods|biologics|therapeutics|energy|systems|technologies|industries|studios|capital|securities|logistics|telecom|petroleum|mining|steel|chemicals|software|labs|laboratories|institut[eo]?|university|université|università|universidad|universität)$/i;
const capital = /^\p{Lu}/u;
const acronym = /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u;
const commonSuffix = /(?:ung|ungen|heit|keit|schaft|schaften|tion|tionen|ismus|tät|nis|chen|lein|tum|enz|anz)$/;

/** The proper names of a text, in order. Leading titles stay outside. */
export function findNames(text: string, language: string): readonly Name[] {
  const lexicon = lexiconFor(language);
  const words = wordsOf(text);
  const seen = capitalisedInside(text, words, language, lexicon);
  const found: Name[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at] as Word;
    if (!capital.test(word.text)) {
      at++;
      continue;
    }
    let to = at + 1;
    while (to < words.length && joins(text, words, to)) to++;
    while (to > at + 1 && !capital.test((words[to - 1] as Word).text)) to--;
    const from = skipPortfolio(words, skipOpeners(words, at, to, language, lexicon, text), to, lexicon);
    if (from < to && isName(text, words, from, to, language, seen, lexicon)) {
      const start = (words[from] as Word).start;
      const end = (words[to - 1] as Word).end;
      const name = text.slice(start, end).replace(/[’']s?$/, '');
      found.push({ text: name, start, end: start + name.length, kind: kindOf(name, words, from, language, lexicon) });
    }
    at = to;
  }
  return found;
}

/** Words that stand capitalised where no sentence begins. */
function capitalisedInside(
  text: string,
  words: readonly Word[],
  language: string,
  lexicon: Lexicon | null,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const openers = new Map<string, number>();
  const small = new Set<string>();
  for (const word of words)
    if (!capital.test(word.text)) small.add(word.lower);
    else if (!beginsSentence(text, word.start)) seen.add(word.lower);
    else openers.set(plainForm(word), (openers.get(plainForm(word)) ?? 0) + 1);
  // A word that opens several sentences and is never written small is a name, where nouns are.
  if (language !== 'de')
    for (const [form, times] of openers)
      if (times > 1 && form.length > 3 && !small.has(form) && !isStopWord(form, language) && !isListed(form, lexicon))
        seen.add(form);
  return seen;
}

const plainForm = ({ lower }: Word) => lower.replace(/[’']s?$/, '');

/** A word of the lexicon's: nouns of office and body, adverbs, verbs of saying. */
function isListed(lower: string, lexicon: Lexicon | null): boolean {
  if (lexicon === null) return false;
  return [
    lexicon.roles,
    lexicon.institutions,
    lexicon.anonymousNouns,
    lexicon.documentNouns,
    lexicon.outletNouns,
    lexicon.spokespersons,
    lexicon.titles,
    lexicon.adverbs,
    lexicon.prepositions,
    lexicon.conjunctions,
    lexicon.cues.speech,
    lexicon.weekdays,
    lexicon.months,
    lexicon.auxiliaries,
    lexicon.indefinites,
  ].some((list) => list.includes(lower));
}

function beginsSentence(text: string, start: number): boolean {
  let i = start - 1;
  while (i >= 0 && /[\s"“„«‘'(—–-]/.test(text[i] as string)) i--;
  return i < 0 || /[.!?…:]/.test(text[i] as string) || text.slice(i + 1, start).includes('\n');
}

/** "Western" alone says where from, not who. */
const direction = /^(?:western|eastern|northern|southern)$/;

function joins(text: string, words: readonly Word[], to: number): boolean {
  const before = words[to - 1] as Word;
  const word = words[to] as Word;
  const gap = text.slice(before.end, word.start);
  if (!/^(?:[ \u00a0\u202f]|-|\. ?|’|')?$/.test(gap)) return false;
  if (gap.startsWith('.') && !/^(?:\p{Lu}|Mc|St|Jr|Sr)$/u.test(before.text)) return false;
  if (/[’']s$/.test(before.text))
    return (
      /^(?:St|Saint|San)$/.test(words[to - 2]?.text ?? '') &&
      /^(?:Hospital|Church|School|College|University|Cathedral)$/.test(word.text)
    );
  if (capital.test(word.text)) return true;
  const next = words[to + 1];
  return (
    particles.has(word.lower) &&
    next !== undefined &&
    (capital.test(next.text) || particles.has(next.lower)) &&
    /^[ \u00a0]?$/.test(text.slice(word.end, next.start))
  );
}

function skipOpeners(
  words: readonly Word[],
  from: number,
  to: number,
  language: string,
  lexicon: Lexicon | null,
  text: string,
): number {
  let at = from;
  while (at < to) {
    const { lower, start } = words[at] as Word;
    const opener =
      isStopWord(lower, language) ||
      lexicon?.titles.includes(lower) === true ||
      (to - at > 2 &&
        /^\p{Lu}{2,6}$/u.test((words[at] as Word).text) &&
        (language === 'ru' || isPlaceName(lower)) &&
        /\p{Ll}/u.test((words[at + 1] as Word).text)) ||
      lexicon?.spokespersons.includes(lower) === true ||
      lexicon?.weekdays.includes(lower) === true ||
      lexicon?.months.includes(lower) === true ||
      (to - at === 1 && direction.test(lower)) ||
      (at === from && beginsSentence(text, start) && lexicon?.adverbs.includes(lower) === true) ||
      (language === 'de' && to - at > 1 && isCommonNoun(lower, lexicon));
    if (!opener || (at === from && to - at > 1 && lower === 'la')) break;
    at++;
  }
  return behindOffice(words, at, to, language, lexicon);
}

const officeSuffix =
  /\p{L}{2}(?:chef|chefin|sprecher|sprecherin|minister|ministerin|präsident|präsidentin|direktor|direktorin|leiter|leiterin|anwalt|anwältin|attach[ée]e?|bauer|hersteller|zulieferer|betreiber|händler|versicherer|konzern|politiker|politikerin|vorsitzende[rn]?|beauftragte[rn]?|forscher|forscherin|experte|expertin)$/u;

/** "Prime Minister Jens Overby", "Brandtner-Vorstandschefin Petra Lohmann": the name begins behind the last office. */
function behindOffice(
  words: readonly Word[],
  from: number,
  to: number,
  language: string,
  lexicon: Lexicon | null,
): number {
  for (let at = to - 2; at >= from; at--) {
    const { lower } = words[at] as Word;
    const office = lexicon?.spokespersons.includes(lower) === true || lexicon?.roles.includes(lower) === true;
    if (language === 'de' && officeSuffix.test(lower)) return at + 1;
    if (office && (to - at > 2 || at > from)) return at + 1;
  }
  return from;
}

/** "ministro degli Esteri Luca Bianchi": the word after the office's preposition is no part of the name. */
function skipPortfolio(words: readonly Word[], from: number, to: number, lexicon: Lexicon | null): number {
  if (lexicon === null || lexicon.code === 'en' || to - from < 3) return from;
  // "МИД Даскии Ирина Лескова": the office's country in the genitive, then the name.
  if (
    lexicon.code === 'ru' &&
    (lexicon.institutions.includes(words[from - 1]?.lower ?? '') || /^\p{Lu}{2,}$/u.test(words[from - 1]?.text ?? ''))
  )
    return from + 1;
  let at = from - 1;
  while (
    at > 0 &&
    from - at < 4 &&
    (lexicon.linkers.includes(words[at]?.lower ?? '') || lexicon.determiners.includes(words[at]?.lower ?? ''))
  )
    at--;
  const noun = words[at]?.lower ?? '';
  const office =
    lexicon.roles.includes(noun) || lexicon.spokespersons.includes(noun) || lexicon.institutions.includes(noun);
  return office && at < from - 1 ? from + 1 : from;
}

function isCommonNoun(lower: string, lexicon: Lexicon | null): boolean {
  if (lexicon === null) return false;
  return (
    commonSuffix.test(lower) ||
    lexicon.roles.includes(lower) ||
    lexicon.institutions.includes(lower) ||
    lexicon.outletNouns.includes(lower) ||
    lexicon.documentNouns.includes(lower) ||
    lexicon.anonymousNouns.includes(lower)
  );
}

function isName(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  language: string,
  seen: ReadonlySet<string>,
  lexicon: Lexicon | null,
): boolean {
  const first = words[from] as Word;
  if (to - from === 1) {
    if (first.text.length < 2) return false;
    if (acronym.test(first.text)) return true;
    if (isStopWord(first.lower, language)) return false;
    if (language === 'de') {
      if (isCommonNoun(first.lower, lexicon) || /\d$/.test(words[from - 1]?.text ?? '')) return false;
      const before = words[from - 1];
      // After an article or an inflected adjective a German capital is a common noun, as a rule.
      if (before !== undefined && !capital.test(before.text) && text.slice(before.end, first.start) === ' ')
        if (lexicon?.determiners.includes(before.lower) === true || /(?:e[nrsm]?)$/.test(before.lower)) return false;
    }
    if (beginsSentence(text, first.start))
      return (
        seen.has(plainForm(first)) || seen.has(first.lower) || isPlaceName(first.lower) || isOutletName(first.text)
      );
  }
  return true;
}

function kindOf(
  name: string,
  words: readonly Word[],
  from: number,
  language: string,
  lexicon: Lexicon | null,
): Name['kind'] {
  if (isOutletName(name)) return 'outlet';
  if (isPlaceName(name.toLowerCase())) return 'place';
  const parts = wordsOf(name);
  if (parts.some(({ text, lower }) => legalForms.test(text) || lexicon?.institutions.includes(lower) === true))
    return 'organisation';
  const before = words[from - 1]?.lower ?? '';
  if (
    lexicon?.titles.includes(before) === true ||
    lexicon?.roles.includes(before) === true ||
    lexicon?.spokespersons.includes(before) === true
  )
    return 'person';
  // "Spanish lender Banco Meridiano", "la compagnia Volante Sud": a body's noun stands before it.
  const linked = lexicon?.linkers.includes(words[from - 2]?.lower ?? '') === true;
  const beside = (words[from]?.start ?? 0) - (words[from - 1]?.end ?? 0) === 1;
  if (beside && !linked && lexicon?.institutions.includes(before) === true) return 'organisation';
  if (parts.length === 1 && acronym.test(name)) return 'organisation';
  return parts.length >= 2 &&
    parts.length <= 4 &&
    !parts.some(({ lower }) => isStopWord(lower, language) && !particles.has(lower))
    ? 'person'
    : 'unknown';
}

// ── one person, several spellings ──

const generic = new Set(
  `mr mrs ms miss dr prof sir dame lady lord herr frau signor signora monsieur madame mme m señor señora don doña g н the la le les il lo el los las der die das
  spokesman spokeswoman spokesperson jr sr inc corp ltd llc plc gmbh ag se sa spa srl nv bv group holding holdings company co`.split(
    /\s+/,
  ),
);

// Chinese names in Russian letters (Palladius), as far as they differ from the spelling of Russian.
const palladius: readonly (readonly [RegExp, string])[] = [
  [/цз(?=[яиюеь])/g, 'ж'],
  [/цз/g, 'з'],
  [/чж/g, 'ж'],
  [/нь(?=$|\s|-)/g, 'н'],
];
const cyrillic = /\p{Script=Cyrillic}/u;

/** How a token may sound, in one spelling: w = v, sch = sh = ch = kh, tsch = ch, j = y = i, ts = z = s, doubled letters once. */
function sound(token: string): string {
  return anyAscii(token)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/sz?c?htsch|schtsch|shch|chtch|dzh|dsch|tsch|tch|sch|sh|zh|ch|cz|kh/g, 'X')
    .replace(/^x(?=[iu])/, 's')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/ts|tz|z|c(?=[eiy])/g, 's')
    .replace(/ck|q|c/g, 'k')
    .replace(/w/g, 'v')
    .replace(/ff$/, 'v')
    .replace(/ou|oo/g, 'u')
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/ue/g, 'u')
    .replace(/[yj]/g, 'i')
    .replace(/ng/g, 'n')
    .replace(/(.)\1+/g, '$1')
    .replace(/^i(?=[aeou])/, '')
    .replace(/ii+/g, 'i');
}

/** The forms that a token may be an inflected form of (Russian cases, a German or English genitive). */
function variants(token: string): readonly string[] {
  const lower = token.toLowerCase().replace(/[’']s?$/, '');
  const forms = [lower];
  if (cyrillic.test(lower)) {
    const add = (pattern: RegExp, instead: string) => {
      if (pattern.test(lower)) forms.push(lower.replace(pattern, instead));
    };
    add(/(?<=[оеё]в|[иы]н)(?:а|у|ым|е|ой)$/u, '');
    add(/(?<=[оеё]в|[иы]н)(?:ой|у)$/u, 'а');
    add(/(?:ого|ому|им|ым|ом)$/u, 'ий');
    add(/(?:ой|ую)$/u, 'ая');
    add(/(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$/u, '');
    add(/(?:я|ю|ем|е)$/u, 'й');
    add(/(?:и|у|е|ой)$/u, 'а');
    const pinyin = forms.map((form) => palladius.reduce((all, [from, to]) => all.replace(from, to), form));
    forms.push(...pinyin.filter((form, i) => form !== forms[i]));
  } else {
    if (/[^s]s$/.test(lower) && lower.length > 4) forms.push(lower.slice(0, -1));
    if (lower.includes('j')) forms.push(lower.replaceAll('j', 'zh'));
  }
  return [...new Set(forms.map(sound))].filter((form) => form !== '');
}

const consonants = (form: string) => form.replace(/[aeiou]/g, '');

function close(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (short < 4 || Math.abs(a.length - b.length) > 2) return false;
  // The ending tells women from men and one name from its neighbour (Orlov, Orlova).
  if (/[aeiou]$/.test(a) || /[aeiou]$/.test(b)) if (a.at(-1) !== b.at(-1)) return false;
  const bones = consonants(a);
  if (bones !== consonants(b) || bones.length < 2 || a[0] !== b[0]) return false;
  return distance(a, b) <= (short >= 7 ? 2 : 1);
}

/** Levenshtein, for short strings. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

const soundsAlike = (a: readonly string[], b: readonly string[]) => a.some((x) => b.some((y) => close(x, y)));

type Spoken = { readonly raw: string; readonly forms: readonly string[] };
const spokenNames = new Map<string, readonly Spoken[]>();

function spoken(name: string): readonly Spoken[] {
  const known = spokenNames.get(name);
  if (known !== undefined) return known;
  const words = wordsOf(name.slice(0, 200)).filter(
    ({ lower }) => !generic.has(lower.replace(/'s$/, '')) && !particles.has(lower),
  );
  const tokens = words
    .map(({ text }) => ({ raw: text, forms: variants(text) }))
    .filter(({ forms }) => forms.length > 0);
  if (spokenNames.size > 20_000) spokenNames.clear();
  spokenNames.set(name, tokens);
  return tokens;
}

/** A key that all spellings of a surname (or of a body's last word) share: the consonants of its sound. */
export function nameKey(name: string): string {
  const last = spoken(name).at(-1);
  const form = last?.forms.at(-1) ?? '';
  const bones = consonants(form);
  return bones.length >= 2 ? bones : form;
}

/** Whether two names may be one and the same: surname and full name, spellings and scripts. Near-names stay apart. */
export function sameName(a: string, b: string): boolean {
  const [short, long] = [spoken(a), spoken(b)].toSorted((x, y) => x.length - y.length) as [
    readonly Spoken[],
    readonly Spoken[],
  ];
  const first = short[0];
  const last = short.at(-1);
  if (first === undefined || last === undefined || long.length === 0) return false;
  // 赵立坚 is one token where Zhao Lijian is two.
  const joined = (tokens: readonly Spoken[]) => tokens.map(({ forms }) => forms[0]).join('');
  if (short.length !== long.length && joined(short) === joined(long)) return true;
  const surname = soundsAlike(last.forms, long.at(-1)?.forms ?? []);
  if (short.length === 1)
    return (
      surname ||
      (long.length > 1 && !isPlaceName(last.raw.toLowerCase()) && soundsAlike(last.forms, long[0]?.forms ?? []))
    );
  const given = long[0] as Spoken;
  const sameGiven =
    soundsAlike(first.forms, given.forms) ||
    (cyrillic.test(first.raw) !== cyrillic.test(given.raw) &&
      first.forms.some((x) => given.forms.some((y) => consonants(x) === consonants(y) && consonants(x).length >= 2))) ||
    ((first.raw.length === 1 || given.raw.length === 1) && first.forms[0]?.[0] === given.forms[0]?.[0]);
  if (surname && sameGiven) return true;
  // A body with a longer name: every word of the shorter one is in it ("Kestrel Biologics", "Kestrel Biologics Europe").
  return short.every(({ forms }) => long.some((token) => soundsAlike(forms, token.forms))) && short.length >= 2;
}
