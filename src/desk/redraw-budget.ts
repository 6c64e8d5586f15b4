/** Slack lets a workspace's messages be redrawn about fifty times a minute: alerts and answers go on meanwhile. */
const REDRAWN_A_MINUTE = 45;
const MINUTE_MS = 60_000;

/**
 * How often a workspace's messages may still be redrawn, by workspace. Instances don't know of each other's: Slack's own
 * 429 tells them.
 */
export function createRedrawBudget() {
  const spent = new Map<string, number[]>();
  const until = new Map<string, number>();
  return {
    spend(teamId: string, now: number): void {
      const recent = (spent.get(teamId) ?? []).filter((at) => at > now - MINUTE_MS);
      recent.push(now);
      spent.set(teamId, recent);
      const first = recent.at(-REDRAWN_A_MINUTE);
      if (first !== undefined) this.restUntil(teamId, first + MINUTE_MS);
    },
    restUntil(teamId: string, at: number): void {
      until.set(teamId, Math.max(at, until.get(teamId) ?? 0));
    },
    resting(now: number): readonly string[] {
      for (const [teamId, at] of until) if (at <= now) until.delete(teamId);
      return [...until.keys()];
    },
  };
}
