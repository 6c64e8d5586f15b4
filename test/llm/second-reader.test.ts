import { afterEach, describe, expect, it } from 'vitest';
import type { SecondReader } from '../../src/desk/ports.ts';
import { createSecondReader } from '../../src/llm/second-reader.ts';
import { type Behaviour, ModelServer, refuse, sentencesOf } from '../support/model-server.ts';

const question = { claim: 'The port was sold', title: 'Mayor speaks', sentences: ['The mayor denied it.'] };
const reply = {
  relation: 'deny',
  statements: [{ sentence: 1, quote: 'The mayor denied it.', speaker: 'mayor', stance: 'denies' }],
};

let server: ModelServer | null = null;
let reader: SecondReader | null = null;
afterEach(async () => {
  await reader?.close();
  await server?.close();
  server = null;
});

async function open(behave: Behaviour, settings: { timeoutMs?: number; key?: string; now?: () => number } = {}) {
  server = await ModelServer.open(behave);
  const { timeoutMs = 5_000, key = null, now = Date.now } = settings;
  reader = createSecondReader({ url: server.url, model: 'small', key, timeoutMs, dailyLimit: 10 }, { now });
  return { server, reader };
}
const never = new AbortController().signal;

describe('a model that answers well', () => {
  it('is shown the question once, with the key, a schema and no temperature, and its reply comes back', async () => {
    const { server, reader } = await open(() => reply, { key: 'sk-1' });
    expect(await reader.read(question, never)).toEqual({ kind: 'read', reply });
    expect(server.asked).toHaveLength(1);
    const [asked] = server.asked;
    expect(asked).toMatchObject({ path: '/v1/chat/completions', key: 'Bearer sk-1' });
    expect(asked?.body).toMatchObject({ model: 'small', temperature: 0, response_format: { type: 'json_schema' } });
    expect(asked === undefined ? [] : sentencesOf(asked)).toEqual(question.sentences);
    expect(reader.host).toBe(new URL(server.url).host);
  });

  it('gets a new mark each time', async () => {
    const { server, reader } = await open(() => reply);
    await reader.read(question, never);
    await reader.read(question, never);
    const marks = server.asked.map(({ body }) => /=====(\w+)=====/.exec(body.messages.at(-1)?.content ?? '')?.[1]);
    expect(marks[0]).toMatch(/^[0-9a-f]{18}$/);
    expect(marks[0]).not.toBe(marks[1]);
  });
});

describe('a model that does not', () => {
  it('is asked once more after broken JSON, and then its answer is none', async () => {
    const { server, reader } = await open(() => '{"relation": "deny", "statements": [');
    expect(await reader.read(question, never)).toMatchObject({ kind: 'failed' });
    expect(server.asked).toHaveLength(2);
    // It answers: nothing keeps the next article from being asked about.
    expect(reader.resting()).toBe(false);
  });

  it('is asked in words alone from then on where it refuses a schema', async () => {
    const { server, reader } = await open((asked, response, request) =>
      asked.body.response_format === undefined
        ? `\`\`\`json\n${JSON.stringify(reply)}\n\`\`\``
        : refuse(400, 'response_format is not supported')(asked, response, request),
    );
    expect(await reader.read(question, never)).toEqual({ kind: 'read', reply });
    expect(await reader.read(question, never)).toEqual({ kind: 'read', reply });
    expect(server.asked.map(({ body }) => body.temperature ?? null)).toEqual([0, null, null]);
  });

  it('is asked again after one server error', async () => {
    let first = true;
    const { reader } = await open((asked, response, request) => {
      if (!first) return reply;
      first = false;
      return refuse(503)(asked, response, request);
    });
    expect(await reader.read(question, never)).toEqual({ kind: 'read', reply });
    expect(reader.resting()).toBe(false);
  });

  it.each([
    { name: 'a wrong key', status: 401, calls: 1, says: /answered 401: no; check LLM_KEY/ },
    { name: 'an unknown model', status: 404, calls: 1, says: /answered 404/ },
    { name: 'too many requests', status: 429, calls: 2, says: /answered 429/ },
    { name: 'a server that is down', status: 500, calls: 2, says: /answered 500/ },
  ])('says so, and rests, for $name', async ({ status, calls, says }) => {
    let now = 1_000_000;
    const { server, reader } = await open(refuse(status), { now: () => now });
    const outcome = await reader.read(question, never);
    expect(outcome).toEqual({ kind: 'failed', reason: expect.stringMatching(says) });
    expect(server.asked).toHaveLength(calls);
    expect(reader.resting()).toBe(true);
    now += 60_001;
    expect(reader.resting()).toBe(false);
    await reader.read(question, never);
    now += 60_001;
    expect(reader.resting(), 'twice as long after the second failure').toBe(true);
  });

  it('comes back within the time-out from a model that stalls, and rests', async () => {
    const { reader } = await open(() => null, { timeoutMs: 1_000 });
    const began = performance.now();
    expect(await reader.read(question, never)).toEqual({ kind: 'failed', reason: 'no answer within 1 s' });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(reader.resting()).toBe(true);
  });

  it('comes back within the time-out from a model that trickles', async () => {
    const { reader } = await open(
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(drip));
        return null;
      },
      { timeoutMs: 1_000 },
    );
    expect(await reader.read(question, never)).toMatchObject({ kind: 'failed' });
  });

  it('reads no flood', async () => {
    let sent = 0;
    const { reader } = await open((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = ' '.repeat(500_000);
      const pour = () => {
        while (!response.destroyed && sent < 400_000_000 && response.write(chunk)) sent += chunk.length;
        if (!response.destroyed && sent < 400_000_000) response.once('drain', pour);
      };
      pour();
      return null;
    });
    expect(await reader.read(question, never)).toMatchObject({ kind: 'failed' });
    expect(sent).toBeLessThan(40_000_000);
  });

  it('follows no redirect: the text goes to the address in the settings and nowhere else', async () => {
    const other = await ModelServer.open(() => reply);
    const { reader } = await open((_, response) => {
      response.writeHead(307, { location: `${other.url}/chat/completions` }).end();
      return null;
    });
    expect(await reader.read(question, never)).toMatchObject({ kind: 'failed' });
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it('is let go of when the bot stops, and is not taken for one that is down', async () => {
    const { server, reader } = await open(() => null, { timeoutMs: 60_000 });
    const waiting = reader.read(question, never);
    while (server.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await reader.close();
    expect(await waiting).toMatchObject({ kind: 'failed' });
    expect(reader.resting()).toBe(false);
  });

  it('nobody listens at the address', async () => {
    const { server, reader } = await open(() => reply);
    await server.close();
    expect(await reader.read(question, never)).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/could not be reached/),
    });
    expect(reader.resting()).toBe(true);
    // For the clean-up after the test.
    await open(() => reply);
  });
});
