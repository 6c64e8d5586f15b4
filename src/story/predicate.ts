import type { Claim, ClaimTerm } from './claim.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Words that lead to a claim's verb: auxiliaries, modals, what stands before an infinitive. */
const leading: Readonly<Record<string, string>> = {
  en: 'is are was were has have had will would to be been being not never',
  it: 'ha hanno ho è sono era erano fu sarà saranno vuole vogliono vuol sta stanno per non mai stato stata stati state a',
  fr: 'a ont est sont va vont veut veulent avoir être ne pas jamais n été à se',
  de: '',
  es: 'ha han fue fueron será va van a quiere quieren está están no nunca sido',
  pt: 'foi foram será vai vão quer querem tem têm está não nunca sido a',
  ru: 'не был была было были будет будут намерен намерена готов готова хочет',
};
const sets = new Map(Object.entries(leading).map(([code, words]) => [code, new Set(words.split(' '))]));

/** A verb by its form, where no auxiliary leads to it. */
const verbal: Readonly<Record<string, RegExp>> = {
  en: /(?:ed|[a-z]{2}(?:izes|ises|eals|lls))$|^(?:sold|paid|spent|lost|took|shot|stole|knew|built|wrote|fell|left|bought|hid|went|made|gave|told|met|won|beat|put|sent|fled|ran|held|cut|hit|let|led|broke|drove|drew|grew|flew|caught|taught|fought|sought|thought|brought|found|got|kept|said|saw|stood|struck|swore|threw|withdrew|sells|buys|pays|plans|wants|has|owns|uses|hides|leaves|faces|owes|denies|charges)$/u,
  it: /(?:ava|ò|ì|erà|irà|eranno|iranno)$/u,
  fr: /(?:era|ira|eront|iront|ait)$/u,
  de: /(?:te|ten|en|iert|t)$/u,
  es: /(?:ó|aron|ieron|ará|erá|irá|arán)$/u,
  pt: /(?:ou|aram|eu|iu|ará|erá|irá)$/u,
  ru: /(?:л|ла|ли|ло|ет|ит|ют|ят|ть)$/u,
};

/**
 * The claim's words that say what happens: those behind an auxiliary, a modal or an infinitive's particle, in German the
 * small-lettered ones at the end; else the first verb by its form, else the first word behind who acts.
 */
export function predicateOf(
  tokens: readonly Token[],
  terms: readonly ClaimTerm[],
  language: string,
): ReadonlySet<ClaimTerm> {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const left = [...terms];
  const aligned = words.map((token) => {
    const at = left.findIndex(({ lower }) => lower === token.lower);
    return at < 0 ? undefined : left.splice(0, at + 1).at(-1);
  });
  const found = new Set<ClaimTerm>();
  const leads = sets.get(language) ?? new Set<string>();
  aligned.forEach((term, i) => {
    if (term?.role === 'content' && i > 1 && leads.has(words[i - 1]?.lower ?? '')) found.add(term);
  });
  const content = aligned.flatMap((term) => (term?.role === 'content' ? [term] : []));
  if (language === 'de') {
    for (const term of content) if (/^\p{Ll}/u.test(term.text) && verbal.de?.test(term.lower)) found.add(term);
  }
  if (found.size > 0) return found;
  const actor = aligned.findIndex((term) => term?.role === 'actor');
  const behind = aligned.slice(actor + 1).flatMap((term) => (term?.role === 'content' ? [term] : []));
  const verb = behind.find(({ lower }) => verbal[language]?.test(lower)) ?? behind[0];
  return new Set(verb === undefined ? [] : [verb]);
}

const known = new WeakMap<Claim, ReadonlySet<ClaimTerm>>();

/** `predicateOf` a claim, found once. */
export function predicateTerms(claim: Claim): ReadonlySet<ClaimTerm> {
  const terms = known.get(claim) ?? predicateOf(tokensOf(claim.bare), claim.terms, claim.language);
  known.set(claim, terms);
  return terms;
}
