import type { Article } from '../news/article.ts';
import type { LedgerStatement } from '../news/ledger.ts';
import type { Reading } from '../news/reading.ts';
import type { Stance, Statement } from '../news/statement.ts';
import type { OutletBook } from './outlet-book.ts';
import { type Party, runsCompany, sameInstitution, sameName, sameSpeaker, speaksForOther } from './parties.ts';
import { isDescription, isState, isToldBy } from './speakers.ts';

type Said = {
  readonly article: Article;
  readonly statement: Statement;
  readonly speaker: string;
  /** The article's place in time. */
  readonly place: number;
};

const hardness = { hard: 3, partial: 2, soft: 1 } as const;

/**
 * What was said in one stance, one entry a speaker (an institution and its spokesperson are one; names across scripts
 * are one), earliest first. `articles` in the order of time.
 */
export function collectStatements(
  claim: string,
  articles: readonly Article[],
  readings: ReadonlyMap<string, Reading>,
  stance: Stance,
  book: OutletBook,
): readonly LedgerStatement[] {
  const groups: Said[][] = [];
  for (const [place, article] of articles.entries()) {
    const reading = readings.get(article.id);
    if (reading === undefined) continue;
    const told = reading.statements.filter(
      (one) => one.stance === stance && isToldBy(claim, one, article, reading, book),
    );
    for (const statement of withoutShadows(told, reading.language)) {
      if (statement.speaker === null) continue;
      const said = { article, statement, speaker: statement.speaker, place };
      const group = groups.find((others) => others.some((other) => sameSpeaker(partyOf(other), partyOf(said))));
      if (group === undefined) groups.push([said]);
      else group.push(said);
    }
  }
  return joinHeads(groups).flatMap((group) => (group[0] === undefined ? [] : [toEntry(group as [Said, ...Said[]])]));
}

/** In one article, a description ("his daughter") or a bare state stands for the one who is named beside it. */
function withoutShadows(told: readonly Statement[], language: string): readonly Statement[] {
  const shadow = ({ speaker }: Statement) => speaker !== null && (isState(speaker, language) || isDescription(speaker));
  const named = told.filter((one) => !shadow(one));
  return told.filter((one) => !shadow(one) || !named.some(({ standing }) => standing !== 'outlet'));
}

/** A public body and the one person who heads it speak with one voice; a company's director speaks for himself beside it. */
function joinHeads(groups: readonly Said[][]): readonly Said[][] {
  const joined = new Set<Said[]>();
  for (const body of groups) {
    if (body.some(isPerson)) continue;
    const heads = groups.filter(
      (group) =>
        group !== body &&
        group.every(isPerson) &&
        group.some(
          (said) =>
            !runsCompany(partyOf(said)) &&
            !speaksForOther(partyOf(said)) &&
            body.some((other) => sameInstitution(partyOf(said), partyOf(other))),
        ),
    );
    const head = heads.length === 1 ? heads[0] : undefined;
    if (head === undefined) continue;
    body.push(...head);
    body.sort((a, b) => a.place - b.place);
    joined.add(head);
  }
  return groups.filter((group) => !joined.has(group)).toSorted((a, b) => (a[0]?.place ?? 0) - (b[0]?.place ?? 0));
}

const isPerson = ({ statement, speaker }: Said): boolean =>
  statement.role !== null &&
  /^(?:\p{Lu}[\p{L}’'.-]+ )+\p{Lu}[\p{L}’'-]+$/u.test(speaker) &&
  !sameName(speaker, statement.role);

const partyOf = ({ statement, speaker }: Said): Party => ({
  name: speaker,
  role: statement.role,
  organisation: statement.organisation,
});

/** The strongest words of the earliest article; the fullest name that any article gives. */
function toEntry(group: readonly [Said, ...Said[]]): LedgerStatement {
  const certain = bestBorneOut(group);
  const first = certain.filter(({ article }) => article.id === certain[0]?.article.id);
  const best = first.reduce((a, b) => (weightOf(b.statement) > weightOf(a.statement) ? b : a));
  const named = group.reduce((a, b) => (nameWeight(b) > nameWeight(a) ? b : a));
  return {
    speaker: named.speaker,
    role:
      named.statement.role ??
      best.statement.role ??
      group.find(({ statement }) => statement.role !== null)?.statement.role ??
      null,
    articleId: best.article.id,
    sentence: best.statement.sentence,
    scope: best.statement.scope ?? group.find(({ statement }) => statement.scope !== null)?.statement.scope ?? null,
    strength: best.statement.strength,
    confidence: Math.max(...group.map(({ statement }) => statement.confidence)),
    at: best.article.published,
    articleIds: [...new Set(group.map(({ article }) => article.id))],
    ...(best.statement.verdicts === undefined ? {} : { verdicts: best.statement.verdicts }),
  };
}

/** Where two readers read: what both say so, else what nobody disputes; the words shown are those that the confidence is of. */
function bestBorneOut(group: readonly [Said, ...Said[]]): readonly Said[] {
  const rank = ({ statement: { verdicts } }: Said) =>
    verdicts === undefined ? 1 : verdicts.ours === verdicts.second ? 2 : 0;
  const top = Math.max(...group.map(rank));
  return group.filter((said) => rank(said) === top);
}

function weightOf({ strength, kind, confidence }: Statement): number {
  return (strength === null ? 0 : hardness[strength]) + (kind === 'indirect' ? 0 : 0.5) + confidence;
}

/** A person with a full name in our letters tells a desk more than an office does. */
function nameWeight(said: Said): number {
  const party = partyOf(said);
  const words = said.speaker.split(' ').length;
  const person = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+$/u.test(said.speaker) && party.role !== null;
  return (
    (person ? 4 : 0) +
    (/^[\p{Script=Latin}\P{L}]+$/u.test(said.speaker) ? 2 : 0) +
    Math.min(words, 3) / 10 +
    (speaksForOther(party) ? 1 : 0)
  );
}
