import { dayEnd, storyMomentsAfter } from './day/articles.ts';
import {
  ask,
  askForPictures,
  botMessages,
  chooseDigest,
  command,
  settleOpen,
  trackStory,
  waitForDigest,
  waitForFeeds,
  waitForOutbox,
} from './editor.ts';
import { type Demo, editor } from './start-demo.ts';
import { type Check, judgeDay, questions } from './verdict.ts';

/**
 * Plays the day on to an instant as fast as the bot takes it in: the clock goes to the next news when everything published
 * is read and everything due is said. `meanwhile`: what the desk does after each.
 */
export async function playUntil(
  demo: Demo,
  end: number,
  meanwhile: (demo: Demo) => Promise<void> = async () => {},
): Promise<void> {
  const { clock } = demo;
  const moments = storyMomentsAfter(clock.now()).filter((at) => at < end);
  for (const moment of [...moments, end]) {
    clock.jump(moment);
    await waitForFeeds(demo);
    await waitForOutbox(demo);
    await meanwhile(demo);
  }
}

/** The whole day, with what an editor settles and asks. Resolves to what was checked. */
export async function playDay(demo: Demo): Promise<readonly Check[]> {
  await waitForFeeds(demo);
  const root = await trackStory(demo);
  await waitForOutbox(demo);
  await chooseDigest(demo);
  await playUntil(demo, dayEnd, settleOpen);
  const digest = await waitForDigest(demo);
  const sources = await command(demo, '/story sources');
  const pictures = await askForPictures(demo, sources);
  await command(demo, '/story timeline');
  const answers = new Map<string, string>();
  for (const question of Object.values(questions)) answers.set(question, (await ask(demo, root.ts, question)).text);
  await waitForOutbox(demo);
  const [story] = await demo.bot.store.stories.followed();
  const kept = story === undefined ? null : await demo.bot.store.stories.ledger(story.id);
  if (kept === null) throw new Error('The story that was followed is not there any more');
  return judgeDay({
    ledger: kept.ledger,
    messages: botMessages(demo),
    answers,
    sources: sources.text,
    pictures,
    digest,
    editor,
  });
}
