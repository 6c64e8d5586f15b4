import type { Store } from '../desk/ports.ts';
import type { Scope } from './scope.ts';

/** All that is kept of the stories of a workspace, or of one of its channels. Articles are everybody's: those of no story go in time. */
export async function forgetStories({ db }: Scope, teamId: string, channelId: string | null): Promise<void> {
  const stories = db
    .selectFrom('stories')
    .select('id')
    .where('teamId', '=', teamId)
    .$if(channelId !== null, (query) => query.where('channelId', '=', channelId));
  for (const table of ['storyThreads', 'storyReadings', 'storyDecisions', 'storyLedgers'] as const)
    await db.deleteFrom(table).where('storyId', 'in', stories).execute();
  // A story that was handed over left messages and questions in its earlier channel.
  for (const table of ['questions', 'outbox'] as const) {
    await db
      .deleteFrom(table)
      .where('teamId', '=', teamId)
      .$if(channelId !== null, (query) =>
        query.where((is) => is.or([is('channelId', '=', channelId), is('storyId', 'in', stories)])),
      )
      .execute();
  }
  // Numbers are never given twice: the counter of a channel stays as long as the workspace.
  for (const table of ['stories', 'channelSettings', 'storyThreads'] as const) {
    await db
      .deleteFrom(table)
      .where('teamId', '=', teamId)
      .$if(channelId !== null, (query) => query.where('channelId', '=', channelId))
      .execute();
  }
}

export function createForgetWorkspace(scope: Scope): Store['forgetWorkspace'] {
  return (teamId) =>
    scope.atomically(async (inner) => {
      await forgetStories(inner, teamId, null);
      await inner.db.deleteFrom('storyNumbers').where('teamId', '=', teamId).execute();
      const added = await inner.db
        .selectFrom('feeds')
        .select(['id', 'addedBy'])
        .where('addedBy', '<>', 'null')
        .execute();
      for (const { id, addedBy } of added) {
        const by = JSON.parse(addedBy) as { readonly teamId?: unknown } | null;
        if (by?.teamId === teamId)
          await inner.db.updateTable('feeds').set({ addedBy: 'null' }).where('id', '=', id).execute();
      }
      await inner.db.deleteFrom('installations').where('teamId', '=', teamId).execute();
      await inner.db.deleteFrom('workspaces').where('teamId', '=', teamId).execute();
    });
}
