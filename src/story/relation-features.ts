import { stem } from '../language/words.ts';
import { type Statement, stances } from '../news/statement.ts';
import { FeatureBag } from './feature-hash.ts';
import type { Look, SeenSentence } from './look.ts';
import type { StanceOdds } from './sentence-stance.ts';

export const RELATION_BITS = 18;

/** An article's sentences with their odds; the title is the first of `all`. */
export type Weighed = {
  readonly look: Look;
  readonly title: StanceOdds;
  readonly sentences: readonly StanceOdds[];
  /** 0..1, of `match-stories`. */
  readonly match: number;
};

/** The same with who said what. */
export type Told = Weighed & { readonly statements: readonly Statement[]; readonly withdraws: boolean };

/** What the relation model sees of an article. */
export function relationFeatures({ look, title, sentences, match, statements, withdraws }: Told): FeatureBag {
  const bag = new FeatureBag(RELATION_BITS);
  const negative = look.claim.negative ? 'n' : 'p';
  bag.add('bias', 2);
  const first = sentences[0];
  const second = sentences[1];
  for (const stance of stances) {
    bag.add(`title:${stance}`, 3 * title[stance]);
    bag.add(`first:${stance}`, 3 * (first?.[stance] ?? 0));
    bag.add(`second:${stance}`, 2 * (second?.[stance] ?? 0));
    const near = look.sentences.map(({ cover }, i) => nearness(look.sentences, i, cover));
    bag.add(`most:${stance}`, 3 * most(sentences, stance, near));
    bag.add(`mean:${stance}`, 3 * mean(sentences, stance, near));
    bag.add(`last:${stance}`, sentences.at(-1)?.[stance] ?? 0);
    bag.add(`titleFirst:${stance}`, 3 * Math.sqrt(title[stance] * (first?.[stance] ?? 0)));
    bag.add(`titleOrFirst:${stance}`, 3 * Math.max(title[stance], first?.[stance] ?? 0));
  }
  addStatements(bag, look, statements);
  if (withdraws) bag.add('withdraws', 3);
  addCover(bag, look, match);
  addWords(bag, 'T', look, look.title, negative);
  for (const sentence of look.sentences.slice(0, 2)) addWords(bag, 'L', look, sentence, negative);
  return bag;
}

/** The surest statement of each stance, by who speaks; early ones by themselves. */
function addStatements(bag: FeatureBag, { sentences }: Look, statements: readonly Statement[]): void {
  const leadEnd = sentences[1]?.end ?? 0;
  const top = new Map<string, number>();
  const see = (key: string, value: number) => top.set(key, Math.max(value, top.get(key) ?? 0));
  for (const { stance, standing, confidence, start } of statements) {
    see(`st:${stance}`, confidence);
    see(`st:${stance}:${standing}`, confidence);
    if (start < leadEnd) see(`stLead:${stance}`, confidence);
  }
  for (const [key, value] of top) bag.add(key, 1.5 * value);
}

/** How close a sentence is to the claim's words: its own, or half of its neighbours'. */
function nearness(sentences: readonly SeenSentence[], i: number, cover: number): number {
  return Math.min(
    1,
    0.15 + Math.max(cover, 0.6 * (sentences[i - 1]?.cover ?? 0), 0.4 * (sentences[i + 1]?.cover ?? 0)) * 1.5,
  );
}

function most(list: readonly StanceOdds[], stance: keyof StanceOdds, near: readonly number[]): number {
  return list.reduce((top, odds, i) => Math.max(top, odds[stance] * (near[i] ?? 0)), 0);
}

function mean(list: readonly StanceOdds[], stance: keyof StanceOdds, near: readonly number[]): number {
  const total = near.reduce((sum, value) => sum + value, 0);
  return total === 0 ? 0 : list.reduce((sum, odds, i) => sum + odds[stance] * (near[i] ?? 0), 0) / total;
}

function addCover(bag: FeatureBag, { title, sentences, claim, language }: Look, match: number): void {
  const best = Math.max(title.cover, ...sentences.slice(0, 60).map(({ cover }) => cover), 0);
  bag.add('match', 4 * match);
  bag.add('strange', 4 * (1 - match));
  bag.add('cover:best', 3 * best);
  bag.add('cover:none', 3 * (1 - best));
  bag.add('cover:title', 3 * title.cover);
  bag.add('cover:first', 3 * (sentences[0]?.cover ?? 0));
  bag.add(`foreign:${claim.language === language ? 0 : 1}`, 1);
  const roles = new Set([title, ...sentences].flatMap(({ masked }) => masked.masks));
  bag.add(`roles:${['A', 'B', 'C', 'N'].map((mark) => (roles.has(mark) ? 1 : 0)).join('')}`, 1);
  bag.add(`short:${sentences.length <= 3 ? 1 : 0}`, 0.5);
}

function addWords(
  bag: FeatureBag,
  place: string,
  { claim, language }: Look,
  { masked }: SeenSentence,
  negative: string,
): void {
  const { tokens, masks, cues } = masked;
  const words = tokens.map((token, i) =>
    masks[i] !== ''
      ? `<${masks[i]}>`
      : token.kind === 'number'
        ? '<#>'
        : token.kind === 'word'
          ? stem(token.lower, language)
          : token.text,
  );
  words.forEach((word, i) => {
    bag.addOnce(`${place}:${language}:${word}`, 0.5);
    if (i + 1 < words.length) bag.addOnce(`${place}:${language}:${word} ${words[i + 1]}`, 0.4);
  });
  const kinds = [...new Set(cues.map(({ kind }) => kind))];
  for (const kind of kinds) {
    bag.addOnce(`${place}k:${kind}`, 0.7);
    bag.addOnce(`${place}k:${kind}:${negative}`, 0.5);
    bag.addOnce(`${place}k:${kind}:${claim.modality}`, 0.3);
  }
}
