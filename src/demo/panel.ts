import type { StoryClock } from './clock.ts';
import { articlesAt, dayEnd, digestAt, momentsAfter, notice, pathOf } from './day/articles.ts';
import { escapeMarkup } from './markup.ts';
import type { Outlets } from './outlets.ts';
import type { Panel } from './workspace/page-state.ts';

/**
 * The demo's box on the page: what this is, the story's clock, pause and skip, the outlets with what they published last.
 * `windOn`: begins to play the day on to an instant, with all that is published on the way.
 */
export function createPanel(
  clock: StoryClock,
  { served }: Outlets,
  windOn: (to: number) => void = (to) => clock.jump(to),
): Panel {
  return {
    title: 'The day of 14 March 2022',
    notice: `${escapeMarkup(notice)} An hour passes in ten seconds. Open the thread of the bot’s message and ask it something.`,
    controls: [
      { id: 'pause', label: 'Pause' },
      { id: 'resume', label: 'Go on' },
      { id: 'skip', label: 'To the next news' },
      { id: 'digest', label: 'To the evening digest' },
    ],
    onControl(id) {
      if (id === 'pause') clock.pause();
      if (id === 'resume') clock.resume();
      if (id === 'skip') clock.jump(momentsAfter(clock.now())[0] ?? dayEnd);
      if (id === 'digest') windOn(digestAt);
    },
    state() {
      const now = clock.now();
      const isOver = now >= dayEnd;
      return {
        clock: `${new Date(now).toUTCString().slice(0, 22)} UTC`,
        text: isOver ? 'the day is over; the bot still answers' : clock.isPaused ? 'paused' : 'an hour in ten seconds',
        hidden: [
          ...(isOver ? ['pause', 'resume', 'skip'] : [clock.isPaused ? 'pause' : 'resume']),
          ...(now >= digestAt ? ['digest'] : []),
        ],
        items: served.map(({ outlet, url }) => {
          const [latest] = articlesAt(outlet, now);
          if (latest === undefined) return { label: outlet.name, text: 'nothing yet', url: `${url}/` };
          return {
            label: outlet.name,
            text: `${latest.published.slice(11, 16)} ${latest.title}`,
            url: `${url}${pathOf(latest)}`,
          };
        }),
      };
    },
  };
}
