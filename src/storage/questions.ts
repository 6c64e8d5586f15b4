import type { Store } from '../desk/ports.ts';
import { AskedRow, readRow } from './rows.ts';
import type { Scope } from './scope.ts';

export function createQuestions({ db }: Scope): Store['questions'] {
  return {
    put: async ({ id, storyId, teamId, channelId, userId, threadTs, question, answer, at }) => {
      await db
        .insertInto('questions')
        .values({ id, storyId, teamId, channelId, userId, threadTs, question, answer: JSON.stringify(answer), at })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    before: async ({ teamId, channelId, storyId, userId, threadTs, since }, most) => {
      const asked = db
        .selectFrom('questions')
        .select(['question', 'answer'])
        .where('teamId', '=', teamId)
        .where('channelId', '=', channelId)
        .where('storyId', '=', storyId);
      const rows = await (threadTs === null
        ? asked.where('threadTs', 'is', null).where('userId', '=', userId).where('at', '>=', since)
        : asked.where('threadTs', '=', threadTs)
      )
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
      return rows.map((row) => readRow('questions', AskedRow, row)).toReversed();
    },

    // The id comes from a button in Slack: where this workspace has no such question there is nothing to judge.
    feedback: async (id, verdict, { teamId, userId }) => {
      const kept = await db
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
            .where('id', '=', id)
            .where('teamId', '=', teamId),
        )
        .onConflict((conflict) => conflict.columns(['questionId', 'userId']).doUpdateSet({ verdict }))
        .returning('questionId')
        .execute();
      return kept.length > 0;
    },
  };
}
