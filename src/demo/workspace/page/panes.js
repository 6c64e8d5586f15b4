import { composer } from './composer.js';
import { h, keyed } from './dom.js';
import { icon } from './icon.js';
import { fill, isReply, withEphemerals } from './message-list.js';
import { createTimeline } from './scrolling.js';
import { act, channelOf, markSeen, person, store, titleOf } from './store.js';

const channelPane = document.querySelector('#channel');
const threadPane = document.querySelector('#thread');

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
      ...createTimeline(`Messages in ${titleOf(channel)}`),
      h('div', { class: 'foot' }),
    );
  }
  const [top, timeline, , foot] = channelPane.children;
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
      ...createTimeline('Replies'),
      h('div', { class: 'foot' }, composer(channel, root.ts)),
    );
    // Not on a phone, whose keyboard would cover the thread.
    if (matchMedia('(min-width: 761px)').matches) threadPane.querySelector('textarea').focus();
  }
  const replies = channel.messages.filter((message) => message.threadTs === thread && isReply(message));
  const status = store.state.statuses[`${id} ${thread}`];
  const bot = person(store.state.bot).realName;
  const extra = status
    ? [['status', status, () => h('p', { class: 'status', role: 'status' }, `${bot} ${status}`)]]
    : [];
  fill(threadPane.children[1], withEphemerals([root, ...replies], id, thread), channel, true, extra);
}
