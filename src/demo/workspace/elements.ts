import { isObject, type Json, objectsOf, stringOf } from './json.ts';

/** An interactive element where it stands. */
export interface Placed {
  readonly blockId: string;
  readonly actionId: string;
  readonly element: Json;
  /** The input block around it, if it is one. */
  readonly input: Json | null;
}

/** Every element of these blocks that has an action_id, also those inside containers and cards. */
export function placedElements(blocks: unknown): Placed[] {
  return objectsOf(blocks).flatMap((block) => {
    const own = [
      ...objectsOf(block.elements),
      ...(isObject(block.accessory) ? [block.accessory] : []),
      ...(isObject(block.element) ? [block.element] : []),
      ...objectsOf(block.actions),
    ];
    const placed = own
      .filter(({ action_id }) => typeof action_id === 'string')
      .map((element) => ({
        blockId: stringOf(block.block_id),
        actionId: stringOf(element.action_id),
        element,
        input: block.type === 'input' ? block : null,
      }));
    return [...placed, ...placedElements(block.child_blocks)];
  });
}

/** What an element may be set to: text, a value of its options, an id, or a list of these; or the state as Slack has it. */
export type Answer = string | number | readonly string[] | Json | null;

function optionsOf(element: Json): Json[] {
  return [
    ...objectsOf(element.options),
    ...objectsOf(element.option_groups).flatMap(({ options }) => objectsOf(options)),
  ];
}

function optionFor(element: Json, value: string): Json {
  const type = stringOf(element.type);
  if (type.includes('external')) return { text: { type: 'plain_text', text: value, emoji: true }, value };
  const options = optionsOf(element);
  const found = options.find((option) => option.value === value);
  if (found !== undefined) return found;
  throw new Error(
    `No option "${value}" in ${stringOf(element.action_id)}; there are: ${options.map((one) => one.value).join(', ')}`,
  );
}

const single: Readonly<Record<string, string>> = {
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
};
const several: Readonly<Record<string, string>> = {
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
};
const takesOption = new Set(['static_select', 'external_select', 'radio_buttons', 'overflow']);
const takesOptions = new Set(['checkboxes', 'multi_static_select', 'multi_external_select']);

/** The state of an element once it is set to this, as `view.state.values` and actions show it. Throws on an unknown option. */
export function stateFor(element: Json, answer: Answer): Json {
  const type = stringOf(element.type);
  if (isObject(answer)) return { type, ...answer };
  const list = (Array.isArray(answer) ? answer : answer === null ? [] : [answer]).map(String);
  const [first = null] = list;
  if (takesOption.has(type)) return { type, selected_option: first === null ? null : optionFor(element, first) };
  if (takesOptions.has(type)) return { type, selected_options: list.map((value) => optionFor(element, value)) };
  const many = several[type];
  if (many !== undefined) return { type, [many]: list };
  const one = single[type];
  if (one !== undefined) return { type, [one]: type === 'datetimepicker' && first !== null ? Number(first) : first };
  return { type, value: first === '' ? null : first };
}

/** The state that an element has before anybody touched it. */
function initialState(element: Json, currentConversation: string | null): Json {
  const type = stringOf(element.type);
  const initial = (name: string) => element[`initial_${name}`] ?? null;
  if (takesOption.has(type)) return { type, selected_option: initial('option') };
  if (takesOptions.has(type)) return { type, selected_options: initial('options') ?? [] };
  const many = several[type];
  if (many !== undefined) return { type, [many]: initial(many.replace('selected_', '')) ?? [] };
  const one = single[type];
  if (one === undefined) return { type, value: initial('value') };
  const current = element.default_to_current_conversation === true ? currentConversation : null;
  return { type, [one]: initial(one.replace('selected_', '')) ?? (one === 'selected_conversation' ? current : null) };
}

const stateless = new Set(['button', 'overflow', 'workflow_button', 'feedback_buttons', 'icon_button', 'image']);

/** block_id → action_id → state for all elements that have one. States given are kept where the element still stands. */
export function statesOf(
  blocks: unknown,
  currentConversation: string | null,
  before: Readonly<Record<string, Readonly<Record<string, Json>>>> = {},
): Record<string, Record<string, Json>> {
  const values: Record<string, Record<string, Json>> = {};
  for (const { blockId, actionId, element } of placedElements(blocks)) {
    if (stateless.has(stringOf(element.type))) continue;
    const known = before[blockId]?.[actionId];
    values[blockId] = { ...values[blockId], [actionId]: known ?? initialState(element, currentConversation) };
  }
  return values;
}

/** What a person's own Slack would say about a form before it sends it: block_id → what is missing or wrong. */
export function formFaults(
  blocks: unknown,
  values: Readonly<Record<string, Readonly<Record<string, Json>>>>,
): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { blockId, actionId, element, input } of placedElements(blocks)) {
    if (input === null) continue;
    const fault = inputFault(element, values[blockId]?.[actionId] ?? {}, input.optional === true);
    if (fault !== null) faults[blockId] = fault;
  }
  return faults;
}

function inputFault(element: Json, state: Json, isOptional: boolean): string | null {
  const held = Object.entries(state).find(([key]) => key !== 'type')?.[1];
  const isEmpty = held === null || held === undefined || held === '' || (Array.isArray(held) && held.length === 0);
  if (isEmpty) return isOptional ? null : 'Please complete this required field.';
  if (typeof held !== 'string') return null;
  const { min_length: least, max_length: most, type } = element;
  if (typeof least === 'number' && held.length < least) return `This must be at least ${least} characters.`;
  if (typeof most === 'number' && held.length > most) return `This must be no more than ${most} characters.`;
  if (type === 'url_text_input' && !URL.canParse(held)) return 'Please enter a valid URL.';
  if (type === 'email_text_input' && !/^[^\s@]+@[^\s@]+$/.test(held)) return 'Please enter a valid email address.';
  if (type === 'number_input' && Number.isNaN(Number(held))) return 'Please enter a number.';
  return null;
}
