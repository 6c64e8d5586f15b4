import { isObject } from './json.ts';

// What Slack leaves as it is between angle brackets: mentions, channels, commands, dates, links.
const control = /^(?:[@#!][^<>]+|(?:https?|mailto|tel):[^<>]+)$/;

/** Text as Slack hands it back: `&`, `<` and `>` escaped once, its own control sequences left alone. */
export function toWireText(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const close = open < 0 ? -1 : text.indexOf('>', open);
    const inside = close < 0 ? '' : text.slice(open + 1, close);
    if (open < 0 || close < 0) {
      parts.push(escapeOnce(text.slice(at)));
      break;
    }
    if (control.test(inside)) {
      parts.push(escapeOnce(text.slice(at, open)), `<${inside}>`);
      at = close + 1;
    } else {
      parts.push(escapeOnce(text.slice(at, open + 1)));
      at = open + 1;
    }
  }
  return parts.join('');
}

function escapeOnce(text: string): string {
  return text
    .replace(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Blocks as Slack hands them back: the text of `plain_text` and `mrkdwn` objects escaped, also where it was plain. */
export function toWireBlocks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toWireBlocks);
  if (!isObject(value)) return value;
  const isText = value.type === 'plain_text' || value.type === 'mrkdwn';
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isText && key === 'text' && typeof inner === 'string' ? toWireText(inner) : toWireBlocks(inner),
    ]),
  );
}

const address = /https?:\/\/[^\s<>|]+/g;

/** What a person typed as it arrives in an event: escaped, with addresses in angle brackets. Mentions in wire form stay. */
export function typedToWire(text: string): string {
  return toWireText(text)
    .split(/(<[^<>]*>)/)
    .map((part) => (part.startsWith('<') ? part : part.replace(address, linked)))
    .join('');
}

function linked(url: string): string {
  const bare = url.replace(/[.,;:!?)\]'"”’]+$/, '');
  return `<${bare}>${url.slice(bare.length)}`;
}

/** The user ids that a text mentions. */
export function mentionsIn(text: string): string[] {
  return [...text.matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, id = '']) => id);
}
