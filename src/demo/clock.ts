/** The story's time: what the outlets publish by, what the bot shows, what the messages are stamped with. Milliseconds since 1970. */
export type StoryClock = {
  readonly now: () => number;
  readonly isPaused: boolean;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Sets the time; never back, since what is published stays published. */
  readonly jump: (to: number) => void;
};

/** An hour of the story passes in ten seconds. */
export const STORY_SPEED = 360;

/** Story time = anchor + (time really passed) × speed, while it is not paused. `realNow`: milliseconds, monotonic enough. */
export function createStoryClock(
  anchor: number,
  {
    speed = STORY_SPEED,
    paused = false,
    realNow = Date.now,
  }: { speed?: number; paused?: boolean; realNow?: () => number },
): StoryClock {
  let base = anchor;
  let since = realNow();
  let isPaused = paused;
  const now = () => (isPaused ? base : base + (realNow() - since) * speed);
  const settle = () => {
    base = now();
    since = realNow();
  };
  return {
    now,
    get isPaused() {
      return isPaused;
    },
    pause() {
      settle();
      isPaused = true;
    },
    resume() {
      since = isPaused ? realNow() : since;
      isPaused = false;
    },
    jump(to) {
      settle();
      base = Math.max(base, to);
    },
  };
}
