import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** What was sealed was sealed with a key that we do not have, for something else, or was changed since. */
export class UnreadableSealError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableSealError';
  }
}

export type Sealer = {
  /** `purpose` is bound in: what was sealed for one row can't be opened as another's. */
  readonly seal: (text: string, purpose: string) => string;
  /** `stale`: sealed with an earlier key. Throws `UnreadableSealError`. */
  readonly open: (sealed: string, purpose: string) => { readonly text: string; readonly stale: boolean };
};

const version = 's1';
const nonceBytes = 12;
const tagBytes = 16;

/** Names a key without telling it. */
const nameOf = (key: Uint8Array) => createHash('sha256').update('key name').update(key).digest('base64url').slice(0, 8);

/** AES-256-GCM. Keys of 32 bytes: the first one seals, all of them open. Throws where there is none, or one of another length. */
export function createSealer(keys: readonly Uint8Array[]): Sealer {
  const [current] = keys;
  if (current === undefined || keys.some((key) => key.length !== 32))
    throw new Error('Sealing needs a key of 32 bytes.');
  const byName = new Map(keys.map((key) => [nameOf(key), key]));
  return {
    seal(text, purpose) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', current, nonce).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = Buffer.concat([nonce, cipher.getAuthTag(), body]);
      return [version, nameOf(current), parts.toString('base64url')].join('.');
    },
    open(sealed, purpose) {
      const [form, name = '', body = ''] = sealed.split('.');
      const key = form === version ? byName.get(name) : undefined;
      if (key === undefined)
        throw new UnreadableSealError(`It was sealed with a key that is not configured (${name}).`);
      const parts = Buffer.from(body, 'base64url');
      const tag = parts.subarray(nonceBytes, nonceBytes + tagBytes);
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, parts.subarray(0, nonceBytes), {
          authTagLength: tagBytes,
        })
          .setAAD(Buffer.from(purpose))
          .setAuthTag(tag);
        const text = Buffer.concat([decipher.update(parts.subarray(nonceBytes + tagBytes)), decipher.final()]);
        return { text: text.toString('utf8'), stale: key !== current };
      } catch (error) {
        throw new UnreadableSealError('It was sealed for something else, or changed since.', { cause: error });
      }
    },
  };
}
