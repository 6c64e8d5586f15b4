// Calls that leave 1 s apart may arrive a little closer.
const jitterMs = 60;

/** Slack's limits: one message a second and channel, and so many calls a minute for each method. */
export class Limiter {
  readonly #lastPost = new Map<string, number>();
  readonly #calls = new Map<string, number[]>();

  /** Seconds to wait, or null where the call may pass (it is counted then). */
  check(method: string, perMinute: number, channel: string | null, now: number): number | null {
    if (method === 'chat.postMessage' && channel !== null) return this.#checkPost(channel, now);
    const recent = (this.#calls.get(method) ?? []).filter((at) => now - at < 60_000);
    const oldest = recent[0];
    if (recent.length >= perMinute && oldest !== undefined)
      return Math.max(1, Math.ceil((oldest + 60_000 - now) / 1000));
    this.#calls.set(method, [...recent, now]);
    return null;
  }

  #checkPost(channel: string, now: number): number | null {
    const last = this.#lastPost.get(channel);
    if (last !== undefined && now - last < 1000 - jitterMs) return 1;
    this.#lastPost.set(channel, now);
    return null;
  }
}
