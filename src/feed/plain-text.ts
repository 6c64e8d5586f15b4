import { characterOf, decodeReferences } from './entities.ts';
import { afterDeclaration, afterSilent, blockTags, htmlTags, silentTags, tagAt } from './html-tags.ts';

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/;
// One search finds all that is rare; searching by hand, character by character, costs three times that (2026-11-25).
const uneven = /[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]| {2}/;

// U+0080 to U+009F in a text are windows-1252 that somebody took for ISO 8859-1: a ’ is meant, not a control.
const meant = (control: string) =>
  control >= '\u0080' && control <= '\u009f' ? characterOf(control.charCodeAt(0)) : '';

/** One line of plain Unicode: no control characters, no lone surrogates, every run of white space one space. */
export function tidyLine(text: string): string {
  const trimmed = text.trim();
  if (!uneven.test(trimmed)) return trimmed;
  return trimmed
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, meant)
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Without control characters (white space stays) and lone surrogates: for text that keeps its lines. */
export function withoutControls(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  if (!controls.test(whole)) return whole;
  return whole.replace(new RegExp(controls, 'g'), meant);
}

/** The text of HTML: known tags go (blocks leave `gap`), references are decoded once, unknown tags stay as they stand. */
function strip(html: string, gap: string): string {
  let open = html.indexOf('<');
  if (open < 0) return decodeReferences(html);
  const missing = new Set<string>();
  let out = '';
  let from = 0;
  while (open >= 0) {
    const declared = afterDeclaration(html, open);
    const tag = declared < 0 ? tagAt(html, open) : null;
    let after = declared;
    if (tag !== null && htmlTags.has(tag.name)) {
      after =
        silentTags.has(tag.name) && !tag.isEnd && !tag.isEmpty
          ? afterSilent(html, tag.name, tag.after, missing)
          : tag.after;
    }
    if (after >= 0) {
      out += decodeReferences(html.slice(from, open));
      if (tag !== null && blockTags.has(tag.name)) out += gap;
      from = after;
    }
    open = html.indexOf('<', Math.max(open + 1, after));
  }
  return out + decodeReferences(html.slice(from));
}

const leftover = /<\/?(?:p|br|b|i|em|strong|a|span|div|img|ul|li|font|h\d|blockquote|script|iframe)\b[^<>]*>/i;

const escapedTwice = /&(?:#\d+|#x[\da-f]+|amp|quot|nbsp|apos|[lr][sd]quo|[mn]dash|hellip);/i;

/** One line of plain text from HTML. What was escaped twice is read twice, never more. */
export function plainLine(html: string): string {
  if (!html.includes('<')) {
    if (!html.includes('&')) return tidyLine(html);
    const once = decodeReferences(html);
    return once.includes('<') || once.includes('&') ? again(once) : tidyLine(once);
  }
  return again(strip(html, ' '));
}

function again(once: string): string {
  if (once.includes('<') && leftover.test(once)) return tidyLine(strip(once, ' '));
  return tidyLine(once.includes('&') && escapedTwice.test(once) ? decodeReferences(once) : once);
}

/** The paragraphs of HTML as plain text, parted by a blank line. */
export function plainParagraphs(html: string): string {
  return strip(html, '\n')
    .split(/\n+/)
    .map(tidyLine)
    .filter((line) => line !== '')
    .join('\n\n');
}
