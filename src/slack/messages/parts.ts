import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  PlainTextElement,
  PlainTextOption,
  RichTextBlock,
  RichTextElement,
  RichTextList,
  RichTextQuote,
  RichTextSection,
  SectionBlock,
} from '@slack/types';
import type { DiffPart } from '../../lib/word-diff.ts';
import { fits, fitting, limits, type Rendered } from '../limits.ts';
import { address, joined, literal, type Mrkdwn, say } from '../sanitize.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number) => String(n).padStart(2, '0');

/** Milliseconds of an ISO time or an instant, null where it is not one. */
function instant(at: string | number | null): number | null {
  const ms = typeof at === 'string' ? Date.parse(at) : at;
  return ms === null || !Number.isFinite(ms) || Math.abs(ms) > 8.64e15 ? null : ms;
}

/** "14 Mar 22:13 UTC", for readers of the plain text. */
export function utc(at: string | number | null): string {
  const ms = instant(at);
  if (ms === null) return 'time not given';
  const date = new Date(ms);
  const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
}

/** Markup that each reader sees in local time. */
export function localTime(at: string | number | null): Mrkdwn {
  const ms = instant(at);
  if (ms === null || ms < 0) return say`${utc(at)}`;
  return { mrkdwn: `<!date^${Math.floor(ms / 1000)}^{date_short_pretty} {time}|${utc(ms)}>` };
}

type Style = { readonly bold?: true; readonly italic?: true; readonly strike?: true };

/** Foreign or own words in a rich text; Slack does not parse them. */
export function words(text: string, style?: Style, limit = 1000): RichTextElement {
  // A space at either end parts the words from what stands beside them.
  const lead = /^\s/.test(text) ? ' ' : '';
  const tail = text.trim() !== '' && /\s$/.test(text) ? ' ' : '';
  const shown = `${lead}${literal(text, limit)}${tail}`;
  return { type: 'text', text: shown === '' ? ' ' : shown, ...(style === undefined ? {} : { style }) };
}

export const bold = (text: string, limit?: number): RichTextElement => words(text, { bold: true }, limit);

/** A link, or the bare words where the address may not be shown. */
export function anchor(url: string | null, label: string, limit = 200): RichTextElement {
  const href = address(url);
  const text = literal(label, limit);
  return href === null || text === '' ? words(label, undefined, limit) : { type: 'link', url: href, text };
}

/** A time that each reader sees in local time. */
export function moment(at: string | number | null): RichTextElement {
  const ms = instant(at);
  if (ms === null || ms < 0) return words(utc(at));
  return {
    type: 'date',
    timestamp: Math.floor(ms / 1000),
    format: '{date_short_pretty} {time}',
    fallback: utc(ms),
  };
}

export function line(...elements: readonly RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements: [...elements] };
}

export function bullets(sections: readonly RichTextSection[], style: RichTextList['style'] = 'bullet'): RichTextList {
  return { type: 'rich_text_list', style, elements: [...sections] };
}

/** The sentence as it stands in the article, in quotation marks. Line breaks stay: nothing is parsed here. */
export function quote(sentence: string, limit = 900): RichTextQuote {
  return { type: 'rich_text_quote', elements: [words(quoted(sentence, limit), undefined, limit + 2)] };
}

/**
 * One side of a change as a quotation: what went is struck out, what came is bold. Where little is left of the earlier
 * wording, marks would say nothing, and there are none.
 */
export function quoteChange(parts: readonly DiffPart[], side: 'before' | 'after', limit: number): RichTextQuote {
  const mark = side === 'before' ? 'removed' : 'added';
  const shown = parts.filter(({ kind }) => kind === 'same' || kind === mark);
  const whole = shown.map(({ text }) => text).join(' ');
  const same = shown.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  if (same < whole.length / 3 || whole.length > limit) return quote(whole, limit);
  const style = side === 'before' ? { strike: true as const } : { bold: true as const };
  return {
    type: 'rich_text_quote',
    elements: [
      words('“'),
      ...shown.map(({ kind, text }, at) =>
        words(at === shown.length - 1 ? text : `${text} `, kind === 'same' ? undefined : style, limit),
      ),
      words('”'),
    ],
  };
}

