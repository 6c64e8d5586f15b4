import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Attempt, Outcome, Transport } from './delivery.ts';
import type { Journal } from './journal.ts';
import { isObject, parseJson } from './json.ts';

interface Pending {
  readonly socket: WebSocket;
  readonly settle: (outcome: Outcome) => void;
}

const pingEveryMs = 5_000;
const mostSockets = 10;

/** The server's side of Socket Mode: hello, envelopes, acks, refresh, dead sockets. */
export class SocketMode implements Transport {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sockets: WebSocket[] = [];
  readonly #tickets = new Set<string>();
  readonly #pending = new Map<string, Pending>();
  readonly #journal: Journal;
  readonly #appId: string;
  readonly #ackTimeoutMs: number;
  readonly #pings: NodeJS.Timeout;
  #turn = 0;

  constructor(journal: Journal, appId: string, ackTimeoutMs: number) {
    this.#journal = journal;
    this.#appId = appId;
    this.#ackTimeoutMs = ackTimeoutMs;
    this.#pings = setInterval(() => {
      for (const socket of this.#sockets) if (!socket.isPaused) socket.ping();
    }, pingEveryMs);
  }

  /** A ticket that one connection may use; null where ten connections are open already. */
  ticket(): string | null {
    if (this.#sockets.length >= mostSockets) return null;
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return ticket;
  }

  get connections(): number {
    return this.#sockets.filter(({ readyState, OPEN, isPaused }) => readyState === OPEN && !isPaused).length;
  }

  /** Takes an HTTP upgrade; refuses one without a fresh ticket. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer, ticket: string | null): void {
    if (ticket === null || !this.#tickets.delete(ticket)) {
      stream.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#greet(socket));
  }

  #greet(socket: WebSocket): void {
    this.#sockets.push(socket);
    this.#journal.write('socket', 'open', { connections: this.#sockets.length });
    socket.on('error', (error) => this.#journal.write('socket', 'error', { message: error.message }));
    socket.on('message', (data: Buffer) => this.#hear(data.toString('utf8')));
    socket.on('close', () => this.#forget(socket));
    const hello = {
      type: 'hello',
      num_connections: this.#sockets.length,
      debug_info: { host: 'local-workspace', build_number: 1, approximate_connection_time: 18060 },
      connection_info: { app_id: this.#appId },
    };
    socket.send(JSON.stringify(hello));
  }

  #hear(text: string): void {
    let message: unknown;
    try {
      message = parseJson(text);
    } catch {
      this.#journal.write('socket', 'not-json', { text });
      return;
    }
    if (!isObject(message) || typeof message.envelope_id !== 'string') return;
    const pending = this.#pending.get(message.envelope_id);
    if (pending === undefined) this.#journal.write('socket', 'late-ack', { envelope_id: message.envelope_id });
    else pending.settle({ kind: 'acked', payload: message.payload });
  }

  #forget(socket: WebSocket): void {
    const index = this.#sockets.indexOf(socket);
    if (index >= 0) this.#sockets.splice(index, 1);
    this.#journal.write('socket', 'closed', { connections: this.#sockets.length });
    for (const pending of this.#pending.values()) {
      if (pending.socket === socket) pending.settle({ kind: 'failed', reason: 'connection_lost' });
    }
  }

  async send(attempt: Attempt): Promise<Outcome> {
    const open = this.#sockets.filter(({ readyState, OPEN }) => readyState === OPEN);
    const socket = open[this.#turn++ % Math.max(1, open.length)];
    if (socket === undefined) return { kind: 'failed', reason: 'no_connection' };
    const id = randomUUID();
    return await new Promise<Outcome>((resolve) => {
      const settle = (outcome: Outcome) => {
        clearTimeout(timer);
        this.#pending.delete(id);
        resolve(outcome);
      };
      const timer = setTimeout(() => settle({ kind: 'failed', reason: 'timeout' }), this.#ackTimeoutMs);
      this.#pending.set(id, { socket, settle });
      socket.send(
        JSON.stringify({
          envelope_id: id,
          type: attempt.type,
          payload: attempt.payload,
          accepts_response_payload: attempt.type !== 'events_api',
          ...(attempt.type === 'events_api'
            ? { retry_attempt: attempt.retryNum, retry_reason: attempt.retryReason ?? '' }
            : {}),
        }),
      );
    });
  }

  /** Breaks every connection without a word. */
  closeAll(): void {
    for (const socket of this.#sockets.slice()) socket.terminate();
  }

  /** Asks every connection to come again, as Slack does every few hours, and closes it 2 s later. */
  refreshAll(): void {
    for (const socket of this.#sockets.slice()) {
      socket.send(
        JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'local-workspace' } }),
      );
      setTimeout(() => socket.terminate(), 2_000).unref();
    }
  }

  /** Makes every connection half-open: nothing is read, answered or sent on it any more. */
  freezeAll(): void {
    for (const socket of this.#sockets) socket.pause();
  }

  close(): void {
    clearInterval(this.#pings);
    for (const pending of this.#pending.values()) pending.settle({ kind: 'failed', reason: 'connection_lost' });
    for (const socket of this.#sockets.slice()) {
      socket.close(1001);
      setTimeout(() => socket.terminate(), 50).unref();
    }
    this.#server.close();
  }
}
