import type { RichTextBlock, RichTextElement } from '@slack/types';
import type { StoryView } from '../../desk/desk.ts';
import type { Feed } from '../../news/feed.ts';
import type { Story } from '../../news/story.ts';
import { bold, line, moment, richText, words } from './parts.ts';
import { stateInWords } from './stories.ts';

const dayMs = 86_400_000;

type Stage = {
  readonly stories: readonly (Pick<StoryView, 'story'> & { readonly ledger: Pick<StoryView['ledger'], 'articles'> })[];
  readonly feeds: readonly Pick<Feed, 'state' | 'lastError' | 'lastSuccessAt'>[];
  readonly now: number;
};

/** What to do next, in one line, at every stage from the first feed to a day without news. */
export function nextStep(stage: Stage): RichTextBlock {
  return richText(line(...stepInWords(stage)));
}

function stepInWords({ stories, feeds, now }: Stage): readonly RichTextElement[] {
  const read = feeds.filter(({ lastSuccessAt }) => lastSuccessAt !== null);
  if (feeds.length === 0)
    return [words('First, add a feed: '), bold('/story feeds add ADDRESS'), words(', of the feed or of its site.')];
  if (feeds.every(({ state, lastError }) => state !== 'active' || lastError !== null))
    return [words('No feed can be read just now, so that no news comes in. What is wrong with each stands below.')];
  if (stories.length === 0) {
    const lead = read.length === 0 ? 'The feeds are being read for the first time. Next, ' : 'Next, ';
    return [
      words(`${lead}invite me to a channel and follow a story there: `),
      bold('/story track'),
      words(', or “Track this as a story” in the menu of any message.'),
    ];
  }
  return newsInWords(
    stories.map(({ story, ledger }) => ({ story, carried: ledger.articles.length > 0 })),
    now,
  );
}

function newsInWords(
  all: readonly { readonly story: Story; readonly carried: boolean }[],
  now: number,
): readonly RichTextElement[] {
  const live = all.filter(({ story }) => stateInWords(story, now) === 'following');
  if (live.length === 0)
    return [words('All your stories are paused or muted: nothing is told. Resume one in its menu below.')];
  const last = Math.max(...live.map(({ story }) => story.lastNewsAt ?? 0));
  if (!live.some(({ carried }) => carried))
    return [words('No outlet carries your stories yet. Their channel hears of the first one that does.')];
  if (last < now - dayMs)
    return [
      words('Nothing new'),
      ...(last === 0 ? [] : [words(' since '), moment(last)]),
      words('. Stop what is over in its menu below; ask about the rest in its thread.'),
    ];
  return [
    words('Ask in the thread of an alert, in plain words; or choose “Ask about this story” in the menu of the alert.'),
  ];
}
