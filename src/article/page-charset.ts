/** A page's bytes as text: byte-order mark, HTTP charset, `<meta charset>`, UTF-8 where it fits, else windows-1252. */
export function decodePage(bytes: Uint8Array, contentType: string | null = null): string {
  const marked =
    bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared =
    marked ??
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    null;
  // Pages that say one thing and are UTF-8 are common, the other way round hardly exists: UTF-8 is tried first.
  for (const name of [marked === null ? 'utf-8' : null, declared, 'windows-1252']) {
    const text = name === null ? null : decode(bytes, name);
    if (text !== null) return text;
  }
  return head;
}

function decode(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    // Not that charset, or no charset at all: the next one is tried.
    return null;
  }
}
