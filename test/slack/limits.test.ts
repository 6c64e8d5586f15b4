import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { fitting } from '../../src/slack/limits.ts';
import { actions, bullets, button, header, line, richText, words } from '../../src/slack/messages/parts.ts';
import { limitProblems } from './check-limits.ts';

const foot = actions(button('story_sources', 'All sources', { value: 'st_1' }));
const list = (rows: number, length: number): KnownBlock =>
  richText(bullets(Array.from({ length: rows }, (_, at) => line(words(`${at} ${'x'.repeat(length)}`)))));

describe('fitting', () => {
  it('leaves alone what fits', () => {
    const blocks = [header('A'), list(3, 10), ...foot];
    expect(fitting(blocks)).toEqual(blocks);
  });
  it('takes rows from the end of the longest list, and keeps header and buttons', () => {
    const blocks = fitting([header('A'), list(40, 500), list(2, 10), ...foot]);
    expect(limitProblems(blocks, 'message')).toEqual([]);
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'rich_text', 'actions']);
    expect(JSON.stringify(blocks[1])).toContain('"0 xxx');
    expect(JSON.stringify(blocks[1])).not.toContain('"39 xxx');
    expect(blocks[2]).toEqual(list(2, 10));
  });
  it('keeps 50 blocks, the buttons among them', () => {
    const blocks = fitting([header('A'), ...Array.from({ length: 70 }, () => list(1, 5)), ...foot]);
    expect(blocks).toHaveLength(50);
    expect(blocks.at(-1)?.type).toBe('actions');
  });
});
