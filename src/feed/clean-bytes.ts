import { isAscii, isUtf8 } from 'node:buffer';

/** Whether a document's text is clean (see below), found out when it is first asked: only contents are worth it. */
export function cleanlinessOf(body: Uint8Array, text: string): () => boolean {
  let known: boolean | undefined;
  return () => {
    // Bytes that could be UTF-8 may have been read as something else.
    known ??= isCleanUtf8(body) && (isAscii(body) || Buffer.from(text).equals(body));
    return known;
  };
}

/**
 * Whether bytes are UTF-8 without control characters (but tab, line feed, carriage return), byte-order marks and what is no
 * character. Four bytes at a time: looking for them in every text of a document cost half of what its contents cost.
 */
function isCleanUtf8(body: Uint8Array): boolean {
  if (!isUtf8(body)) return false;
  const { buffer, byteOffset, byteLength } = body;
  const head = (4 - (byteOffset & 3)) & 3;
  const words = new Int32Array(buffer, byteOffset + head, (byteLength - Math.min(head, byteLength)) >> 2);
  if (!isCleanPart(body, 0, Math.min(head, byteLength))) return false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    // Of each byte, whether it is under 32, 127, or over 127 (with false alarms behind such a one).
    if (((word | (word - 0x20202020) | (word + 0x01010101)) & 0x80808080) === 0) continue;
    if (!isCleanPart(body, head + 4 * i, head + 4 * i + 4)) return false;
  }
  return isCleanPart(body, head + 4 * words.length, byteLength);
}

function isCleanPart(body: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const byte = body[i] as number;
    if (byte >= 32 && byte < 127) continue;
    if (byte < 32 ? byte !== 10 && byte !== 9 && byte !== 13 : byte === 127) return false;
    // U+0080 to U+009F, U+FEFF, U+FFFE and U+FFFF.
    const next = body[i + 1] as number;
    if (byte === 0xc2 && next < 0xa0) return false;
    if (
      byte === 0xef &&
      ((next === 0xbb && body[i + 2] === 0xbf) || (next === 0xbf && (body[i + 2] as number) >= 0xbe))
    )
      return false;
  }
  return true;
}
