import type { Relation } from '../news/reading.ts';
import type { Statement } from '../news/statement.ts';
import type { Told } from './relation-features.ts';

const verbs: Readonly<Record<Statement['stance'], string>> = {
  denies: 'denies it',
  confirms: 'confirms it',
  reports: 'reports it',
  'no-comment': 'gives no comment',
  unaware: 'says that they know nothing of it',
  'calls-for': 'asks for an act',
  other: 'says something else',
};
const standings: Readonly<Record<Statement['standing'], string>> = {
  party: 'a party to the claim',
  official: 'an official',
  expert: 'an expert',
  outlet: 'an outlet',
  anonymous: 'unnamed',
  other: 'somebody else',
};

/** Why an article was read so, in words: for the people who check the judgement. */
export function reasonsFor(relation: Relation, confidence: number, told: Told): readonly string[] {
  const { look, match, statements, withdraws } = told;
  const { claim, language, known } = look;
  const share = (value: number) => `${Math.round(100 * value)} %`;
  const met = new Set(
    [look.title, ...look.sentences].flatMap(({ masked }) => masked.matched.filter((term) => term !== null)),
  );
  const missing = claim.terms.filter((term) => !met.has(term)).map(({ text }) => text);
  return [
    `Read as ${relation}, sure to ${share(confidence)}.`,
    `It fits the story to ${share(match)}${missing.length === 0 ? '; every word of the claim is there' : `; of the claim's words it lacks ${missing.join(', ')}`}.`,
    ...(claim.negative ? ['The claim itself is a negation: what affirms the event denies the claim.'] : []),
    ...(claim.language === language
      ? []
      : [
          `The claim is in ${claim.language}, the article in ${language}: names, numbers and kindred words were compared.`,
        ]),
    ...(known ? [] : ['This language is not read: the article was matched by names and numbers alone.']),
    ...(withdraws ? ['The outlet takes back or corrects its own report.'] : []),
    ...statements
      .filter(({ stance }) => stance !== 'other')
      .slice(0, 8)
      .map(({ speaker, standing, stance, cue, scope, confidence: sure }) => {
        const who = `${speaker ?? 'Somebody'} (${standings[standing]})`;
        const how = cue === null ? 'without a cue' : `cue “${cue}”`;
        return `${who} ${verbs[stance]}, ${how}, ${share(sure)}${scope === null ? '' : `; it touches ${scope}`}.`;
      }),
  ];
}
