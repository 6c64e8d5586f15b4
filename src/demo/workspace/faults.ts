/**
 * What goes wrong, and when. `method` is a Web API method, `response_url`, `ack` (an acknowledgement that gets lost on its
 * way, whatever the kind), or `*` for all Web API methods.
 */
export interface Fault {
  readonly method: string;
  /** Only for calls on this channel. */
  readonly channel?: string;
  /** How often it strikes; 1 where left out. */
  readonly times?: number;
  /** Calls that pass before it strikes. */
  readonly after?: number;
  /**
   * `error`: 200 with `ok: false`; `status`: that HTTP status; `drop-before-store`: the connection breaks, nothing is done;
   * `drop-after-store`: done, then the connection breaks; `hang`: done, never answered; `delay`: done after `delayMs`;
   * `ratelimited`: 429 with `retryAfter` seconds.
   */
  readonly kind: 'error' | 'status' | 'drop-before-store' | 'drop-after-store' | 'hang' | 'delay' | 'ratelimited';
  readonly error?: string;
  readonly status?: number;
  readonly retryAfter?: number;
  readonly delayMs?: number;
}

export class Faults {
  readonly #planned: { fault: Fault; left: number; skip: number }[] = [];

  add(fault: Fault): void {
    this.#planned.push({ fault, left: fault.times ?? 1, skip: fault.after ?? 0 });
  }

  clear(): void {
    this.#planned.length = 0;
  }

  /** The fault that strikes this call, if any; it is used up by this. */
  strike(method: string, channel: string | null): Fault | undefined {
    for (const plan of this.#planned) {
      const { fault } = plan;
      const meant = fault.method === method || (fault.method === '*' && method.includes('.'));
      if (!meant || plan.left === 0 || (fault.channel !== undefined && fault.channel !== channel)) continue;
      if (plan.skip > 0) {
        plan.skip -= 1;
        continue;
      }
      plan.left -= 1;
      return fault;
    }
    return undefined;
  }
}
