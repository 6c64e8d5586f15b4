import { findCountries } from '../language/places.ts';
import { stem } from '../language/words.ts';
import type { Claim, ClaimTerm } from './claim.ts';
import { conceptsOf } from './concepts.ts';
import { type Cue, findCues } from './cue-finder.ts';
import type { CueKind } from './cues/index.ts';
import { FeatureBag } from './feature-hash.ts';
import { readingsOf } from './rules/read-sentence.ts';
import { fold, sameNameWord, sameRoot } from './spelling.ts';
import { numberOf, type Token, tokensOf } from './tokens.ts';

/** Size of the stance model's table, as a power of two. */
export const STANCE_BITS = 20;

/** A sentence with what its words are to the claim. `masks`: per token, the claim's role there, or ''. */
export type Masked = {
  readonly tokens: readonly Token[];
  readonly masks: readonly string[];
  readonly matched: readonly (ClaimTerm | null)[];
  readonly cues: readonly Cue[];
  /** Share of the claim's terms that the sentence holds. */
  readonly coverage: number;
};

const roleMark: Readonly<Record<ClaimTerm['role'], string>> = { actor: 'A', name: 'B', content: 'C', figure: 'N' };

/** A sentence as far as no claim is needed: words, cues, states, the words in plain letters. */
export type Prepared = {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly folded: readonly string[];
  /** Per token the state it names, or null. */
  readonly countries: readonly (string | null)[];
};

export function prepare(sentence: string, language: string): Prepared {
  const tokens = tokensOf(sentence);
  const countries = findCountries(sentence, language);
  return {
    tokens,
    cues: findCues(tokens, language),
    folded: tokens.map(({ lower, kind }) => (kind === 'word' ? fold(lower) : lower)),
    countries: tokens.map(
      (token) => countries.find(({ start, end }) => token.start >= start && token.end <= end)?.code ?? null,
    ),
  };
}

/** Finds the claim's words in a sentence, through inflection and spelling. */
export function maskClaim(
  claim: Claim,
  sentence: string,
  language: string,
  prepared: Prepared = prepare(sentence, language),
): Masked {
  const { tokens, cues, folded, countries } = prepared;
  const seen = new Set<ClaimTerm>();
  const matched = tokens.map((token, i) => {
    if (token.kind === 'mark') return null;
    const country = countries[i];
    const term =
      (country == null ? undefined : claim.terms.find((known) => known.country === country)) ??
      matchTerm(claim, token, folded[i] as string, language);
    if (term !== null) seen.add(term);
    return term;
  });
  return {
    tokens,
    matched,
    masks: matched.map((term) => (term === null ? '' : roleMark[term.role])),
    cues,
    coverage: claim.terms.length === 0 ? 0 : seen.size / claim.terms.length,
  };
}

function matchTerm(claim: Claim, token: Token, folded: string, language: string): ClaimTerm | null {
  if (token.kind === 'number') {
    const value = numberOf(token.text);
    return (
      claim.terms.find((term) => term.role === 'figure' && value !== null && numberOf(term.text) === value) ?? null
    );
  }
  if (token.text.length < 2) return null;
  const capital = /^\p{Lu}/u.test(token.text);
  const stemmed = claim.language === language ? stem(token.lower, language) : '';
  for (const term of claim.terms) {
    if (term.role === 'figure') continue;
    if (term.role === 'content') {
      if (term.folded === folded || (stemmed !== '' && term.stem === stemmed) || sameRoot(term.folded, folded))
        return term;
    } else if (term.folded === folded || (capital && sameNameWord(term.folded, folded))) return term;
  }
  const meanings = conceptsOf(token.lower, language);
  if (meanings.length === 0) return null;
  return claim.terms.find(({ concepts }) => concepts.some((concept) => meanings.includes(concept))) ?? null;
}

const weak: ReadonlySet<CueKind> = new Set([
  'hedge',
  'only',
  'but',
  'old',
  'now',
  'threat',
  'other',
  'stays',
  'social',
  'says',
  'role',
]);