/** In quotation marks, unless the sentence begins with its own: two in a row read as a slip. */
export function quoted(sentence: string, limit = 900): string {
  const text = literal(sentence, limit);
  return /^[“„«"‘]/.test(text) ? text : `“${text}”`;
}

export function richText(...elements: readonly (RichTextSection | RichTextList | RichTextQuote)[]): RichTextBlock {
  return { type: 'rich_text', elements: [...elements] };
}

export function plain(text: string, limit: number): PlainTextElement {
  return { type: 'plain_text', text: literal(text, limit) || '–', emoji: false };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, limits.header) };
}

export function context(...parts: readonly (Mrkdwn | null)[]): ContextBlock {
  const shown = parts.filter((part) => part !== null && part.mrkdwn.trim() !== '') as readonly Mrkdwn[];
  const all = joined(shown, ' · ').mrkdwn;
  // A cut through markup could leave half an entity or link: leave whole parts out instead.
  const text =
    all.length <= limits.text ? all : (shown.find(({ mrkdwn }) => mrkdwn.length <= limits.text)?.mrkdwn ?? '…');
  return { type: 'context', elements: [{ type: 'mrkdwn', text: text || '–', verbatim: true }] };
}

export function fields(...parts: readonly Mrkdwn[]): SectionBlock {
  return {
    type: 'section',
    fields: parts.slice(0, 10).map(({ mrkdwn }) => ({ type: 'mrkdwn', text: mrkdwn, verbatim: true })),
  };
}

export function button(
  id: string,
  label: string,
  options: {
    readonly value?: string;
    readonly url?: string | null;
    readonly style?: 'primary' | 'danger';
    readonly speech?: string;
  },
): Button {
  const href = address(options.url ?? null);
  return {
    type: 'button',
    action_id: id,
    text: plain(label, limits.button),
    ...(options.value === undefined ? {} : { value: options.value }),
    ...(href === null ? {} : { url: href }),
    ...(options.style === undefined ? {} : { style: options.style }),
    ...(options.speech === undefined ? {} : { accessibility_label: literal(options.speech, limits.button) }),
  };
}

/** Options whose value is too long for Slack are left out. */
export function options(pairs: readonly (readonly [label: string, value: string])[]): PlainTextOption[] {
  return pairs
    .filter(([, value]) => value.length <= limits.optionValue)
    .slice(0, 5)
    .map(([label, value]) => ({ text: plain(label, limits.option), value }));
}

export function actions(...elements: readonly (ActionsBlock['elements'][number] | null)[]): ActionsBlock[] {
  const shown = elements.filter((element) => element !== null);
  return shown.length === 0 ? [] : [{ type: 'actions', elements: shown }];
}

/** Plain text of several lines, as many whole ones as a message may have. */
export function spokenLines(lines: readonly Mrkdwn[]): Mrkdwn {
  let all = lines[0] ?? say``;
  for (const next of lines.slice(1)) {
    const longer = joined([all, next], '\n');
    if (longer.mrkdwn.length > limits.text) return all;
    all = longer;
  }
  return all;
}

/** A message that keeps Slack's limits. */
export function message(text: Mrkdwn, blocks: readonly (KnownBlock | null)[]): Rendered {
  return { text: text.mrkdwn.trim() || '–', blocks: fitting(blocks.filter((block) => block !== null)) };
}

/** A message with as many rows as Slack takes, so that it can say itself how many it leaves out. */
export function withRows(
  most: number,
  build: (rows: number) => { readonly text: Mrkdwn; readonly blocks: readonly (KnownBlock | null)[] },
): Rendered {
  for (let rows = most; ; rows -= 1) {
    const { text, blocks } = build(rows);
    if (rows <= 4 || fits(blocks.filter((block) => block !== null))) return message(text, blocks);
  }
}

/** "a, b, c and 4 more". */
export function some(names: readonly string[], most: number, none = 'nobody'): string {
  if (names.length === 0) return none;
  const shown = names.slice(0, most).map((name) => literal(name, 80));
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? (shown[0] ?? none) : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
