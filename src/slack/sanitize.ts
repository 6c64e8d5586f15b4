import { visibleText } from '../lib/text.ts';

/** Slack's own markup, every foreign word in it escaped. Made by `say` and the functions here, nowhere else. */
export type Mrkdwn = { readonly mrkdwn: string };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const addressLimit = 3000;

function tidy(text: string): string {
  return visibleText(text).replace(/\s+/gu, ' ').trim();
}

/** The text up to `limit` code units, never through a code point; what was cut off shows as "…". */
function upTo(text: string, limit: number, costOf: (character: string) => number): string {
  let used = 0;
  let end = 0;
  let whole = true;
  for (const character of text) {
    used += costOf(character);
    if (used > limit) {
      whole = false;
      break;
    }
    if (used <= limit - 1) end += character.length;
  }
  return whole ? text : `${text.slice(0, end).trimEnd()}…`;
}

const plainCost = (character: string) => character.length;
const escapedCost = (character: string) => entities[character]?.length ?? character.length;

/**
 * Foreign text for places that Slack does not parse (plain_text, rich_text, raw_text): one line, visible characters
 * only. What would be a mention elsewhere ("<!", "<@", "<#") loses its bracket, since clients copy such text about.
 */
export function literal(text: string, limit = 2000): string {
  const open = tidy(text).replace(/<(?=[!@#])/g, '‹');
  return upTo(open, limit, plainCost);
}

/** Foreign text within markup: escaped once, cut so that the escaped form keeps the limit. */
export function escaped(text: string, limit = 2000): string {
  return upTo(tidy(text), limit, escapedCost).replace(/[&<>]/g, (character) => entities[character] ?? character);
}

/** Escaped, with the space at either end that parts it from what stands beside it. */
function inline(text: string): string {
  const inner = escaped(text);
  if (inner === '') return '';
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`;
}

/** Markup with foreign values: say`*${claim}* is denied`. Values are escaped, markup made by us passes. */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number | Mrkdwn)[]): Mrkdwn {
  const parts = values.map((value) => (typeof value === 'object' ? value.mrkdwn : inline(String(value))));
  return { mrkdwn: String.raw({ raw: strings.map((part) => part) }, ...parts) };
}

/** The desk's own sentence, in which people stand as `<@U…>`: they show by name, everything else is escaped. */
export function withPeople(sentence: string): Mrkdwn {
  const parts = sentence.split(/(<@[UW][A-Z0-9]{1,30}>)/);
  return { mrkdwn: parts.map((part, at) => (at % 2 === 1 ? part : inline(part))).join('') };
}

/** Several pieces of markup, one after the other. */
export function joined(parts: readonly Mrkdwn[], between: string): Mrkdwn {
  return { mrkdwn: parts.map(({ mrkdwn }) => mrkdwn).join(between) };
}

/** An http(s) address as it may stand in a message, or null. Names and passwords in it are left out. */
export function address(url: string | null): string | null {
  if (url === null) return null;
  const parsed = URL.parse(url.trim());
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return null;
  parsed.username = '';
  parsed.password = '';
  const href = parsed.href.replace(/[|<>\s]/g, encodeURIComponent);
  return href.length > addressLimit ? null : href;
}

/** A link in markup; the bare label where there is no address that may be shown. */
export function link(url: string | null, label: string): Mrkdwn {
  const href = address(url);
  const words = escaped(label, 200).replaceAll('|', '¦');
  return { mrkdwn: href === null ? words : `<${href.replaceAll('&', '&amp;')}|${words}>` };
}

/** The words of a person as Slack hands them to us: entities undone, links bare, mentions of others as "@someone". */
export function fromSlack(text: string, self: string | null = null): string {
  return (
    text
      .replace(/<@([A-Z0-9]+)(?:\|[^<>]*)?>/g, (_, id: string) => (id === self ? ' ' : '@someone'))
      .replace(/<#[A-Z0-9]+(?:\|([^<>]*))?>/g, (_, name: string | undefined) => `#${name ?? 'channel'}`)
      .replace(/<!(?:[^<>|]*)(?:\|([^<>]*))?>/g, (_, name: string | undefined) => name ?? '')
      // A comma behind the link is not the link's.
      .replace(/<((?:https?|mailto):[^<>|]+)(?:\|[^<>]*)?>(?=[.,;:!?)\]"'”’])/g, '$1 ')
      .replace(/<((?:https?|mailto):[^<>|]+)(?:\|[^<>]*)?>/g, '$1')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .trim()
  );
}
