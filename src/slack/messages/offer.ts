import type { ActionsBlock } from '@slack/types';
import { actionIds } from '../ids.ts';
import type { Rendered } from '../limits.ts';
import { noteMessage } from './note.ts';
import { actions, button } from './parts.ts';

type Search = { readonly label: string; readonly question: string };

/** "Search the archive", for a question that no story answers. */
export function offerButton({ label, question }: Search): ActionsBlock[] {
  return actions(button(actionIds.searchArchive, label, { value: question }));
}

/** Sentences of ours; where a question may be looked up in the archive, with the button that does it. */
export function offerMessage(text: string, search: Search | null): Rendered {
  const note = noteMessage(text);
  return search === null ? note : { ...note, blocks: [...note.blocks, ...offerButton(search)] };
}
