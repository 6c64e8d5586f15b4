import type { Store } from '../desk/ports.ts';
import type { Scope } from './scope.ts';

export function createQuestions({ db }: Scope): Store['questions'] {
  return {
    put: async ({ id, storyId, teamId, channelId, userId, question, answer, at }) => {
      await db
        .insertInto('questions')
        .values({ id, storyId, teamId, channelId, userId, question, answer: JSON.stringify(answer), at })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    // The id comes from a button in Slack: where the question is not known (any more) there is nothing to judge.
    feedback: async (id, verdict, userId) => {
      await db
        .insertInto('questionFeedback')
        .columns(['questionId', 'userId', 'verdict'])
        .expression((is) =>
          is
            .selectFrom('questions')
            .select((is) => [
              'id',
              is.cast<string>(is.val(userId), 'text').as('userId'),
              is.cast<'helpful' | 'wrong'>(is.val(verdict), 'text').as('verdict'),
            ])
            .where('id', '=', id),
        )
        .onConflict((conflict) => conflict.columns(['questionId', 'userId']).doUpdateSet({ verdict }))
        .execute();
    },
  };
}
