import { renderBlocks } from './blocks.js';
import { composer } from './composer.js';
import { h, keyed } from './dom.js';
import { icon } from './icon.js';
import { renderMrkdwn } from './mrkdwn.js';
import { act, channelOf, markSeen, names, person, shared, store, titleOf } from './store.js';
import { dayOf, fullTimeOf, timeOf } from './time.js';

const channelPane = document.querySelector('#channel');
const threadPane = document.querySelector('#thread');
const said = document.querySelector('#said');

const isReply = ({ ts, threadTs }) => threadTs !== null && threadTs !== ts;

export function renderChannel() {
  const channel = channelOf(store.place.id);
  if (!channel) return channelPane.replaceChildren(h('p', { class: 'empty' }, 'No channel here.'));
  const shown = withEphemerals(
    channel.messages.filter((message) => !isReply(message) || message.broadcast),
    channel.id,
    null,
  );
  if (channelPane.dataset.of !== channel.id) {
    channelPane.dataset.of = channel.id;
    channelPane.replaceChildren(
      h('header', { class: 'top' }),
      h('div', {
        class: 'timeline',
        tabindex: 0,
        role: 'log',
        'aria-live': 'off',
        'aria-label': `Messages in ${titleOf(channel)}`,
      }),
      h('div', { class: 'foot' }),
    );
  }
  const [top, timeline, foot] = channelPane.children;
  keyed(top, [
    [
      'top',
      JSON.stringify([channel.name, channel.topic, channel.botIn, channel.memberCount, channel.isMember]),
      () => channelHead(channel),
    ],
  ]);
  fill(timeline, shown, channel, false);
  keyed(foot, [['foot', JSON.stringify([channel.isMember, channel.archived, channel.id]), () => channelFoot(channel)]]);
  const last = shown.at(-1);
  if (last !== undefined && store.place.kind === 'channel')
    markSeen(channel.id, channel.messages.at(-1)?.ts ?? last.ts);
}

function channelHead(channel) {
  const sign = { public: '#', private: icon('lock'), im: icon('letters') }[channel.kind];
  return h(
    'div',
    { class: 'bar' },
    h('a', { href: '#channels', class: 'back', 'aria-label': 'All channels' }, '‹'),
    h('h1', {}, h('span', { class: 'sign', 'aria-hidden': 'true' }, sign), titleOf(channel)),
    h('p', { class: 'topic' }, channel.topic),
    channel.kind === 'im' || !channel.isMember
      ? null
      : channel.botIn
        ? h('span', { class: 'chip' }, `${channel.memberCount} members`)
        : h(
            'button',
            { type: 'button', class: 'button', onclick: () => act('invite', { channelId: channel.id }) },
            `Add ${person(store.state.bot).realName}`,
          ),
  );
}

function channelFoot(channel) {
  if (channel.archived) return h('p', { class: 'closed' }, 'This channel is archived.');
  if (channel.isMember) return composer(channel, null);
  return h(
    'p',
    { class: 'closed' },
    'You are looking at a channel that you are not in. ',
    h(
      'button',
      { type: 'button', class: 'button primary', onclick: () => act('join', { channelId: channel.id }) },
      'Join channel',
    ),
  );
}

export function renderThread() {
  const { thread, id } = store.place;
  const channel = channelOf(id);
  const root = channel?.messages.find(({ ts }) => ts === thread);
  threadPane.hidden = !root;
  if (!root) return threadPane.replaceChildren();
  if (threadPane.dataset.of !== `${id}/${thread}` || threadPane.children.length === 0) {
    threadPane.dataset.of = `${id}/${thread}`;
    threadPane.replaceChildren(
      h(
        'header',
        { class: 'top' },
        h(
          'div',
          { class: 'bar' },
          h('h1', {}, 'Thread'),
          h('p', { class: 'topic' }, titleOf(channel)),
          h('a', { href: `#${id}`, class: 'close', 'aria-label': 'Close the thread' }, '×'),
        ),
      ),
      h('div', { class: 'timeline', tabindex: 0, role: 'log', 'aria-live': 'off', 'aria-label': 'Replies' }),
      h('div', { class: 'foot' }, composer(channel, root.ts)),
    );
  }
  const replies = channel.messages.filter((message) => message.threadTs === thread && isReply(message));
  const status = store.state.statuses[`${id} ${thread}`];
  const bot = person(store.state.bot).realName;
  const extra = status
    ? [['status', status, () => h('p', { class: 'status', role: 'status' }, `${bot} ${status}`)]]
    : [];
  fill(threadPane.children[1], withEphemerals([root, ...replies], id, thread), channel, true, extra);
}

