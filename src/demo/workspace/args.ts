import { ApiError } from './api-error.ts';
import { isObject, type Json, parseJson } from './json.ts';

/** A call's arguments. In a form every value is text, and structures are JSON inside it. */
export type Args = Json;

/** The text of an argument, or null where it is missing or empty. Numbers and booleans count as text. */
export function optionalText(args: Args, name: string): string | null {
  const value = args[name];
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Throws `invalid_arguments` as Slack words it. */
export function requiredText(args: Args, name: string, code = 'invalid_arguments'): string {
  const value = optionalText(args, name);
  if (value === null) {
    throw new ApiError(code, { response_metadata: { messages: [`[ERROR] missing required field: ${name}`] } });
  }
  return value;
}

export function flag(args: Args, name: string): boolean {
  return ['true', '1'].includes(optionalText(args, name) ?? '');
}

export function count(args: Args, name: string, otherwise: number, most: number): number {
  const value = optionalText(args, name);
  if (value === null) return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new ApiError('invalid_limit');
  return Math.min(number, most);
}

/** A structure, given as such or as JSON in text; undefined where it is missing. Throws `code` where it is not JSON. */
export function structure(args: Args, name: string, code: string): unknown {
  const value = args[name];
  if (typeof value !== 'string') return value === null ? undefined : value;
  if (value === '') return undefined;
  try {
    return parseJson(value);
  } catch {
    throw new ApiError(code);
  }
}

export function objectStructure(args: Args, name: string, code: string): Json | undefined {
  const value = structure(args, name, code);
  if (value === undefined) return undefined;
  if (!isObject(value)) throw new ApiError(code);
  return value;
}
