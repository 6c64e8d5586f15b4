import { describe, expect, it } from 'vitest';
import { createSealer, UnreadableSealError } from '../../src/lib/seal.ts';

const key = (byte: number) => new Uint8Array(32).fill(byte);
const sealed = createSealer([key(1)]).seal('xoxb-secret', 'T1');

describe('a sealer', () => {
  it('opens what it sealed, and shows nothing of it', () => {
    expect(sealed).not.toContain('secret');
    expect(createSealer([key(1)]).seal('xoxb-secret', 'T1')).not.toBe(sealed);
    expect(createSealer([key(1)]).open(sealed, 'T1')).toEqual({ text: 'xoxb-secret', stale: false });
  });
  it('opens with an earlier key, and says so', () => {
    expect(createSealer([key(2), key(1)]).open(sealed, 'T1')).toEqual({ text: 'xoxb-secret', stale: true });
  });
  it.each([
    { what: 'another key', keys: [key(2)], text: sealed, purpose: 'T1' },
    { what: 'another purpose', keys: [key(1)], text: sealed, purpose: 'T2' },
    { what: 'a changed body', keys: [key(1)], text: `${sealed.slice(0, -2)}AA`, purpose: 'T1' },
    { what: 'a cut body', keys: [key(1)], text: sealed.slice(0, 30), purpose: 'T1' },
    { what: 'something else', keys: [key(1)], text: 'hello', purpose: 'T1' },
  ])('refuses $what', ({ keys, text, purpose }) => {
    expect(() => createSealer(keys).open(text, purpose)).toThrow(UnreadableSealError);
  });
  it.each([[[]], [[new Uint8Array(16)]]])('refuses keys that are none', (keys) => {
    expect(() => createSealer(keys)).toThrow('32 bytes');
  });
});
