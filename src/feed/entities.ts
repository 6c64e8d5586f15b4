import { decodeHTMLStrict } from 'entities';

// Where windows-1252 puts what HTML's numeric references 128–159 mean.
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The character of a numeric reference; nothing for controls, surrogates, byte-order marks and what is no character. */
export function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) {
    const mapped = windows1252.charCodeAt(code - 0x80);
    return mapped <= 0x9f ? '' : String.fromCharCode(mapped);
  }
  if (code < 0x20) return code === 9 || code === 10 || code === 13 ? ' ' : '';
  if (code === 0x7f || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff || Number.isNaN(code)) return '';
  if (code === 0xfeff || code === 0xfffe || code === 0xffff) return '';
  return String.fromCodePoint(code);
}

const names = new Map<string, string>([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);
// A document can name what it likes: remember only what the table of HTML holds, which is finite.
function named(name: string): string | null {
  const known = names.get(name);
  if (known !== undefined) return known;
  const decoded = decodeHTMLStrict(`&${name};`);
  if (decoded.endsWith(`&${name};`)) return null;
  names.set(name, decoded);
  return decoded;
}

const isDigits = /^#(?:\d{1,10}|[xX][\da-fA-F]{1,8})$/;

/** The references that XML itself has, read where they stand: nearly all that a feed holds. */
function usual(text: string, from: number, to: number): string | null {
  const first = text.charCodeAt(from);
  const second = text.charCodeAt(from + 1);
  if (to - from === 2 && second === 116) return first === 108 ? '<' : first === 103 ? '>' : null;
  if (to - from === 3) return first === 97 && second === 109 && text.charCodeAt(from + 2) === 112 ? '&' : null;
  return null;
}

function reference(body: string): string | null {
  if (body.charCodeAt(0) !== 35) return named(body);
  if (!isDigits.test(body)) return null;
  const hex = body.charCodeAt(1) === 120 || body.charCodeAt(1) === 88;
  return characterOf(hex ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10));
}

/** The text with its references decoded once, XML's and HTML's alike; what is no reference stays. Linear. */
export function decodeReferences(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let out = '';
  let from = 0;
  while (at >= 0) {
    // The longest name of HTML has 31 letters.
    const limit = Math.min(text.length, at + 34);
    let end = at + 1;
    while (end < limit && isNameCode(text.charCodeAt(end))) end += 1;
    if (end > at + 1 && text.charCodeAt(end) === 59) {
      const decoded = usual(text, at + 1, end) ?? reference(text.slice(at + 1, end));
      if (decoded !== null) {
        out += text.slice(from, at) + decoded;
        from = end + 1;
      }
    }
    at = text.indexOf('&', Math.max(at + 1, from));
  }
  return from === 0 ? text : out + text.slice(from);
}

function isNameCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 35;
}

/** Safe in an attribute and between tags. */
export function escapeHtml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
