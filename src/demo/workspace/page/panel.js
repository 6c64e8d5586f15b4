import { h, keyed, link } from './dom.js';
import { act, store } from './store.js';

const bar = document.querySelector('#panel');

/** The demo's own strip: its notice, the story's clock, its controls. */
export function renderPanel() {
  const { panel } = store.state;
  bar.hidden = !panel;
  if (!panel) return;
  const { clock = '', text = '', items = [], hidden = [] } = panel.state;
  keyed(bar, [
    ['title', panel.title, () => h('strong', { class: 'title' }, panel.title)],
    [
      'clock',
      `${clock}|${text}`,
      () => h('span', { class: 'clock' }, h('time', {}, clock), ' ', h('span', { class: 'hint' }, text)),
    ],
    [
      'controls',
      JSON.stringify([panel.controls, hidden]),
      () => controls(panel.controls.filter(({ id }) => !hidden.includes(id))),
    ],
    ['items', JSON.stringify(items), () => outlets(items)],
    ['notice', panel.notice, () => notice(panel.notice)],
  ]);
}

function controls(list) {
  return h(
    'span',
    { class: 'controls' },
    list.map(({ id, label }) =>
      h(
        'button',
        { type: 'button', class: 'button', 'data-control': id, onclick: () => act('control', { id }) },
        label,
      ),
    ),
  );
}

function outlets(items) {
  if (items.length === 0) return h('span');
  return h(
    'details',
    // Built again at every change: it stays open where it was.
    { class: 'menu outlets', open: bar.querySelector('.outlets')?.open },
    h('summary', { role: 'button' }, `Outlets (${items.length})`),
    h(
      'ul',
      { class: 'items' },
      items.map(({ label, text = '', url }) =>
        h('li', {}, url ? link(url, label) : h('strong', {}, label), h('span', { class: 'hint' }, text)),
      ),
    ),
  );
}

// The notice is the demo's own HTML, given to startWorkspace; no message or feed ever gets here.
function notice(html) {
  const node = h('p', { class: 'notice', tabindex: 0 });
  node.innerHTML = html;
  return node;
}
