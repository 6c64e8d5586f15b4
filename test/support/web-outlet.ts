import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll } from 'vitest';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on loopback with one handler a path; it remembers the requests it got. */
export type Outlet = {
  readonly url: (path: string) => string;
  readonly on: (path: string, handler: Handler) => void;
  readonly requests: IncomingMessage[];
};

/** Starts with the suite, ends with it. */
export function useOutlet(): Outlet {
  const handlers = new Map<string, Handler>();
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    const handler = handlers.get(request.url ?? '') ?? ((_, absent) => absent.writeHead(404).end('nothing here'));
    handler(request, response);
  };
  let server: Server | null = null;
  let port = 0;
  beforeAll(async () => {
    server = createServer(listener);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  });
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    on: (path, handler) => void handlers.set(path, handler),
    requests,
  };
}
