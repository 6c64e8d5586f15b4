import { createId } from '../lib/ids.ts';
import { oneLine, visibleText } from '../lib/text.ts';
import { httpUrl, urlKey } from '../lib/url.ts';
import type { Story } from '../news/story.ts';
import { checkClaim, proposeClaim } from '../story/claim.ts';
import { namesAllParties, scoreMatch } from '../story/match-stories.ts';
import { searchTerms } from '../story/search-terms.ts';
import type { Deps } from './deps.ts';
import type { Proposal, TrackOutcome, TrackRequest } from './desk.ts';
import type { StoredArticle } from './ports.ts';
import { outletOfUrl, withPage } from './read-article.ts';
import { patienceOf, readTwice } from './second-reading.ts';
import { updateStory } from './update-story.ts';
import type { SharedWords } from './ways-in.ts';

const ARCHIVE_MS = 14 * 24 * 3_600_000;
/** So many archived articles are looked at for a new story, and so many of their pages fetched. */
const LOOK_AT = 400;
const MOST_PAGES = 60;
const AT_ONCE = 6;
/** A message of so many characters may be a claim as it stands. */
const MOST_SAID = 160;
/** From this score on an archived article's few words may concern the story. */
const MAY_CONCERN = 0.25;

const NOT_KNOWN =
  'Slack does not tell whether you are in that channel. Invite Second Source there, or try again in a minute.';
const NOT_THERE = 'You are not in that channel, or Second Source is not. Choose one that you are both in.';

const linkIn = /https?:\/\/[^\s<>|]+/i;

/** A claim for the modal: the words as they are, or what the linked article asserts. */
export async function propose(text: string, deps: Deps): Promise<Proposal> {
  const words = oneLine(visibleText(text));
  const url = httpUrl(linkIn.exec(words)?.[0] ?? '');
  if (url === null) return { kind: 'claim', claim: words, originUrl: null, outlet: null };
  const rest = oneLine(words.replace(linkIn, '').replace(/[<>|]/g, ' '));
  const article = await fetchArticle(url, deps);
  if (article.textFrom !== 'page') {
    if (rest !== '') return { kind: 'claim', claim: rest, originUrl: url, outlet: null };
    return { kind: 'unread', originUrl: url, reason: article.pageProblem ?? 'there is nothing to read there' };
  }
  return { kind: 'claim', claim: rest === '' ? proposeClaim(article) : rest, originUrl: url, outlet: article.outlet };
}

/** A claim from somebody's message. A long one is read like an article: its first sentence that says who does what. */
export async function proposeFrom({ link, words }: SharedWords, deps: Deps): Promise<Proposal> {
  const said = oneLine(visibleText(words));
  const claim = said.length <= MOST_SAID ? said : proposeClaim({ title: '', text: said, language: null }) || said;
  if (link === null) return { kind: 'claim', claim, originUrl: null, outlet: null };
  const proposal = await propose(link, deps);
  return proposal.kind === 'unread' ? { ...proposal, claim } : proposal;
}

/** The article at an address that no feed of ours brought. */
async function fetchArticle(url: string, deps: Deps): Promise<StoredArticle> {
  const now = deps.clock.now();
  const key = urlKey(url);
  const known = await deps.store.articles.findByUrl(key);
  if (known?.textFrom === 'page') return known;
  const bare: StoredArticle = known ?? {
    id: createId('ar', now),
    url,
    canonicalUrl: key,
    outlet: '',
    title: '',
    text: '',
    lead: '',
    textFrom: 'feed',
    pageProblem: null,
    authors: [],
    published: null,
    language: null,
    seenAt: now,
    hash: '',
  };
  const read = await withPage(bare, deps);
  return read.outlet === '' ? { ...read, outlet: outletOfUrl(url) } : read;
}

