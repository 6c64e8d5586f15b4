import { ApiError } from './api-error.ts';
import { findBlockFaults, findViewFaults, totalLength } from './block-kit/check.ts';
import type { Hub } from './hub.ts';
import { isObject, type Json, objectsOf, parseJson } from './json.ts';

// Not documented; near 13.2k characters of blocks by bolt-js#2509.
const mostCharacters = 13_200;

/** Blocks of a message that pass the limits; undefined where there are none. Throws ApiError in Slack's form. */
export function checkedBlocks(hub: Hub, value: unknown): Json[] | undefined {
  const blocks = typeof value === 'string' ? parsed(value) : value;
  if (blocks === undefined || blocks === null) return undefined;
  if (!Array.isArray(blocks) || !blocks.every(isObject)) throw new ApiError('invalid_blocks_format');
  const faults = [...findBlockFaults(blocks, 'message'), ...slackFileFaults(hub, blocks)];
  if (faults.length > 0) {
    throw new ApiError('invalid_blocks', {
      errors: faults,
      response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
    });
  }
  if (totalLength(blocks) > mostCharacters) throw new ApiError('msg_blocks_too_long');
  return blocks;
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return parseJson(text);
  } catch {
    throw new ApiError('invalid_blocks_format');
  }
}

// An image of a file that is unknown, not yet processed, or was never shared is refused.
function slackFileFaults(hub: Hub, blocks: readonly Json[]): string[] {
  return blocks.flatMap((block, index) => {
    const inside = [block, ...(isObject(block.accessory) ? [block.accessory] : []), ...objectsOf(block.elements)];
    return inside.some(({ type, slack_file }) => type === 'image' && isObject(slack_file) && !isUsable(hub, slack_file))
      ? [`invalid slack file [json-pointer:/blocks/${index}/slack_file]`]
      : [];
  });
}

function isUsable(hub: Hub, { id, url }: Json): boolean {
  const fileId = typeof id === 'string' ? id : String(url).split('/').at(-1);
  const file = hub.world.files.get(fileId ?? '');
  if (file === undefined || file.completedAt === null || file.shares.length === 0) return false;
  return Date.now() - file.completedAt >= hub.fileProcessingMs;
}

/** A view that passes the limits. Throws ApiError `invalid_arguments` in Slack's form. */
export function checkedView(value: unknown): Json {
  const view = typeof value === 'string' ? parsedView(value) : value;
  if (!isObject(view)) throw invalid(['missing required field: view']);
  const faults = findViewFaults(view);
  if (faults.length > 0) throw invalid(faults);
  return view;
}

function parsedView(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    throw invalid(['must be a valid JSON object [json-pointer:/view]']);
  }
}

function invalid(faults: readonly string[]): ApiError {
  return new ApiError('invalid_arguments', {
    response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
  });
}
