import { z } from 'zod';
import {
  actionId,
  address,
  confirm,
  conversationFilter,
  dispatchActionConfig,
  imageElement,
  mrkdwn,
  optionGroup,
  overflowOption,
  plainOption,
  plainText,
  richOption,
} from './objects.ts';
import { richTextBlock } from './rich-text.ts';

const placeholder = plainText(150).optional();
const focus = z.boolean().optional();
const acts = { action_id: actionId.optional(), confirm: confirm.optional() };
const picks = { ...acts, placeholder, focus_on_load: focus };
const writes = {
  action_id: actionId.optional(),
  placeholder,
  focus_on_load: focus,
  dispatch_action_config: dispatchActionConfig.optional(),
};
const element = <Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), ...fields });

export const button = element('button', {
  ...acts,
  text: plainText(75),
  value: z.string().min(1).max(2000).optional(),
  url: address.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});
const overflow = element('overflow', { ...acts, options: z.array(overflowOption).min(1).max(5) });
const checkboxes = element('checkboxes', {
  ...acts,
  focus_on_load: focus,
  options: z.array(richOption).min(1).max(10),
  initial_options: z.array(richOption).min(1).max(10).optional(),
});
const radioButtons = element('radio_buttons', {
  ...acts,
  focus_on_load: focus,
  options: z.array(richOption).min(1).max(10),
  initial_option: richOption.optional(),
});
const optionSource = {
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const mostSelected = { max_selected_items: z.number().int().min(1).optional() };
const ids = z.array(z.string().min(1)).min(1).optional();
const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};
const responds = { response_url_enabled: z.boolean().optional() };
const query = { min_query_length: z.number().int().min(0).optional() };

const selects = [
  element('static_select', { ...picks, ...optionSource, initial_option: plainOption.optional() }),
  element('external_select', { ...picks, ...query, initial_option: plainOption.optional() }),
  element('users_select', { ...picks, initial_user: z.string().optional() }),
  element('conversations_select', {
    ...picks,
    ...conversations,
    ...responds,
    initial_conversation: z.string().optional(),
  }),
  element('channels_select', { ...picks, ...responds, initial_channel: z.string().optional() }),
] as const;
const multiSelects = [
  element('multi_static_select', {
    ...picks,
    ...mostSelected,
    ...optionSource,
    initial_options: z.array(plainOption).min(1).optional(),
  }),
  element('multi_external_select', {
    ...picks,
    ...mostSelected,
    ...query,
    initial_options: z.array(plainOption).min(1).optional(),
  }),
  element('multi_users_select', { ...picks, ...mostSelected, initial_users: ids }),
  element('multi_conversations_select', { ...picks, ...mostSelected, ...conversations, initial_conversations: ids }),
  element('multi_channels_select', { ...picks, ...mostSelected, initial_channels: ids }),
] as const;
const pickers = [
  element('datepicker', { ...picks, initial_date: z.iso.date().optional() }),
  element('timepicker', {
    ...picks,
    initial_time: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .optional(),
    timezone: z.string().optional(),
  }),
  element('datetimepicker', { ...acts, focus_on_load: focus, initial_date_time: z.number().int().optional() }),
] as const;
const workflowButton = element('workflow_button', {
  ...acts,
  text: plainText(75),
  workflow: z.strictObject({ trigger: z.looseObject({ url: address }) }),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});
const richTextInput = element('rich_text_input', {
  ...writes,
  initial_value: richTextBlock.optional(),
  min_lines: z.number().int().optional(),
  max_lines: z.number().int().optional(),
});
const textInputs = [
  element('plain_text_input', {
    ...writes,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3000).optional(),
    max_length: z.number().int().min(1).max(3000).optional(),
  }),
  element('email_text_input', { ...writes, initial_value: z.string().optional() }),
  element('url_text_input', { ...writes, initial_value: z.string().optional() }),
  element('number_input', {
    ...writes,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
] as const;
const fileInput = element('file_input', {
  action_id: actionId.optional(),
  filetypes: z.array(z.string()).optional(),
  max_files: z.number().int().min(1).max(10).optional(),
});
const feedbackButton = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(2000),
  accessibility_label: z.string().max(75).optional(),
});
const feedbackButtons = element('feedback_buttons', {
  action_id: actionId.optional(),
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});
const iconButton = element('icon_button', {
  ...acts,
  icon: z.string().min(1),
  text: plainText(75),
  value: z.string().max(2000).optional(),
  accessibility_label: z.string().max(75).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
});

const interactive = [
  button,
  overflow,
  checkboxes,
  radioButtons,
  ...selects,
  ...multiSelects,
  ...pickers,
  workflowButton,
] as const;

/** What may stand in an `actions` block. */
export const actionsElement = z.discriminatedUnion('type', [...interactive, richTextInput]);
/** What may stand beside a `section`. */
export const accessory = z.discriminatedUnion('type', [...interactive, imageElement]);
export const contextElement = z.discriminatedUnion('type', [plainText(2000), mrkdwn(2000), imageElement]);
export const contextActionsElement = z.discriminatedUnion('type', [feedbackButtons, iconButton]);
/** What an `input` block asks for. */
export const inputElement = z.discriminatedUnion('type', [
  checkboxes,
  radioButtons,
  ...selects,
  ...multiSelects,
  ...pickers,
  ...textInputs,
  richTextInput,
  fileInput,
]);
