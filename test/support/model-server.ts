import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export type Asked = {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string };
    readonly temperature?: number;
  };
};
/** What the model does with a question: its text, or whatever it likes with the connection. */
export type Behaviour = (asked: Asked, response: ServerResponse, request: IncomingMessage) => string | object | null;

/** A server on loopback that speaks as OpenAI does. It remembers what it was shown. */
export class ModelServer {
  readonly asked: Asked[] = [];
  behave: Behaviour;
  readonly #server: Server;

  private constructor(behave: Behaviour) {
    this.behave = behave;
    this.#server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      request.on('end', () => {
        const asked: Asked = {
          path: request.url ?? '',
          key: request.headers.authorization,
          body: JSON.parse(body) as Asked['body'],
        };
        this.asked.push(asked);
        const answer = this.behave(asked, response, request);
        if (answer !== null) complete(response, typeof answer === 'string' ? answer : JSON.stringify(answer));
      });
    });
  }

  static async open(behave: Behaviour): Promise<ModelServer> {
    const server = new ModelServer(behave);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    const { port } = this.#server.address() as { port: number };
    return `http://127.0.0.1:${port}/v1`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function complete(response: ServerResponse, content: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(
    JSON.stringify({
      id: 'c1',
      object: 'chat.completion',
      created: 1,
      model: 'small',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }),
  );
}

export function refuse(status: number, message = 'no'): Behaviour {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message } }));
    return null;
  };
}

/** The numbered sentences that the model was shown. */
export function sentencesOf({ body }: Asked): readonly string[] {
  const prompt = body.messages.at(-1)?.content ?? '';
  return [...prompt.matchAll(/^\[\d+\] (.*)$/gm)].map(([, sentence = '']) => sentence);
}
