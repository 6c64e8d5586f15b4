import type { Stance, Statement } from '../../news/statement.ts';
import type { Claim } from '../claim.ts';
import type { Masked } from '../stance-features.ts';
import type { Hit } from './find-words.ts';
import {
  type About,
  aboutOf,
  clauseEnd,
  clauseStart,
  denialsIn,
  hitsOf,
  isCovered,
  LONGEST,
  negations,
  type Scene,
  sceneOf,
} from './scene.ts';

/** What the rules make of a sentence. `reason` in words, for people. */
export type RuleReading = {
  readonly stance: Stance;
  readonly strength: Statement['strength'];
  readonly certainty: 'sure' | 'likely' | 'weak';
  readonly reason: string;
  /** Which rule, and how it met the claim: for the models. */
  readonly key: string;
  /** The token at which the deciding word stands. */
  readonly at: number;
};

type Rule = (scene: Scene) => RuleReading | null;

/** What each rule that fires makes of a sentence. */
export function readingsOf(claim: Claim, masked: Masked, language: string): readonly RuleReading[] {
  if (masked.tokens.length > LONGEST) return [];
  const known = read.get(masked);
  if (known !== undefined) return known;
  const scene = sceneOf(claim, masked, language);
  const found = rules.flatMap((rule) => rule(scene) ?? []);
  read.set(masked, found);
  return found;
}

/** A sentence is asked about more than once: for its odds, its statements, the verdict. */
const read = new WeakMap<Masked, readonly RuleReading[]>();

/** How one sentence stands to the claim, by rules; null where they do not know. */
export function readSentence(claim: Claim, masked: Masked, language: string): RuleReading | null {
  return surest(readingsOf(claim, masked, language));
}

function surest(found: readonly RuleReading[]): RuleReading | null {
  const rank = { sure: 0, likely: 1, weak: 2 };
  return found.toSorted((a, b) => rank[a.certainty] - rank[b.certainty])[0] ?? null;
}

const reading = (
  key: string,
  stance: Stance,
  certainty: RuleReading['certainty'],
  reason: string,
  at: number,
  strength: Statement['strength'] = stance === 'denies' ? 'hard' : null,
): RuleReading => ({ key, stance, certainty, reason, at, strength });

/** Which side of the claim is taken by what asserts (`true`) or negates what the words say. */
const sideOf = ({ claim }: Scene, asserts: boolean): 'confirms' | 'denies' =>
  asserts !== claim.negative ? 'confirms' : 'denies';

type Meeting = 'strong' | 'near' | 'reference' | 'pronoun' | 'weak' | 'none';

/** `strong`, `near`: the claim's own words; `reference`: "the report"; `pronoun`: "it" or nothing; `weak`: one word among others; `none`: another thing. */
function meeting({ content, exact, strange, figures, names, reference, plainReference, opposite }: About): Meeting {
  const weight = exact + 0.5 * (content - exact);
  if (exact >= 2 && strange <= exact) return 'strong';
  if (exact >= 1 && (strange === 0 || (strange === 1 && names + figures > 0) || (reference && strange <= 2)))
    return 'strong';
  if (plainReference && content + strange <= 4) return 'reference';
  if (reference && content + strange <= 1) return 'reference';
  if (weight >= 1 && strange <= 2 * weight) return 'near';
  if (weight >= 0.5 && strange === 0 && (reference || names > 0)) return 'near';
  if (opposite && strange <= 2) return 'near';
  if (content === 0 && strange === 0) return 'pronoun';
  if (content >= 1 || figures >= 1 || opposite) return 'weak';
  if (reference && strange <= 3) return 'weak';
  return 'none';
}

