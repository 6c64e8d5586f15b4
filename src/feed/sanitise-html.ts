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

// Text between tags: a stray `<` is escaped, and numeric references become what they mean, which drops controls and surrogates.
function textOf(piece: string): string {
  const text = piece.includes('&#')
    ? piece.replace(/&#[xX]?[\da-fA-F]{1,8};/g, (reference) => escapeHtml(decodeReferences(reference)))
    : piece;
  return text.includes('<') ? text.replaceAll('<', '&lt;') : text;
}

/**
 * HTML that is safe to show: an allow-list of elements and attributes, addresses absolute http(s), nothing that acts.
 * Elements are closed in order, however broken or deep the input is. `base`: what relative addresses are relative to. Linear.
 */
export function sanitiseHtml(html: string, base: string | null): string {
  const clean = withoutControls(html);
  let open = clean.indexOf('<');
  if (open < 0) return textOf(clean);
  const stack: string[] = [];
  const missing = new Set<string>();
  let out = '';
  let from = 0;
  while (open >= 0) {
    const declared = afterDeclaration(clean, open);
    const tag = declared < 0 ? tagAt(clean, open) : null;
    if (declared >= 0) {
      out += textOf(clean.slice(from, open));
      from = declared;
    } else if (tag !== null) {
      out += textOf(clean.slice(from, open));
      from = tag.after;
      const { name } = tag;
      if (!allowed.has(name)) {
        if (silentTags.has(name) && !tag.isEnd && !tag.isEmpty && !voidTags.has(name))
          from = afterSilent(clean, name, from, missing);
      } else if (voidTags.has(name)) {
        if (!tag.isEnd) out += `<${name}${keptAttributes(clean, tag, base)}>`;
      } else if (tag.isEnd) {
        const depth = stack.lastIndexOf(name);
        for (let i = stack.length; depth >= 0 && i > depth; i--) out += `</${stack.pop()}>`;
      } else if (stack.length < deepest) {
        out += tag.attributesTo > tag.attributesFrom ? `<${name}${keptAttributes(clean, tag, base)}>` : `<${name}>`;
        if (tag.isEmpty) out += `</${name}>`;
        else stack.push(name);
      }
    }
    open = clean.indexOf('<', Math.max(open + 1, from));
  }
  out += textOf(clean.slice(from));
  while (stack.length > 0) out += `</${stack.pop()}>`;
  return out.trim();
}
