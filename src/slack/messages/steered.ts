import type { SteerOutcome } from '../../desk/steering.ts';
import type { Story } from '../../news/story.ts';
import { gone } from '../choosing.ts';
import type { Rendered } from '../limits.ts';
import { noteMessage } from './note.ts';

/** What came of steering a story, in a sentence. */
export function steeredMessage(outcome: SteerOutcome, done: (story: Story) => string): Rendered {
  switch (outcome.kind) {
    case 'done':
      return noteMessage(done(outcome.story));
    case 'refused':
      return noteMessage(outcome.reason);
    case 'confirm':
      return noteMessage(outcome.question);
    case 'not-found':
      return noteMessage(gone);
  }
}
