import { openQuestions } from '../alert/open-questions.ts';
import { watchedFeeds } from './choose-feeds.ts';
import type { Deps } from './deps.ts';
import type { StoryView, Viewer } from './desk.ts';
import { findNewAddress, moveFeed, retryFeed } from './repair-feed.ts';
import type { Question, Upkeep } from './upkeep.ts';
import { viewStory } from './view-story.ts';

export function createUpkeep(deps: Deps): Upkeep {
  const { store, rooms } = deps;

  /** Of the channels that the person is in; a public one too has to be theirs, or Home would hold the whole house. */
  async function storiesOf({ teamId, userId }: Omit<Viewer, 'channelId'>): Promise<readonly StoryView[]> {
    const live = (await store.stories.inTeam(teamId)).filter(({ state }) => state !== 'stopped');
    const channels = [...new Set(live.map(({ channelId }) => channelId))];
    const isIn = await Promise.all(channels.map((channelId) => rooms.hasMember(teamId, channelId, userId)));
    const own = new Set(channels.filter((_, at) => isIn[at]));
    const views = await Promise.all(
      live.filter(({ channelId }) => own.has(channelId)).map((story) => viewStory(story, deps)),
    );
    const lastMove = ({ story }: StoryView) => story.lastNewsAt ?? story.trackedAt;
    return views.toSorted((a, b) => lastMove(b) - lastMove(a));
  }

  return {
    async home(person) {
      const stories = await storiesOf(person);
      return { stories, feeds: await watchedFeeds(store, deps.push != null), questions: questionsOf(stories) };
    },
    questions: async (person) => questionsOf(await storiesOf(person)),
    retryFeed: (feedId) => retryFeed(feedId, deps),
    findNewAddress: (feedId) => findNewAddress(feedId, deps),
    moveFeed: (feedId, url) => moveFeed(feedId, url, deps),
  };
}

/** What waited longest comes first; the order does not hang on which story moved last. */
function questionsOf(views: readonly StoryView[]): readonly Question[] {
  const all = views.flatMap(({ story, ledger }) =>
    openQuestions(ledger).map(({ stance, statement }): Question => {
      const article = ledger.articles.find(({ id }) => id === statement.articleId);
      return { story, stance, statement, outlet: article?.outlet ?? 'an outlet', url: article?.url ?? null };
    }),
  );
  const at = ({ statement }: Question) => (statement.at === null ? Infinity : Date.parse(statement.at));
  const key = ({ story, statement, stance }: Question) => `${story.id} ${statement.articleId} ${stance}`;
  return all.toSorted((a, b) => {
    const [one, other] = [at(a), at(b)];
    return one === other ? key(a).localeCompare(key(b)) : one - other;
  });
}
