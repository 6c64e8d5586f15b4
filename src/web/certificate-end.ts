import { connect } from 'node:tls';
import type { Door } from './dispatcher.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "the certificate of … ended on 3 May 2026": asks the server for the day; without it where it does not say. */
export async function certificateEnd(url: URL, door: Door, timeoutMs: number): Promise<string> {
  const ended = `the certificate of ${url.hostname} is out of date`;
  const socket = await door.dial(url, timeoutMs).catch(() => null);
  if (socket === null) return ended;
  return new Promise((resolve) => {
    // Nothing is sent over this connection; it is opened for the certificate's dates alone.
    const secure = connect({ socket, servername: url.hostname, rejectUnauthorized: false, timeout: timeoutMs });
    const finish = (text: string) => {
      secure.destroy();
      socket.destroy();
      resolve(text);
    };
    secure.once('secureConnect', () => {
      const until = new Date(secure.getPeerCertificate().valid_to);
      finish(
        Number.isNaN(until.getTime()) ? ended : `the certificate of ${url.hostname} ended on ${day.format(until)}`,
      );
    });
    secure.once('timeout', () => finish(ended));
    secure.once('error', () => finish(ended));
  });
}
