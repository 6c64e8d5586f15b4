import { isObject, type Json, objectsOf, stringOf } from '../json.ts';

/** What no block shows alone: ids used twice, a second table, a second focus, options that contradict each other. */
export function findCrossFaults(blocks: readonly Json[], root: string): string[] {
  return [
    ...idFaults(blocks, root),
    ...tableFaults(blocks, root),
    ...focusFaults(blocks, root),
    ...blocks.flatMap((block, index) => optionFaults(block, `${root}/blocks/${index}`)),
  ];
}

function optionFaults(block: Json, pointer: string): string[] {
  const listed = objectsOf(block.elements).map((element, index) => [element, `${pointer}/elements/${index}`] as const);
  const single = ['accessory', 'element'].flatMap((key) => {
    const element = block[key];
    return isObject(element) ? [[element, `${pointer}/${key}`] as const] : [];
  });
  return [...listed, ...single].flatMap(([element, at]) =>
    elementFaults(element).map((fault) => `${fault} [json-pointer:${at}]`),
  );
}

function elementFaults(element: Json): string[] {
  const { type, options, option_groups: groups, initial_option: one, initial_options: many } = element;
  const isStatic = type === 'static_select' || type === 'multi_static_select';
  if (isStatic && (options === undefined) === (groups === undefined))
    return ['must have exactly one of options and option_groups'];
  const all = [...objectsOf(options), ...objectsOf(groups).flatMap((group) => objectsOf(group.options))];
  if (all.length === 0) return [];
  const known = new Set(all.map((option) => JSON.stringify(option)));
  const initial = [...(isObject(one) ? [one] : []), ...objectsOf(many)];
  const faults = initial.every((option) => known.has(JSON.stringify(option)))
    ? []
    : ['initial option must be among the options'];
  const values = all.map((option) => stringOf(option.value));
  return new Set(values).size < values.length ? [...faults, 'option values must be unique'] : faults;
}

function idFaults(blocks: readonly Json[], root: string): string[] {
  const seen = new Set<unknown>();
  return blocks.flatMap((block, index) => {
    const id = block.block_id;
    const twice =
      id !== undefined && seen.has(id)
        ? [`block_id already exists [json-pointer:${root}/blocks/${index}/block_id]`]
        : [];
    seen.add(id);
    const actionIds = objectsOf(block.elements).flatMap(({ action_id }) =>
      action_id === undefined ? [] : [action_id],
    );
    const repeated = actionIds.length > new Set(actionIds).size;
    return [
      ...twice,
      ...(repeated ? [`action_id already exists in block [json-pointer:${root}/blocks/${index}/elements]`] : []),
    ];
  });
}

const mostTableCharacters = 10_000;

function tableFaults(blocks: readonly Json[], root: string): string[] {
  const all = blocks.flatMap((block) => [block, ...objectsOf(block.child_blocks)]);
  const tables = all.filter(({ type }) => type === 'table' || type === 'data_table');
  if (tables.length > 1) return [`only_one_table_allowed [json-pointer:${root}/blocks]`];
  const length = tables.reduce((sum, { rows }) => sum + textLength(rows), 0);
  return length > mostTableCharacters
    ? [`table must be less than ${mostTableCharacters + 1} characters [json-pointer:${root}/blocks]`]
    : [];
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + textLength(inner), 0);
  if (!isObject(value)) return 0;
  const own = typeof value.text === 'string' ? value.text.length : 0;
  return own + textLength(value.elements);
}

function focusFaults(blocks: readonly Json[], root: string): string[] {
  const focused = blocks.filter(({ element }) => isObject(element) && element.focus_on_load === true);
  return focused.length > 1 ? [`focus_on_load may be set on one element only [json-pointer:${root}/blocks]`] : [];
}
