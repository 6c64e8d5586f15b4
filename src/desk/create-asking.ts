import { createId } from '../lib/ids.ts';
import { answerThread, askStory, elsewhere, keep } from './answer-thread.ts';
import type { Asking } from './asking.ts';
import type { Deps } from './deps.ts';
import { searchArchive } from './search-archive.ts';
import { storyOfQuestion } from './story-of-question.ts';
import { visibleStory } from './view-story.ts';

export function createAsking(deps: Deps): Asking {
  const { store } = deps;
  return {
    async ask(viewer, storyId, question) {
      const story = await visibleStory(viewer, storyId, deps);
      if (story === null) return null;
      const asker = { viewer, threadTs: null };
      const asked = await askStory(story, question, asker, deps);
      const questionId = createId('qa', deps.machine.now());
      await keep(store, questionId, story.id, asker, question, asked.answer, deps);
      return { ...asked, view: { ...asked.view, questionId } };
    },
    storyOfQuestion: (viewer, question) => storyOfQuestion(viewer, question, deps),
    elsewhere: (viewer, found, question) => elsewhere(viewer, found, question, deps),
    searchArchive: (viewer, question) => searchArchive(viewer, question, deps),
    answerThread: (question) => answerThread(question, deps),
    feedback: (viewer, questionId, verdict) => store.questions.feedback(questionId, verdict, viewer),
  };
}
