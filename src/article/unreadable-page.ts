import { UserFacingError } from '../lib/errors.ts';

/** A page that holds no article for us; the message says in words what it holds instead. */
export class UnreadablePage extends UserFacingError {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, null, options);
    this.name = 'UnreadablePage';
  }
}
