import type { Json } from './json.ts';

/** What a method refuses: answered as `{ok: false, error}` with the further fields. */
export class ApiError extends Error {
  readonly code: string;
  readonly fields: Json;

  constructor(code: string, fields: Json = {}) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.fields = fields;
  }
}
