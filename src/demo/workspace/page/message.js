import { renderBlocks } from './blocks.js';
import { h } from './dom.js';
import { icon } from './icon.js';
import { renderMrkdwn } from './mrkdwn.js';
import { act, names, person, shared, store } from './store.js';
import { fullTimeOf, timeOf } from './time.js';

/** One message as it stands in a channel or a thread. */
export function drawMessage(message, channel, { follows, replies, root, inThread }) {
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
            { class: 'note origin' },
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
          h('summary', { class: 'tool', role: 'button', 'aria-label': 'Message menu', title: 'Message menu' }, '⋯'),
          h(
            'div',
            { class: 'items' },
            items.map(({ callbackId, label }) =>
              h(
                'button',
                {
                  type: 'button',
                  onclick: ({ target }) => {
                    target.closest('details').open = false;
                    void act('shortcut', { callbackId, channelId: channel.id, messageTs: message.ts });
                  },
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
