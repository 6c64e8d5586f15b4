import { z } from 'zod';
import { accessory, actionsElement, button, contextActionsElement, contextElement, inputElement } from './elements.ts';
import { address, anyText, blockId, imageBlock, imageElement, mrkdwn, plainText } from './objects.ts';
import { richTextBlock } from './rich-text.ts';

export type Surface = 'message' | 'modal' | 'home';

const block = <Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), block_id: blockId.optional(), ...fields });

const section = block('section', {
  text: anyText(3000).optional(),
  fields: z.array(anyText(2000)).min(1).max(10).optional(),
  accessory: accessory.optional(),
  expand: z.boolean().optional(),
}).refine(({ text, fields }) => text !== undefined || fields !== undefined, 'missing required field: text or fields');
const header = block('header', { text: plainText(150), level: z.number().int().min(1).max(4).optional() });
const divider = block('divider', {});
const context = block('context', { elements: z.array(contextElement).min(1).max(10) });
const actions = block('actions', { elements: z.array(actionsElement).min(1).max(25) });
const contextActions = block('context_actions', { elements: z.array(contextActionsElement).min(1).max(5) });
const input = block('input', {
  label: plainText(2000),
  element: inputElement,
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});
const video = block('video', {
  video_url: address,
  thumbnail_url: address,
  alt_text: z.string().min(1),
  title: plainText(200),
  title_url: address.optional(),
  author_name: z.string().max(50).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: address.optional(),
  description: plainText(200).optional(),
});
const markdown = block('markdown', { text: z.string().min(1).max(12_000) });
const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richTextBlock,
]);
const column = z.strictObject({
  align: z.enum(['left', 'center', 'right']).optional(),
  is_wrapped: z.boolean().optional(),
});
const table = block('table', {
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: z.array(column).max(20).optional(),
});
const dataTable = block('data_table', {
  caption: z.string().min(1),
  rows: z.array(z.array(cell).min(1).max(20)).min(2).max(101),
  page_size: z.number().int().min(1).max(100).optional(),
  row_header_column_index: z.number().int().min(0).max(19).optional(),
});
const container = block('container', {
  title: plainText(150).optional(),
  rich_text_title: richTextBlock.optional(),
  subtitle: anyText(150).optional(),
  child_blocks: z
    .array(
      z.discriminatedUnion('type', [
        actions,
        context,
        divider,
        header,
        imageBlock,
        input,
        richTextBlock,
        section,
        table,
        video,
      ]),
    )
    .min(1)
    .max(10),
  width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
  icon: imageElement.optional(),
  is_collapsible: z.boolean().optional(),
  default_collapsed: z.boolean().optional(),
  has_header_divider: z.boolean().optional(),
}).refine(
  ({ title, rich_text_title }) => title !== undefined || rich_text_title !== undefined,
  'missing required field: title',
);
const card = block('card', {
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  title: mrkdwn(150).optional(),
  subtitle: mrkdwn(150).optional(),
  body: mrkdwn(200).optional(),
  actions: z.array(button).max(3).optional(),
});
const carousel = block('carousel', { elements: z.array(card).min(1).max(10) });
const alert = block('alert', {
  text: anyText(200),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

const everywhere = [section, header, divider, context, actions, richTextBlock, imageBlock, input, video, card] as const;
const tabular = [table, dataTable, container, carousel] as const;

/** The blocks that each surface takes. */
export const blocksOf = {
  message: z.discriminatedUnion('type', [...everywhere, ...tabular, contextActions, markdown]),
  home: z.discriminatedUnion('type', [...everywhere, ...tabular]),
  modal: z.discriminatedUnion('type', [...everywhere, alert]),
} satisfies Record<Surface, z.ZodType>;
