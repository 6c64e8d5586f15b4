import { quietEndsAt } from '../alert/channel-time.ts';
import type { AlertKindName } from '../news/alert.ts';
import { type ChannelSettings, defaultSettings, type QuietBreaker } from '../news/channel-settings.ts';
import type { Story } from '../news/story.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './desk.ts';
import type { Store } from './ports.ts';

/** How the channel wants to be told: what was chosen, or the defaults. */
export async function settingsOf(
  store: Store,
  { teamId, channelId }: Pick<Story, 'teamId' | 'channelId'>,
): Promise<ChannelSettings> {
  return (await store.channelSettings.get(teamId, channelId))?.settings ?? defaultSettings;
}

/** When the channel's quiet hours end, on the machine's clock; null where none hold now. */
export function quietUntil(settings: ChannelSettings, { clock, machine, pace }: Deps): number | null {
  const now = clock.now();
  const end = quietEndsAt(now, settings);
  return end === null ? null : Math.ceil(machine.now() + (end - now) / pace);
}

const breakers: Partial<Record<AlertKindName, QuietBreaker>> = {
  denial: 'denial',
  confirmation: 'confirmation',
  correction: 'correction',
  retraction: 'correction',
};

/** Whether the channel lets an alert of this kind break its quiet hours. The first message answers who tracked it. */
export function breaksQuiet(settings: ChannelSettings, kind: AlertKindName): boolean {
  const breaker = breakers[kind];
  return kind === 'covered' || (breaker !== undefined && settings.breaksQuiet.includes(breaker));
}

/** Keeps what was chosen. What was held for quiet hours that hold no more is said now. */
export async function changeSettings(viewer: Viewer, settings: ChannelSettings, deps: Deps): Promise<void> {
  const { teamId, channelId, userId } = viewer;
  await deps.store.transaction(async (tx) => {
    const before = quietUntil(await settingsOf(tx, viewer), deps);
    await tx.channelSettings.put({ teamId, channelId, settings, changedBy: userId, changedAt: deps.clock.now() });
    if (before === null) return;
    const after = quietUntil(settings, deps) ?? deps.machine.now();
    // Held notices wait for exactly that moment; the clock may have ticked since they were written.
    await tx.outbox.hasten(teamId, channelId, before - 2_000, after);
  });
}
