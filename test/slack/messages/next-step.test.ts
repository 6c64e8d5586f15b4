import type { RichTextSection } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../src/slack/messages/next-step.ts';
import { feed, illFeed, view } from '../samples.ts';

const now = Date.parse('2026-05-04T18:00:00Z');
const hour = 3_600_000;
const well = { ...feed, state: 'active' as const, lastError: null, lastSuccessAt: now - 60_000 };
const unread = { ...well, lastSuccessAt: null };
const bare = { ...view.ledger, articles: [] };
const told = (change: Partial<typeof view.story>, ledger = view.ledger) => ({
  story: { ...view.story, state: 'following' as const, mutedUntil: null, lastNewsAt: now - hour, ...change },
  ledger,
});

describe('the next step in Home', () => {
  it.each([
    { stage: 'no feed yet', feeds: [], stories: [], says: 'First, add a feed: /story feeds add ADDRESS' },
    {
      stage: 'feeds that nobody has read yet',
      feeds: [unread],
      stories: [],
      says: 'read for the first time. Next, invite',
    },
    { stage: 'no feed that can be read', feeds: [illFeed], stories: [told({})], says: 'No feed can be read just now' },
    { stage: 'one feed of two that fails', feeds: [well, illFeed], stories: [], says: 'Next, invite me to a channel' },
    { stage: 'no story yet', feeds: [well], stories: [], says: '“Track this as a story” in the menu of any message' },
    { stage: 'a story that no outlet carries', feeds: [well], stories: [told({}, bare)], says: 'No outlet carries' },
    { stage: 'stories that are all muted', feeds: [well], stories: [told({ mutedUntil: now + hour })], says: 'muted' },
    { stage: 'stories that are all paused', feeds: [well], stories: [told({ state: 'paused' })], says: 'paused' },
    {
      stage: 'a day without news',
      feeds: [well],
      stories: [told({ lastNewsAt: now - 25 * hour })],
      says: 'Nothing new since',
    },
    { stage: 'no news at all', feeds: [well], stories: [told({ lastNewsAt: null })], says: 'Nothing new. Stop' },
    { stage: 'news', feeds: [well], stories: [told({}), told({ state: 'paused' })], says: 'Ask in the thread' },
  ])('is said for $stage', ({ feeds, stories, says }) => {
    const [section] = nextStep({ feeds, stories, now }).elements;
    const said = (section as RichTextSection).elements.map((part) => ('text' in part ? part.text : '')).join('');
    expect(said).toContain(says);
  });
});
