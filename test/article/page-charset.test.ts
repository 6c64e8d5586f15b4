import { expect, it } from 'vitest';
import { decodePage } from '../../src/article/page-charset.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

it.each([
  { what: 'UTF-8', page: Buffer.from('<p>caffè</p>'), type: null, text: '<p>caffè</p>' },
  { what: 'UTF-8 with a mark', page: Buffer.from('\ufeff<p>caffè</p>'), type: null, text: '<p>caffè</p>' },
  {
    what: 'UTF-8 that claims Latin-1',
    page: Buffer.from('<meta charset=iso-8859-1>è'),
    type: null,
    text: '<meta charset=iso-8859-1>è',
  },
  { what: 'windows-1252 unsaid', page: bytes('caff\xe8 \x93no\x94'), type: null, text: 'caffè “no”' },
  {
    what: 'windows-1251 by meta',
    page: bytes('<meta charset="windows-1251">\xcd\xe5\xf2'),
    type: null,
    text: '<meta charset="windows-1251">Нет',
  },
  { what: 'koi8-r by header', page: bytes('\xee\xc5\xd4'), type: 'text/html; charset=koi8-r', text: 'Нет' },
  { what: 'UTF-16', page: Buffer.from('\ufeffcaffè', 'utf16le'), type: null, text: 'caffè' },
  { what: 'a charset that is none', page: bytes('caff\xe8'), type: 'text/html; charset=x-none', text: 'caffè' },
])('reads $what', ({ page, type, text }) => expect(decodePage(page, type)).toBe(text));