/** What the stance model sees. Features with the language's code are learned per language, those without are shared by all. */
export function stanceFeatures(claim: Claim, masked: Masked, language: string): FeatureBag {
  const bag = new FeatureBag(STANCE_BITS);
  const { tokens, masks, cues, coverage } = masked;
  const lang = language;
  const negative = claim.negative ? 'n' : 'p';
  bag.add('bias');
  bag.add(`bias:${lang}`);
  addWords(bag, claim, masked, lang, negative);
  addCues(bag, tokens, masks, cues, negative, claim);
  addCoverage(bag, masked, coverage, negative);
  for (const { key, stance, certainty } of readingsOf(claim, masked, language)) {
    bag.addOnce(`r:${key}`, 0.8);
    bag.addOnce(`r:${stance}:${certainty}`, 0.8);
  }
  return bag;
}

function addCoverage(bag: FeatureBag, { masks, tokens, cues }: Masked, coverage: number, negative: string): void {
  const has = (mark: string) => (masks.includes(mark) ? 1 : 0);
  const shape = `${has('A')}${has('B')}${has('C')}${has('N')}`;
  bag.addOnce(`shape:${shape}`);
  bag.addOnce(`cover:${Math.min(4, Math.floor(coverage * 5))}`);
  bag.addOnce('coverage', coverage);
  const kinds = new Set(cues.map(({ kind }) => kind));
  for (const kind of kinds) {
    bag.addOnce(`k:${kind}`);
    bag.addOnce(`k:${kind}:${negative}`);
    bag.addOnce(`k:${kind}:C${has('C')}`, 0.7);
    bag.addOnce(`k:${kind}:cov${coverage > 0.34 ? 1 : 0}`, 0.7);
    for (const other of kinds) if (kind < other) bag.addOnce(`kk:${kind}:${other}`, 0.5);
  }
  bag.addOnce(`quoted:${tokens.some(({ quoted }) => quoted) ? 1 : 0}`);
  bag.addOnce(`question:${tokens.some(({ text }) => text === '?') ? 1 : 0}`);
  bag.addOnce(`long:${Math.min(4, Math.floor(tokens.length / 10))}`, 0.5);
}

function addWords(
  bag: FeatureBag,
  claim: Claim,
  { tokens, masks, matched }: Masked,
  lang: string,
  negative: string,
): void {
  const same = claim.language === lang;
  const words = tokens.map((token, i) => {
    if (masks[i] !== '') return `<${masks[i]}>`;
    if (token.kind === 'number') return '<#>';
    if (token.kind === 'mark') return '“”„«»"‘'.includes(token.text) ? '<q>' : token.text;
    if (/^\p{Lu}/u.test(token.text) && i > 0 && lang !== 'de') return '<X>';
    return token.lower;
  });
  const stems = tokens.map((token, i) =>
    masks[i] !== '' || token.kind !== 'word' ? (words[i] as string) : stem(token.lower, lang),
  );
  const claimStems = same ? claim.terms.filter(({ role }) => role === 'content').map((term) => term.stem) : [];
  const claimConcepts = new Set(claim.terms.flatMap(({ concepts }) => concepts));
  for (let i = 0; i < words.length; i++) {
    const token = tokens[i] as Token;
    const word = words[i] as string;
    const stemmed = stems[i] as string;
    bag.addOnce(`w:${lang}:${word}`);
    if (stemmed !== word) bag.addOnce(`s:${lang}:${stemmed}`, 0.7);
    if (token.kind === 'word' && masks[i] === '') {
      bag.addOnce(`w:${lang}:${negative}:${stemmed}`, 0.4);
      const plain = `^${token.lower}$`;
      for (let n = 0; n + 4 <= plain.length; n++) bag.addOnce(`c:${lang}:${plain.slice(n, n + 4)}`, 0.25);
      for (const concept of conceptsOf(token.lower, lang)) {
        bag.addOnce(`x:${concept}`, 0.4);
        for (const own of claimConcepts) bag.addOnce(`xx:${own}:${concept}`, 0.5);
      }
      for (const claimStem of claimStems) bag.addOnce(`cs:${lang}:${claimStem}:${stemmed}`, 0.6);
    }
    if (i + 1 < words.length) bag.addOnce(`b:${lang}:${words[i]} ${words[i + 1]}`, 0.8);
    if (i + 2 < words.length) bag.addOnce(`t:${lang}:${words[i]} ${words[i + 1]} ${words[i + 2]}`, 0.7);
    if (i + 2 < words.length) bag.addOnce(`g:${lang}:${stems[i]} _ ${stems[i + 2]}`, 0.4);
  }
  for (const [i, word] of words.slice(0, 4).entries()) bag.addOnce(`first${i}:${lang}:${word}`, 0.4);
  const content = matched.flatMap((term) => (term?.role === 'content' ? [term] : []));
  for (const term of new Set(content)) if (same) bag.addOnce(`has:${lang}:${term.stem}`, 0.3);
}

