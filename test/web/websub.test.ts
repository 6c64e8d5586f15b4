import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createHub, isSigned } from '../../src/web/websub.ts';
import { useOutlet } from '../support/web-outlet.ts';

const body = Buffer.from('<rss/>');
const sign = (method: string, secret = 'secret') => createHmac(method, secret).update(body).digest('hex');

describe('isSigned', () => {
  it.each(['sha256', 'sha384', 'sha512', 'sha1'])('takes %s', (method) => {
    expect(isSigned(`${method}=${sign(method)}`, body, 'secret')).toBe(true);
    expect(isSigned(`${method.toUpperCase()}=${sign(method).toUpperCase()}`, body, 'secret')).toBe(true);
  });
  it.each([
    ['no header', undefined],
    ['an empty one', ''],
    ['another secret', `sha256=${sign('sha256', 'other')}`],
    ['a method that is broken', `md5=${sign('md5')}`],
    ['another method than it names', `sha512=${sign('sha256')}`],
    ['half of it', `sha256=${sign('sha256').slice(0, 32)}`],
    ['what is no hexadecimal', `sha256=${'z'.repeat(64)}`],
  ])('refuses %s', (_, header) => {
    expect(isSigned(header, body, 'secret')).toBe(false);
  });
});

describe('createHub', () => {
  const outlet = useOutlet();
  const subscription = () => ({ hub: outlet.url('/hub'), topic: 'https://a.example/feed', secret: 's' });
  it('asks as WebSub has it, also where the hub has moved', async () => {
    const hub = createHub({ userAgent: 'SecondSource/0', allowPrivateNetworks: true });
    let form = '';
    outlet.on('/hub', (_, response) => response.writeHead(307, { location: '/new' }).end());
    outlet.on('/new', (request, response) => {
      request.on('data', (chunk: Buffer) => {
        form += chunk.toString();
      });
      request.on('end', () => response.writeHead(202).end());
    });
    expect(await hub.ask(subscription(), 'https://bot.example/websub/t', 60)).toEqual({ kind: 'accepted' });
    expect(Object.fromEntries(new URLSearchParams(form))).toEqual({
      'hub.mode': 'subscribe',
      'hub.topic': 'https://a.example/feed',
      'hub.callback': 'https://bot.example/websub/t',
      'hub.secret': 's',
      'hub.lease_seconds': '60',
    });
    await hub.close();
  });
  it.each([
    ['refuses', true, 'the hub answers 403: not you'],
    ['is in a private network', false, 'private network'],
  ])('says why where the hub %s', async (_, allowPrivateNetworks, reason) => {
    const hub = createHub({ userAgent: 'SecondSource/0', allowPrivateNetworks });
    outlet.on('/hub', (__, response) => response.writeHead(403).end('not you'));
    expect(await hub.ask(subscription(), 'https://bot.example/websub/t', 60)).toEqual({
      kind: 'failed',
      reason: expect.stringContaining(reason),
    });
    await hub.close();
  });
});
