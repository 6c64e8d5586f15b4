import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSERTED_FROM, type Reading, relations } from '../../src/news/reading.ts';
import type { SecondReading } from '../../src/news/second-reading.ts';
import { type Statement, stances } from '../../src/news/statement.ts';
import { combine } from '../../src/story/two-readers.ts';

const sentence = 'Petra Solt, the defence minister, denied it.';
const place = () => ({ sentence: 'Another sentence.', start: 100, end: 117 });

const said = (change: Partial<Statement> = {}): Statement => ({
  speaker: 'Petra Solt',
  role: 'defence minister',
  organisation: null,
  stance: 'denies',
  strength: 'hard',
  standing: 'party',
  cue: 'denied',
  kind: 'indirect',
  content: 'it',
  sentence,
  start: 0,
  end: sentence.length,
  via: null,
  scope: null,
  confidence: 0.7,
  ...change,
});
const reading = (change: Partial<Reading> = {}): Reading => ({
  relation: 'deny',
  stance: 'against',
  confidence: 0.7,
  strength: 'hard',
  evidence: { sentence, start: 0, end: sentence.length },
  statements: [said()],
  sources: [],
  firstHand: true,
  withdraws: false,
  read: true,
  language: 'en',
  reasons: [],
  ...change,
});
const secondly = (
  change: Partial<SecondReading> = {},
  statement: Partial<SecondReading['statements'][number]> = {},
): SecondReading => ({
  model: 'small',
  relation: 'deny',
  statements: [{ speaker: 'Petra Solt', stance: 'denies', quote: 'Petra Solt', start: 0, end: 10, ...statement }],
  dropped: 0,
  ...change,
});

describe('where both readers say that it is a denial', () => {
  it('asserts article and statement, however careful our own reader was', () => {
    const both = combine(reading({ confidence: 0.4 }), secondly(), place);
    expect(both.confidence).toBeGreaterThanOrEqual(ASSERTED_FROM);
    expect(both.statements[0]).toMatchObject({ confidence: 0.95, verdicts: { ours: 'denies', second: 'denies' } });
    expect(both).not.toHaveProperty('doubts');
    expect(both.verdicts).toEqual({ ours: 'deny', confidence: 0.4, second: 'deny', model: 'small', dropped: 0 });
    expect(both.reasons).toEqual(['the second reader (small) agrees: deny']);
  });

  it.each([
    { name: 'the surname', speaker: 'Solt' },
    { name: 'the office', speaker: 'the defence minister' },
    { name: 'nobody', speaker: null },
  ])('takes $name for the same speaker', ({ speaker }) => {
    expect(combine(reading(), secondly({}, { speaker }), place).statements[0]?.confidence).toBe(0.95);
  });
});