/** The sentence's skeleton: cues and claim words in their order, without the words between. Shared by all languages. */
function addCues(
  bag: FeatureBag,
  tokens: readonly Token[],
  masks: readonly string[],
  cues: readonly Cue[],
  negative: string,
  claim: Claim,
): void {
  const symbols: { readonly at: number; readonly name: string }[] = [];
  const begins = Map.groupBy(cues, ({ from }) => from);
  let last = '';
  for (let i = 0; i < tokens.length; i++) {
    for (const { kind } of begins.get(i) ?? []) symbols.push({ at: i, name: kind });
    const mask = masks[i] as string;
    if (mask !== '' && mask !== last) symbols.push({ at: i, name: mask });
    if (mask !== '') last = mask;
    else if (i > 0 && masks[i - 1] === '') last = '';
  }
  const strong = symbols.filter(({ name }) => !weak.has(name as CueKind));
  for (const list of [symbols, strong]) {
    const tag = list === strong ? 'S' : 'W';
    for (let i = 0; i < list.length; i++) {
      const a = list[i] as (typeof symbols)[number];
      if (tag === 'W') bag.add(`u:${a.name}`, 0.3);
      for (let j = i + 1; j < Math.min(list.length, i + 4); j++) {
        const b = list[j] as (typeof symbols)[number];
        const near = b.at - a.at <= 3 ? 'n' : b.at - a.at <= 8 ? 'm' : 'f';
        if (j === i + 1) bag.addOnce(`${tag}:${a.name}>${b.name}`, 0.6);
        bag.addOnce(`${tag}:${a.name}>${b.name}:${near}`, 0.5);
        if (tag === 'S') bag.addOnce(`${tag}:${negative}:${a.name}>${b.name}:${near}`, 0.4);
        if (tag === 'S' && j === i + 1 && j + 1 < list.length)
          bag.addOnce(`3:${a.name}>${b.name}>${list[j + 1]?.name}`, 0.5);
      }
    }
  }
  const strongest = strong.map(({ name }) => name);
  bag.addOnce(`head:${strongest.slice(0, 2).join('>')}`, 0.5);
  bag.addOnce(`tail:${strongest.slice(-2).join('>')}`, 0.5);
  bag.addOnce(`mod:${claim.modality}`, 0.3);
  for (const kind of new Set(cues.map((cue) => cue.kind))) bag.addOnce(`mod:${claim.modality}:${kind}`, 0.3);
  // Negation over the claim's own predicate: a "not" within six words before a content word of the claim, or just after it.
  for (const cue of cues) {
    if (cue.kind !== 'neg') continue;
    for (let i = Math.max(0, cue.from - 4); i < Math.min(tokens.length, cue.to + 7); i++) {
      if (masks[i] === 'C' || masks[i] === 'N') {
        bag.addOnce(`negC:${i > cue.from ? 'after' : 'before'}:${negative}`, 0.8);
        bag.addOnce(`negC:${negative}`, 0.8);
      }
    }
  }
}
