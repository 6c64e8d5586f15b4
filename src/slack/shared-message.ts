import { z } from 'zod';
import type { SharedWords } from '../desk/ways-in.ts';
import { fromSlack } from './sanitize.ts';

const text = z.string().max(40_000).catch('');
const Attachment = z.object({
  title: text,
  title_link: text,
  from_url: text,
  original_url: text,
  text,
  fallback: text,
});

/** A message as a shortcut hands it to us: of a person, of another app, or of ours. All hostile. */
export const SharedMessage = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string().optional(),
  text,
  attachments: z.array(Attachment).max(100).catch([]),
  blocks: z.array(z.unknown()).max(100).catch([]),
});
export type SharedMessage = z.infer<typeof SharedMessage>;

const linkIn = /https?:\/\/[^\s<>|"]+/gi;
const wiredLink = /<(https?:\/\/[^\s<>|]+)(?:\|([^<>]*))?>/gi;
const emoji = /:(?=[a-z\d_+'-]*[a-z+-])[a-z\d_+'-]{1,60}:(?:skin-tone-\d:)?/gi;
// Marks around words, as Slack reads them; within a word they are the word's own.
const marks = /(?<=^|[\s(“"'])[*_~`]{1,4}(?=\S)|(?<=\S)[*_~`]{1,4}(?=$|[\s).,;:!?”"'])|^[ \t]{0,9}>{1,9}/gm;

/** The first link that leads out of Slack, and the words without links, emoji and markup. */
export function readSharedMessage({ text: said, attachments, blocks }: SharedMessage): SharedWords {
  const inBlocks = stringsIn(blocks, 0);
  const attached = attachments.flatMap((one) => [
    one.title_link,
    one.from_url,
    one.original_url,
    one.text,
    one.fallback,
  ]);
  const [link = null] = [said, ...attached, ...inBlocks].flatMap(linksOf);
  const told = [said, ...attachments.map((one) => one.title || one.text || one.fallback), inBlocks.join(' ')];
  const words = told.map(bareWords).find((one) => /[\p{L}\p{N}]/u.test(one)) ?? '';
  return { link, words };
}

function linksOf(part: string): readonly string[] {
  const wired = [...part.matchAll(wiredLink)].map(([, url = '']) => fromSlack(url));
  const bare = fromSlack(part.replace(wiredLink, ' ')).match(linkIn) ?? [];
  const found = [...wired, ...bare.map((url) => url.replace(/[.,;:!?*_~`]{1,9}$/, ''))];
  return found.filter((url) => !/(?:^|\.)slack\.com$/.test(URL.parse(url)?.hostname ?? 'slack.com'));
}

/** A link's label is somebody's words; its address is not. */
function bareWords(part: string): string {
  const labelled = part.replace(wiredLink, (_, _url, label: string | undefined) => label ?? ' ');
  return fromSlack(labelled).replace(linkIn, ' ').replace(emoji, ' ').replace(marks, '').replace(/\s+/g, ' ').trim();
}

/** What blocks say and where they link to, in their order. */
function stringsIn(value: unknown, depth: number): readonly string[] {
  if (depth > 8 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => stringsIn(one, depth + 1));
  // What a button is called is nobody's claim.
  if ('type' in value && (value.type === 'actions' || value.type === 'context_actions')) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'text' || key === 'url') && typeof inner === 'string' ? [inner] : stringsIn(inner, depth + 1),
  );
}
