import { h } from './dom.js';
import { choices, external, moment, picker, select, textInput } from './fields.js';
import { icon } from './icon.js';
import { plainOf } from './mrkdwn.js';
import { press } from './press.js';

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
  datetimepicker: moment,
  multi_static_select: (element, block, context) => choices(element, block, context, 'checkbox'),
  multi_conversations_select: (element, block, context) => choices(element, block, context, 'checkbox'),
  multi_channels_select: (element, block, context) => choices(element, block, context, 'checkbox'),
  multi_users_select: (element, block, context) => choices(element, block, context, 'checkbox'),
  external_select: external,
};

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
