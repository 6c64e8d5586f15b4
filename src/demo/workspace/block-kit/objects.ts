import { z } from 'zod';

// Composition objects, with the limits of Slack's reference.

export const actionId = z.string().min(1).max(255);
export const blockId = z.string().min(1).max(255);
export const address = z
  .string()
  .max(3000)
  .regex(/^(?:https?|mailto|slack|tel):/i, 'must be a valid URL');

export const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() });
export const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(most), verbatim: z.boolean().optional() });
export const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);

const option = (text: z.ZodType, description: z.ZodType) =>
  z.strictObject({ text, value: z.string().min(1).max(150), description: description.optional() });
export const plainOption = option(plainText(75), plainText(75));
export const richOption = option(anyText(75), anyText(75));
export const overflowOption = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(150),
  description: plainText(75).optional(),
  url: address.optional(),
});
export const optionGroup = z.strictObject({ label: plainText(75), options: z.array(plainOption).min(1).max(100) });

export const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
export const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((filter) => Object.keys(filter).length > 0, 'must have at least one property');
export const dispatchActionConfig = z.strictObject({
  trigger_actions_on: z
    .array(z.enum(['on_enter_pressed', 'on_character_entered']))
    .min(1)
    .max(2),
});

const slackFile = z
  .strictObject({ id: z.string().min(1).optional(), url: address.optional() })
  .refine(({ id, url }) => (id === undefined) !== (url === undefined), 'must have exactly one of id and url');
const pictureFields = {
  type: z.literal('image'),
  alt_text: z.string().min(1).max(2000),
  image_url: address.optional(),
  slack_file: slackFile.optional(),
};
const hasOnePicture = ({ image_url, slack_file }: { image_url?: unknown; slack_file?: unknown }) =>
  (image_url === undefined) !== (slack_file === undefined);
const onePicture = 'must have exactly one of image_url and slack_file';

export const imageElement = z.strictObject(pictureFields).refine(hasOnePicture, onePicture);
export const imageBlock = z
  .strictObject({ ...pictureFields, title: plainText(2000).optional(), block_id: blockId.optional() })
  .refine(hasOnePicture, onePicture);
