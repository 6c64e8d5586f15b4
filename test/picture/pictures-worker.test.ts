import { afterAll, describe, expect, it } from 'vitest';
import { createPictures } from '../../src/picture/pictures-worker.ts';
import { article, ledger, spoken } from '../support/ledgers.ts';

const asOf = Date.UTC(2031, 4, 6, 18);
const pictures = createPictures();
afterAll(() => pictures.close());

const told = ledger({
  articles: [article('p', 'The Harbour Post', { firstHand: true, cites: [] }), article('k', 'القدس العربي')],
  denials: [spoken('赵立坚', 'k')],
});

/** Width and height from a PNG's first chunk. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  expect(Array.from(png.subarray(0, 8))).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('createPictures', () => {
  it('draws a PNG twice as large as the canvas', async () => {
    const { png, alt, title } = await pictures.columns(told, asOf);
    const [width, height] = sizeOf(png);
    expect(width).toBe(2400);
    expect(height).toBeGreaterThan(700);
    expect(title).toBe('Who has it from whom');
    expect(alt).toContain('The Harbour Post');
  });

  it('gives the same bytes for the same ledger', async () => {
    const other = createPictures();
    const [one, two] = await Promise.all([pictures.timeline(told, asOf), other.timeline(structuredClone(told), asOf)]);
    await other.close();
    expect(Buffer.compare(one.png, two.png)).toBe(0);
  });

  it('says so where a picture takes too long, and draws the next', async () => {
    const hasty = createPictures({ timeoutMs: 1 });
    await expect(hasty.columns(told, asOf)).rejects.toThrow('could not be drawn: it took longer than');
    await expect(hasty.columns(told, asOf)).rejects.toThrow('took longer');
    await hasty.close();
  });

  it('goes on after a ledger that it can’t draw', async () => {
    await expect(pictures.columns({ ...told, articles: null as never }, asOf)).rejects.toThrow('could not be drawn');
    expect(sizeOf((await pictures.columns(told, asOf)).png)[0]).toBe(2400);
  });

  it('draws after its worker has rested', async () => {
    const resting = createPictures({ idleMs: 20 });
    await resting.columns(told, asOf);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(sizeOf((await resting.columns(told, asOf)).png)[0]).toBe(2400);
    await resting.close();
    await expect(resting.columns(told, asOf)).rejects.toThrow('closed');
  });
});
