import { archive } from './archive.ts';
import { ask } from './ask.ts';
import { change } from './change.ts';
import { claim } from './claim.ts';
import type { Command } from './command.ts';
import { exportStory } from './export.ts';
import { feeds } from './feeds.ts';
import { help } from './help.ts';
import { list } from './list.ts';
import { merge } from './merge.ts';
import { mute } from './mute.ts';
import { privacy } from './privacy.ts';
import { rename } from './rename.ts';
import { resume } from './resume.ts';
import { second } from './second.ts';
import { settings } from './settings.ts';
import { sources } from './sources.ts';
import { stop } from './stop.ts';
import { timeline } from './timeline.ts';
import { track } from './track.ts';

/** In the order in which help shows them. */
export const commands = {
  track,
  list,
  sources,
  timeline,
  ask,
  export: exportStory,
  mute,
  resume,
  stop,
  archive,
  change,
  rename,
  claim,
  merge,
  settings,
  second,
  feeds,
  privacy,
  help,
} satisfies Record<string, Command>;
