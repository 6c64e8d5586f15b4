import { firstState, parseChannel, parseFilter, parsePage } from '../home-state.ts';
import { showQuestions } from '../modals/questions.ts';
import type { ActionCall } from './action.ts';

/** Which stories Home shows, by what is going on. */
export function filterHome({ home, value }: ActionCall): Promise<void> {
  return home.redraw({ ...home.state, filter: parseFilter(value), page: 0 });
}

/** Which stories Home shows, by channel. */
export function filterHomeByChannel({ home, value }: ActionCall): Promise<void> {
  return home.redraw({ ...home.state, channelId: parseChannel(value), page: 0 });
}

export function showAllInHome({ home }: ActionCall): Promise<void> {
  return home.redraw(firstState);
}

/** "Newer" and "Older". */
export function pageHome({ home, value }: ActionCall): Promise<void> {
  return home.redraw({ ...home.state, page: parsePage(value) });
}

/** "Later", under a question: the next one. */
export async function skipQuestion(call: ActionCall): Promise<void> {
  await showQuestions(call, null, parsePage(call.value));
}