/** Denial by verb or noun, with what is denied. */
const denialByVerb: Rule = (scene) => {
  const { tokens, language } = scene;
  const verbs = denialsIn(scene).toSorted((a, b) => a.from - b.from);
  for (const verb of verbs) {
    if (isCovered(scene, 'open', verb.from) || isCovered(scene, 'unmade', verb.from)) continue;
    if (
      negations(scene, Math.max(clauseStart(scene, verb.from), verb.from - 3), verb.from).length > 0 &&
      language !== 'de'
    )
      continue;
    if (hitsOf(scene, 'modal', Math.max(0, verb.from - 2), verb.from).length > 0) continue;
    const start = clauseStart(scene, verb.from);
    if (hitsOf(scene, 'conditional', start, verb.from).length > 0) continue;
    const rejects = verb.kind === 'rejects';
    const end = clauseEnd(scene, verb.to);
    let about = language === 'de' ? wholeOf(scene, verb) : aboutOf(scene, verb.to, end);
    let met = meeting(about);
    if (language !== 'de' && about.strange === 0 && met === 'pronoun' && !about.pronoun) {
      // A passive, or an inverted sentence: what is denied stands before the verb.
      const before = aboutOf(scene, start, verb.from);
      const there = meeting(before);
      if (there !== 'pronoun' && (before.reference || before.content > 0 || rejects)) {
        about = before;
        met = there;
      }
    }
    const refusal =
      rejects && hitsOf(scene, 'refusable', language === 'de' ? start : verb.to, Math.min(end, verb.to + 5)).length > 0;
    if (refusal && !about.reference)
      return reading('refuses', 'other', 'likely', 'turns down a request, no claim', verb.from);
    const key = `${rejects ? 'rejects' : 'denies'}:${met}`;
    if (rejects && met === 'pronoun' && !about.reference) continue;
    if (met === 'none')
      return reading(
        `${key}${Math.min(4, about.strange)}`,
        'other',
        about.strange >= 4 ? 'likely' : 'weak',
        'denies another thing',
        verb.from,
      );
    const flips = about.negated !== about.opposite && language !== 'de';
    const stance = met === 'reference' || met === 'pronoun' ? 'denies' : sideOf(scene, flips);
    const sure = met === 'strong' || met === 'reference' || (met === 'pronoun' && !rejects);
    const certainty = stance === 'confirms' || met === 'weak' ? 'weak' : sure ? 'sure' : 'likely';
    const words = tokens
      .slice(verb.from, verb.to)
      .map(({ text }) => text)
      .join(' ');
    const what = met === 'reference' ? 'the report' : met === 'pronoun' ? 'it' : 'the claim’s own words';
    return reading(
      `${key}${flips ? ':flips' : ''}`,
      stance,
      certainty,
      `“${words}” ${stance === 'denies' ? 'of' : 'of the contrary of'} ${what}`,
      verb.from,
    );
  }
  return null;
};

const wholeOf = (scene: Scene, verb: Hit): About => {
  const { tokens } = scene;
  const from = clauseStart(scene, verb.from);
  return aboutOf(scene, from, clauseEnd(scene, Math.min(verb.to, tokens.length)));
};

/** "The report is false", "there is no truth to it". */
const denialByFalsity: Rule = (scene) => {
  for (const hit of hitsOf(scene, 'untrue')) {
    const start = clauseStart(scene, hit.from);
    const end = clauseEnd(scene, hit.to);
    if (hitsOf(scene, 'conditional', start, hit.from).length > 0 || hitsOf(scene, 'modal', start, hit.from).length > 0)
      continue;
    if (isCovered(scene, 'open', hit.from)) continue;
    if (scene.matched[hit.from]?.role === 'content') continue;
    const negated = negations(scene, Math.max(start, hit.from - 4), hit.from).some(({ to }) => to <= hit.from);
    const about = aboutOf(scene, start, end);
    const met = meeting(about);
    const key = `untrue:${met}${negated ? ':not' : ''}`;
    if (met === 'none') continue;
    // "It is not true that there is no link": two negations affirm.
    if (negations(scene, hit.to, end).length > 0)
      return reading(`${key}:twice`, sideOf(scene, true), 'weak', 'denies a negation', hit.from);
    if (negated) return reading(key, sideOf(scene, true), 'weak', 'calls it not untrue', hit.from);
    if (met === 'weak' || met === 'pronoun' || met === 'near')
      return reading(key, 'denies', met === 'weak' ? 'weak' : 'likely', 'calls something untrue', hit.from);
    return reading(key, 'denies', about.reference ? 'sure' : 'likely', 'calls it untrue', hit.from);
  }
  return null;
};

