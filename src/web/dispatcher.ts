import { lookup } from 'node:dns';
import { once } from 'node:events';
import { connect, isIP, type LookupFunction, type Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';

/** The address leads into a private network, and that is not allowed. */
export class PrivateAddressError extends Error {
  constructor(host: string, address: string) {
    super(
      host === address
        ? `${host} is an address of a private network, which is refused (ALLOW_PRIVATE_NETWORKS=true allows it)`
        : `${host} leads into a private network (${address}), which is refused (ALLOW_PRIVATE_NETWORKS=true allows it)`,
    );
    this.name = 'PrivateAddressError';
  }
}

/** The host of a URL without IPv6 brackets. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

// All addresses of a name are checked, and only checked ones are handed on: a name that answers otherwise a moment later
// (DNS rebinding) is not asked again.
const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, [], 0);
    const stray = addresses.find(({ address }) => !isPublicAddress(address));
    if (stray !== undefined) return callback(new PrivateAddressError(hostname, stray.address), [], 0);
    const [first] = addresses;
    if (options.all === true) return callback(null, addresses);
    return first === undefined
      ? callback(new Error(`${hostname} has no address`), [], 0)
      : callback(null, first.address, first.family);
  });
};

export type Door = {
  readonly agent: Agent;
  /** Throws `PrivateAddressError` where the URL names a private address itself: look-ups are not made for those. */
  readonly check: (url: URL) => void;
  /** A bare connection to the URL's host, through the same checks. */
  readonly dial: (url: URL, timeoutMs: number) => Promise<Socket>;
  readonly close: () => Promise<void>;
};

/** The one way out: connections only to public addresses, unless private ones are allowed. */
export function createDoor(options: {
  readonly allowPrivateNetworks: boolean;
  readonly connectTimeoutMs: number;
  readonly connections: number;
}): Door {
  const { allowPrivateNetworks, connectTimeoutMs } = options;
  const connector = buildConnector({
    timeout: connectTimeoutMs,
    allowH2: true,
    ...(allowPrivateNetworks ? {} : { lookup: guardedLookup }),
  });
  const guarded: typeof connector = (target, callback) =>
    connector(target, (...[error, socket]) => {
      if (error !== null || socket === null) return callback(error ?? new Error('No connection'), null);
      const address = (socket as Socket).remoteAddress;
      if (!allowPrivateNetworks && (address === undefined || !isPublicAddress(address))) {
        socket.destroy();
        return callback(new PrivateAddressError(target.hostname, address ?? 'unknown'), null);
      }
      return callback(null, socket);
    });
  const agent = new Agent({
    connect: guarded,
    connections: options.connections,
    pipelining: 1,
    allowH2: true,
    keepAliveTimeout: 4000,
    maxHeaderSize: 32_768,
  });
  const check = (url: URL) => {
    const host = bareHost(url);
    if (!allowPrivateNetworks && isIP(host) !== 0 && !isPublicAddress(host)) throw new PrivateAddressError(host, host);
  };
  return {
    agent,
    check,
    dial: async (url, timeoutMs) => {
      check(url);
      const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
      const socket = connect({
        host: bareHost(url),
        port,
        timeout: timeoutMs,
        ...(allowPrivateNetworks ? {} : { lookup: guardedLookup }),
      });
      await once(socket, 'connect');
      return socket;
    },
    close: () => agent.destroy(),
  };
}
