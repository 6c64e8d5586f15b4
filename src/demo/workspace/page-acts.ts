import { z } from 'zod';

const userId = z.string().min(1);
const channelId = z.string().min(1);
const answer = z.union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.unknown()), z.null()]);
const values = z.record(z.string(), z.record(z.string(), answer));

/** What the page asks for on behalf of its viewer. */
export const PageAct = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('say'),
    userId,
    channelId,
    text: z.string().trim().min(1).max(12_000),
    threadTs: z.string().optional(),
    broadcast: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('command'), userId, channelId, text: z.string().min(2).max(12_000) }),
  z.strictObject({
    kind: z.literal('click'),
    userId,
    channelId: channelId.optional(),
    messageTs: z.string().optional(),
    viewId: z.string().optional(),
    actionId: z.string(),
    blockId: z.string().optional(),
    value: z.string().optional(),
    answer: answer.optional(),
    values: values.optional(),
  }),
  z.strictObject({ kind: z.literal('submit'), userId, viewId: z.string(), values }),
  z.strictObject({ kind: z.literal('close'), userId, viewId: z.string() }),
  z.strictObject({ kind: z.literal('home'), userId, tab: z.enum(['home', 'messages']) }),
  z.strictObject({
    kind: z.literal('shortcut'),
    userId,
    callbackId: z.string(),
    channelId: channelId.optional(),
    messageTs: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('suggest'), userId, viewId: z.string(), actionId: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('invite'), userId, channelId }),
  z.strictObject({ kind: z.literal('join'), userId, channelId }),
  z.strictObject({ kind: z.literal('leave'), userId, channelId }),
  z.strictObject({ kind: z.literal('dismiss'), userId, ts: z.string() }),
  z.strictObject({ kind: z.literal('control'), userId, id: z.string() }),
]);
export type PageAct = z.infer<typeof PageAct>;
