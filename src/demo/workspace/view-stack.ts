import { randomBytes } from 'node:crypto';
import { statesOf } from './elements.ts';
import type { Hub } from './hub.ts';
import { type Json, objectsOf } from './json.ts';
import { withIds } from './posting.ts';
import type { View } from './world.ts';

/** Modals that one person may have open on top of each other. */
export const mostOpenViews = 3;

function newHash(hub: Hub): string {
  return `${Math.floor(hub.world.now() / 1000)}.${randomBytes(4).toString('hex')}`;
}

function build(hub: Hub, userId: string, type: View['type'], json: Json, channelId: string | null): View {
  const id = hub.world.id('V');
  const below = type === 'modal' ? hub.world.openViews(userId).at(-1) : undefined;
  const blocks = withIds(hub, objectsOf(json.blocks));
  return {
    id,
    userId,
    type,
    json: { ...json, blocks },
    hash: newHash(hub),
    rootId: below?.rootId ?? id,
    previousId: below?.id ?? null,
    channelId,
    values: statesOf(blocks, channelId),
    errors: {},
  };
}

/** Opens a modal on top of those that the person has open. */
export function addView(hub: Hub, userId: string, json: Json, channelId: string | null): View {
  const view = build(hub, userId, 'modal', json, channelId);
  hub.world.views.push(view);
  hub.world.changed({ kind: 'view', userId });
  return view;
}

/** Puts other content into a view; what was filled in stays where its block and element stay. */
export function replaceView(hub: Hub, view: View, json: Json): void {
  const blocks = withIds(hub, objectsOf(json.blocks));
  view.json = { ...json, blocks };
  view.hash = newHash(hub);
  view.values = statesOf(blocks, view.channelId, view.values);
  view.errors = {};
  hub.world.changed({ kind: view.type === 'home' ? 'home' : 'view', userId: view.userId });
}

export function showHome(hub: Hub, userId: string, json: Json): View {
  const present = hub.world.homes.get(userId);
  if (present !== undefined) {
    replaceView(hub, present, json);
    return present;
  }
  const view = build(hub, userId, 'home', json, null);
  hub.world.homes.set(userId, view);
  hub.world.changed({ kind: 'home', userId });
  return view;
}

/** Closes this modal, or all that the person has open. */
export function closeViews(hub: Hub, userId: string, which: View | 'all'): void {
  const { views } = hub.world;
  for (let index = views.length - 1; index >= 0; index -= 1) {
    const view = views[index];
    if (view?.userId === userId && (which === 'all' || which.id === view.id)) views.splice(index, 1);
  }
  hub.world.changed({ kind: 'view', userId });
}
