import type { Answer } from '../news/answer.ts';
import type { Article } from '../news/article.ts';
import type { Ledger } from '../news/ledger.ts';
import { nameSpeaker } from '../provenance/party-name.ts';
import { fold } from '../story/spelling.ts';
import { findParty, findSpoken, type Said } from './asked-party.ts';
import type { Question } from './question.ts';
import { foldedWords } from './sentence-index.ts';
import { listIn, type Wording } from './wording/wording.ts';

/** What a party said; null where it says nothing in any article. Words on the claim come before others. */
export function answerWhatSaid(
  question: Question,
  ledger: Ledger,
  articles: readonly Article[],
  name: string,
): Answer | null {
  const known = findParty(name, question.language, ledger, articles);
  const said = known.said.length > 0 ? known.said : findSpoken(name, question.language, articles);
  if (said.length === 0) return null;
  const named = new Set(foldedWords(name, question.language).map(fold));
  const words = new Set(
    foldedWords(question.text, question.language)
      .map(fold)
      .filter((word) => !named.has(word)),
  );
  const asks = /\b(?:ask|call|demand|want|chiest|forder|pidi|demand)/i.test(question.text);
  const weight = ({ statement }: Said) =>
    (asks && statement.stance === 'calls-for' ? 4 : 0) +
    (statement.stance === 'other' || statement.stance === 'reports' ? 0 : 1) +
    (statement.kind === 'indirect' ? 0 : 0.5) +
    foldedWords(statement.sentence, question.language).filter((word) => words.has(word)).length * 0.3;
  const best = distinct(said.toSorted((a, b) => weight(b) - weight(a))).slice(0, 3);
  const lines = best.map(
    ({ statement, outlet }) =>
      `${nameSpeaker({ speaker: statement.speaker ?? name, role: statement.role })}: ${quoteOf(statement.sentence)}${outlet === '' ? '' : ` (${outlet})`}`,
  );
  return {
    answered: true,
    answer: lines.join(' — '),
    evidence: best.map(({ articleId, statement: { sentence } }) => ({ articleId, sentence })),
    intent: 'what-said',
    missing: null,
  };
}

function distinct(said: readonly Said[]): readonly Said[] {
  const seen = new Set<string>();
  return said.filter(({ statement: { sentence } }) => !seen.has(sentence) && seen.add(sentence).size > 0);
}

/** In quotation marks, where the sentence does not begin with its own. */
export function quoteOf(sentence: string): string {
  return /^["“«„]/u.test(sentence) ? sentence : `“${sentence}”`;
}

/** A party that nobody quotes is not a party that said no. */
export function unheard(ledger: Ledger, name: string, mentioned: boolean, intent: string, wording: Wording): Answer {
  const n = ledger.articles.filter(({ relation }) => relation !== 'unrelated').length;
  const outlets = [...new Set(ledger.articles.map(({ outlet }) => outlet).filter((outlet) => outlet !== ''))];
  const names = [...outlets.slice(0, 6), ...(outlets.length > 6 ? [wording.others] : [])];
  const list = listIn(wording, names);
  const answer = mentioned ? wording.mentionedOnly(name) : wording.notMentioned(n, name);
  return {
    answered: false,
    answer: `${wording.none} ${answer}${list === '' ? '' : ` ${wording.lookedAt(n, list)}`}`,
    evidence: [],
    intent,
    missing: mentioned ? wording.missing.statementBy(name) : wording.missing.mention(name),
  };
}
