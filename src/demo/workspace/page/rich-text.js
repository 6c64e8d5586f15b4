import { h, link } from './dom.js';
import { emojiFor } from './emoji.js';
import { dateNode, mention } from './mrkdwn.js';

// Text in rich_text is never parsed: what it says is what is shown.

const styles = { bold: 'strong', italic: 'em', strike: 's', underline: 'u', code: 'code' };

export function renderRichText(block, names) {
  return h(
    'div',
    { class: 'rich' },
    groupLists(block.elements ?? []).map((part) => renderPart(part, names)),
  );
}

function renderPart(part, names) {
  if (Array.isArray(part)) return renderLists(part, names);
  const children = leaves(part.elements ?? [], names);
  if (part.type === 'rich_text_quote') return h('blockquote', {}, children);
  if (part.type === 'rich_text_preformatted') return h('pre', {}, children);
  return h('p', {}, children);
}

// Lists that follow each other with different indents are one list.
function groupLists(elements) {
  const parts = [];
  for (const element of elements) {
    const last = parts.at(-1);
    if (element.type !== 'rich_text_list') parts.push(element);
    else if (Array.isArray(last)) last.push(element);
    else parts.push([element]);
  }
  return parts;
}

function renderLists(lists, names) {
  return lists.map((list) => {
    const items = list.elements.map((section) => h('li', {}, leaves(section.elements ?? [], names)));
    const isOrdered = list.style === 'ordered';
    const list_ = h(isOrdered ? 'ol' : 'ul', { class: `indent-${Math.min(8, list.indent ?? 0)}` }, items);
    if (isOrdered && list.offset) list_.start = list.offset + 1;
    return list_;
  });
}

function leaves(elements, names) {
  return elements.map((element) => inStyle(leaf(element, names), element.style ?? {}));
}

function inStyle(node, style) {
  return Object.entries(styles).reduce((inner, [name, tag]) => (style[name] ? h(tag, {}, inner) : inner), node);
}

function leaf(element, names) {
  switch (element.type) {
    case 'text':
      return lines(element.text);
    case 'link':
      return link(element.url, element.text || element.url);
    case 'user':
      return mention(`@${names.user(element.user_id)}`);
    case 'channel':
      return mention(`#${names.channel(element.channel_id)}`);
    case 'usergroup':
      return mention('@group');
    case 'team':
      return mention('@team');
    case 'broadcast':
      return mention(`@${element.range}`);
    case 'emoji':
      return emojiFor(element.name);
    case 'color':
      return h('code', {}, element.value);
    case 'date':
      return dateNode(element.timestamp, element.format, element.fallback ?? '', element.url);
    default:
      return element.text ?? '';
  }
}

function lines(text) {
  const span = h('span');
  text.split('\n').forEach((line, index) => {
    if (index > 0) span.append(h('br'));
    span.append(line);
  });
  return span;
}