/** Begins to follow a claim. The archive is searched behind the answer: the modal must close within three seconds. */
export async function track(request: TrackRequest, deps: Deps): Promise<TrackOutcome> {
  const claim = oneLine(visibleText(request.claim));
  const check = checkClaim(claim);
  if (check.kind === 'vague') return { kind: 'vague', reason: check.reason };
  const originUrl =
    request.originUrl === null || request.originUrl.trim() === '' ? null : httpUrl(request.originUrl.trim());
  if (originUrl === null && request.originUrl !== null && request.originUrl.trim() !== '') {
    return { kind: 'refused', field: 'origin', reason: 'This is not an http or https address.' };
  }
  const { teamId, targetChannelId: channelId } = request;
  const kind = await deps.rooms.describe(teamId, channelId);
  // What is followed in a private channel is told to its members only, also to whoever guesses at it here.
  if (kind !== 'public' && !(await deps.rooms.hasMember(teamId, channelId, request.userId)))
    return { kind: 'refused', field: 'channel', reason: kind === 'unknown' ? NOT_KNOWN : NOT_THERE };
  if (kind !== 'public' && (await deps.rooms.isShared(teamId, channelId)))
    return { kind: 'refused', field: 'channel', reason: SHARED };
  const same = (await deps.store.stories.inChannel(teamId, channelId)).find(
    (story) => story.state !== 'stopped' && sameClaim(story.claim, claim),
  );
  if (same !== undefined) return { kind: 'known', story: same };
  const now = deps.clock.now();
  const story = await deps.store.stories.create({
    id: createId('st', now),
    teamId,
    channelId,
    claim,
    originUrl,
    trackedBy: request.userId,
    trackedAt: now,
    alerts: request.alerts,
    stopAfterQuietMs: request.stopAfterQuietMs,
    // What Slack does not tell counts as private.
    isPrivate: kind !== 'public',
  });
  await deps.followed.refresh();
  void cover(story, deps).catch((error: unknown) =>
    deps.log.error('archive_search_failed', { story: story.id, error }),
  );
  return { kind: 'tracked', story };
}

/** Slack Connect: people of other organisations are there. */
export const SHARED =
  'That channel is shared with another organisation: private stories are not followed there. Choose a channel of your own.';

/** Whether two claims are one but for case and punctuation. */
export const sameClaim = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (claim: string) =>
  claim
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Stories whose first message was never written (we were stopped while searching) get it now. */
export async function coverWaiting(deps: Deps): Promise<void> {
  for (const story of await deps.store.stories.followed()) {
    if ((await deps.store.stories.ledger(story.id)) === null) await cover(story, deps);
  }
}

/** Searches the archive for who carries the story already, and says so in its first message. */
async function cover(story: Story, deps: Deps): Promise<void> {
  const origin = story.originUrl === null ? null : await originOf(story, story.originUrl, deps);
  const found = await searchArchive(story, origin, deps);
  const articles = await inParts(found, AT_ONCE, (article) =>
    article.textFrom === 'page' ? Promise.resolve(article) : withPage(article, deps),
  );
  const all = origin === null ? articles : [origin, ...articles.filter(({ id }) => id !== origin.id)];
  const patience = patienceOf(deps);
  const readings = await inParts(all, AT_ONCE, async (article) => {
    const [first] = await readTwice(article, [story], deps, patience);
    return { article, reading: first?.reading };
  });
  await deps.store.transaction(async (tx) => {
    await tx.stories.lock(story.id);
    if ((await tx.stories.ledger(story.id)) !== null) return;
    for (const { article, reading } of readings) {
      if (reading === undefined) continue;
      if (reading.relation === 'unrelated' && article.id !== origin?.id) continue;
      await tx.articles.put(article);
      const addedAt = deps.clock.now();
      await tx.stories.putReading({
        storyId: story.id,
        articleId: article.id,
        reading,
        score: reading.confidence,
        addedAt,
        excludedBy: null,
      });
    }
    await updateStory(tx, story.id, null, deps, true);
  });
  const first = readings.find(({ reading }) => reading !== undefined && reading.relation !== 'unrelated');
  if (first !== undefined) deps.followed.seed(story.id, origin ?? first.article);
}

async function originOf(story: Story, url: string, deps: Deps): Promise<StoredArticle | null> {
  const article = await fetchArticle(url, deps);
  if (article.textFrom === 'page') return article;
  deps.log.warn('origin_unread', { story: story.id, url, reason: article.pageProblem });
  return null;
}

async function searchArchive(
  story: Story,
  origin: StoredArticle | null,
  deps: Deps,
): Promise<readonly StoredArticle[]> {
  const claim = deps.followed.claimOf(story);
  const found = await deps.store.articles.search(searchTerms(claim), deps.clock.now() - ARCHIVE_MS, LOOK_AT);
  return found
    .map((article) => ({ article, score: scoreMatch(claim, origin, article) }))
    .filter(({ article, score }) => score >= MAY_CONCERN || namesAllParties(claim, article))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_PAGES)
    .map(({ article }) => article);
}

async function inParts<In, Out>(
  all: readonly In[],
  size: number,
  work: (one: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const done: Out[] = [];
  for (let at = 0; at < all.length; at += size) {
    done.push(...(await Promise.all(all.slice(at, at + size).map(work))));
  }
  return done;
}
