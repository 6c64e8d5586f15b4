import { renderBlocks } from './blocks.js';
import { h, keyed } from './dom.js';
import { readForm } from './fields.js';
import { act, person, shared, store } from './store.js';

const pane = document.querySelector('#channel');

/** The app's Home. */
export function renderHome() {
  const { home, bot } = store.state;
  if (pane.dataset.of !== 'home') {
    pane.dataset.of = 'home';
    pane.replaceChildren(h('header', { class: 'top' }), h('div', { class: 'timeline home' }));
  }
  const [top, body] = pane.children;
  keyed(top, [['top', '', () => homeHead(person(bot))]]);
  const print = home === null ? 'none' : JSON.stringify([home.hash]);
  keyed(body, [
    [
      'home',
      print,
      () => (home === null ? h('p', { class: 'empty' }, 'The app has not written its Home yet.') : drawHome(home)),
    ],
  ]);
}

function homeHead({ realName }) {
  return h(
    'div',
    { class: 'bar' },
    h('a', { href: '#channels', class: 'back', 'aria-label': 'All channels' }, '‹'),
    h('h1', {}, realName),
    h('p', { class: 'topic' }, 'Home'),
  );
}

function drawHome(home) {
  const root = h('div', { class: 'blocks' });
  const context = {
    ...shared,
    act: (element, block, extra) =>
      act('click', {
        viewId: home.id,
        actionId: element.action_id,
        blockId: block.block_id,
        values: readForm(root),
        ...extra,
      }),
    state: (blockId, actionId) => home.values[blockId]?.[actionId],
    suggest: async (element, text) =>
      (await act('suggest', { viewId: home.id, actionId: element.action_id, text }))?.options ?? [],
  };
  root.append(...renderBlocks(home.blocks, context));
  return root;
}
