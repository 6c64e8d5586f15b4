import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The bot as people run it: `node src/entry.js main.ts`, in a process of its own. */
export class BotProcess {
  readonly #env: Record<string, string>;
  #child: ChildProcess | null = null;
  #log = '';

  constructor(env: Record<string, string>) {
    this.#env = env;
  }

  get log(): string {
    return this.#log;
  }

  get running(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Resolves when the bot says that it has started, or has ended. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['src/entry.js', 'main.ts'], {
      env: { PATH: process.env.PATH ?? '', ...this.#env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    const from = this.#log.length;
    await new Promise<void>((resolve) => {
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        this.#log += text;
        if (this.#log.slice(from).includes('"event":"started"')) resolve();
      });
      child.once('exit', () => resolve());
    });
  }

  /** kill -9: no goodbye. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** SIGTERM. Resolves to the exit status and how long it took. */
  async stop(): Promise<{ code: number | null; ms: number }> {
    const started = performance.now();
    const code = await this.#end('SIGTERM');
    return { code, ms: performance.now() - started };
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    if (child === null || !this.running) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
}
