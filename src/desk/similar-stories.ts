import { oneLine, visibleText } from '../lib/text.ts';
import { httpUrl, urlKey } from '../lib/url.ts';
import type { Story } from '../news/story.ts';
import { understandClaim } from '../story/claim.ts';
import { likeness, SAME_FROM, SIMILAR_FROM, sharedNames } from '../story/similar-claims.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './desk.ts';
import { sameClaim } from './follow-story.ts';
import { canSee } from './view-story.ts';
import type { SimilarStory } from './ways-in.ts';

const MOST_SHOWN = 3;
/** So many are asked of Slack, which tells who is where; the person waits. */
const MOST_ASKED = 12;
/** A third of a millisecond each, all in one go. */
const MOST_COMPARED = 100;
/** Of what was typed. */
const MOST_READ = 600;

/**
 * What is followed already, or was in the viewer's channel, and may be the same story: by its link, or by its words. Never
 * what this person may not see.
 */
export async function similarStories(
  viewer: Viewer,
  about: { readonly claim: string; readonly originUrl: string | null },
  deps: Deps,
): Promise<readonly SimilarStory[]> {
  const claim = oneLine(visibleText(about.claim)).slice(0, MOST_READ);
  const isHere = ({ channelId }: Story) => channelId === viewer.channelId;
  const isLive = ({ state }: Story) => state !== 'stopped';
  // What was stopped here can be taken up again; what became of it elsewhere is no concern of this channel.
  const stories = (await deps.store.stories.inTeam(viewer.teamId)).filter(
    (story) => isLive(story) || (isHere(story) && (story.mergedInto ?? null) === null),
  );
  const rank = (story: Story) => (isLive(story) ? 1 : 0) + (isHere(story) ? 1 : 0);
  const linked = await linkedTo(about.originUrl, stories, deps);
  const alike = likenesses(claim, stories, deps);
  const found = stories
    .map((story) => ({
      story,
      score: linked.has(story.id) || sameClaim(story.claim, claim) ? 1 : (alike.get(story.id) ?? 0),
    }))
    .filter(({ story, score }) => score >= (isLive(story) ? SIMILAR_FROM : SAME_FROM))
    .toSorted((a, b) => rank(b.story) - rank(a.story) || b.score - a.score)
    .slice(0, MOST_ASKED);
  const shown: SimilarStory[] = [];
  for (const { story, score } of found) {
    if (shown.length < MOST_SHOWN && (await canSee(viewer, story, deps)))
      shown.push({ story, sure: score >= SAME_FROM });
  }
  return shown;
}

/** How alike each claim is to this one. Those that share no name with it are none of it, and of many the likeliest are read. */
function likenesses(text: string, stories: readonly Story[], { followed }: Deps): ReadonlyMap<string, number> {
  if (text === '') return new Map();
  const claim = understandClaim(text);
  const likeliest = stories
    .map((story) => ({ id: story.id, theirs: followed.claimOf(story) }))
    .map((one) => ({ ...one, shared: sharedNames(claim, one.theirs) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST_COMPARED);
  return new Map(likeliest.map(({ id, theirs }) => [id, likeness(claim, theirs)]));
}

/** Stories that began with this page, or to which it was read already. */
async function linkedTo(
  originUrl: string | null,
  stories: readonly Story[],
  { store }: Deps,
): Promise<ReadonlySet<string>> {
  const url = httpUrl(originUrl ?? '');
  if (url === null) return new Set();
  const key = urlKey(url);
  const began = stories.filter((story) => story.originUrl !== null && urlKey(story.originUrl) === key);
  const article = await store.articles.findByUrl(key);
  if (article === null) return new Set(began.map(({ id }) => id));
  // That it was read to a story is enough only where it bears on it.
  const ours = new Set(stories.map(({ id }) => id));
  const readTo = await Promise.all(
    (await store.stories.storiesOf(article.id))
      .filter((id) => ours.has(id))
      .map(async (id) => {
        const reading = (await store.stories.readings(id)).find((one) => one.article.id === article.id);
        const counts = reading?.excludedBy === null && reading.reading.relation !== 'unrelated';
        return counts ? [id] : [];
      }),
  );
  return new Set([...began.map(({ id }) => id), ...readTo.flat()]);
}
