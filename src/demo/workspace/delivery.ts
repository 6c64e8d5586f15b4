import type { Faults } from './faults.ts';
import type { Secrets } from './hub.ts';
import type { Journal } from './journal.ts';
import type { Json } from './json.ts';
import type { World } from './world.ts';

export type EnvelopeType = 'events_api' | 'slash_commands' | 'interactive';

export interface Attempt {
  readonly type: EnvelopeType;
  readonly payload: Json;
  readonly retryNum: number;
  readonly retryReason: string | null;
}

/** The app's answer, or why there was none: `timeout`, `no_connection`, `connection_lost`, `http_error`. `isFinal`: not told again. */
export type Outcome =
  | { readonly kind: 'acked'; readonly payload: unknown }
  | { readonly kind: 'failed'; readonly reason: string; readonly isFinal?: boolean };

/** A way to the app: Socket Mode or signed HTTP. Never throws. */
export interface Transport {
  send(attempt: Attempt): Promise<Outcome>;
}

/** Hands payloads to the app, and events again when they were not acknowledged. */
export class Delivery {
  readonly #transport: Transport;
  readonly #journal: Journal;
  readonly #faults: Faults;
  readonly #world: World;
  readonly #secrets: Secrets;
  readonly #retryDelaysMs: readonly number[];
  readonly #timers = new Set<NodeJS.Timeout>();
  #closed = false;

  constructor(
    transport: Transport,
    journal: Journal,
    faults: Faults,
    world: World,
    secrets: Secrets,
    retryDelaysMs: readonly number[],
  ) {
    this.#transport = transport;
    this.#journal = journal;
    this.#faults = faults;
    this.#world = world;
    this.#secrets = secrets;
    this.#retryDelaysMs = retryDelaysMs;
  }

  /** A command or an interaction: sent once, as Slack does. */
  async interact(type: EnvelopeType, payload: Json): Promise<Outcome> {
    return await this.#send({ type, payload, retryNum: 0, retryReason: null });
  }

  /** An event, in its outer envelope; told again after a failure, with the same event_id. */
  event(event: Json): void {
    const { teamId, appId, bot, now } = this.#world;
    const payload = {
      token: this.#secrets.verificationToken,
      team_id: teamId,
      context_team_id: teamId,
      context_enterprise_id: null,
      api_app_id: appId,
      event: { event_ts: this.#world.nextTs(), ...event },
      type: 'event_callback',
      event_id: this.#world.id('Ev'),
      event_time: Math.floor(now() / 1000),
      authorizations: [
        { enterprise_id: null, team_id: teamId, user_id: bot.id, is_bot: true, is_enterprise_install: false },
      ],
      is_ext_shared_channel: false,
      event_context: this.#world.id('EC'),
    };
    void this.#tell(payload, 0, null);
  }

  async #tell(payload: Json, retryNum: number, retryReason: string | null): Promise<void> {
    const outcome = await this.#send({ type: 'events_api', payload, retryNum, retryReason });
    const delay = this.#retryDelaysMs[retryNum];
    if (outcome.kind === 'acked' || outcome.isFinal === true || delay === undefined || this.#closed) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#tell(payload, retryNum + 1, outcome.reason);
    }, delay);
    this.#timers.add(timer);
  }

  async #send(attempt: Attempt): Promise<Outcome> {
    this.#journal.write('envelope', attempt.type, { payload: attempt.payload, retryNum: attempt.retryNum });
    const answer = await this.#transport.send(attempt);
    const isLost = answer.kind === 'acked' && this.#faults.strike('ack', null) !== undefined;
    const outcome: Outcome = isLost ? { kind: 'failed', reason: 'timeout' } : answer;
    if (outcome.kind === 'acked') this.#journal.write('ack', attempt.type, { payload: outcome.payload ?? null });
    else this.#journal.write('no-ack', attempt.type, { reason: outcome.reason });
    return outcome;
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
