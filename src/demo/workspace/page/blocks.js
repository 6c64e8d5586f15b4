import { h, link } from './dom.js';
import { renderElement } from './elements.js';
import { plainOf, renderMrkdwn, renderText } from './mrkdwn.js';
import { renderRichText } from './rich-text.js';

/**
 * Nodes for blocks. `context`: { names, act(element, block, extra), state(blockId, actionId), errors, isModal }.
 * A block that this page doesn't know says so, rather than vanish.
 */
export function renderBlocks(blocks, context) {
  return blocks.map((block) => {
    const draw = drawers[block.type];
    const node =
      draw === undefined
        ? h('p', { class: 'unknown' }, `This page can't draw a "${block.type}" block.`)
        : draw(block, context);
    node.classList.add('block', `block-${block.type}`);
    return node;
  });
}

const drawers = {
  header: (block) => h(`h${Math.min(4, (block.level ?? 1) + 2)}`, {}, plainOf(block.text)),
  divider: () => h('hr'),
  section,
  context: (block, context) =>
    h(
      'div',
      {},
      block.elements.map((element) =>
        element.type === 'image' ? picture(element) : h('span', {}, renderText(element, context.names)),
      ),
    ),
  actions: (block, context) =>
    h(
      'div',
      {},
      block.elements.map((element) => renderElement(element, block, context)),
    ),
  context_actions: (block, context) =>
    h(
      'div',
      {},
      block.elements.map((element) => renderElement(element, block, context)),
    ),
  rich_text: (block, context) => renderRichText(block, context.names),
  image: imageBlock,
  table: (block, context) => table(block, null, context),
  data_table: (block, context) => table(block, block.caption, context),
  container,
  card,
  carousel: (block, context) => h('div', {}, renderBlocks(block.elements, context)),
  markdown: (block) => h('p', {}, block.text),
  alert: (block, context) =>
    h('p', { role: 'note', 'data-level': block.level ?? 'default' }, renderText(block.text, context.names)),
  video: (block) => h('p', {}, link(block.title_url ?? block.video_url, plainOf(block.title))),
  input,
};

function section(block, context) {
  const text = block.text ? h('div', { class: 'text' }, renderText(block.text, context.names)) : null;
  const fields = block.fields
    ? h(
        'div',
        { class: 'fields' },
        block.fields.map((field) => h('div', {}, renderText(field, context.names))),
      )
    : null;
  const { accessory } = block;
  const beside =
    accessory && (accessory.type === 'image' ? picture(accessory) : renderElement(accessory, block, context));
  return h(
    'div',
    {},
    h('div', { class: 'main' }, text, fields),
    beside ? h('div', { class: 'accessory' }, beside) : null,
  );
}

function picture({ image_url, slack_file, alt_text }) {
  const source = slack_file ? `/files/${slack_file.id ?? String(slack_file.url).split('/').at(-1)}` : image_url;
  // Nothing is loaded from elsewhere: a picture of another server is a link.
  const isOurs = source.startsWith('/') || source.startsWith(location.origin);
  return isOurs ? h('img', { src: source, alt: alt_text, loading: 'lazy' }) : link(source, `Picture: ${alt_text}`);
}

function imageBlock(block) {
  return h('figure', {}, block.title ? h('figcaption', {}, plainOf(block.title)) : null, picture(block));
}

function table(block, caption, context) {
  const [head = [], ...rows] = block.rows;
  const settings = block.column_settings ?? [];
  const draw = (cell, index, tag) => {
    const { align = 'left', is_wrapped = false } = settings[index] ?? {};
    const content =
      cell.type === 'rich_text' ? renderRichText(cell, context.names) : String(cell.text ?? cell.value ?? '');
    return h(
      tag,
      { class: `align-${align}${is_wrapped ? ' wrapped' : ''}`, scope: tag === 'th' ? 'col' : null },
      content,
    );
  };
  return h(
    'div',
    { tabindex: 0, role: 'region', 'aria-label': caption ?? 'Table' },
    h(
      'table',
      {},
      caption ? h('caption', {}, caption) : null,
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((cell, index) => draw(cell, index, 'th')),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((cell, index) => draw(cell, index, 'td')),
          ),
        ),
      ),
    ),
  );
}

function container(block, context) {
  const title = block.rich_text_title ? renderRichText(block.rich_text_title, context.names) : plainOf(block.title);
  const children = renderBlocks(block.child_blocks, context);
  if (!block.is_collapsible) return h('section', {}, h('h4', {}, title), children);
  return h('details', { open: !block.default_collapsed }, h('summary', {}, title), children);
}

function card(block, context) {
  return h(
    'article',
    {},
    block.hero_image ? picture(block.hero_image) : null,
    block.title ? h('h4', {}, renderMrkdwn(block.title.text, context.names)) : null,
    block.subtitle ? h('p', { class: 'hint' }, renderMrkdwn(block.subtitle.text, context.names)) : null,
    block.body ? h('p', {}, renderMrkdwn(block.body.text, context.names)) : null,
    (block.actions ?? []).map((element) => renderElement(element, block, context)),
  );
}

function input(block, context) {
  const id = `input-${block.block_id}`;
  const error = context.errors?.[block.block_id];
  const isGroup =
    block.element.type === 'checkboxes' ||
    block.element.type === 'radio_buttons' ||
    block.element.type.startsWith('multi_');
  const optional = block.optional ? h('span', { class: 'hint' }, ' (optional)') : null;
  const described = [block.hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ') || null;
  const field = renderElement(block.element, block, { ...context, field: { id, described, invalid: Boolean(error) } });
  return h(
    isGroup ? 'fieldset' : 'div',
    { class: error ? 'invalid' : null },
    isGroup ? h('legend', {}, plainOf(block.label), optional) : h('label', { for: id }, plainOf(block.label), optional),
    field,
    block.hint ? h('p', { class: 'hint', id: `${id}-hint` }, plainOf(block.hint)) : null,
    error ? h('p', { class: 'error', id: `${id}-error`, role: 'alert' }, error) : null,
  );
}
