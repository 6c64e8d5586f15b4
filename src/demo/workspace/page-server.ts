import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { click, suggest } from './click.ts';
import { consent } from './consent.ts';
import { readBody, send, sendJson } from './http.ts';
import type { Hub } from './hub.ts';
import { parseJson } from './json.ts';
import { PageAct } from './page-acts.ts';
import { type PageOptions, toPageState } from './page-state.ts';
import { addMember, removeMember } from './posting.ts';
import { shortcut } from './shortcuts.ts';
import { closeView, submitView } from './submit-view.ts';
import { command, openHome, say } from './talk.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
// Nothing from elsewhere is ever loaded; what a message says cannot become script.
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The page for people: its files, its state, its changes as server-sent events, and what its viewer does. */
export class PageServer {
  readonly #hub: Hub;
  readonly #options: PageOptions;
  readonly #watchers = new Set<ServerResponse>();

  constructor(hub: Hub, options: PageOptions) {
    this.#hub = hub;
    this.#options = options;
    hub.world.onChange((change) => {
      for (const watcher of this.#watchers) watcher.write(`data: ${JSON.stringify(change)}\n\n`);
    });
  }

  async serve(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Another site's page in the same browser must not read or act here, also not by a name that it points at 127.0.0.1.
    const host = request.headers.host ?? '';
    if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)) return send(response, 421, 'text/plain', 'Unknown host');
    const { origin } = request.headers;
    if (origin !== undefined && origin !== `http://${host}`) return send(response, 403, 'text/plain', 'Other origin');
    const { pathname } = url;
    if (request.method === 'POST' && pathname === '/ui/act') return await this.#act(request, response);
    if (pathname === '/ui/state') return this.#state(url, response);
    if (pathname === '/ui/events') return this.#watch(response);
    if (pathname.startsWith('/archives/')) return this.#jump(pathname, response);
    if (pathname === '/oauth/v2/authorize') return this.#install(url, response);
    return await this.#file(pathname === '/' ? 'index.html' : pathname.slice(1), response);
  }

  async #file(name: string, response: ServerResponse): Promise<void> {
    const [, type = ''] = /^[a-z-]+\.(html|css|js|svg)$/.exec(name) ?? [];
    const contentType = types[type];
    if (contentType === undefined) return send(response, 404, 'text/plain', 'Not found');
    try {
      send(response, 200, contentType, await readFile(new URL(`./page/${name}`, import.meta.url)), headers);
    } catch {
      send(response, 404, 'text/plain', 'Not found');
    }
  }

  #state(url: URL, response: ServerResponse): void {
    const { world } = this.#hub;
    const people = [...world.users.values()].filter(({ isBot }) => !isBot);
    const wanted = url.searchParams.get('user');
    const person = people.find(({ id, name }) => id === wanted || name === wanted) ?? people[0];
    if (person === undefined) {
      send(response, 404, 'text/plain', 'Nobody is in this workspace');
      return;
    }
    world.directChannel(person.id);
    sendJson(response, toPageState(world, person.id, this.#options));
  }

  #watch(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 500\n\n');
    this.#watchers.add(response);
    response.on('close', () => this.#watchers.delete(response));
  }

  // A permalink: /archives/C0NEWSDESK/p1700000000000100
  #jump(pathname: string, response: ServerResponse): void {
    const [, channelId = '', digits = ''] = /^\/archives\/(\w+)\/p(\d+)$/.exec(pathname) ?? [];
    const ts = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
    const message = this.#hub.world.message(channelId, ts);
    response
      .writeHead(302, { location: message === undefined ? '/' : `/#${channelId}/${message.threadTs ?? message.ts}` })
      .end();
  }

  #install({ searchParams }: URL, response: ServerResponse): void {
    const answer = consent(this.#hub, searchParams);
    if (answer.kind === 'refused') send(response, 400, 'text/plain', answer.why);
    else if (answer.kind === 'page') send(response, 200, types.html ?? '', answer.html, headers);
    else response.writeHead(302, { location: answer.url }).end();
  }

  async #act(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A form of another site can't send this type without asking first.
    if (request.headers['content-type'] !== 'application/json') return send(response, 415, 'text/plain', 'JSON only');
    try {
      const act = PageAct.parse(parseJson((await readBody(request)).toString('utf8')));
      sendJson(response, { ok: true, answer: (await this.#perform(act)) ?? null });
    } catch (error) {
      const text =
        error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
      sendJson(response, { ok: false, error: text }, 400);
    }
  }

  async #perform(act: PageAct): Promise<unknown> {
    const { world } = this.#hub;
    switch (act.kind) {
      case 'say':
        return { ts: say(this.#hub, defined(act)).ts };
      case 'command':
        return await command(this.#hub, act);
      case 'click':
        return await click(this.#hub, defined(act));
      case 'submit':
        return await submitView(this.#hub, act);
      case 'close':
        return await closeView(this.#hub, act);
      case 'home':
        return openHome(this.#hub, act.userId, act.tab);
      case 'shortcut':
        return await shortcut(this.#hub, defined(act));
      case 'suggest':
        return await suggest(this.#hub, act);
      case 'invite':
        return addMember(this.#hub, this.#channel(act.channelId, act.userId), world.bot.id, act.userId);
      case 'join':
        return addMember(this.#hub, this.#channel(act.channelId, act.userId), act.userId, null);
      case 'leave':
        return removeMember(this.#hub, this.#channel(act.channelId, act.userId), act.userId);
      case 'dismiss':
        return this.#dismiss(act.ts, act.userId);
      case 'control':
        return await this.#options.panel?.onControl(act.id);
    }
  }

  #channel(channelId: string, userId: string) {
    const channel = this.#hub.world.channels.get(channelId);
    if (channel === undefined || (channel.kind !== 'public' && !channel.members.has(userId))) {
      throw new Error(`${userId} sees no channel ${channelId}`);
    }
    return channel;
  }

  #dismiss(ts: string, userId: string): void {
    const { ephemerals } = this.#hub.world;
    const index = ephemerals.findIndex((one) => one.ts === ts && one.userId === userId);
    if (index >= 0) ephemerals.splice(index, 1);
    this.#hub.world.changed({ kind: 'ephemeral', userId, ts });
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.end();
  }
}

/** Without the fields that are undefined: absent and undefined are not the same to the driver's types. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
