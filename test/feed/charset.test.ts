import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/feed/charset.ts';

const utf32 = (text: string, littleEndian: boolean) => {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  for (const [at, point] of points.entries()) {
    if (littleEndian) bytes.writeUInt32LE(point, at * 4);
    else bytes.writeUInt32BE(point, at * 4);
  }
  return bytes;
};
const be16 = (text: string) => Buffer.from(text, 'utf16le').swap16();
const text = '<rss>Łódź “démenti” 否认 😀</rss>';
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(text), null],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), null],
    ['UTF-8 under the header’s us-ascii', Buffer.from(text), 'text/xml; charset=us-ascii'],
    ['UTF-8 under the header’s iso-8859-1', Buffer.from(text), 'text/xml; charset=ISO-8859-1'],
    ['UTF-8 under a charset that nobody knows', Buffer.from(text), 'text/xml; charset=nonsense'],
    ['UTF-8 that declares UTF-16', Buffer.from(text), 'text/xml; charset=utf-16'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), null],
    ['UTF-16 big-endian without one', be16(text), null],
    ['UTF-32', utf32(text, true), null],
    ['UTF-32 big-endian with a mark', utf32(`\ufeff${text}`, false), null],
  ])('%s', (_, body, contentType) => expect(decodeText(body, contentType)).toBe(text));
  it.each([
    [
      'windows-1252 that says UTF-8',
      bytes('<?xml version="1.0" encoding="utf-8"?>', [0x93, 0x41, 0xe9, 0x94]),
      null,
      '“Aé”',
    ],
    [
      'windows-1251 by the header',
      bytes('<a>', [0xcf, 0xe5, 0xf1, 0xea, 0xee, 0xe2]),
      'text/xml; charset="Windows-1251"',
      'Песков',
    ],
    ['KOI8-R by the declaration', bytes('<?xml version="1.0" encoding="koi8-r"?>', [0xf0, 0xc5, 0xd3]), null, 'Пес'],
    [
      'Shift_JIS by the declaration',
      bytes('<?xml version="1.0" encoding="Shift_JIS"?>', [0x93, 0xfa, 0x96, 0x7b]),
      null,
      '日本',
    ],
    [
      'a declaration against a header that is a server’s default',
      bytes('<?xml version="1.0" encoding="windows-1251"?>', [0xcf, 0xe5]),
      'text/xml; charset=iso-8859-1',
      'Пе',
    ],
    ['a page’s meta', bytes('<html><head><meta charset=gbk>', [0xb7, 0xf1, 0xc8, 0xcf]), 'text/html', '否认'],
  ])('%s', (_, body, contentType, end) => expect(decodeText(body, contentType).endsWith(end)).toBe(true));
  it('mends one broken byte in a long UTF-8 text instead of misreading all of it', () =>
    expect(decodeText(Buffer.concat([Buffer.from(text.repeat(3)), Buffer.from([0xe2, 0x80])]), null)).toContain(
      'Łódź “démenti”',
    ));
});
