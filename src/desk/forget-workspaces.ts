import type { Deps } from './deps.ts';

/** What is kept of workspaces that took us out goes once the time of grace is over. How many. */
export async function forgetWorkspaces(
  graceMs: number,
  { store, clock, log, followed }: Pick<Deps, 'store' | 'clock' | 'log' | 'followed'>,
): Promise<number> {
  let gone = 0;
  for (const teamId of await store.installations.removedBefore(clock.now() - graceMs)) {
    // Removed from the one workspace, but there by its organisation.
    if ((await store.installations.get(teamId, null)) !== null) continue;
    await store.forgetWorkspace(teamId);
    log.info('workspace_forgotten', { teamId });
    gone += 1;
  }
  if (gone > 0) await followed.refresh();
  return gone;
}
