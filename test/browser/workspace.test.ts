import type { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/demo/workspace/workspace.ts';
import { createSocketApp } from '../demo/workspace/bolt-app.ts';
import { hasBrowser, openBrowser } from './open-browser.ts';

const ada = 'U0ADA00001';
const ben = 'U0BEN00002';
const desk = 'C0NEWSDESK';
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });

let browser: Browser;
let workspace: Workspace;
let app: App;
let page: Page;
let asked: string[];
let complaints: string[];

describe.skipIf(!hasBrowser)('the page of the local workspace', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  beforeEach(async () => {
    workspace = await startWorkspace({
      commands: [
        { text: '/story track', hint: 'claim or link', help: 'Follow a story' },
        { text: '/story sources', help: 'Who carries it' },
      ],
      shortcuts: [{ callbackId: 'follow_message', label: 'Track this as a story', kind: 'message' }],
      panel: {
        title: 'Demo',
        notice: 'A <b>replay</b>',
        controls: [{ id: 'pause', label: 'Pause' }],
        onControl: (id) => workspace.say({ userId: ben, channelId: desk, text: `pressed ${id}` }) && undefined,
        state: () => ({ clock: '14 March 2022, noon' }),
      },
    });
    app = createSocketApp(workspace);
    await app.start();
    await workspace.waitFor(() => workspace.connections > 0);
    page = await open();
  });
  afterEach(async () => {
    await page.close();
    await app.stop();
    await workspace.close();
    // Nothing of another host was asked for, and nothing failed in the page.
    expect(asked.filter((url) => !url.startsWith(workspace.url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  async function open(where = `#${desk}`, width = 1200): Promise<Page> {
    const opened = await browser.newPage({ viewport: { width, height: 800 } });
    opened.setDefaultTimeout(15_000);
    asked = [];
    complaints = [];
    opened.on('request', (request) => asked.push(request.url()));
    opened.on('pageerror', (error) => complaints.push(error.message));
    opened.on('console', (line) => void (line.type() === 'error' && complaints.push(line.text())));
    opened.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await opened.goto(`${workspace.url}/${where}`);
    await opened.locator('#sidebar a').first().waitFor({ state: 'attached' });
    return opened;
  }

  const post = async (blocks: readonly object[], more: object = {}) => {
    const sent = await app.client.chat.postMessage({
      channel: desk,
      text: 'An alert',
      blocks: blocks as never,
      ...more,
    });
    return sent.ts ?? '';
  };

  it('shows a message as it comes, passes a click on, and shows the answer', async () => {
    app.action('sources', async ({ ack, action, respond }) => {
      await ack();
      await respond({
        text: `Sources of ${'value' in action ? action.value : ''}`,
        response_type: 'ephemeral',
        replace_original: false,
      });
    });
    await post([
      { type: 'header', text: plain('Denied by the ministry') },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'sources', value: 'st_7', text: plain('All sources') }],
      },
    ]);
    await page.getByRole('heading', { name: 'Denied by the ministry' }).waitFor();
    await page.getByRole('button', { name: 'All sources' }).click();
    await page.getByText('Sources of st_7', { exact: true }).waitFor();
    await page.getByText('Only visible to you').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('Sources of st_7', { exact: true }).waitFor({ state: 'detached' });
  });

  it('completes a command, opens its modal, shows what is wrong, and closes it in the end', async () => {
    app.command('/story', async ({ ack, body, client }) => {
      await ack();
      const blocks = [
        {
          type: 'input' as const,
          block_id: 'claim',
          label: plain('The claim'),
          element: { type: 'plain_text_input' as const, action_id: 'v', multiline: true },
        },
        {
          type: 'input' as const,
          block_id: 'where',
          label: plain('Post in'),
          element: { type: 'conversations_select' as const, action_id: 'v', default_to_current_conversation: true },
        },
        {
          type: 'input' as const,
          block_id: 'what',
          optional: true,
          label: plain('Alerts'),
          element: {
            type: 'checkboxes' as const,
            action_id: 'v',
            options: [
              { text: plain('Denials'), value: 'denial' },
              { text: plain('Pickups'), value: 'pickup' },
            ],
          },
        },
      ];
      await client.views.open({
        trigger_id: body.trigger_id,
        view: { type: 'modal', callback_id: 'track', title: plain('Track a story'), submit: plain('Track'), blocks },
      });
    });
    const submitted: unknown[] = [];
    app.view('track', async ({ ack, view }) => {
      submitted.push(view.state.values);
      const isVague = (view.state.values.claim?.v?.value ?? '').length < 12;
      await ack(isVague ? { response_action: 'errors', errors: { claim: 'Name who does what' } } : undefined);
    });
    const composer = page.getByLabel('Message to newsdesk');
    await composer.fill('/st');
    await page.getByRole('option', { name: '/story track' }).waitFor();
    await composer.press('Tab');
    expect(await composer.inputValue()).toBe('/story track ');
    await composer.press('Enter');
    const modal = page.getByRole('dialog', { name: 'Track a story' });
    await modal.getByRole('button', { name: 'Track', exact: true }).click();
    await modal.getByText('Please complete this required field.').waitFor();
    await modal.getByLabel('The claim').fill('China');
    await modal.getByLabel('Denials').check();
    await modal.getByRole('button', { name: 'Track', exact: true }).click();
    await modal.getByText('Name who does what').waitFor();
    expect(await modal.getByLabel('Denials').isChecked()).toBe(true);
    await modal.getByLabel('The claim').fill('China sends <arms> & more');
    await modal.getByRole('button', { name: 'Track', exact: true }).click();
    await modal.waitFor({ state: 'detached' });
    expect(submitted.at(-1)).toMatchObject({
      claim: { v: { value: 'China sends <arms> & more' } },
      where: { v: { selected_conversation: desk } },
      what: { v: { selected_options: [{ value: 'denial' }] } },
    });
  });

  it('talks in a thread, with a mention, and refuses commands there', async () => {
    app.event(
      'app_mention',
      async ({ event, say }) =>
        void (await say({ text: `Nobody. You asked: ${event.text}`, thread_ts: event.thread_ts ?? event.ts })),
    );
    await post([{ type: 'header', text: plain('Picked up') }]);
    const message = page.getByRole('article').filter({ hasText: 'Picked up' });
    await message.hover();
    await message.getByLabel('Reply in thread').click();
    const reply = page.getByLabel('Reply in the thread');
    await reply.fill('/story sources');
    await reply.press('Enter');
    await page.getByRole('alert').getByText('Slash commands do not work in threads').waitFor();
    await reply.fill('@Second Source who denied <it>?');
    await reply.press('Enter');
    const thread = page.getByLabel('Thread', { exact: true });
    await thread.getByText('Nobody. You asked: @Second Source who denied <it>?').waitFor();
    await page.getByRole('link', { name: '2 replies' }).waitFor();
    expect(workspace.messages(desk)[1]?.text).toBe(`<@${workspace.botUserId}> who denied &lt;it&gt;?`);
  });

  it('runs nothing and makes no mention of what a hostile title says', async () => {
    const title = '<img src=x onerror=alert(1)> <!channel> *x* "><script>alert(1)</script>';
    const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    await post([
      { type: 'header', text: plain(title) },
      { type: 'section', text: mrkdwn(escaped) },
      { type: 'section', text: mrkdwn('<javascript:alert(1)|press me> <https://ok.example|fine>') },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: title },
              { type: 'link', url: 'https://ok.example/"onclick="x', text: title },
            ],
          },
        ],
      },
      { type: 'table', rows: [[{ type: 'raw_text', text: title }]] },
    ]);
    const message = page.getByRole('article').last();
    await message.getByText('fine').waitFor();
    expect(await message.getByRole('heading').textContent()).toBe(title);
    expect(await message.locator('th').textContent()).toBe(title);
    expect(await message.locator('img, script, .mention').count()).toBe(0);
    const links = await message.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links.filter((href) => href?.startsWith('javascript'))).toEqual([]);
    expect(await page.locator('.block-section').first().textContent()).toContain('<!channel> x "><script>');
  });

  it('draws every block of ours', async () => {
    const option = (value: string) => ({ text: plain(value), value });
    await post([
      { type: 'header', text: plain('H'), level: 2 },
      {
        type: 'section',
        fields: [mrkdwn('*First-hand*\n1'), mrkdwn('*Denied*\nnobody')],
        accessory: { type: 'overflow', action_id: 'o', options: [option('Mute'), option('Stop')] },
      },
      {
        type: 'section',
        text: mrkdwn(
          '> quoted\n<!date^1647262800^{date_num} {time}|14 Mar> `code` ~old~ _so_ <@U0BEN00002> <#C0NEWSDESK>',
        ),
      },
      { type: 'divider' },
      { type: 'context', elements: [mrkdwn(':warning: small print')] },
      {
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            action_id: 's',
            placeholder: plain('Pick'),
            options: [option('one'), option('two')],
          },
          { type: 'button', action_id: 'u', url: 'https://ok.example', text: plain('Read') },
        ],
      },
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_quote', elements: [{ type: 'text', text: 'said', style: { bold: true } }] },
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'link', url: 'https://ok.example', text: 'Reuters' }] },
            ],
          },
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent: 1,
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'user', user_id: ben },
                  { type: 'date', timestamp: 1647262800, format: '{date_num}', fallback: 'x' },
                  { type: 'emoji', name: 'warning' },
                ],
              },
            ],
          },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'pre' }] },
        ],
      },
      {
        type: 'table',
        column_settings: [{ is_wrapped: true }, { align: 'right' }],
        rows: [
          [
            { type: 'raw_text', text: 'Outlet' },
            { type: 'raw_text', text: 'n' },
          ],
          [
            { type: 'raw_text', text: 'FT' },
            { type: 'raw_number', value: 3, text: '3' },
          ],
        ],
      },
      {
        type: 'container',
        title: plain('Quiet'),
        is_collapsible: true,
        default_collapsed: true,
        child_blocks: [{ type: 'section', text: mrkdwn('inside') }],
      },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'f',
            positive_button: { text: plain('Helpful'), value: 'up' },
            negative_button: { text: plain('Wrong'), value: 'down' },
          },
        ],
      },
    ]);
    const message = page.getByRole('article').last();
    await message.getByText('small print').waitFor();
    expect(await message.locator('.unknown').count()).toBe(0);
    for (const part of [
      'blockquote',
      'code',
      's',
      'em',
      'ol a',
      'ul.indent-1',
      'pre',
      'td.align-right',
      'details:not([open])',
      'select',
      'time',
    ]) {
      expect([part, (await message.locator(part).count()) > 0]).toEqual([part, true]);
    }
    expect(await message.locator('.mention').allTextContents()).toEqual(['@Ben Okafor', '#newsdesk', '@Ben Okafor']);
  });

  it('sends choices of menus, selects and feedback', async () => {
    const heard: unknown[] = [];
    app.action(/.*/, async ({ ack, action }) => {
      await ack();
      heard.push('selected_option' in action ? action.selected_option?.value : 'value' in action ? action.value : null);
    });
    const option = (value: string) => ({ text: plain(value), value });
    await post([
      {
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            action_id: 's',
            placeholder: plain('Pick'),
            options: [option('one'), option('two')],
          },
          { type: 'overflow', action_id: 'o', options: [option('Mute'), option('Stop')] },
        ],
      },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'f',
            positive_button: { text: plain('Helpful'), value: 'up' },
            negative_button: { text: plain('Wrong'), value: 'down' },
          },
        ],
      },
    ]);
    const message = page.getByRole('article').last();
    await message.locator('select').selectOption('two');
    await workspace.waitFor(() => heard.length === 1);
    await message.getByRole('button', { name: 'More actions' }).click();
    await message.getByRole('button', { name: 'Stop' }).click();
    await workspace.waitFor(() => heard.length === 2);
    await message.getByRole('button', { name: 'Wrong' }).click();
    await workspace.waitFor(() => heard.length === 3);
    expect(heard).toEqual(['two', 'Stop', 'down']);
    await message.locator('[aria-pressed="true"]').getByText('Wrong').waitFor();
  });

  it('shows Home, direct messages, unread counts and another person', async () => {
    app.event('app_home_opened', async ({ event, client }) => {
      const blocks = [{ type: 'section' as const, text: mrkdwn(`Stories of <@${event.user}>`) }];
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
    });
    await page.getByRole('link', { name: 'Home of the app' }).click();
    await page.getByText('Stories of @Ada Marsh').waitFor();
    await app.client.chat.postMessage({ channel: desk, text: 'News' });
    await page.getByRole('link', { name: 'channel newsdesk, 1 unread' }).click();
    await page.getByText('News', { exact: true }).waitFor();
    await app.client.chat.postMessage({ channel: ada, text: 'For Ada alone' });
    await page.getByRole('link', { name: 'Messages, 1 unread' }).click();
    await page.getByText('For Ada alone').waitFor();
    expect(await page.getByText('investigations').count()).toBe(1);
    await page.getByLabel('You are').selectOption({ label: 'Ben Okafor' });
    await page.getByRole('link', { name: /^channel newsdesk/ }).click();
    await page.getByText('News', { exact: true }).waitFor();
    expect(await page.getByText('investigations').count()).toBe(0);
  });

  it('has a shortcut on messages, a panel with controls, and says aloud what is new', async () => {
    let shortcutTs = '';
    app.shortcut('follow_message', async ({ ack, shortcut }) => {
      await ack();
      if (shortcut.type === 'message_action') shortcutTs = shortcut.message_ts;
    });
    const { ts } = workspace.say({ userId: ada, channelId: desk, text: 'See https://ft.example' });
    const message = page.getByRole('article').last();
    await message.hover();
    await message.getByRole('button', { name: 'Message menu' }).click();
    await message.getByRole('button', { name: 'Track this as a story' }).click();
    await workspace.waitFor(() => shortcutTs === ts);
    await page.getByText('14 March 2022, noon').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('article').filter({ hasText: 'pressed pause' }).waitFor();
    expect(await page.locator('#said').textContent()).toBe('Ben Okafor: pressed pause');
  });

  it('stays at the end while its viewer is there, and else says that there is more', async () => {
    for (let n = 1; n <= 40; n += 1) workspace.say({ userId: ben, channelId: desk, text: `line ${n}` });
    await page.getByText('line 40', { exact: true }).waitFor();
    await expect.poll(() => page.getByText('line 40', { exact: true }).isVisible()).toBe(true);
    const gap = () =>
      page.locator('#channel .timeline').evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight);
    await expect.poll(gap).toBeLessThan(2);
    await page.locator('#channel .timeline').evaluate((list) => {
      list.scrollTop = 0;
    });
    workspace.say({ userId: ben, channelId: desk, text: 'one more' });
    await page.getByRole('button', { name: 'New messages' }).click();
    await expect.poll(gap).toBeLessThan(2);
    expect(await page.getByRole('button', { name: 'New messages' }).isVisible()).toBe(false);
  });

  it('works at the width of a phone, one pane at a time', async () => {
    await page.close();
    const root = await post([
      { type: 'header', text: plain('Picked up') },
      { type: 'table', rows: [Array.from({ length: 6 }, () => ({ type: 'raw_text', text: 'a long heading' }))] },
    ]);
    page = await open(`#${desk}`, 390);
    await page.getByRole('heading', { name: 'Picked up' }).waitFor();
    expect(await page.locator('#sidebar').isVisible()).toBe(false);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(390);
    await page.getByLabel('Reply in thread').click();
    await page.getByLabel('Reply in the thread').waitFor();
    expect(await page.locator('#channel').isVisible()).toBe(false);
    expect(page.url()).toContain(root);
    await page.getByLabel('Close the thread').click();
    await page.getByLabel('All channels').click();
    await page.getByRole('link', { name: 'channel general' }).click();
    await page.getByRole('button', { name: 'Add Second Source' }).click();
    await page.locator('.event').getByText('was added by @Ada Marsh').waitFor();
  });

  it('is there again when the workspace was away', async () => {
    await workspace.close();
    await page.getByText('The workspace is gone').waitFor();
    complaints = complaints.filter((text) => !text.includes('ERR_CONNECTION'));
    workspace = await startWorkspace({ port: Number(new URL(workspace.url).port) });
    workspace.say({ userId: ada, channelId: desk, text: 'Back' });
    await page.getByText('Back', { exact: true }).waitFor({ timeout: 15_000 });
    expect(await page.locator('#offline').isVisible()).toBe(false);
    complaints = complaints.filter((text) => !/ERR_|Failed to load/.test(text));
  });
});