/** The claim's own predicate, negated: "Russia did not ask". */
const denialByNegation: Rule = (scene) => {
  const { tokens, matched, language, coverage } = scene;
  for (let i = 0; i < tokens.length; i++) {
    const role = matched[i]?.role;
    // "There is no Marburg in Lubende": a name that the claim says something of, right after the negation.
    const named = role === 'name' && negations(scene, i - 1, i).length > 0;
    if (role !== 'content' && !named) continue;
    const start = clauseStart(scene, i);
    const end = clauseEnd(scene, i);
    const near = negations(scene, Math.max(start, i - 5), language === 'de' ? Math.min(end, i + 6) : i);
    const negated = near.length > 0;
    if (!negated) continue;
    if (hitsOf(scene, 'conditional', start, i).length > 0) continue;
    if (near.some(({ from }) => (['open', 'silent', 'unaware'] as const).some((kind) => isCovered(scene, kind, from))))
      continue;
    const about = aboutOf(scene, start, end);
    const met = meeting(about);
    if (met === 'none') continue;
    const sure = met === 'strong' && coverage >= 0.4;
    return reading(
      `negates:${met}:${coverage >= 0.4 ? 'wide' : 'narrow'}`,
      sideOf(scene, false),
      sure ? 'likely' : 'weak',
      'negates the claim’s own predicate',
      i,
    );
  }
  return null;
};

/** What excludes the claim is asserted: "the plant stays open". */
const denialByOpposite: Rule = (scene) => {
  const { tokens, matched, opposites, coverage } = scene;
  if (opposites.length === 0) return null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || matched[i] !== null || token.kind !== 'word') continue;
    if (!aboutOf(scene, i, i + 1).opposite) continue;
    const start = clauseStart(scene, i);
    if (hitsOf(scene, 'conditional', start, i).length > 0) continue;
    const negated = negations(scene, Math.max(start, i - 3), i).length > 0;
    return reading(
      `opposite:${coverage >= 0.3 ? 'wide' : 'narrow'}${negated ? ':not' : ''}`,
      sideOf(scene, negated),
      coverage >= 0.3 && !negated ? 'likely' : 'weak',
      `“${token.text}” excludes the claim’s predicate`,
      i,
    );
  }
  return null;
};

const simple =
  (
    kind: 'open' | 'silent' | 'unaware' | 'calls',
    stance: Stance,
    certainty: RuleReading['certainty'],
    reason: string,
  ): Rule =>
  (scene) => {
    const hit = hitsOf(scene, kind)[0];
    if (hit === undefined) return null;
    const met = meeting(aboutOf(scene, hit.to, clauseEnd(scene, hit.to)));
    return reading(`${kind}:${met}`, stance, met === 'none' && kind !== 'calls' ? 'weak' : certainty, reason, hit.from);
  };

const confirmation: Rule = (scene) => {
  for (const verb of [...hitsOf(scene, 'confirms'), ...hitsOf(scene, 'admits')].toSorted((a, b) => a.from - b.from)) {
    if (isCovered(scene, 'open', verb.from)) continue;
    const start = clauseStart(scene, verb.from);
    if (negations(scene, start, verb.from).length > 0) continue;
    if (
      hitsOf(scene, 'conditional', start, verb.from).length > 0 ||
      hitsOf(scene, 'modal', Math.max(start, verb.from - 3), verb.from).length > 0
    )
      continue;
    const about = scene.language === 'de' ? wholeOf(scene, verb) : aboutOf(scene, verb.to, clauseEnd(scene, verb.to));
    let met = meeting(about);
    let told = about;
    if (met === 'pronoun') {
      told = aboutOf(scene, start, verb.from);
      met = meeting(told);
    }
    const key = `${verb.kind}:${met}${met === 'none' ? Math.min(4, told.strange) : ''}`;
    if (met === 'none') return reading(key, 'other', 'weak', 'confirms another thing', verb.from);
    if (met === 'pronoun' || met === 'reference') return reading(key, 'confirms', 'weak', 'confirms it', verb.from);
    const side = sideOf(scene, told.negated === told.opposite);
    const sure = met === 'strong' && side === 'confirms' && told.exact >= 2;
    return reading(
      `${key}${told.negated ? ':not' : ''}`,
      side,
      sure ? 'sure' : met === 'weak' || side === 'denies' ? 'weak' : 'likely',
      'affirms the claim’s own words',
      verb.from,
    );
  }
  return null;
};

const rules: readonly Rule[] = [
  simple('open', 'no-comment', 'likely', 'leaves it open'),
  denialByVerb,
  denialByFalsity,
  simple('silent', 'no-comment', 'likely', 'does not answer'),
  simple('unaware', 'unaware', 'likely', 'knows nothing of it'),
  simple('calls', 'calls-for', 'likely', 'asks for an act'),
  confirmation,
  denialByNegation,
  denialByOpposite,
];
