import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, gunzipSync, inflate, inflateRaw, zstdDecompress } from 'node:zlib';

/** The body would be larger than the limit once unpacked. */
export class TooLargeError extends Error {
  constructor(limitBytes: number) {
    super(`it is larger than ${Math.round(limitBytes / 1024 / 1024)} MB`);
    this.name = 'TooLargeError';
  }
}

/** The body is packed in a way that nobody asked for. */
export class UnknownCodingError extends Error {
  constructor(coding: string) {
    super(`the server packs it as “${coding.slice(0, 40)}”, which nobody asked for`);
    this.name = 'UnknownCodingError';
  }
}

type Options = { readonly maxOutputLength: number; readonly finishFlush?: number };
type Unpack = (body: Uint8Array, options: Options) => Promise<Uint8Array>;

const smallBytes = 64 * 1024;
const smallUnpackedBytes = 1024 * 1024;
const gunzipLater = promisify(gunzip);
const inflateLater = promisify(inflate);
const inflateRawLater = promisify(inflateRaw);
const brotliLater = promisify(brotliDecompress);
const zstdLater = promisify(zstdDecompress);

// A stream that was cut off gives what had arrived.
const lenient = { finishFlush: constants.Z_SYNC_FLUSH };

/** What is small, also unpacked: cheaper at once than by way of a thread. Null for the rest, which would hold up the loop. */
function unpackedAtOnce(body: Uint8Array, { maxOutputLength }: Options): Uint8Array | null {
  if (body.byteLength > smallBytes) return null;
  try {
    return gunzipSync(body, { maxOutputLength: Math.min(maxOutputLength, smallUnpackedBytes), ...lenient });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}

const unpackers: Readonly<Record<string, Unpack>> = {
  gzip: async (body, options) => unpackedAtOnce(body, options) ?? gunzipLater(body, { ...options, ...lenient }),
  // "deflate" is zlib's form by the RFC, and the bare one by what some servers send.
  deflate: (body, options) =>
    (((body[0] ?? 0) & 15) === 8 ? inflateLater : inflateRawLater)(body, { ...options, ...lenient }),
  br: (body, options) => brotliLater(body, { ...options, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
  zstd: (body, options) => zstdLater(body, { ...options, finishFlush: constants.ZSTD_e_flush }),
};

const isGzip = (body: Uint8Array) => body[0] === 0x1f && body[1] === 0x8b;
const isZstd = (body: Uint8Array) => body[0] === 0x28 && body[1] === 0xb5 && body[2] === 0x2f && body[3] === 0xfd;
const isPlain = (body: Uint8Array) =>
  /^(?:\ufeff|ï»¿)?\s*[<{]/.test(Buffer.from(body.subarray(0, 64)).toString('latin1'));

function codingsOf(header: string | null, body: Uint8Array): string[] {
  const named = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-/, ''));
  const known = named.filter((name) => Object.hasOwn(unpackers, name)).reverse();
  const unknown = named.find((name) => name !== '' && name !== 'identity' && !Object.hasOwn(unpackers, name));
  if (unknown !== undefined && !isPlain(body) && !isGzip(body)) throw new UnknownCodingError(unknown);
  // A packed file that is served as it lies on the disk.
  if (known.length === 0 && isGzip(body)) return ['gzip'];
  return known.slice(0, 3);
}

/** Whether the coding is claimed and not there: the body is plain, or begins otherwise than that coding does. */
function isFalseClaim(coding: string, body: Uint8Array): boolean {
  if (coding === 'gzip') return !isGzip(body);
  if (coding === 'zstd') return !isZstd(body);
  return isPlain(body);
}

/**
 * The body without its content codings; the limit counts what comes out, and unpacking stops there.
 * A claimed coding that is not there is passed over. Throws `TooLargeError`, or zlib's error where the body is broken,
 * `UnknownCodingError` where it is packed otherwise than we can read.
 */
export async function decompress(
  body: Uint8Array,
  contentEncoding: string | null,
  limitBytes: number,
): Promise<Uint8Array> {
  let plain = body;
  for (const coding of codingsOf(contentEncoding, body)) {
    const unpack = unpackers[coding];
    if (unpack === undefined || plain.byteLength === 0 || isFalseClaim(coding, plain)) continue;
    try {
      plain = await unpack(plain, { maxOutputLength: limitBytes });
    } catch (error) {
      if (error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new TooLargeError(limitBytes);
      throw error;
    }
  }
  if (plain.byteLength > limitBytes) throw new TooLargeError(limitBytes);
  return plain;
}
