import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layRuns, widthOf } from '../../src/picture/script-runs.ts';
import { readFontMetrics } from '../../src/picture/text-width.ts';
import { writable } from '../../src/picture/writable.ts';
import { setter, typeface } from './our-typeface.ts';

const style = { size: 16, weight: 400, maxWidth: 200 } as const;

describe('readFontMetrics', () => {
  it.each([
    // Units of Inter 3.19's hmtx table, of 2,048 to the em.
    { letter: ' ', family: 'Inter' },
    { letter: 'я', family: 'Inter' },
    { letter: 'Ω', family: 'Inter' },
    { letter: 'ع', family: 'Noto Sans Arabic' },
    { letter: 'א', family: 'Noto Sans Hebrew' },
    { letter: '坚', family: 'Noto Sans SC' },
    { letter: '한', family: 'Noto Sans KR' },
  ])('$letter is a letter of $family, with a width', ({ letter, family }) => {
    const face = typeface.faceFor(letter.codePointAt(0) ?? 0, 400);
    expect(face?.family).toBe(family);
    const advance = face?.advanceOf(letter.codePointAt(0) ?? 0) ?? 0;
    expect(advance).toBeGreaterThan(0.1);
    expect(advance).toBeLessThanOrEqual(1);
  });
  it('gives a full-width character one em', () => expect(widthOf('坚', typeface, 400)).toBe(1));
  it('gives marks no width', () => expect(widthOf('e\u0301', typeface, 400)).toBe(widthOf('e', typeface, 400)));
  it('measures Arabic as it joins', () => {
    const apart = Array.from('لبيع').reduce((sum, letter) => sum + widthOf(letter, typeface, 400), 0);
    expect(widthOf('لبيع', typeface, 400)).toBeLessThan(apart * 0.8);
  });
  it('says what a font lacks', () => expect(() => readFontMetrics(new Uint8Array(64))).toThrow('no table "head"'));
});

describe('layRuns', () => {
  const runs = (text: string) =>
    layRuns(text, { typeface, weight: 400, size: 16 }).runs.map(({ text: part, family }) => `${family}: ${part}`);
  it.each([
    { text: 'Zhao Lijian · 赵立坚', seen: ['Inter: Zhao Lijian ·', 'Noto Sans SC: 赵立坚'] },
    { text: 'Пескoв and Μαρία', seen: ['Inter: Пескoв and Μαρία'] },
    {
      text: 'القدس العربي (London)',
      seen: ['Inter: (', 'Inter: London', 'Inter: )', 'Noto Sans Arabic: العربي', 'Noto Sans Arabic: القدس'],
    },
    {
      text: 'says القدس العربي today',
      seen: ['Inter: says', 'Noto Sans Arabic: العربي', 'Noto Sans Arabic: القدس', 'Inter: today'],
    },
  ])('$text', ({ text, seen }) => expect(runs(text)).toEqual(seen));

  it('puts every run behind the one before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (any) => {
        const { runs: all, width } = layRuns(writable(any, typeface, 400), { typeface, weight: 400, size: 10 });
        let end = 0;
        for (const run of all) {
          expect(run.dx).toBeGreaterThanOrEqual(end - 1e-6);
          end = run.dx + run.width;
        }
        expect(end).toBeLessThanOrEqual(width + 1e-6);
      }),
    );
  });
});

describe('writable', () => {
  it.each([
    { text: 'Reuters 😀👨‍👩‍👧🇮🇹 (UK)', shown: 'Reuters (UK)' },
    { text: '\u202eabc\u0000\u200b', shown: 'abc' },
    { text: 'ไทยรัฐ', shown: 'aithyrath' },
    { text: 'ქართული', shown: 'kartuli' },
    { text: '龘龘', shown: 'Da Da' },
    { text: '赵立坚', shown: '赵立坚' },
    { text: 'Nguyễn Văn Đức', shown: 'Nguyễn Văn Đức' },
    { text: 'line\n\tbreak', shown: 'line break' },
    { text: 'Acme™ ©', shown: 'Acme™ ©' },
    { text: 'soft\u00adhyphen', shown: 'softhyphen' },
  ])('$text → $shown', ({ text, shown }) => expect(writable(text, typeface, 400)).toBe(shown));
});

describe('createSetter', () => {
  it('makes a long line smaller before it cuts', () => {
    const line = setter.line('The Harbour Post of Kestria', { ...style, leastSize: 12 });
    expect(line.size).toBeLessThan(16);
    expect(line.width).toBeLessThanOrEqual(200);
    expect(line.runs[0]?.text).toBe('The Harbour Post of Kestria');
  });
  it('cuts with an ellipsis', () => {
    const line = setter.line('W'.repeat(80), { ...style, leastSize: 12 });
    expect(line.runs[0]?.text.endsWith('W…')).toBe(true);
    expect(line.width).toBeLessThanOrEqual(200);
  });
  it('breaks Chinese between characters, and cuts the last line', () => {
    const lines = setter.lines('中国外交部发言人赵立坚在例行记者会上表示这是虚假信息', { ...style, maxWidth: 130 }, 2);
    expect(lines.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual([
      '中国外交部发言人',
      '赵立坚在例行记…',
    ]);
  });
  it('never leaves the room it was given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 40, max: 400 }),
        (any, maxWidth) => {
          const lines = [
            ...setter.lines(any, { ...style, maxWidth }, 3),
            setter.line(any, { ...style, maxWidth, leastSize: 12 }),
          ];
          for (const { width } of lines) expect(width).toBeLessThanOrEqual(maxWidth + 1e-6);
        },
      ),
    );
  });
  it('names what has no name', () => expect(setter.name('😀', style).runs[0]?.text).toBe('(no name)'));
});
