import { cut, oneLine, visibleText } from '../lib/text.ts';

const opening =
  /^(?:(?:written|reported|reporting|posted|story|words|analysis|published|text|testo|photographs?) )?(?:by|di|a cura di|von|par|por|de|da|del nostro inviato|dal nostro corrispondente)[\s:]+/i;
const between = /\s*(?:,|;|\||·|•|\/|&|\band\b|\bund\b|\be\b|\bet\b|\by\b|\bmit\b|\bwith\b|\bcon\b|\bavec\b)\s+/iu;
// What stands in a byline beside names: addresses, times, sections.
const noName = /https?:|@|\d|^(?:updated|published|share|comment|staff|admin|editor|guest|follow|read|min)\b/i;

/** The people (or desks) that a byline names, in its order, without "By" and the like. */
export function readByline(byline: string): readonly string[] {
  const bare = oneLine(visibleText(byline)).replace(opening, '');
  if (bare.length > 300) return [];
  const names = bare.split(between).map((name) => name.replace(opening, '').replace(/^[\s\-–—]+|[\s\-–—.:]+$/g, ''));
  return [...new Set(names)].filter((name) => isName(name)).map((name) => cut(name, 80));
}

function isName(text: string): boolean {
  return text.length > 1 && text.split(' ').length <= 6 && !noName.test(text) && /\p{L}{2}/u.test(text);
}
