import { findCountries } from '../language/places.ts';
import { readStatements } from '../language/read-statements.ts';
import { isStopWord, wordsOf } from '../language/words.ts';
import type { Article } from '../news/article.ts';
import type { Ledger } from '../news/ledger.ts';
import type { Statement } from '../news/statement.ts';
import { fold, sameNameWord, sameRoot } from '../story/spelling.ts';
import { sameConcept } from './concepts.ts';
import { foldedWords } from './sentence-index.ts';

/** A statement with the article that carries it. */
export type Said = {
  readonly statement: Statement;
  readonly articleId: string;
  readonly outlet: string;
  readonly at: string | null;
};

/** Whom a question names, as the articles know them. */
export type AskedParty = {
  /** As asked. */
  readonly name: string;
  /** What they said, the surest match first, then by time. */
  readonly said: readonly Said[];
  /** Some article names them, whether or not they speak. */
  readonly mentioned: boolean;
};

const hollow = new Set(
  'the report reports claim news story first own for a an of on in at to this that government officials official anyone anybody someone side'.split(
    ' ',
  ),
);

/** Every statement of the story, in the order of time. */
function allSaid(ledger: Ledger): readonly Said[] {
  return ledger.articles
    .filter(({ relation }) => relation !== 'unrelated')
    .toSorted((a, b) => (a.published ?? '9').localeCompare(b.published ?? '9'))
    .flatMap(({ id, outlet, published, statements }) =>
      statements.map((statement) => ({ statement, articleId: id, outlet, at: published })),
    );
}

/** Finds the party that a question names among those who speak: by name, role, organisation, or as a state's officials. */
export function findParty(name: string, language: string, ledger: Ledger, articles: readonly Article[]): AskedParty {
  const words = partyWords(name, language);
  const countries = findCountries(name, language).map(({ code }) => code);
  const claimed = new Set(foldedWords(ledger.claim, 'en'));
  const scored = allSaid(ledger)
    .map((said) => ({
      said,
      score: words.every((word) => plainBodies.has(word))
        ? matchOfBody(said.statement, claimed)
        : matchOf(said.statement, words, countries, language),
    }))
    .filter(({ score }) => score >= 0.99)
    .toSorted((a, b) => b.score - a.score);
  return {
    name,
    said: scored.map(({ said }) => said),
    mentioned: scored.length > 0 || isMentioned(words, countries, articles),
  };
}

/** What a party says on anything, where the ledger has no word of it on the claim. */
export function findSpoken(name: string, language: string, articles: readonly Article[]): readonly Said[] {
  const words = partyWords(name, language);
  return articles.flatMap((article) => {
    const readable = {
      title: article.title,
      text: article.text,
      language: article.language ?? language,
      outlet: article.outlet,
    };
    return readStatements(readable)
      .map((attribution): Said => {
        const { speaker, role, organisation, cue, kind, content, sentence, start, end, via } = attribution;
        const statement = {
          speaker,
          role,
          organisation,
          kind,
          sentence,
          start,
          end,
          via,
          cue: cue?.text ?? null,
          content: content.text,
        };
        return {
          statement: { ...statement, stance: 'other', strength: null, standing: 'other', scope: null, confidence: 0.5 },
          articleId: article.id,
          outlet: article.outlet,
          at: article.published,
        };
      })
      .filter(({ statement }) => matchOf(statement, words, [], language) >= 0.99);
  });
}

function partyWords(name: string, language: string): readonly string[] {
  const all = wordsOf(name)
    .filter(({ lower }) => !isStopWord(lower, language))
    .map(({ lower }) => fold(lower.replace(/'s?$/, '')))
    .filter((word) => word.length > 1);
  const telling = all.filter((word) => !hollow.has(word));
  // "The prosecutor's office" is the prosecutor; "the prime minister's office" is not the minister.
  const [body, office] = telling;
  if (telling.length === 2 && office === 'office' && body !== undefined && body !== 'foreign') return [body];
  return telling.length > 0 ? telling : all;
}

/** "The company", "the bank" without a name: the one that the claim is about. */
const plainBodies = new Set(
  'company firm group bank airline maker manufacturer carmaker club carrier insurer retailer operator studio azienda societa banca gruppo compagnia entreprise societe banque groupe compagnie unternehmen firma konzern bank hersteller empresa compania banco grupo companhia'.split(
    ' ',
  ),
);

function matchOfBody({ speaker, role, organisation, standing }: Statement, claimed: ReadonlySet<string>): number {
  if (speaker === null || standing === 'anonymous' || standing === 'outlet') return 0;
  const inClaim = (text: string) =>
    foldedWords(text, 'en').some((word) => word.length > 3 && [...claimed].some((other) => sameNameWord(word, other)));
  return inClaim(speaker) ? 1.2 : inClaim(`${role ?? ''} ${organisation ?? ''}`) ? 1 : 0;
}

/** Share of the asked words that the speaker's name, role or organisation holds; a little more for the name itself. */
function matchOf(
  statement: Statement,
  words: readonly string[],
  countries: readonly string[],
  language: string,
): number {
  const { speaker, role, organisation, standing } = statement;
  if (speaker === null || words.length === 0) return 0;
  // Somebody unnamed at a body is not the body.
  if (standing === 'anonymous' && !words.every((word) => speaker.toLowerCase().includes(word))) return 0;
  const described = `${speaker} ${role ?? ''} ${organisation ?? ''}`;
  const theirs = described
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => fold(word.toLowerCase()));
  const held =
    words.filter(
      (word) =>
        theirs.some((other) => sameNameWord(word, other) || sameRoot(word, other) || sameConcept(word, other)) ||
        isShortFor(word, described),
    ).length / words.length;
  const ofState = countries.some((code) => findCountries(described, language).some((other) => other.code === code));
  const inName = words.every((word) => speaker.toLowerCase().includes(word)) ? 0.2 : 0;
  return Math.max(held, ofState ? 1 : 0) + inName;
}

/** "un" of "United Nations experts", "who" of "World Health Organization". */
function isShortFor(word: string, described: string): boolean {
  if (word.length < 2 || word.length > 5) return false;
  const runs = described.match(/\p{Lu}\p{L}+(?:(?: (?:of|for|and|the|de|des|di|für|y|et))* \p{Lu}\p{L}+)+/gu) ?? [];
  return runs.some((run) => (run.match(/\p{Lu}(?=\p{Ll})/gu) ?? []).join('').toLowerCase() === word);
}

function isMentioned(words: readonly string[], countries: readonly string[], articles: readonly Article[]): boolean {
  if (words.length === 0) return false;
  return articles.some(({ text, title, language }) => {
    const all = new Set(wordsOf(`${title}\n${text}`).map(({ lower }) => fold(lower.replace(/'s?$/, ''))));
    if (
      words.every(
        (word) => all.has(word) || [...all].some((other) => sameNameWord(word, other) || sameConcept(word, other)),
      )
    )
      return true;
    return countries.length > 0 && findCountries(text, language ?? 'en').some(({ code }) => countries.includes(code));
  });
}
