import { messageOf } from '../lib/errors.ts';
import { PrivateAddressError } from './dispatcher.ts';

type Coded = { readonly code?: unknown; readonly cause?: unknown; readonly errors?: unknown };

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code, cause, errors } = error as Coded;
  if (typeof code === 'string' && code !== 'UND_ERR_SOCKET') return code;
  const inner = Array.isArray(errors) ? (errors as unknown[])[0] : cause;
  return inner === undefined ? (typeof code === 'string' ? code : '') : codeOf(inner);
}

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name {host} is not known',
  EAI_AGAIN: 'the name server did not answer for {host}',
  ECONNREFUSED: 'nothing answers at {host}',
  ECONNRESET: 'the server broke off the connection',
  EPIPE: 'the server broke off the connection',
  EHOSTUNREACH: 'no way leads to {host}',
  ENETUNREACH: 'no way leads to {host}',
  ETIMEDOUT: 'the server did not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'the server did not accept the connection in time',
  UND_ERR_HEADERS_TIMEOUT: 'the server accepted the connection and did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'the server stopped sending in the middle',
  UND_ERR_SOCKET: 'the server broke off the connection',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the server sent less than it announced',
  UND_ERR_HEADERS_OVERFLOW: 'the server sent more headers than anybody reads',
  CERT_NOT_YET_VALID: 'the certificate of {host} is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate belongs to another host than {host}',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate of {host} is signed by nobody but itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate of {host} is signed by an authority that nobody knows',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server does not send the whole certificate chain',
  UNABLE_TO_GET_ISSUER_CERT: 'the certificate of {host} is signed by an authority that nobody knows',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the server does not send the whole certificate chain',
  CERT_REVOKED: 'the certificate of {host} was revoked',
};

/** What the network did, in words that a person can act on. */
export function networkWords(error: unknown, host: string): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if (at instanceof PrivateAddressError) return at.message;
  const code = codeOf(error);
  const known = Object.hasOwn(words, code) ? words[code] : undefined;
  if (known !== undefined) return known.replace('{host}', host);
  if (code.startsWith('HPE_') || (error instanceof Error && error.name === 'HTTPParserError'))
    return 'the server does not speak proper HTTP';
  if (/SSL|TLS|EPROTO/.test(code)) return `no secure connection to ${host} came about (${code})`;
  return messageOf(error);
}

/** Whether the certificate's time is over: the day is worth asking for. */
export function isExpiredCertificate(error: unknown): boolean {
  return codeOf(error) === 'CERT_HAS_EXPIRED';
}

/** What a status says that is no success, in words that a person can act on. */
export function statusWords(status: number, headers: ReadonlyMap<string, string>, what: string): string {
  if (headers.get('cf-mitigated') === 'challenge') {
    return `Cloudflare asks for a browser check at this address (${status}); the outlet has to let feed readers through`;
  }
  if (status === 401 || status === 407) return `the server asks for a password (${status})`;
  if (status === 402) return `the server asks to be paid for it (402)`;
  if (status === 403 || status === 406)
    return `the server answers ${status} to ${what === 'feed' ? 'feed readers' : 'us'}`;
  if (status === 404) return `the server has no ${what} at this address (404)`;
  if (status === 410) return `the server says that the ${what} is gone for good (410)`;
  if (status === 429) return 'the server says that it is asked too often (429)';
  if (status === 451) return 'the server may not show it for legal reasons (451)';
  if (status === 503) return 'the server is overloaded or under repair (503)';
  if (status >= 500) return `the server has a fault of its own (${status})`;
  if (status >= 300 && status < 400) return `the server sends us elsewhere, and does not say where (${status})`;
  return `the server answers ${status}, which brings no ${what}`;
}
