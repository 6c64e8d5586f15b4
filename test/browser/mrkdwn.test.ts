import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/demo/workspace/workspace.ts';
import { hasBrowser, openBrowser } from './open-browser.ts';

let browser: Browser;
let workspace: Workspace;
let page: Page;

/** What the page's own parser makes of each text: its HTML and its words. */
async function draw(texts: readonly string[]): Promise<{ html: string; words: string }[]> {
  return await page.evaluate(
    `(async (texts) => {
      const { renderMrkdwn } = await import('/mrkdwn.js');
      const names = { user: (id) => 'user ' + id, channel: (id) => 'channel ' + id };
      return texts.map((text) => {
        const box = document.createElement('div');
        box.append(...renderMrkdwn(text, names));
        return { html: box.innerHTML, words: box.textContent };
      });
    })(${JSON.stringify(texts)})`,
  );
}
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe.skipIf(!hasBrowser)('mrkdwn on the page', () => {
  beforeAll(async () => {
    browser = await openBrowser();
    workspace = await startWorkspace();
    page = await browser.newPage({ timezoneId: 'UTC' });
    await page.goto(workspace.url);
  });
  afterAll(async () => {
    await browser.close();
    await workspace.close();
  });

  it.each([
    { text: '*bold* _it_ ~old~ `a*b*c`', html: '<strong>bold</strong> <em>it</em> <s>old</s> <code>a*b*c</code>' },
    { text: '*bold _both_*', html: '<strong>bold <em>both</em></strong>' },
    { text: '2*3*4 snake_case_word', html: '2*3*4 snake_case_word' },
    { text: '* not bold * and *open', html: '* not bold * and *open' },
    {
      text: '*<https://a.example/x_y*z|Reuters>*',
      html: '<strong><a href="https://a.example/x_y*z" target="_blank" rel="noopener noreferrer">Reuters</a></strong>',
    },
    { text: 'one\ntwo', html: 'one<br>two' },
    { text: 'x\n> said\n> more\ny', html: 'x<blockquote>said<br>more</blockquote>y' },
    { text: '&gt; no quote', html: '&gt; no quote' },
    { text: '```a *b*\n&lt;c&gt;```', html: '<pre>a *b*\n&lt;c&gt;</pre>' },
    { text: 'a ``` b', html: 'a ``` b' },
    {
      text: '<@U0ADA00001> <#C0NEWSDESK|newsdesk> <!here>',
      html: '<span class="mention">@user U0ADA00001</span> <span class="mention">#newsdesk</span> <span class="mention">@here</span>',
    },
    { text: '&lt;!channel&gt; &amp;lt;', html: '&lt;!channel&gt; &amp;lt;' },
    {
      text: '<javascript:alert(1)|x> <data:text/html,x> <b>',
      html: '&lt;javascript:alert(1)|x&gt; &lt;data:text/html,x&gt; &lt;b&gt;',
    },
    {
      text: '<!date^1647262800^{date_num} {time}|14 Mar>',
      html: '<time datetime="2022-03-14T13:00:00.000Z" title="14 Mar">14/03/2022 13:00</time>',
    },
    { text: ':warning: 12:30:45 :no_such:', html: '⚠️ 12:30:45 :no_such:' },
  ])('$text', async ({ text, html }) => {
    const [drawn] = await draw([text]);
    expect(drawn?.html).toBe(html);
  });

  it('shows any escaped one-line title without links, mentions or tags in it', async () => {
    const character = fc.constantFrom(...'<>&@#!|;:/ abU"\'ltgmp'.split(''));
    const titles = fc.sample(fc.string({ unit: character, maxLength: 40 }), { numRuns: 500, seed: 14 });
    const drawn = await draw(titles.map(escaped));
    const wrong = titles.filter(
      (title, index) => drawn[index]?.words !== title || drawn[index]?.html !== escaped(title),
    );
    expect(wrong).toEqual([]);
  });
});
