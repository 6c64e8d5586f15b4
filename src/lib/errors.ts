/** An error whose message may be shown to the person who caused it, with what to do next. */
export class UserFacingError extends Error {
  readonly hint: string | null;
  constructor(message: string, hint: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserFacingError';
    this.hint = hint;
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
