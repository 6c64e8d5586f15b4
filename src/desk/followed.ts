import type { Article } from '../news/article.ts';
import type { Story } from '../news/story.ts';
import { type Claim, understandClaim } from '../story/claim.ts';
import { createStoryIndex, namesAllParties, scoreMatch } from '../story/match-stories.ts';
import type { Store } from './ports.ts';

/** From this score on a feed's few words may concern a story, and the page is asked for. */
const MAY_CONCERN = 0.25;

/** The followed stories in memory, for matching: what an arriving entry is held against. */
export type Followed = {
  /** Takes in what was tracked, changed or stopped, here or in another instance. */
  refresh(): Promise<void>;
  /** Stories that the article may concern, with the score. */
  candidates(article: Article): readonly { readonly story: Story; readonly score: number }[];
  claimOf(story: Story): Claim;
  /** The article that the story began with: later ones are held against it too. */
  seed(storyId: string, article: Article): void;
};

export function createFollowed(store: Store): Followed {
  const index = createStoryIndex();
  const known = new Map<string, { story: Story; claim: Claim; seed: Article | null }>();
  const put = (story: Story, claim: Claim, seed: Article | null) => {
    known.set(story.id, { story, claim, seed });
    index.add(story.id, claim, seed);
  };
  const drop = (id: string) => {
    index.remove(id);
    known.delete(id);
  };
  async function seedOf(story: Story): Promise<Article | null> {
    const told = await store.stories.ledger(story.id);
    const origin = told?.ledger.origin?.articleId;
    return origin === undefined ? null : await store.articles.get(origin);
  }
  return {
    async refresh() {
      const now = await store.stories.followed();
      const ids = new Set(now.map(({ id }) => id));
      for (const id of known.keys()) if (!ids.has(id)) drop(id);
      for (const story of now) {
        const old = known.get(story.id);
        if (old === undefined || old.story.claim !== story.claim) {
          if (old !== undefined) drop(story.id);
          put(story, understandClaim(story.claim), await seedOf(story));
        } else known.set(story.id, { ...old, story });
      }
    },
    candidates(article) {
      return index.candidates(article).flatMap((id) => {
        const entry = known.get(id);
        if (entry === undefined) return [];
        const score = scoreMatch(entry.claim, entry.seed, article);
        return score >= MAY_CONCERN || namesAllParties(entry.claim, article) ? [{ story: entry.story, score }] : [];
      });
    },
    claimOf: (story) => known.get(story.id)?.claim ?? understandClaim(story.claim),
    seed(storyId, article) {
      const entry = known.get(storyId);
      if (entry === undefined || entry.seed !== null) return;
      index.remove(storyId);
      put(entry.story, entry.claim, article);
    },
  };
}
