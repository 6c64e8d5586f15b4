import { isMany } from '../news/agreement.ts';
import type { Answer } from '../news/answer.ts';
import { isAsserted, type Ledger, type LedgerStatement } from '../news/ledger.ts';
import type { Stance } from '../news/statement.ts';
import { nameSpeaker } from '../provenance/party-name.ts';
import { tallyOf } from '../provenance/tally.ts';
import { nameDay } from './days.ts';
import { foldQuestion, type Intent, type Question } from './question.ts';
import { sinceOf } from './since.ts';
import { listIn, opened, type Wording } from './wording/wording.ts';

/** Whether it is true, as far as the sources go: how it stands, who says so, how many sources. */
export function answerStatus(ledger: Ledger, wording: Wording): Answer {
  const entries = [...(ledger.status === 'confirmed' ? ledger.confirmations : ledger.denials), ...ledger.confirmations];
  const said = [
    ...ledger.confirmations.map((entry) => sayingOf(entry, 'confirms', ledger, wording)),
    ...ledger.denials.map((entry) => sayingOf(entry, 'denies', ledger, wording)),
  ];
  const names = listIn(
    wording,
    ledger.independentSources.map(({ name }) => name),
  );
  return {
    answered: true,
    answer: [
      wording.status[ledger.status],
      ...said.slice(0, 4).map((line) => `${opened(line)}.`),
      ...(names === '' ? [] : [wording.allRestOn(tallyOf(ledger).outlets, names)]),
    ].join(' '),
    evidence: entries.slice(0, 3).map(({ articleId, sentence }) => ({ articleId, sentence })),
    intent: 'status',
    missing: null,
  };
}

function sayingOf(entry: LedgerStatement, stance: Stance, ledger: Ledger, wording: Wording): string {
  const outlet = ledger.articles.find(({ id }) => id === entry.articleId)?.outlet ?? '';
  const sure = (stance !== 'denies' && stance !== 'confirms') || isAsserted(entry);
  const party = { name: nameSpeaker(entry), isMany: isMany(entry.speaker) };
  return `${wording.did(stance, party, sure)}${outlet === '' ? '' : wording.inOutlet(outlet)}${entry.scope === null ? '' : `: ${entry.scope}`}`;
}

const spoken = [
  ['denials', 'denies'],
  ['confirmations', 'confirms'],
  ['unaware', 'unaware'],
  ['noComment', 'no-comment'],
] as const;

/**
 * What has changed since a time that the question names; without one, the last day that brought something. `now`: for
 * "since yesterday"; the time of the last article where it is not given.
 */
export function answerChanged(question: Question, ledger: Ledger, wording: Wording, now: number | null): Answer {
  const lines = ledger.articles.filter(({ relation }) => relation !== 'unrelated');
  const times = lines.flatMap(({ published }) => (published === null ? [] : [Date.parse(published)]));
  const last = times.length === 0 ? null : Math.max(...times);
  const asked = last === null ? null : sinceOf(foldQuestion(question.text), now ?? last);
  const since = asked ?? (last === null ? 0 : last - 24 * 3_600_000);
  const isNew = (at: string | null) => at !== null && Date.parse(at) >= since;
  const said = spoken.flatMap(([key, stance]) =>
    ledger[key].filter(({ at }) => isNew(at)).map((entry) => ({ entry, stance })),
  );
  const outlets = [...new Set(lines.filter(({ published }) => isNew(published)).map(({ outlet }) => outlet))];
  const before = new Set(lines.filter(({ published }) => !isNew(published)).map(({ outlet }) => outlet));
  const fresh = outlets.filter((outlet) => !before.has(outlet));
  const day = asked === null ? null : nameDay(new Date(asked).toISOString(), true, wording.locale);
  const parts = [
    ...said.slice(0, 5).map(({ entry, stance }) => sayingOf(entry, stance, ledger, wording)),
    ...(fresh.length === 0 ? [] : [wording.nowCarry(fresh)]),
  ];
  const sentences = [
    ...said.map(({ entry: { articleId, sentence } }) => ({ articleId, sentence })),
    ...lines.flatMap(({ id, published, evidence }) =>
      isNew(published) && evidence !== null ? [{ articleId: id, sentence: evidence }] : [],
    ),
  ];
  return {
    answered: true,
    answer: parts.length === 0 ? wording.nothingNew(day) : `${wording.changed(day)} ${parts.join('; ')}.`,
    evidence: sentences.slice(0, 4),
    intent: 'changed' satisfies Intent,
    missing: null,
  };
}

/** Who should know: parties and officials that the articles quote or name as asked; who was silent first. */
export function knowersOf(ledger: Ledger): readonly string[] {
  const silent = [...ledger.noComment, ...ledger.unaware].map((entry) => nameSpeaker(entry));
  const spoke = ledger.articles
    .flatMap(({ statements }) => statements)
    .filter(({ standing, speaker }) => speaker !== null && (standing === 'party' || standing === 'official'))
    .map(({ speaker, role }) => nameSpeaker({ speaker: speaker ?? '', role }));
  return [...new Set([...silent, ...spoke])].slice(0, 3);
}

/** "Who would know?": a list of whom to ask; the articles need not say more. */
export function answerWhoKnows(ledger: Ledger, wording: Wording): Answer | null {
  const names = knowersOf(ledger);
  if (names.length === 0) return null;
  const entries = [...ledger.noComment, ...ledger.unaware, ...ledger.denials, ...ledger.confirmations];
  return {
    answered: true,
    answer: wording.couldAsk(listIn(wording, names)),
    evidence: entries.slice(0, 3).map(({ articleId, sentence }) => ({ articleId, sentence })),
    intent: 'who-knows' satisfies Intent,
    missing: null,
  };
}
