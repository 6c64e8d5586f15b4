import { listWords } from '../lib/text.ts';
import { agree } from '../news/agreement.ts';
import type { Article } from '../news/article.ts';
import {
  isAsserted,
  type Ledger,
  type LedgerArticle,
  type LedgerStatement,
  type TimelineEvent,
} from '../news/ledger.ts';
import { nameSpeaker } from './party-name.ts';

type Said = Pick<Ledger, 'denials' | 'confirmations' | 'unaware' | 'noComment'>;

/** What happened, in order: each article's part in the story, and the first word of each party. */
export function tellTimeline(
  order: readonly Article[],
  lines: readonly LedgerArticle[],
  said: Said,
): readonly TimelineEvent[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return order.flatMap(({ id }) => {
    const line = byId.get(id);
    return line === undefined ? [] : [...ownEvent(line), ...wordsOf(line, said)];
  });
}

function ownEvent(line: LedgerArticle): readonly TimelineEvent[] {
  const base = { at: line.published, articleId: line.id };
  const outlets = [
    ...new Set(line.cites.filter(({ kind }) => kind === 'outlet' || kind === 'agency').map(({ name }) => name)),
  ];
  const credit = outlets.length === 0 ? '' : `, citing ${listWords(outlets)}`;
  if (line.withdraws) return [{ ...base, event: 'correction', text: `${line.outlet} takes back its report` }];
  if (line.copyOf !== null) return [{ ...base, event: 'pickup', text: `${line.outlet} runs a copy${credit}` }];
  switch (line.relation) {
    case 'pickup':
      return line.firstHand
        ? [{ ...base, event: 'report', text: `${line.outlet} reports it from a source of its own` }]
        : [{ ...base, event: 'pickup', text: `${line.outlet} carries it${credit}` }];
    case 'unconfirmed':
      return [{ ...base, event: 'unconfirmed', text: `${line.outlet} could not confirm it${credit}` }];
    case 'update':
      return [{ ...base, event: 'update', text: `${line.outlet}: ${line.title}` }];
    default:
      return [];
  }
}

function wordsOf(line: LedgerArticle, said: Said): readonly TimelineEvent[] {
  const firsts = (entries: readonly LedgerStatement[], event: TimelineEvent['event'], verb: string, may: string) =>
    entries
      .filter(({ articleId, speaker }) => articleId === line.id && !(line.withdraws && speaker === line.outlet))
      .map(
        ({ speaker, role, scope, confidence }): TimelineEvent => ({
          at: line.published,
          articleId: line.id,
          event,
          text: `${nameSpeaker({ speaker, role })} ${isAsserted({ confidence }) ? agree(speaker, verb) : may}${scope === null ? '' : `: ${scope}`}, in ${line.outlet}`,
        }),
      );
  return [
    ...firsts(said.denials, 'denial', 'denies it', 'may deny it'),
    ...firsts(said.confirmations, 'confirmation', 'confirms it', 'may confirm it'),
    ...firsts(said.unaware, 'unaware', 'is not aware of it', 'may not be aware of it'),
    ...firsts(said.noComment, 'no-comment', 'does not comment', 'may not comment'),
  ];
}
