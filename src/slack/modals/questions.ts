import type { ActionCall } from '../actions/action.ts';
import { parseQuestionsWindow } from '../home-state.ts';
import type { Rendered } from '../limits.ts';
import { noteMessage } from '../messages/note.ts';
import { within } from '../within.ts';
import { noticeView } from './notice.ts';
import { questionsView } from './questions-view.ts';
import { openView, updateView } from './window.ts';

// Of the three seconds that Slack gives to open a window.
const lookWithinMs = 1500;

/** "Settle them", in Home. Where the looking takes long, the window first. */
export async function openQuestions({ desk, viewer, client, triggerId, home }: ActionCall): Promise<void> {
  const looking = desk.questions(viewer);
  const found = await within(looking, lookWithinMs);
  const first = { questions: 0, home: home.state };
  const view =
    found === undefined ? noticeView('To settle', noteMessage('Looking …')) : questionsView(found, first, null);
  const viewId = await openView(client, triggerId, view);
  if (found === undefined) await updateView(client, viewId, questionsView(await looking, first, null));
}

/** Draws the window anew where that is the one clicked in: the question at `at`, below what was said. False elsewhere. */
export async function showQuestions(call: ActionCall, said: Rendered | null, at?: number): Promise<boolean> {
  const { desk, viewer, client, window, home } = call;
  const shown = window === null ? null : parseQuestionsWindow(window.metadata);
  if (window === null || shown === null) return false;
  const next = { ...shown, questions: at ?? shown.questions };
  await updateView(client, window.id, questionsView(await desk.questions(viewer), next, said));
  if (said !== null) await home.redraw(shown.home);
  return true;
}