function withEphemerals(messages, channelId, thread) {
  const mine = store.state.ephemerals
    .filter((one) => one.channelId === channelId && one.threadTs === thread)
    .map((one) => ({ ...one, userId: store.state.bot, byBot: true, isEphemeral: true, files: [], reactions: [] }));
  return [...messages, ...mine].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

/** Fills a timeline, keeps it at its end where it was there, and says aloud what is new. */
function fill(timeline, messages, channel, inThread, extra = []) {
  const wasAtEnd = timeline.scrollHeight - timeline.scrollTop - timeline.clientHeight < 80;
  const isFresh = timeline.dataset.last === undefined;
  const lastBefore = timeline.dataset.last ?? '';
  let day = '';
  let previous = null;
  const items = [];
  for (const message of messages) {
    if (dayOf(message.ts) !== day) {
      day = dayOf(message.ts);
      items.push([`day-${day}`, '', () => h('p', { class: 'day' }, h('span', {}, dayOf(message.ts)))]);
      previous = null;
    }
    const follows = isFollowing(previous, message);
    const replies = inThread ? [] : channel.messages.filter((one) => one.threadTs === message.ts && isReply(one));
    const root = message.broadcast ? channel.messages.find(({ ts }) => ts === message.threadTs) : null;
    const print = JSON.stringify([
      message,
      follows,
      replies.length,
      replies.at(-1)?.ts,
      store.place.thread === message.ts && !inThread,
    ]);
    items.push([message.ts, print, () => drawMessage(message, channel, { follows, replies, root, inThread })]);
    previous = message;
  }
  if (messages.length === 0) items.push(['empty', '', () => h('p', { class: 'empty' }, 'Nothing here yet.')]);
  keyed(timeline, [...items, ...extra]);
  const last = messages.at(-1);
  timeline.dataset.last = last?.ts ?? '';
  if (isFresh || wasAtEnd || (last?.ts > lastBefore && last?.userId === store.state.you))
    timeline.scrollTop = timeline.scrollHeight;
  if (!isFresh && last !== undefined && last.ts > lastBefore && last.userId !== store.state.you) {
    const words = h('span', {}, renderMrkdwn(last.text, names)).textContent;
    said.textContent = `${names.user(last.userId)}: ${words}`;
  }
}

function isFollowing(previous, message) {
  if (previous === null || previous.userId !== message.userId || previous.subtype || message.subtype) return false;
  return (
    !previous.isEphemeral &&
    !message.isEphemeral &&
    !message.broadcast &&
    Number(message.ts) - Number(previous.ts) < 300 &&
    !message.byBot
  );
}

function drawMessage(message, channel, { follows, replies, root, inThread }) {
  const author = person(message.userId);
  if (message.subtype) {
    return h('p', { class: 'event' }, renderMrkdwn(message.text, names), ' · ', h('time', {}, timeOf(message.ts)));
  }
  return h(
    'article',
    {
      class: `message${follows ? ' follows' : ''}${message.isEphemeral ? ' ephemeral' : ''}`,
      'data-ts': message.ts,
      'aria-label': `${author?.realName ?? message.userId}, ${timeOf(message.ts)}`,
    },
    follows ? null : avatar(author),
    h(
      'div',
      { class: 'content' },
      message.isEphemeral ? h('p', { class: 'note' }, icon('eye'), 'Only visible to you', dismissal(message)) : null,
      message.broadcast && !inThread
        ? h(
            'p',
            { class: 'note' },
            'replied to a thread: ',
            h('a', { href: `#${channel.id}/${message.threadTs}` }, cut(root?.text ?? 'a message', 70)),
          )
        : null,
      follows ? null : byline(author, message),
      body(message, channel),
      reactions(message),
      replies.length > 0 ? threadLink(replies, channel, message) : null,
    ),
    message.isEphemeral ? null : tools(message, channel, inThread),
  );
}

function avatar(author) {
  const initials = (author?.realName ?? '?')
    .split(' ')
    .map(([first = '']) => first)
    .join('')
    .slice(0, 2);
  return h(
    'span',
    {
      class: `avatar${author?.isBot ? ' bot' : ` tone-${(author?.id.charCodeAt(3) ?? 0) % 4}`}`,
      'aria-hidden': 'true',
    },
    initials,
  );
}

function byline(author, message) {
  return h(
    'p',
    { class: 'byline' },
    h('strong', {}, author?.realName ?? message.userId),
    author?.isBot ? h('span', { class: 'app' }, 'APP') : null,
    h(
      'time',
      { datetime: new Date(Number(message.ts) * 1000).toISOString(), title: fullTimeOf(message.ts) },
      timeOf(message.ts),
    ),
  );
}

function body(message, channel) {
  const where = { channelId: channel.id, messageTs: message.ts };
  const context = {
    ...shared,
    act: (element, block, extra) =>
      act('click', { ...where, actionId: element.action_id, blockId: block.block_id, ...extra }),
    state: (blockId, actionId) => initialOf(message.blocks, blockId, actionId),
    suggest: async () => [],
  };
  const content =
    message.blocks.length > 0
      ? renderBlocks(message.blocks, context)
      : [h('p', { class: 'text' }, renderMrkdwn(message.text, names))];
  return h(
    'div',
    { class: 'blocks' },
    content,
    message.edited ? h('span', { class: 'edited' }, '(edited)') : null,
    message.files.map((file) => attachment(file)),
  );
}

// In a message nothing keeps what was chosen: an element shows what it began with.
function initialOf(blocks, blockId, actionId) {
  const block = blocks.find((one) => one.block_id === blockId);
  const element = [...(block?.elements ?? []), block?.accessory].find((one) => one?.action_id === actionId);
  return element ? { selected_option: element.initial_option, selected_options: element.initial_options } : {};
}

function attachment({ id, title, alt, type }) {
  if (!type.startsWith('image/'))
    return h('p', { class: 'file' }, h('a', { href: `/files/${id}`, download: title }, `⬇ ${title}`));
  return h(
    'figure',
    { class: 'block block-image' },
    h('figcaption', {}, title),
    h(
      'a',
      { href: `/files/${id}`, target: '_blank', rel: 'noopener' },
      h('img', { src: `/files/${id}`, alt: alt || title, loading: 'lazy' }),
    ),
  );
}

function reactions({ reactions: list }) {
  if (list.length === 0) return null;
  return h(
    'p',
    { class: 'reactions' },
    list.map(({ name, count }) => h('span', { class: 'chip' }, renderMrkdwn(`:${name}:`, names), ` ${count}`)),
  );
}

function threadLink(replies, channel, message) {
  const isOpen = store.place.thread === message.ts;
  return h(
    'a',
    { href: `#${channel.id}/${message.ts}`, class: 'replies', 'aria-current': isOpen ? 'true' : null },
    `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`,
    h('span', { class: 'hint' }, `last at ${timeOf(replies.at(-1).ts)}`),
  );
}

function tools(message, channel, inThread) {
  const root = message.threadTs ?? message.ts;
  const items = store.state.shortcuts.filter(({ kind }) => kind === 'message');
  return h(
    'div',
    { class: 'tools' },
    inThread
      ? null
      : h(
          'a',
          { href: `#${channel.id}/${root}`, class: 'tool', 'aria-label': 'Reply in thread', title: 'Reply in thread' },
          icon('reply'),
        ),
    items.length === 0
      ? null
      : h(
          'details',
          { class: 'menu' },
          h('summary', { class: 'tool', role: 'button', 'aria-label': 'Message shortcuts' }, '⋮'),
          h(
            'div',
            { class: 'items' },
            items.map(({ callbackId, label }) =>
              h(
                'button',
                {
                  type: 'button',
                  onclick: () => act('shortcut', { callbackId, channelId: channel.id, messageTs: message.ts }),
                },
                label,
              ),
            ),
          ),
        ),
  );
}

function dismissal({ ts }) {
  return h('button', { type: 'button', class: 'plain', onclick: () => act('dismiss', { ts }) }, 'Dismiss');
}

const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
