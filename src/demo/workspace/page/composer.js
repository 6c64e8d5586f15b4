import { h } from './dom.js';
import { icon } from './icon.js';
import { act, store, tell, titleOf } from './store.js';

/** Where one writes: a message, a slash command, or a reply where `threadTs` is given. */
export function composer(channel, threadTs) {
  const listId = `hints-${threadTs ?? channel.id}`;
  const hints = h('ul', { id: listId, class: 'hints', role: 'listbox', 'aria-label': 'Suggestions', hidden: true });
  const field = h('textarea', {
    rows: 1,
    placeholder: threadTs === null ? `Message ${titleOf(channel)}` : 'Reply…',
    'aria-label': threadTs === null ? `Message to ${titleOf(channel)}` : 'Reply in the thread',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
  });
  const broadcast = threadTs !== null && channel.kind !== 'im' ? h('input', { type: 'checkbox' }) : null;
  let chosen = 0;

  const suggest = () => {
    const found = hintsFor(field.value, threadTs);
    chosen = Math.min(chosen, Math.max(0, found.length - 1));
    hints.replaceChildren(...found.map((hint, index) => item(hint, index === chosen, () => complete(hint))));
    hints.hidden = found.length === 0;
    if (found.length > 0) field.setAttribute('aria-activedescendant', 'hint-chosen');
    else field.removeAttribute('aria-activedescendant');
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight + 2, 200)}px`;
    return found;
  };
  const complete = (hint) => {
    field.value = hint.run ? '' : hint.replace(field.value);
    chosen = 0;
    suggest();
    if (hint.run) hint.run();
    else field.focus();
  };
  const submit = async () => {
    const text = field.value.trim();
    if (text === '') return;
    if (threadTs !== null && text.startsWith('/'))
      return tell('Slash commands do not work in threads. Reply in plain words.');
    field.value = '';
    suggest();
    const sent = text.startsWith('/')
      ? await act('command', { channelId: channel.id, text })
      : await act('say', {
          channelId: channel.id,
          text: toWire(text),
          ...(threadTs === null ? {} : { threadTs, broadcast: broadcast?.checked ?? false }),
        });
    if (sent === null && field.value === '') field.value = text;
  };

  field.addEventListener('input', () => {
    chosen = 0;
    suggest();
  });
  field.addEventListener('keydown', (event) => {
    const found = hints.hidden ? [] : hintsFor(field.value, threadTs);
    if (event.key === 'Escape') hints.hidden = true;
    else if (found.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
      suggest();
    } else if (
      found.length > 0 &&
      (event.key === 'Tab' || (event.key === 'Enter' && !found[chosen].isWhole(field.value)))
    ) {
      event.preventDefault();
      complete(found[chosen]);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void submit();
    }
  });
  return h(
    'form',
    {
      class: 'composer',
      onsubmit: (event) => {
        event.preventDefault();
        void submit();
      },
    },
    hints,
    h(
      'div',
      { class: 'writing' },
      shortcutMenu(),
      field,
      h('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, icon('send')),
    ),
    broadcast ? h('label', { class: 'also' }, broadcast, ` Also send to #${channel.name}`) : null,
  );
}

const globalShortcuts = () => store.state.shortcuts.filter(({ kind }) => kind === 'global');

/** The app's global shortcuts, behind a plus, as Slack has them beside the composer. */
function shortcutMenu() {
  const items = globalShortcuts();
  if (items.length === 0) return null;
  const menu = h(
    'details',
    { class: 'menu plus' },
    h('summary', { class: 'tool', role: 'button', 'aria-label': 'Shortcuts' }, '+'),
    h(
      'div',
      { class: 'items' },
      items.map(({ callbackId, label }) =>
        h(
          'button',
          {
            type: 'button',
            onclick: () => {
              menu.open = false;
              void act('shortcut', { callbackId });
            },
          },
          label,
        ),
      ),
    ),
  );
  return menu;
}

function item({ title, hint, help }, isChosen, onclick) {
  return h(
    'li',
    {
      role: 'option',
      id: isChosen ? 'hint-chosen' : null,
      'aria-selected': String(isChosen),
      onmousedown: (event) => {
        event.preventDefault();
        onclick();
      },
    },
    h('strong', {}, title),
    hint ? h('code', {}, hint) : null,
    h('span', { class: 'hint' }, help ?? ''),
  );
}

function hintsFor(value, threadTs) {
  if (value.startsWith('/') && threadTs === null) return commandHints(value);
  const typed = /(?:^|\s)@([\p{L} ]{0,20})$/u.exec(value)?.[1];
  if (typed === undefined) return [];
  return store.state.users
    .filter(({ realName }) => realName.toLowerCase().startsWith(typed.toLowerCase()) && realName.length > typed.length)
    .map(({ realName, isBot }) => ({
      title: `@${realName}`,
      help: isBot ? 'app' : '',
      replace: (text) => `${text.slice(0, text.length - typed.length)}${realName} `,
      isWhole: () => false,
    }));
}

function commandHints(value) {
  const typed = value.toLowerCase();
  const shortcuts = globalShortcuts()
    .filter(({ label }) => label.toLowerCase().startsWith(typed.slice(1)))
    .map(({ label, callbackId }) => ({
      title: label,
      help: 'shortcut',
      run: () => void act('shortcut', { callbackId }),
      isWhole: () => false,
    }));
  const commands = store.state.commands
    .filter(({ text }) => text.startsWith(typed) || typed === text)
    .map(({ text, hint, help }) => ({
      title: text,
      hint,
      help,
      replace: () => `${text} `,
      isWhole: (now) => now.trim() === text,
    }));
  return [...commands, ...shortcuts];
}

/** Typed text in wire form: nothing typed is markup, but a name after @ or # is a mention. */
function toWire(text) {
  const { users, channels } = store.state;
  let wire = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  for (const { id, realName, name } of users) {
    wire = wire.replaceAll(`@${realName}`, `<@${id}>`).replace(new RegExp(`@${name}(?![\\w])`, 'g'), `<@${id}>`);
  }
  for (const { id, name, kind } of channels) {
    if (kind !== 'im') wire = wire.replace(new RegExp(`(^|\\s)#${name}(?![\\w-])`, 'g'), `$1<#${id}|${name}>`);
  }
  return wire;
}
