import { plainBlocks } from './plain-blocks.ts';
import { type Demo, foreignDesk } from './start-demo.ts';
import type { Ephemeral, Message } from './workspace/world.ts';

/** Prints every message of the workspace as it comes: one block of text each, with time, place and author. */
export function startTranscript({ workspace }: Demo, print: (block: string) => void): () => void {
  const nameOf = (id: string) =>
    workspace.world.users.get(id)?.realName ?? workspace.world.channels.get(id)?.name ?? id;
  const shown = new Set<string>();
  const show = (one: Message | Ephemeral, place: string, author: string) => {
    if (shown.has(one.ts)) return;
    shown.add(one.ts);
    const body = plainBlocks(one.blocks, nameOf);
    print(`[${timeOf(one.ts)}] ${place} · ${author}\n${indent(body === '' ? one.text : body)}\n`);
  };
  return workspace.onEvent(({ kind }) => {
    if (kind === 'message') {
      for (const message of workspace.messages(foreignDesk)) {
        const reply = message.threadTs !== null && message.threadTs !== message.ts;
        const place = `#${nameOf(foreignDesk)}${reply ? ` › thread of ${timeOf(message.threadTs ?? '')}` : ''}`;
        show(message, message.broadcast ? `${place} (also in the channel)` : place, nameOf(message.userId));
      }
    }
    if (kind === 'ephemeral') {
      for (const one of workspace.world.ephemerals)
        show(one, `#${nameOf(one.channelId)} › only ${nameOf(one.userId)} sees this`, nameOf(workspace.botUserId));
    }
  });
}

function timeOf(ts: string): string {
  return new Date(Number(ts) * 1000).toISOString().slice(11, 16);
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
