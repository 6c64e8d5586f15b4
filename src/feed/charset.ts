import { isAscii, isUtf8 } from 'node:buffer';

const bytesOf = (body: Uint8Array) => Buffer.from(body.buffer, body.byteOffset, body.byteLength);

/** `charset` of a content type, in lower case. */
function charsetOf(contentType: string | null | undefined): string | null {
  return /\bcharset\s*=\s*["']?\s*([\w.:+-]+)/i.exec(contentType?.slice(0, 200) ?? '')?.[1]?.toLowerCase() ?? null;
}

function decodeUtf32(body: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const parts: string[] = [];
  let chunk: number[] = [];
  for (let i = 0; i + 3 < view.byteLength; i += 4) {
    const code = view.getUint32(i, littleEndian);
    chunk.push(code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code);
    if (chunk.length === 4096) {
      parts.push(String.fromCodePoint(...chunk));
      chunk = [];
    }
  }
  return parts.join('') + String.fromCodePoint(...chunk);
}

// Unicode forms that show in the first bytes, marked or not: a document begins with `<`, or with `{` where it is JSON.
function unicodeForm(b: Uint8Array): string | null {
  const [p = -1, q = -1, r = -1, s = -1] = b;
  if (p === 0xff && q === 0xfe && r === 0 && s === 0) return 'utf-32le';
  if (p === 0 && q === 0 && r === 0xfe && s === 0xff) return 'utf-32be';
  if (p === 0xef && q === 0xbb && r === 0xbf) return 'utf-8';
  if (p === 0xff && q === 0xfe) return 'utf-16le';
  if (p === 0xfe && q === 0xff) return 'utf-16be';
  const isStart = (byte: number) => byte === 0x3c || byte === 0x7b || byte === 0x0a || byte === 0x20;
  if (isStart(p) && q === 0 && r === 0 && s === 0) return 'utf-32le';
  if (p === 0 && q === 0 && r === 0 && isStart(s)) return 'utf-32be';
  if (isStart(p) && q === 0 && r > 0 && s === 0) return 'utf-16le';
  if (p === 0 && isStart(q) && r === 0 && s > 0) return 'utf-16be';
  return null;
}

/** What the XML declaration, or a page's `<meta>`, says within the first kilobytes. */
function declaredCharset(body: Uint8Array): string | null {
  const head = bytesOf(body.subarray(0, 2048)).toString('latin1');
  const xml = /^[^<]{0,100}<\?xml[^>]{0,200}?\bencoding\s*=\s*["']\s*([\w.:+-]+)/i.exec(head);
  return (xml?.[1] ?? /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1])?.toLowerCase() ?? null;
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  // Names that outlets use and the encoding standard does not know.
  const known = label.replace(/^(?:x-)?cp-?(?=125\d$)/, 'windows-').replace(/^(?:cp936|ms936|gb_2312)$/, 'gbk');
  try {
    return new TextDecoder(known);
  } catch {
    return null;
  }
}

// Valid multi-byte sequences outweigh broken ones: a UTF-8 text with a fault in it, not a text in another charset.
function decodeMostlyUtf8(body: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(body);
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) whole += 1;
  }
  return whole > broken * 2 ? text : null;
}

function decodeUtf8(body: Uint8Array): string {
  return isUtf8(body)
    ? bytesOf(body).toString('utf8')
    : (decodeMostlyUtf8(body) ?? new TextDecoder('windows-1252').decode(body));
}

/**
 * The text of a document from outside: byte-order mark, first bytes, HTTP header, declaration, else UTF-8, else windows-1252.
 * Names that servers send by default (us-ascii, iso-8859-1) do not overrule what the bytes plainly are. Never throws.
 */
export function decodeText(body: Uint8Array, contentType?: string | null): string {
  if (isAscii(body) && !body.includes(0) && !body.includes(0x1b)) return bytesOf(body).toString('latin1');
  const form = unicodeForm(body);
  if (form === 'utf-8') return decodeUtf8(body.subarray(3));
  if (form !== null) {
    const text = form.startsWith('utf-32')
      ? decodeUtf32(body, form === 'utf-32le')
      : new TextDecoder(form).decode(body);
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }
  const header = charsetOf(contentType);
  const declared = declaredCharset(body);
  const labels = [header, declared].filter((label) => label !== null);
  const decoders = labels.map(decoderFor).filter((decoder) => decoder !== null);
  // UTF-16 that shows in no byte is a lie; so is one byte a character where the bytes are well-formed UTF-8.
  const [first, second] = decoders.filter(({ encoding }) => !encoding.startsWith('utf-16'));
  if (first === undefined || first.encoding === 'utf-8') return decodeUtf8(body);
  if (isUtf8(body) && !body.includes(0x1b) && (first.encoding === 'windows-1252' || second?.encoding === 'utf-8'))
    return bytesOf(body).toString('utf8');
  const byDefault = first.encoding === 'windows-1252' && second !== undefined && second.encoding !== 'utf-8';
  return (byDefault ? second : first).decode(body);
}
