import { dayEnd, dayOutlets, dayStart } from './day/articles.ts';
import { ask, botMessages, command, trackStory, waitForFeeds, waitForOutbox } from './editor.ts';
import type { Demo } from './start-demo.ts';
import { type Check, judgeDay, questions } from './verdict.ts';

/** When the story moves: noise comes along with the next of these. */
function storyMoments(): readonly number[] {
  const times = dayOutlets.flatMap(({ articles }) =>
    articles
      .filter(({ bearing }) => bearing === 'story')
      .flatMap(({ published, revision }) => [published, ...(revision === undefined ? [] : [revision.at])]),
  );
  const moments = [...new Set(times.map((time) => Date.parse(time)))].filter((at) => at > dayStart);
  return [...moments.toSorted((a, b) => a - b), dayEnd];
}

/**
 * Plays the day on to an instant as fast as the bot takes it in: the clock stands until everything published is read and
 * everything due is said, then goes to the next news.
 */
export async function playUntil(demo: Demo, end: number): Promise<void> {
  const { clock } = demo;
  for (const moment of storyMoments().filter((at) => at > clock.now() && at <= end)) {
    clock.jump(moment);
    await waitForFeeds(demo);
    await waitForOutbox(demo);
  }
}

/** The whole day, with what an editor asks at its end. Resolves to what was checked. */
export async function playDay(demo: Demo): Promise<readonly Check[]> {
  await waitForFeeds(demo);
  const root = await trackStory(demo);
  await waitForOutbox(demo);
  await playUntil(demo, dayEnd);
  const sources = await command(demo, '/story sources');
  await command(demo, '/story timeline');
  const answers = new Map<string, string>();
  for (const question of Object.values(questions)) answers.set(question, (await ask(demo, root.ts, question)).text);
  await waitForOutbox(demo);
  const [story] = await demo.bot.store.stories.followed();
  const kept = story === undefined ? null : await demo.bot.store.stories.ledger(story.id);
  if (kept === null) throw new Error('The story that was followed is not there any more');
  return judgeDay({ ledger: kept.ledger, messages: botMessages(demo), answers, sources });
}
