import { h } from './dom.js';
import { icon } from './icon.js';
import { plainOf, renderText } from './mrkdwn.js';

/** An interactive element. Those of a form carry data-block and data-action, so that readForm finds them. */
export function renderElement(element, block, context) {
  const draw = drawers[element.type] ?? (element.type.endsWith('_select') ? select : null);
  if (draw === null) return h('span', { class: 'unknown' }, `[${element.type}]`);
  return draw(element, block, context);
}

const drawers = {
  button,
  overflow,
  feedback_buttons: feedback,
  icon_button: (element, block, context) =>
    h(
      'button',
      { type: 'button', class: 'button icon', onclick: () => press(element, block, context, {}) },
      plainOf(element.text),
    ),
  workflow_button: (element) => h('button', { type: 'button', class: 'button', disabled: true }, plainOf(element.text)),
  checkboxes: (element, block, context) => choices(element, block, context, 'checkbox'),
  radio_buttons: (element, block, context) => choices(element, block, context, 'radio'),
  plain_text_input: textInput,
  url_text_input: textInput,
  email_text_input: textInput,
  number_input: textInput,
  datepicker: (element, block, context) => picker(element, block, context, 'date', 'selected_date'),
  timepicker: (element, block, context) => picker(element, block, context, 'time', 'selected_time'),
  multi_static_select: (element, block, context) => choices(element, block, context, 'checkbox'),
  multi_conversations_select: (element, block, context) => choices(element, block, context, 'checkbox'),
  multi_channels_select: (element, block, context) => choices(element, block, context, 'checkbox'),
  multi_users_select: (element, block, context) => choices(element, block, context, 'checkbox'),
  external_select: external,
};

async function press(element, block, context, extra) {
  if (element.confirm && !(await confirmed(element.confirm, context))) return;
  await context.act(element, block, extra);
}

