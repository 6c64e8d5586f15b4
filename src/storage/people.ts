import { sql } from 'kysely';
import type { PeopleStore } from '../desk/ports.ts';
import { FORGOTTEN } from '../news/person.ts';
import { forgetStories } from './forget.ts';
import { AskedRow, DecisionRow, readRow } from './rows.ts';
import type { Scope } from './scope.ts';

export function createPeople(scope: Scope): PeopleStore {
  return {
    records: (teamId, userId) => recordsOf(scope, teamId, userId),
    forget: (teamId, userId) => scope.atomically((inner) => forget(inner, teamId, userId)),
    forgetChannel: (teamId, channelId) => scope.atomically((inner) => forgetStories(inner, teamId, channelId)),
  };
}

const storiesOf = ({ db }: Scope, teamId: string) => db.selectFrom('stories').select('id').where('teamId', '=', teamId);
const questionsOf = ({ db }: Scope, teamId: string) =>
  db.selectFrom('questions').select('id').where('teamId', '=', teamId);

async function recordsOf(scope: Scope, teamId: string, userId: string) {
  const { db } = scope;
  const questions = await db
    .selectFrom('questions')
    .selectAll()
    .where('teamId', '=', teamId)
    .where('userId', '=', userId)
    .orderBy('at')
    .execute();
  const decisions = await db
    .selectFrom('storyDecisions')
    .selectAll()
    .where('storyId', 'in', storiesOf(scope, teamId))
    .where('userId', '=', userId)
    .orderBy('n')
    .execute();
  return {
    questions: questions.map((row) => {
      const { id, storyId, channelId, at } = row;
      return { id, storyId, channelId, at, ...readRow('questions', AskedRow, row) };
    }),
    feedback: await db
      .selectFrom('questionFeedback')
      .select(['questionId', 'verdict'])
      .where('userId', '=', userId)
      .where('questionId', 'in', questionsOf(scope, teamId))
      .execute(),
    decisions: decisions.map((row) => readRow('story_decisions', DecisionRow, row)),
    settings: await db
      .selectFrom('channelSettings')
      .select(['channelId', 'changedAt'])
      .where('teamId', '=', teamId)
      .where('changedBy', '=', userId)
      .execute(),
  };
}

async function forget(scope: Scope, teamId: string, userId: string): Promise<void> {
  const { db } = scope;
  const stories = storiesOf(scope, teamId);
  const own = questionsOf(scope, teamId).where('userId', '=', userId);
  // Messages in Slack are not ours to delete; our copies of them go.
  await db.deleteFrom('outbox').where('id', 'in', own).where('state', 'in', ['sent', 'dead']).execute();
  await db.deleteFrom('outbox').where('teamId', '=', teamId).where('channelId', '=', userId).execute();
  await db
    .updateTable('outbox')
    .set({ notice: sql<string>`replace(notice, ${`<@${userId}>`}, 'somebody')` })
    .where('teamId', '=', teamId)
    .where('notice', 'like', `%<@${userId}>%`)
    .execute();
  await db
    .deleteFrom('questionFeedback')
    .where('userId', '=', userId)
    .where('questionId', 'in', questionsOf(scope, teamId))
    .execute();
  await db.deleteFrom('questions').where('teamId', '=', teamId).where('userId', '=', userId).execute();
  const inTeam = db.updateTable('stories').where('teamId', '=', teamId);
  await inTeam.set({ trackedBy: FORGOTTEN }).where('trackedBy', '=', userId).execute();
  await inTeam.set({ keeper: FORGOTTEN }).where('keeper', '=', userId).execute();
  const decisions = db.updateTable('storyDecisions').where('storyId', 'in', stories);
  await decisions.set({ userId: FORGOTTEN }).where('userId', '=', userId).execute();
  await decisions.set({ undoneBy: FORGOTTEN }).where('undoneBy', '=', userId).execute();
  await db
    .updateTable('storyReadings')
    .set({ excludedBy: FORGOTTEN })
    .where('storyId', 'in', stories)
    .where('excludedBy', '=', userId)
    .execute();
  await db
    .updateTable('channelSettings')
    .set({ changedBy: FORGOTTEN })
    .where('teamId', '=', teamId)
    .where('changedBy', '=', userId)
    .execute();
  await db
    .updateTable('feeds')
    .set({ addedBy: 'null' })
    .where('addedBy', '=', JSON.stringify({ teamId, userId }))
    .execute();
}
