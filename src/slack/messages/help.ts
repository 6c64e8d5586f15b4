import { commandName } from '../ids.ts';
import type { Rendered } from '../limits.ts';
import { say } from '../sanitize.ts';
import { bold, bullets, header, line, message, richText, some, words } from './parts.ts';

export type HelpEntry = { readonly usage: string; readonly summary: string };

/** What can be typed; `unknown`: the word that was not understood. */
export function helpMessage(entries: readonly HelpEntry[], unknown: string | null): Rendered {
  const lead = unknown === null ? '' : `“${unknown.slice(0, 40)}” is not a command here. `;
  const told = entries.map(({ usage }) => `${commandName} ${usage}`);
  return message(say`${lead}You can type: ${some(told, 20)}. Ask questions in the thread of an alert.`, [
    unknown === null ? header('Second Source follows stories') : richText(line(bold(lead.trim()))),
    richText(
      bullets(entries.map(({ usage, summary }) => line(bold(`${commandName} ${usage}`), words(` – ${summary}`)))),
      line(
        words(
          'Questions go into the thread of an alert, in plain words: “who denies it?”, “has Reuters its own source?”',
        ),
      ),
      line(
        words('In the menu of any message: “Track this as a story”, “Ask about this story”. Or name me with a link.'),
      ),
    ),
  ]);
}
