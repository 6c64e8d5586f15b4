import { httpUrl } from '../lib/url.ts';
import { decodeReferences, escapeHtml } from './entities.ts';
import { afterDeclaration, afterSilent, silentTags, type Tag, tagAt, voidTags } from './html-tags.ts';
import { withoutControls } from './plain-text.ts';
import { attributesOf } from './read-tags.ts';

// Text, tables, pictures and links. Everything else goes: its text stays, unless the element is silent.
const allowed: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div ' +
    'dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp ' +
    'section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
);
const plainAttributes: ReadonlySet<string> = new Set(
  'alt title lang dir datetime colspan rowspan headers scope start reversed width height'.split(' '),
);
const addressAttributes: ReadonlySet<string> = new Set(['href', 'src', 'cite']);
const deepest = 64;

function address(name: string, value: string, base: string | null): string | null {
  const trimmed = value.trim();
  if (name === 'href' && /^mailto:[^\s<>"]+$/i.test(trimmed)) return trimmed;
  if (name === 'href' && /^#[\w.:-]+$/.test(trimmed)) return trimmed;
  return httpUrl(trimmed, base);
}

/** The attributes of a tag that may stay, written afresh: ` name="value"` each. */
function keptAttributes(html: string, tag: Tag, base: string | null): string {
  let out = '';
  const seen = new Set<string>();
  for (const [name, value] of attributesOf(html, tag)) {
    const isAddress = addressAttributes.has(name);
    if ((!isAddress && !plainAttributes.has(name)) || seen.has(name)) continue;
    seen.add(name);
    const text = withoutControls(decodeReferences(value));
    const kept = isAddress ? address(name, text, base) : text.replace(/\s+/g, ' ');
    if (kept !== null) out += ` ${name}="${escapeHtml(kept)}"`;
  }
  return out;
}

const isHexDigit = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);

/** Behind the numeric reference that begins at `at` (an `&` before a `#`), or -1 where none does. */
function afterNumeric(text: string, at: number): number {
  const mark = text.charCodeAt(at + 2);
  const from = mark === 120 || mark === 88 ? at + 3 : at + 2;
  let to = from;
  while (to < from + 8 && isHexDigit(text.charCodeAt(to))) to += 1;
  return to > from && text.charCodeAt(to) === 59 ? to + 1 : -1;
}

// Text between tags: a stray `<` is escaped, and numeric references become what they mean, which drops controls and surrogates.
function textOf(piece: string): string {
  let at = piece.indexOf('&#');
  let text = piece;
  if (at >= 0) {
    text = '';
    let from = 0;
    while (at >= 0) {
      const after = afterNumeric(piece, at);
      if (after >= 0) {
        text += piece.slice(from, at) + escapeHtml(decodeReferences(piece.slice(at, after)));
        from = after;
      }
      at = piece.indexOf('&#', Math.max(at + 2, after));
    }
    text += piece.slice(from);
  }
  return text.includes('<') ? text.replaceAll('<', '&lt;') : text;
}

/**
 * HTML that is safe to show: an allow-list of elements and attributes, addresses absolute http(s), nothing that acts.
 * Elements are closed in order, however broken or deep the input is. `base`: what relative addresses are relative to. Linear.
 * `isClean`: no control characters and no lone surrogates are in it, so that they need not be looked for.
 */
export function sanitiseHtml(html: string, base: string | null, isClean = false): string {
  const clean = isClean ? html : withoutControls(html);
  const open = clean.indexOf('<');
  return open < 0 ? textOf(clean) : new Sanitiser(clean, base).run(open);
}

class Sanitiser {
  readonly #html: string;
  readonly #base: string | null;
  readonly #stack: string[] = [];
  readonly #missing = new Set<string>();
  #out = '';
  // What stands before it is in `#out`. Tags that may stay as they are written are not copied one by one.
  #copied = 0;
  // Where the text began that the next tag ends.
  #from = 0;
  #numeric: number;

  constructor(html: string, base: string | null) {
    this.#html = html;
    this.#base = base;
    this.#numeric = html.indexOf('&#');
  }

  run(first: number): string {
    const html = this.#html;
    for (let open = first; open >= 0; open = html.indexOf('<', Math.max(open + 1, this.#from))) {
      if (this.#keepBare(open)) continue;
      const declared = afterDeclaration(html, open);
      if (declared >= 0) {
        this.#flush(open);
        this.#skipTo(declared);
        continue;
      }
      const tag = tagAt(html, open);
      if (tag !== null) this.#takeTag(tag, open);
    }
    this.#flush(html.length);
    while (this.#stack.length > 0) this.#out += `</${this.#stack.pop()}>`;
    return this.#out.trim();
  }

  /** A tag without attributes that needs no change, in text that needs none: `<p>`, `</p>`. */
  #keepBare(open: number): boolean {
    const html = this.#html;
    const isEnd = html.charCodeAt(open + 1) === 47;
    const nameFrom = open + (isEnd ? 2 : 1);
    let to = nameFrom;
    for (let code = html.charCodeAt(to); (code >= 97 && code <= 122) || (code >= 48 && code <= 57); ) {
      to += 1;
      code = html.charCodeAt(to);
    }
    if (html.charCodeAt(to) !== 62) return false;
    if (isEnd) {
      const top = this.#stack.at(-1);
      if (top === undefined || top.length !== to - nameFrom || !html.startsWith(top, nameFrom)) return false;
    } else if (this.#stack.length >= deepest || !isBare(html, nameFrom, to)) return false;
    // Text with a stray `<` in it (it begins there) or with numeric references is written afresh.
    if (this.#isUneven(open)) this.#flush(open);
    if (isEnd) this.#stack.pop();
    else this.#stack.push(html.slice(nameFrom, to));
    this.#from = to + 1;
    return true;
  }

  #isUneven(open: number): boolean {
    while (this.#numeric >= 0 && this.#numeric < this.#from) this.#numeric = this.#html.indexOf('&#', this.#from);
    if (this.#numeric >= 0 && this.#numeric < open) return true;
    return this.#html.indexOf('<', this.#from) < open;
  }

  /** Writes what stands before `to`: kept tags as they are, the last text as `textOf` says. */
  #flush(to: number): void {
    if (this.#copied < this.#from) this.#out += this.#html.slice(this.#copied, this.#from);
    if (this.#from < to) this.#out += textOf(this.#html.slice(this.#from, to));
    this.#copied = to;
    this.#from = to;
  }

  #skipTo(at: number): void {
    this.#copied = at;
    this.#from = at;
  }

  #takeTag(tag: Tag, open: number): void {
    const html = this.#html;
    const { name } = tag;
    this.#flush(open);
    this.#skipTo(tag.after);
    if (!allowed.has(name)) {
      if (silentTags.has(name) && !tag.isEnd && !tag.isEmpty && !voidTags.has(name))
        this.#skipTo(afterSilent(html, name, tag.after, this.#missing));
    } else if (voidTags.has(name)) {
      if (!tag.isEnd) this.#out += `<${name}${keptAttributes(html, tag, this.#base)}>`;
    } else if (tag.isEnd) {
      const depth = this.#stack.lastIndexOf(name);
      for (let i = this.#stack.length; depth >= 0 && i > depth; i--) this.#out += `</${this.#stack.pop()}>`;
    } else if (this.#stack.length < deepest) {
      this.#out +=
        tag.attributesTo > tag.attributesFrom ? `<${name}${keptAttributes(html, tag, this.#base)}>` : `<${name}>`;
      if (tag.isEmpty) this.#out += `</${name}>`;
      else this.#stack.push(name);
    }
  }
}

function isBare(html: string, from: number, to: number): boolean {
  // Paragraphs are most of what there is.
  if (to - from === 1 && html.charCodeAt(from) === 112) return true;
  const name = html.slice(from, to);
  return allowed.has(name) && !voidTags.has(name);
}
