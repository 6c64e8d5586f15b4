import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** `ok` decides between 200 and 503; `detail` is shown to whoever asks, so it holds no secret. */
type HealthReport = { readonly ok: boolean; readonly detail: Record<string, unknown> };
export type HealthChecks = {
  readonly healthz: () => Promise<HealthReport>;
  readonly readyz: () => Promise<HealthReport>;
};

async function answer(check: () => Promise<HealthReport>, response: ServerResponse): Promise<void> {
  const report = await check().catch(() => ({ ok: false, detail: { error: 'the check itself failed' } }));
  response.writeHead(report.ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify({ ok: report.ok, ...report.detail })}\n`);
}

/** A path of somebody else's on our server. A last part that begins with a colon stands for any. */
export type Route = {
  readonly path: string;
  readonly method: string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
};

function leadsTo({ path, method }: Route, request: IncomingMessage): boolean {
  if (!method.includes(request.method ?? '')) return false;
  const asked = (request.url ?? '').split('?', 1)[0] ?? '';
  const [folder, last] = [path.slice(0, path.lastIndexOf('/') + 1), path.slice(path.lastIndexOf('/') + 1)];
  return last.startsWith(':')
    ? asked.startsWith(folder) && asked.length > folder.length && !asked.slice(folder.length).includes('/')
    : asked === path;
}

/** `/healthz` and `/readyz`, as Bolt's custom routes. */
export function healthRoutes(checks: HealthChecks): Route[] {
  return (['healthz', 'readyz'] as const).map((name) => ({
    path: `/${name}`,
    method: ['GET', 'HEAD'],
    handler: (_request: unknown, response: ServerResponse) => void answer(checks[name], response),
  }));
}

/** The same on a port of its own, for Socket Mode. Throws where the port can't be had. */
export async function serveHealth(port: number, checks: HealthChecks, more: readonly Route[]): Promise<Server> {
  const routes = [...healthRoutes(checks), ...more];
  const server = createServer((request, response) => {
    const route = routes.find((one) => leadsTo(one, request));
    if (route !== undefined) return route.handler(request, response);
    response.writeHead(404).end();
  });
  server.listen(port);
  await once(server, 'listening');
  return server;
}

/** Ends within the time given: idle connections at once, the others when it is over. */
export async function closeServer(server: Server, withinMs: number): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), withinMs);
  await closed;
  clearTimeout(timer);
}