function confirmed(confirm, context) {
  return new Promise((resolve) => {
    const answer = (yes) => {
      dialog.close();
      dialog.remove();
      resolve(yes);
    };
    const dialog = h(
      'dialog',
      { class: 'modal small', oncancel: () => answer(false), 'aria-label': plainOf(confirm.title) || 'Are you sure?' },
      h('h2', {}, plainOf(confirm.title) || 'Are you sure?'),
      h('div', { class: 'body' }, renderText(confirm.text, context.names)),
      h(
        'footer',
        {},
        h(
          'button',
          { type: 'button', class: 'button', onclick: () => answer(false) },
          plainOf(confirm.deny) || 'Cancel',
        ),
        h(
          'button',
          { type: 'button', class: `button ${confirm.style ?? 'primary'}`, onclick: () => answer(true) },
          plainOf(confirm.confirm) || 'Yes',
        ),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

function button(element, block, context) {
  const props = {
    class: `button ${element.style ?? ''}`,
    'aria-label': element.accessibility_label,
    'data-action': element.action_id,
    onclick: () => press(element, block, context, element.value === undefined ? {} : { value: element.value }),
  };
  const text = plainOf(element.text);
  if (element.url && /^https?:/i.test(element.url)) {
    return h(
      'a',
      { ...props, href: element.url, target: '_blank', rel: 'noopener noreferrer' },
      text,
      h('span', { 'aria-hidden': 'true' }, ' ↗'),
    );
  }
  return h('button', { ...props, type: 'button' }, text);
}

function overflow(element, block, context) {
  const menu = h(
    'details',
    { class: 'menu', 'data-action': element.action_id },
    h('summary', { 'aria-label': 'More actions', role: 'button' }, '⋯'),
    h(
      'div',
      { class: 'items' },
      element.options.map((option) =>
        h(
          'button',
          {
            type: 'button',
            onclick: () => {
              menu.open = false;
              if (option.url && /^https?:/i.test(option.url)) window.open(option.url, '_blank', 'noopener,noreferrer');
              void press(element, block, context, { answer: option.value });
            },
          },
          plainOf(option.text),
          option.description ? h('span', { class: 'hint' }, plainOf(option.description)) : null,
        ),
      ),
    ),
  );
  return menu;
}

function feedback(element, block, context) {
  const side = (one, sign) =>
    h(
      'button',
      {
        type: 'button',
        class: 'button quiet',
        'aria-label': one.accessibility_label,
        'data-action': element.action_id,
        'aria-pressed': 'false',
        onclick: async (event) => {
          const { currentTarget } = event;
          await context.act(element, block, { value: one.value });
          for (const other of currentTarget.parentElement.children)
            other.setAttribute('aria-pressed', String(other === currentTarget));
        },
      },
      icon(sign),
      plainOf(one.text),
    );
  return h('span', { class: 'feedback' }, side(element.positive_button, 'up'), side(element.negative_button, 'down'));
}

const stateOf = (element, block, context) => context.state(block.block_id, element.action_id) ?? {};
const formProps = (element, block, context) => ({
  id: context.field?.id,
  'aria-describedby': context.field?.described,
  'aria-invalid': context.field?.invalid ? 'true' : null,
  'aria-label': context.field ? null : plainOf(element.placeholder) || element.action_id,
  'data-block': block.block_id,
  'data-action': element.action_id,
  'data-type': element.type,
  autofocus: element.focus_on_load === true,
});
// An element of a form acts at once only where its block says so; one in a message, or beside a text, always does.
const actsAtOnce = (block) => block.type !== 'input' || block.dispatch_action === true;

function textInput(element, block, context) {
  const isLong = element.multiline === true;
  const types = { url_text_input: 'url', email_text_input: 'email', number_input: 'text' };
  return h(isLong ? 'textarea' : 'input', {
    ...formProps(element, block, context),
    type: isLong ? null : (types[element.type] ?? 'text'),
    inputmode: element.type === 'number_input' ? 'decimal' : null,
    rows: isLong ? 3 : null,
    maxlength: element.max_length,
    placeholder: plainOf(element.placeholder) || null,
    value: stateOf(element, block, context).value ?? '',
    onkeydown: (event) => {
      if (event.key === 'Enter' && block.dispatch_action)
        void context.act(element, block, { answer: event.target.value });
    },
  });
}

function picker(element, block, context, type, key) {
  return h('input', {
    ...formProps(element, block, context),
    type,
    value: stateOf(element, block, context)[key] ?? '',
    onchange: (event) => actsAtOnce(block) && void context.act(element, block, { answer: event.target.value || null }),
  });
}

/** [value, label, description] of all that can be chosen. */
function optionsOf(element, context) {
  if (element.type.includes('users')) return context.people().map(({ id, realName }) => [id, realName]);
  if (element.type.includes('conversations') || element.type.includes('channels')) {
    const include = element.type.includes('channels')
      ? ['public']
      : (element.filter?.include ?? ['public', 'private', 'im']);
    return context
      .channels()
      .filter(({ kind }) => include.includes(kind) && !(kind === 'im' && element.filter?.exclude_bot_users))
      .map(({ id, name, kind }) => [
        id,
        kind === 'im' ? 'Second Source' : `${kind === 'private' ? '(private) ' : '#'}${name}`,
      ]);
  }
  const groups = element.option_groups?.flatMap(({ options }) => options) ?? [];
  return [...(element.options ?? []), ...groups].map(({ value, text, description }) => [
    value,
    plainOf(text),
    plainOf(description),
  ]);
}

function chosenOf(state) {
  if (state.selected_options) return state.selected_options.map(({ value }) => value);
  if (state.selected_option) return [state.selected_option.value];
  const held = Object.entries(state).find(([key]) => key.startsWith('selected_'))?.[1];
  return Array.isArray(held) ? held : held ? [held] : [];
}

function select(element, block, context) {
  const [chosen = ''] = chosenOf(stateOf(element, block, context));
  return h(
    'select',
    {
      ...formProps(element, block, context),
      onchange: (event) =>
        actsAtOnce(block) && void press(element, block, context, { answer: event.target.value || null }),
    },
    h('option', { value: '', selected: chosen === '' }, plainOf(element.placeholder) || 'Choose…'),
    optionsOf(element, context).map(([value, label]) => h('option', { value, selected: value === chosen }, label)),
  );
}

function choices(element, block, context, type) {
  const chosen = chosenOf(stateOf(element, block, context));
  // No id: the label of the group is its legend.
  const { 'aria-label': label, ...props } = { ...formProps(element, block, context), id: null, autofocus: null };
  const name = `${block.block_id}-${element.action_id}`;
  return h(
    'div',
    { ...props, class: 'choices', role: 'group', 'aria-label': label },
    optionsOf(element, context).map(([value, text, description]) =>
      h(
        'label',
        {},
        h('input', {
          type,
          name,
          value,
          checked: chosen.includes(value),
          onchange: (event) =>
            actsAtOnce(block) &&
            void context.act(element, block, { answer: readChoices(event.target.closest('.choices')) }),
        }),
        h('span', {}, text, description ? h('span', { class: 'hint' }, description) : null),
      ),
    ),
  );
}

function external(element, block, context) {
  const list = h('datalist', { id: `list-${block.block_id}-${element.action_id}` });
  const field = h('input', {
    ...formProps(element, block, context),
    list: list.id,
    placeholder: plainOf(element.placeholder) || null,
    value: chosenOf(stateOf(element, block, context))[0] ?? '',
    oninput: async (event) => {
      const options = await context.suggest(element, event.target.value);
      list.replaceChildren(...options.map(({ value, text }) => h('option', { value }, plainOf(text))));
    },
  });
  return h('span', {}, field, list);
}

const readChoices = (group) => [...group.querySelectorAll('input:checked')].map(({ value }) => value);

/** { block: { action: answer } } of all fields under a node. */
export function readForm(root) {
  const values = {};
  for (const field of root.querySelectorAll('[data-block][data-type]')) {
    const { block, action } = field.dataset;
    const answer = field.classList.contains('choices') ? readChoices(field) : field.value;
    values[block] = { ...values[block], [action]: answer === '' ? null : answer };
  }
  return values;
}
