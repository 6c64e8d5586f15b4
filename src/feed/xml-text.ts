import { decodeReferences, escapeHtml } from './entities.ts';
import type { Element } from './scan-xml.ts';

/** Maps what stands between `start` and `end` piece by piece; comments and instructions are left out. Linear. */
function mapPieces(text: string, plain: (piece: string) => string, cdata: (piece: string) => string): string {
  const end = text.length;
  let out = '';
  let at = 0;
  while (at < end) {
    let mark = text.indexOf('<', at);
    if (mark < 0) mark = end;
    const after = text.charCodeAt(mark + 1);
    if (mark === end) {
      out += plain(text.slice(at, end));
      break;
    }
    if (after !== 33 && after !== 63) {
      const next = text.indexOf('<', mark + 1);
      const stop = next < 0 ? end : next;
      out += plain(text.slice(at, stop));
      at = stop;
      continue;
    }
    if (mark > at) out += plain(text.slice(at, mark));
    const isCdata = text.startsWith('<![CDATA[', mark);
    const isComment = !isCdata && text.startsWith('<!--', mark);
    const from = mark + (isCdata ? 9 : isComment ? 4 : 2);
    const closing = isCdata ? ']]>' : isComment ? '-->' : '>';
    const found = text.indexOf(closing, from);
    const stop = found < 0 ? end : found;
    if (isCdata) out += cdata(text.slice(from, stop));
    at = Math.min(end, stop + closing.length);
  }
  return out;
}

const same = (piece: string) => piece;

/** The element's characters: CDATA opened, references decoded once. */
export function charactersOf(text: string, { start, end, isPlain }: Element): string {
  if (isPlain) return decodeReferences(text.slice(start, end));
  const first = text.indexOf('<', start);
  if (first < 0 || first >= end) return decodeReferences(text.slice(start, end));
  // One CDATA section and nothing else is what most feeds have here.
  if (first === start && text.startsWith('<![CDATA[', start) && text.startsWith(']]>', end - 3)) {
    if (text.indexOf(']]>', start) === end - 3) return text.slice(start + 9, end - 3);
  }
  return mapPieces(text.slice(start, end), decodeReferences, same);
}

/** The element's inside as mark-up: what stands in CDATA is text, and stays text. */
export function markupOf(text: string, { start, end }: Element): string {
  return mapPieces(text.slice(start, end), same, escapeHtml);
}
