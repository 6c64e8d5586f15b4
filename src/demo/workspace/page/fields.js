import { h } from './dom.js';
import { plainOf } from './mrkdwn.js';
import { press } from './press.js';

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

export function textInput(element, block, context) {
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

export function picker(element, block, context, type, key) {
  return h('input', {
    ...formProps(element, block, context),
    type,
    value: stateOf(element, block, context)[key] ?? '',
    onchange: (event) => actsAtOnce(block) && void context.act(element, block, { answer: event.target.value || null }),
  });
}

// Seconds since 1970 on the wire, the viewer's own time in the field.
export function moment(element, block, context) {
  const seconds = stateOf(element, block, context).selected_date_time;
  const local = seconds
    ? new Date((seconds - new Date(seconds * 1000).getTimezoneOffset() * 60) * 1000).toISOString().slice(0, 16)
    : '';
  return h('input', {
    ...formProps(element, block, context),
    type: 'datetime-local',
    value: local,
    onchange: (event) => actsAtOnce(block) && void context.act(element, block, { answer: readMoment(event.target) }),
  });
}

const readMoment = ({ value }) => (value === '' ? null : Math.floor(new Date(value).getTime() / 1000));

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
        kind === 'im' ? context.botName() : `${kind === 'private' ? '(private) ' : '#'}${name}`,
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

export function select(element, block, context) {
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

export function choices(element, block, context, type) {
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

export function external(element, block, context) {
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

function readField(field) {
  if (field.classList.contains('choices')) return readChoices(field);
  if (field.dataset.type === 'datetimepicker') return readMoment(field);
  return field.value === '' ? null : field.value;
}

/** { block: { action: answer } } of all fields under a node. */
export function readForm(root) {
  const values = {};
  for (const field of root.querySelectorAll('[data-block][data-type]')) {
    const { block, action } = field.dataset;
    values[block] = { ...values[block], [action]: readField(field) };
  }
  return values;
}
