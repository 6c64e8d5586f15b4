import { appendFileSync } from 'node:fs';

/** One thing that went over a wire. `at` is milliseconds of the real clock. */
export interface JournalLine {
  readonly at: number;
  readonly kind: 'call' | 'reply' | 'envelope' | 'ack' | 'no-ack' | 'response-url' | 'socket' | 'fault';
  /** Method, envelope type, or what happened to the socket. */
  readonly name: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export class Journal {
  readonly lines: JournalLine[] = [];
  readonly #file: string | undefined;

  constructor(file: string | undefined) {
    this.#file = file;
  }

  write(kind: JournalLine['kind'], name: string, detail: Readonly<Record<string, unknown>> = {}): void {
    const line: JournalLine = { at: Date.now(), kind, name, detail };
    this.lines.push(line);
    // Synchronous, so that the last line before a kill stands in the file.
    if (this.#file !== undefined) appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  /** The calls of one Web API method, in order. */
  calls(method: string): JournalLine[] {
    return this.lines.filter(({ kind, name }) => kind === 'call' && name === method);
  }
}
