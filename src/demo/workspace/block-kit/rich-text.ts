import { z } from 'zod';
import { address, blockId } from './objects.ts';

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
    underline: z.boolean().optional(),
  })
  .optional();
const leaf = <Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), style, ...fields });

const text = leaf('text', { text: z.string().min(1) });
const link = leaf('link', { url: address, text: z.string().optional(), unsafe: z.boolean().optional() });
const leaves = z.discriminatedUnion('type', [
  text,
  link,
  leaf('user', { user_id: z.string().min(1) }),
  leaf('usergroup', { usergroup_id: z.string().min(1) }),
  leaf('channel', { channel_id: z.string().min(1) }),
  leaf('team', { team_id: z.string().min(1) }),
  leaf('broadcast', { range: z.enum(['here', 'channel', 'everyone']) }),
  leaf('color', { value: z.string().regex(/^#[0-9a-f]{6}$/i) }),
  leaf('emoji', {
    name: z.string().min(1),
    unicode: z.string().optional(),
    url: z.string().optional(),
    skin_tone: z.number().int().optional(),
  }),
  leaf('date', {
    timestamp: z.number().int(),
    format: z.string().min(1),
    url: address.optional(),
    fallback: z.string().optional(),
  }),
]);
const border = { border: z.union([z.literal(0), z.literal(1)]).optional() };
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(leaves) });
const list = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(section).min(1),
  indent: z.number().int().min(0).max(8).optional(),
  offset: z.number().int().min(0).optional(),
  ...border,
});
const quote = z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(leaves), ...border });
const preformatted = z.strictObject({
  type: z.literal('rich_text_preformatted'),
  elements: z.array(z.discriminatedUnion('type', [text, link])),
  language: z.string().optional(),
  ...border,
});

export const richTextBlock = z.strictObject({
  type: z.literal('rich_text'),
  block_id: blockId.optional(),
  elements: z.array(z.discriminatedUnion('type', [section, list, quote, preformatted])).min(1),
});
