import type { Answer } from '../news/answer.ts';
import type { StoryLookup, ThreadQuestion, Viewer } from './desk.ts';
import type { AnswerView } from './ports.ts';

/** What the archive of read articles has on a question, one sentence an article. */
export type ArchiveFinds = {
  readonly question: string;
  /** Our sentence above the list, in the channel's language. */
  readonly text: string;
  readonly language: string;
  readonly citations: AnswerView['citations'];
};

/** What people do with questions; a part of `Desk`. */
export type Asking = {
  /** Null where there is no such story, or this person may not see it. */
  ask(
    viewer: Viewer,
    storyId: string,
    question: string,
  ): Promise<{ readonly answer: Answer; readonly view: AnswerView } | null>;
  /** The story that a question is about, of those that the viewer may see here; `none` also where it is about no story. */
  storyOfQuestion(viewer: Viewer, question: string): Promise<StoryLookup>;
  /** What to say where a question belongs to no story (`search`: it may be looked up in the archive) or to several. */
  elsewhere(
    viewer: Viewer,
    found: Exclude<StoryLookup, { kind: 'story' }>,
    question: string,
  ): Promise<{ readonly text: string; readonly search: { readonly label: string; readonly question: string } | null }>;
  /** Articles of the last fourteen days, of whatever feed: articles are public, whose story they belong to is not told. */
  searchArchive(viewer: Viewer, question: string): Promise<ArchiveFinds>;
  /** Answers through the outbox, once, where the message is a question to us; otherwise silent. */
  answerThread(question: ThreadQuestion): Promise<'answered' | 'silent' | 'no-story'>;
  /** False where this workspace has no such question (any more). */
  feedback(viewer: Viewer, questionId: string, verdict: 'helpful' | 'wrong'): Promise<boolean>;
};
