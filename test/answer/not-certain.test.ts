import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { writeBriefing } from '../../src/answer/briefing.ts';
import { tallyOf } from '../../src/provenance/tally.ts';
import { sourcesMessage } from '../../src/slack/messages/sources.ts';
import { article, ledger, spoken, story } from '../support/ledgers.ts';

// An alert says "may have denied" below .85; nothing else may say more than the alert.
const told = (confidence: number) =>
  ledger({ articles: [article('a1', 'Coastal Wire')], denials: [spoken('Mira Lund', 'a1', { confidence })] });
const sources = (confidence: number) =>
  JSON.stringify(
    sourcesMessage(
      {
        story: story(),
        ledger: told(confidence),
        briefing: writeBriefing(told(confidence)),
        fromFeedOnly: [],
        ledgerAt: null,
      },
      { table: true, share: false },
    ),
  );

describe('a denial that an alert would not assert', () => {
  it('is asserted nowhere', () => {
    expect(writeBriefing(told(0.7)).join(' ')).not.toMatch(/Denied by/);
    expect(writeBriefing(told(0.7)).join(' ')).toMatch(/May have denied it: Mira Lund/);
    expect(tallyOf(told(0.7)).denials).toEqual(['Mira Lund (not certain)']);
    expect(sources(0.7)).toMatch(/may deny/);
    expect(sources(0.7)).not.toMatch(/ denies/);
    expect(answerQuestion(told(0.7), [], 'Who has denied it?').answer).toMatch(/not certain/);
  });

  it('is asserted where it is sure', () => {
    expect(writeBriefing(told(0.9)).join(' ')).toMatch(/Denied by Mira Lund/);
    expect(tallyOf(told(0.9)).denials).toEqual(['Mira Lund']);
    expect(sources(0.9)).toMatch(/ denies/);
    expect(answerQuestion(told(0.9), [], 'Who has denied it?').answer).not.toMatch(/not certain/);
  });
});
