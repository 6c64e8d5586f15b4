import { plainBlocks } from './plain-blocks.ts';
import { type Demo, foreignDesk } from './start-demo.ts';
import type { Ephemeral, Message } from './workspace/world.ts';

/**
 * Prints every message of the workspace as it comes: one block of text each, with time, place and author. A message that
 * is redrawn once somebody has settled it is printed again.
 */
export function startTranscript({ workspace }: Demo, print: (block: string) => void): () => void {
  const nameOf = (id: string) =>
    workspace.world.users.get(id)?.realName ?? workspace.world.channels.get(id)?.name ?? id;
  const shown = new Set<string>();
  const show = (one: Message | Ephemeral, place: string, author: string) => {
    const body = plainBlocks(one.blocks, nameOf);
    const key = body.includes(settled) ? `${one.ts} settled` : one.ts;
    if (shown.has(key)) return;
    const again = shown.has(one.ts) ? ' (redrawn)' : '';
    shown.add(one.ts).add(key);
    const words = [body === '' ? one.text : body, ...picturesOf(one)].filter((part) => part !== '');
    print(`[${timeOf(one.ts)}] ${place}${again} · ${author}\n${indent(words.join('\n'))}\n`);
  };
  const picturesOf = (one: Message | Ephemeral) =>
    ('files' in one ? one.files : []).flatMap((id) => {
      const file = workspace.world.files.get(id);
      return file === undefined ? [] : [`[picture ${file.name}: ${file.title}]`];
    });
  return workspace.onEvent(({ kind }) => {
    if (kind === 'message' || kind === 'update') {
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

/** As each message says that somebody has settled it. */
const settled = 'Settled by';

function timeOf(ts: string): string {
  return new Date(Number(ts) * 1000).toISOString().slice(11, 16);
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
