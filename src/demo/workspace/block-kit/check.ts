import { z } from 'zod';
import { isObject, type Json, objectsOf } from '../json.ts';
import { blocksOf, type Surface } from './blocks.ts';
import { findCrossFaults } from './cross-check.ts';
import { plainText } from './objects.ts';

const mostBlocks = { message: 50, modal: 100, home: 100 } as const;
const mostViewBytes = 250_000;

const viewFields = {
  blocks: z.array(z.unknown()).max(100),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};
const viewShape = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), ...viewFields }),
  z.strictObject({
    type: z.literal('modal'),
    ...viewFields,
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  }),
]);

/** What Slack would refuse in these blocks, in its words: `reason [json-pointer:/blocks/0/text]`. */
export function findBlockFaults(blocks: readonly Json[], surface: Surface, root = ''): string[] {
  if (blocks.length > mostBlocks[surface])
    return [`no more than ${mostBlocks[surface]} items allowed [json-pointer:${root}/blocks]`];
  const faults = blocks.flatMap((block, index) => {
    const read = blocksOf[surface].safeParse(block);
    return read.success ? [] : read.error.issues.map((issue) => worded(issue, block, `${root}/blocks/${index}`));
  });
  return faults.length > 0 ? faults : findCrossFaults(blocks, root);
}

/** What Slack would refuse in a view. */
export function findViewFaults(view: Json): string[] {
  const read = viewShape.safeParse(view);
  if (!read.success) return read.error.issues.map((issue) => worded(issue, view, '/view'));
  const surface = read.data.type;
  const blocks = objectsOf(read.data.blocks);
  if (blocks.length !== read.data.blocks.length) return ['must be an object [json-pointer:/view/blocks]'];
  const needsSubmit = surface === 'modal' && blocks.some(({ type }) => type === 'input') && view.submit === undefined;
  if (needsSubmit) return ['missing required field: submit [json-pointer:/view]'];
  if (JSON.stringify(view).length > mostViewBytes)
    return [`must be less than ${mostViewBytes} bytes [json-pointer:/view]`];
  return findBlockFaults(blocks, surface, '/view');
}

/** Characters of all texts of the blocks as JSON, as the undocumented limit of messages counts them. */
export function totalLength(blocks: readonly Json[]): number {
  return JSON.stringify(blocks).length;
}

function worded(issue: z.core.$ZodIssue, value: unknown, root: string): string {
  const pointer = [root, ...issue.path.map(String)].join('/');
  return `${reason(issue, value)} [json-pointer:${pointer}]`;
}

function reason(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `must be less than ${Number(issue.maximum) + 1} characters`
        : `no more than ${issue.maximum} items allowed`;
    case 'too_small':
      return issue.origin === 'string'
        ? `must be more than ${Number(issue.minimum) - 1} characters`
        : `must have at least ${issue.minimum} items`;
    case 'unrecognized_keys':
      return issue.keys.map((key) => `invalid additional property: ${key}`).join(', ');
    case 'invalid_union':
      return `unsupported type: ${String(at(value, issue.path.slice(0, -1), 'type'))}`;
    case 'invalid_value':
      return `must be equal to ${issue.values.map(String).join(' or ')}`;
    case 'invalid_type':
      return at(value, issue.path) === undefined
        ? `missing required field: ${String(issue.path.at(-1) ?? 'value')}`
        : `must provide ${article(issue.expected)}`;
    default:
      return issue.message;
  }
}

function article(expected: string): string {
  return /^[aeio]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

function at(value: unknown, path: readonly PropertyKey[], last?: string): unknown {
  const found = path.reduce<unknown>(
    (inner, key) => (inner === null || inner === undefined ? undefined : Reflect.get(Object(inner), key)),
    value,
  );
  return last === undefined ? found : isObject(found) ? found[last] : undefined;
}
