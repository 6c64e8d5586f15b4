import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import type { StoryView } from '../../src/desk/desk.ts';
import { fitting } from '../../src/slack/limits.ts';
import { actions, bullets, button, header, line, richText, words } from '../../src/slack/messages/parts.ts';
import { moreSourcesMessage } from '../../src/slack/messages/source-rows.ts';
import { sourcesMessage } from '../../src/slack/messages/sources.ts';
import { timelineMessage } from '../../src/slack/messages/timeline.ts';
import { limitProblems } from './check-limits.ts';
import { ledger, view } from './samples.ts';

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

/** Value of the "more" button. */
function moreIn(page: { readonly blocks: readonly object[] } | undefined): string | undefined {
  return /"action_id":"more_sources"[^}]*\}[^}]*"value":"([^"]+)"/.exec(JSON.stringify(page?.blocks))?.[1];
}

describe('a long list', () => {
  const longUrl = `https://a.example/${'x'.repeat(900)}`;
  const many = {
    ...view,
    ledger: {
      ...ledger,
      articles: Array.from({ length: 64 }, (_, at) => ({
        ...ledger.articles[0],
        id: `ar_${at}`,
        url: `${longUrl}${at}`,
      })),
    },
  } as StoryView;
  it('says itself how many rows it leaves out, also where addresses are long', () => {
    const { blocks } = sourcesMessage(many, { table: true, share: true });
    const table = blocks.find((block) => block.type === 'table');
    const rows = (table?.rows.length ?? 0) - 1;
    expect(rows).toBeGreaterThan(3);
    expect(rows).toBeLessThan(20);
    expect(JSON.stringify(blocks)).toContain(`the first ${rows} of 64 articles`);
  });
  it.each([
    { statements: 1, least: 16 },
    { statements: 4, least: 16 },
  ])(
    'of 16 articles with addresses of a usual length and $statements denials shows $least in one message',
    ({ statements, least }) => {
      const articles = many.ledger.articles.slice(0, 16).map((one, at) => ({
        ...one,
        url: `https://www.outlet-${at}.example/2026/05/04/world/${'a-word-'.repeat(7)}`,
      }));
      const denials = Array.from({ length: statements }, (_, at) => ({
        ...(ledger.denials[0] as (typeof ledger.denials)[number]),
        speaker: `Speaker ${at}`,
        sentence: 'The company has not decided anything of the kind, said its chief executive. '.repeat(3),
      }));
      const { blocks } = sourcesMessage(
        { ...many, ledger: { ...many.ledger, articles, denials } },
        { table: true, share: true },
      );
      const table = blocks.find((block) => block.type === 'table');
      expect((table?.rows.length ?? 0) - 1).toBeGreaterThanOrEqual(least);
    },
  );
  it('of articles goes on with "more" until every article was shown once', () => {
    const pages = [sourcesMessage(many, { table: true, share: true })];
    for (let value = moreIn(pages[0]); value !== undefined; value = moreIn(pages.at(-1))) {
      pages.push(moreSourcesMessage(many, Number(value.split(':')[1]), true));
      expect(pages.length).toBeLessThan(30);
    }
    const rows = pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'table' ? block.rows.slice(1) : [])),
    );
    const urls = rows.map((row) => /"url":"([^"]+)"/.exec(JSON.stringify(row))?.[1]);
    expect(urls).toEqual(many.ledger.articles.map(({ url }) => url));
  });
  it('of articles says it where a page is asked for that is not there any more', () => {
    const { blocks, text } = moreSourcesMessage(many, 64, true);
    expect(text).toContain('There are no more articles');
    expect(moreIn({ blocks })).toBeUndefined();
  });
  it('of events keeps the beginning and the latest', () => {
    const timeline = Array.from(
      { length: 64 },
      (_, at) => ({ at: null, articleId: 'ar_1', event: 'pickup', text: `event ${at}.` }) as const,
    );
    const shown = JSON.stringify(timelineMessage({ ...many, ledger: { ...many.ledger, timeline } }).blocks);
    expect(shown).toContain('event 0.');
    expect(shown).toContain('event 63.');
    const left = Number(/… (\d+) in between …/.exec(shown)?.[1]);
    expect([...shown.matchAll(/event \d+\./g)]).toHaveLength(64 - left);
  });
});
