import { z } from 'zod';

export const homeFilters = ['all', 'moved', 'contested', 'waiting'] as const;
export type HomeFilter = (typeof homeFilters)[number];

const Filter = z.enum(homeFilters).catch('all');
const Channel = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,30}$/)
  .nullable()
  .catch(null);
const Page = z.int().min(0).max(10_000).catch(0);
const State = z.object({ filter: Filter, channelId: Channel, page: Page });

/** What of Home a person looks at; `page` from 0. It comes back from Slack, so that it chooses among what may be seen. */
export type HomeState = z.infer<typeof State>;

export const firstState: HomeState = { filter: 'all', channelId: null, page: 0 };

function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** Of Home's private metadata; anything else is Home as it opens. */
export const parseHomeState = (text: unknown): HomeState => State.safeParse(parseJson(text)).data ?? firstState;

export const parseFilter = (value: unknown): HomeFilter => Filter.parse(value);
export const parseChannel = (value: unknown): string | null => Channel.parse(value);
export const parsePage = (value: unknown): number => Page.parse(Number(value));

const Questions = z.object({ questions: Page, home: State.catch(firstState) });
/** The window in which questions are settled: which one is shown, from 0, and how Home stands below. */
export type QuestionsWindow = z.infer<typeof Questions>;

/** Null where the window is another one. */
export function parseQuestionsWindow(metadata: unknown): QuestionsWindow | null {
  const data = parseJson(metadata);
  return typeof data === 'object' && data !== null && 'questions' in data
    ? (Questions.safeParse(data).data ?? null)
    : null;
}
