import { renderBlocks } from './blocks.js';
import { h } from './dom.js';
import { readForm } from './fields.js';
import { plainOf } from './mrkdwn.js';
import { act, shared, store } from './store.js';

let dialog = null;
let shown = '';

/** The modal on top of those that the viewer has open. */
export function renderModals() {
  const view = store.state.views.at(-1);
  if (!view) return close();
  const print = JSON.stringify([view.id, view.hash, view.errors]);
  if (print === shown) return;
  const typed = dialog?.dataset.view === view.id ? readForm(dialog) : {};
  const isNew = dialog?.dataset.view !== view.id;
  shown = print;
  if (dialog === null) {
    dialog = h('dialog', { class: 'modal', oncancel: dismiss });
    document.body.append(dialog);
  }
  dialog.dataset.view = view.id;
  dialog.setAttribute('aria-label', plainOf(view.title));
  dialog.replaceChildren(form(view, typed));
  if (!dialog.open) dialog.showModal();
  const target =
    dialog.querySelector('[aria-invalid="true"]') ??
    dialog.querySelector('[autofocus]') ??
    (isNew ? dialog.querySelector('input, textarea, select') : null);
  // What stands above the first field is to be read first.
  target?.focus({ preventScroll: isNew && target.ariaInvalid !== 'true' });
}

function close() {
  dialog?.close();
  dialog?.remove();
  dialog = null;
  shown = '';
}

function dismiss(event) {
  event.preventDefault();
  void act('close', { viewId: dialog.dataset.view });
}

function form(view, typed) {
  const context = {
    ...shared,
    errors: view.errors,
    act: (element, block, extra) =>
      act('click', {
        viewId: view.id,
        actionId: element.action_id,
        blockId: block.block_id,
        values: readForm(dialog),
        ...extra,
      }),
    // What was typed wins over what the workspace knows, as long as the field is still there.
    state: (blockId, actionId) => typedState(typed[blockId]?.[actionId], view.values[blockId]?.[actionId]),
    suggest: async (element, text) =>
      (await act('suggest', { viewId: view.id, actionId: element.action_id, text }))?.options ?? [],
  };
  const submit = async (event) => {
    event.preventDefault();
    const button = event.target.querySelector('[type=submit]');
    button.disabled = true;
    await act('submit', { viewId: view.id, values: readForm(dialog) });
    button.disabled = false;
  };
  const general = view.errors[''];
  return h(
    'form',
    { onsubmit: submit, novalidate: true },
    h(
      'header',
      {},
      h('h2', {}, plainOf(view.title)),
      h('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: dismiss }, '×'),
    ),
    h(
      'div',
      { class: 'body blocks' },
      general ? h('p', { class: 'error', role: 'alert' }, general) : null,
      renderBlocks(view.blocks, context),
    ),
    h(
      'footer',
      {},
      h('button', { type: 'button', class: 'button', onclick: dismiss }, plainOf(view.close) || 'Close'),
      view.submit ? h('button', { type: 'submit', class: 'button primary' }, plainOf(view.submit)) : null,
    ),
  );
}

function typedState(answer, known) {
  if (answer === undefined || known === undefined) return known;
  const key = Object.keys(known).find((name) => name !== 'type');
  if (key === 'selected_option')
    return { ...known, [key]: answer === null ? null : { value: String(Array.isArray(answer) ? answer[0] : answer) } };
  if (key === 'selected_options') return { ...known, [key]: answer.map((value) => ({ value })) };
  return { ...known, [key]: answer };
}