describe('where they differ', () => {
  const sure = reading({ confidence: 0.97, statements: [said({ confidence: 0.98 })] });
  it.each([
    { name: 'reports only', second: secondly({ relation: 'pickup' }, { stance: 'reports' }), verdict: 'reports' },
    { name: 'confirms', second: secondly({ relation: 'confirm' }, { stance: 'confirms' }), verdict: 'confirms' },
    { name: 'is of another speaker', second: secondly({}, { speaker: 'Karl Voss' }), verdict: null },
    { name: 'is in another sentence', second: secondly({}, { start: 60, end: 80 }), verdict: null },
    { name: 'is not there', second: secondly({ relation: 'unrelated', statements: [] }), verdict: null },
  ])('asks, with both verdicts, where the second $name', ({ second, verdict }) => {
    const { statements } = combine(sure, second, place);
    expect(statements[0]).toMatchObject({ stance: 'denies', verdicts: { ours: 'denies', second: verdict } });
    expect(statements[0]?.confidence).toBeLessThan(ASSERTED_FROM);
    expect(statements[0]?.confidence).toBeGreaterThanOrEqual(0.6);
  });

  it('does not take a verdict without words of the article for a second vote', () => {
    const both = combine(sure, secondly({ statements: [] }), place);
    expect(both.confidence).toBeLessThan(ASSERTED_FROM);
    expect(both.reasons[0]).toBe('the second reader (small) says deny too, but shows no words for it among 0');
  });

  it('keeps a doubt beside our statement, with its speaker and role', () => {
    const ours = reading({ relation: 'pickup', statements: [said({ stance: 'reports', speaker: 'Petra Solt' })] });
    const { relation, statements, doubts } = combine(ours, secondly({}, { speaker: 'Solt' }), place);
    expect(relation).toBe('pickup');
    expect(statements[0]?.stance).toBe('reports');
    expect(doubts).toMatchObject([
      { speaker: 'Petra Solt', role: 'defence minister', stance: 'denies', confidence: 0.65, sentence },
    ]);
    expect(doubts?.[0]?.verdicts).toEqual({ ours: 'reports', second: 'denies' });
  });

  it('keeps a doubt of its own where we have nothing there, and none where nobody is named', () => {
    const ours = reading({ relation: 'pickup', statements: [] });
    expect(combine(ours, secondly(), place).doubts).toMatchObject([
      { speaker: 'Petra Solt', standing: 'other', sentence: 'Another sentence.', verdicts: { ours: null } },
    ]);
    expect(combine(ours, secondly({}, { speaker: null }), place)).not.toHaveProperty('doubts');
  });

  it('does not take our own leaning against a denial for a vote', () => {
    const both = combine(reading({ statements: [said({ confidence: 0.4 })] }), secondly(), place);
    expect(both.statements[0]?.confidence).toBe(0.4);
    expect(both.doubts).toMatchObject([{ stance: 'denies', confidence: 0.65 }]);
  });
});

describe('whatever the second reader says', () => {
  const span = fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 60 }));
  const names = fc.constantFrom('Petra Solt', 'Karl Voss', 'ministry', null);
  const ours = fc.record({
    relation: fc.constantFrom(...relations),
    confidence: fc.float({ min: 0, max: 1, noNaN: true }),
    statements: fc.array(
      fc
        .record({
          stance: fc.constantFrom(...stances),
          speaker: names,
          at: span,
          confidence: fc.float({ min: 0, max: 1, noNaN: true }),
        })
        .map(({ at: [start, length], ...rest }) => said({ ...rest, start, end: start + length })),
      { maxLength: 5 },
    ),
  });
  const theirs = fc.record({
    relation: fc.constantFrom(...relations),
    statements: fc.array(
      fc
        .record({ stance: fc.constantFrom(...stances), speaker: names, at: span })
        .map(({ at: [start, length], ...rest }) => ({ ...rest, quote: 'words', start, end: start + length })),
      { maxLength: 5 },
    ),
  });

  it('never asserts alone, changes no stance and no relation of ours, and adds nothing that is counted', () => {
    fc.assert(
      fc.property(ours, theirs, (own, other) => {
        const alone = reading(own);
        const second = secondly(other);
        const both = combine(alone, second, place);
        expect(both.relation).toBe(alone.relation);
        expect(both.statements.map(({ stance, speaker }) => [stance, speaker])).toEqual(
          alone.statements.map(({ stance, speaker }) => [stance, speaker]),
        );
        expect(both.confidence).toBeGreaterThanOrEqual(0);
        expect(both.confidence).toBeLessThanOrEqual(1);
        if (both.confidence >= ASSERTED_FROM) expect(second.relation).toBe(alone.relation);
        for (const doubt of both.doubts ?? []) expect(doubt.confidence).toBeLessThan(ASSERTED_FROM);
        for (const { stance, confidence } of both.statements) {
          if ((stance !== 'denies' && stance !== 'confirms') || confidence < ASSERTED_FROM) continue;
          expect(second.statements.some((one) => one.stance === stance)).toBe(true);
        }
      }),
    );
  });
});
