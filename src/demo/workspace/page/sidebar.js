import { h, keyed } from './dom.js';
import { icon } from './icon.js';
import { person, store, switchUser, titleOf } from './store.js';

const sidebar = document.querySelector('#sidebar');

/** The channels, the app, and who is looking. */
export function renderSidebar() {
  const { state } = store;
  const channels = state.channels.filter(({ kind }) => kind !== 'im');
  const groups = [
    ['Channels', channels.filter(({ isMember }) => isMember)],
    ['Not joined', channels.filter(({ isMember }) => !isMember)],
  ].filter(([, list]) => list.length > 0);
  keyed(sidebar, [
    ['head', JSON.stringify([state.you, state.users]), head],
    ...groups.map(([title, list]) => [title, fingerprint(list), () => group(title, list)]),
    ['apps', fingerprint(state.channels.filter(({ kind }) => kind === 'im')), apps],
  ]);
}

const fingerprint = (list) =>
  JSON.stringify([store.place.id, list.map((one) => [one.id, one.name, one.isMember, unread(one)])]);

function unread({ id, messages, isMember }) {
  if (!isMember || store.place.id === id) return 0;
  const last = store.seen[id] ?? '';
  return messages.filter(
    ({ ts, userId, threadTs, broadcast, subtype }) =>
      ts > last &&
      userId !== store.state.you &&
      subtype === null &&
      (threadTs === null || threadTs === ts || broadcast),
  ).length;
}

function head() {
  const { users, you, team } = store.state;
  const people = users.filter(({ isBot }) => !isBot);
  return h(
    'header',
    {},
    h('strong', { class: 'team' }, team),
    h(
      'label',
      { class: 'who' },
      h('span', { class: 'unseen' }, 'You are'),
      h(
        'select',
        { id: 'viewer', onchange: (event) => switchUser(event.target.value) },
        people.map(({ id, realName }) => h('option', { value: id, selected: id === you }, realName)),
      ),
    ),
  );
}

function group(title, list) {
  return h(
    'section',
    {},
    h('h2', {}, title),
    h(
      'ul',
      {},
      list.map((channel) => h('li', {}, entry(channel))),
    ),
  );
}

function entry(channel) {
  const count = unread(channel);
  const sign = channel.kind === 'private' ? icon('lock') : '#';
  const label = `${channel.kind === 'private' ? 'private channel' : 'channel'} ${channel.name}${count > 0 ? `, ${count} unread` : ''}`;
  return place(`#${channel.id}`, store.place.id === channel.id, count, label, sign, titleOf(channel));
}

function place(href, isHere, count, label, sign, title) {
  return h(
    'a',
    { href, class: count > 0 ? 'unread' : null, 'aria-current': isHere ? 'page' : null, 'aria-label': label },
    h('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    h('span', { class: 'name' }, title),
    count > 0 ? h('span', { class: 'badge', 'aria-hidden': 'true' }, String(count)) : null,
  );
}

function apps() {
  const bot = person(store.state.bot);
  const direct = store.state.channels.find(({ kind }) => kind === 'im');
  const count = direct ? unread(direct) : 0;
  return h(
    'section',
    {},
    h('h2', {}, bot.realName),
    h(
      'ul',
      {},
      h('li', {}, place('#home', store.place.kind === 'home', 0, 'Home of the app', icon('home'), 'Home')),
      direct
        ? h(
            'li',
            {},
            place(
              `#${direct.id}`,
              store.place.id === direct.id,
              count,
              `Messages${count > 0 ? `, ${count} unread` : ''}`,
              icon('letters'),
              'Messages',
            ),
          )
        : null,
    ),
  );
}
