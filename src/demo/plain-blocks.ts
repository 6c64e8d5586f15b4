type Json = Readonly<Record<string, unknown>>;

/** A message's blocks as people see them, as plain text: one line a paragraph, quotes with a bar, tables with columns, buttons in brackets. */
export function plainBlocks(blocks: readonly unknown[], nameOf: (id: string) => string): string {
  return blocks
    .filter(isObject)
    .map((block) => blockText(block, nameOf))
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function blockText(block: Json, nameOf: (id: string) => string): string {
  const mrkdwn = (value: unknown) => plainMrkdwn(textOf(value), nameOf);
  switch (block.type) {
    case 'header':
      return `== ${mrkdwn(block.text)} ==`;
    case 'section':
      return [mrkdwn(block.text), ...listOf(block.fields).map((field) => `· ${mrkdwn(field).replaceAll('\n', ': ')}`)]
        .filter((text) => text !== '')
        .join('\n');
    case 'context':
      return listOf(block.elements)
        .map((element) => mrkdwn(element))
        .join(' ');
    case 'rich_text':
      return listOf(block.elements)
        .map((element) => richText(element, nameOf))
        .join('\n');
    case 'table':
      return tableText(block, nameOf);
    case 'image':
      return `[picture: ${wordOf(block.alt_text)}]`;
    case 'divider':
      return '--';
    case 'actions':
    case 'context_actions':
      return listOf(block.elements)
        .map((element) => buttonText(element, nameOf))
        .filter((text) => text !== '')
        .join(' ');
    default:
      return '';
  }
}

function buttonText(element: Json, nameOf: (id: string) => string): string {
  if (element.type === 'overflow') return '[…]';
  if (element.type === 'feedback_buttons')
    return `[${textOf(isObject(element.positive_button) ? element.positive_button.text : '')}] [${textOf(isObject(element.negative_button) ? element.negative_button.text : '')}]`;
  const label = plainMrkdwn(textOf(element.text), nameOf);
  return label === '' ? '' : `[${label}]`;
}

function richText(element: Json, nameOf: (id: string) => string): string {
  const parts = listOf(element.elements);
  switch (element.type) {
    case 'rich_text_list':
      return parts
        .map((part, index) => `${element.style === 'ordered' ? `${index + 1}.` : '-'} ${richText(part, nameOf)}`)
        .join('\n');
    case 'rich_text_quote':
      return parts
        .map((part) => inline(part, nameOf))
        .join('')
        .split('\n')
        .map((line) => `| ${line}`)
        .join('\n');
    default:
      return parts.map((part) => inline(part, nameOf)).join('');
  }
}

function inline(part: Json, nameOf: (id: string) => string): string {
  switch (part.type) {
    case 'link':
      return wordOf(part.text ?? part.url);
    case 'user':
      return `@${nameOf(wordOf(part.user_id))}`;
    case 'channel':
      return `#${nameOf(wordOf(part.channel_id))}`;
    case 'emoji':
      return `:${wordOf(part.name)}:`;
    case 'date':
      return wordOf(part.fallback ?? part.timestamp);
    default:
      return wordOf(part.text);
  }
}

function tableText(block: Json, nameOf: (id: string) => string): string {
  const rows = (Array.isArray(block.rows) ? block.rows : []).map((row: unknown) =>
    listOf(row).map((cell) =>
      cell.type === 'rich_text'
        ? listOf(cell.elements)
            .map((element) => richText(element, nameOf))
            .join(' ')
        : wordOf(cell.text),
    ),
  );
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Slack's own mark-up as people see it: labels of links, names, times, no asterisks. */
function plainMrkdwn(text: string, nameOf: (id: string) => string): string {
  return text
    .replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<[@#]([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => nameOf(id))
    .replace(/<(?:https?|mailto):[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<((?:https?|mailto):[^>]*)>/g, '$1')
    .replace(/(^|[\s(])([*_])(\S(?:.*?\S)?)\2(?=$|[\s).,:;])/gm, '$1$3')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value.text === 'string' ? value.text : '';
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
