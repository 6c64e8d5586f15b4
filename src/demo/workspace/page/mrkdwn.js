import { h, link } from './dom.js';
import { emojiFor } from './emoji.js';
import { formatDate } from './time.js';

// Slack's mrkdwn as nodes. Entities are decoded last, in the leaves: an escaped `&lt;!channel&gt;` stays text.

const entities = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const decode = (text) => text.replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity]);

const tags = { '*': 'strong', _: 'em', '~': 's' };
const before = /[\s([{'"“‘«—–\-/*_~>]/;
const after = /[\s.,;:!?)\]}'"”’»…—–\-/*_~<]/;

/** Nodes for a text. `names`: { user(id), channel(id) }. */
export function renderMrkdwn(text, names) {
  const parts = text.split(/```/);
  // An odd number of fences: the last one is text.
  if (parts.length % 2 === 0) {
    const open = parts.pop();
    parts.push(`${parts.pop()}\`\`\`${open}`);
  }
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return [h('pre', {}, decode(part.replace(/^\n/, '')))];
    return part === '' ? [] : renderLines(part.replace(/^\n/, index > 0 ? '' : '\n'), names);
  });
}

function renderLines(text, names) {
  const nodes = [];
  let quote = null;
  text.split('\n').forEach((line, index) => {
    if (line.startsWith('>')) {
      if (quote === null) {
        quote = h('blockquote');
        nodes.push(quote);
      } else quote.append(h('br'));
      quote.append(...inline(line.replace(/^> ?/, ''), names));
      return;
    }
    if (index > 0 && quote === null) nodes.push(h('br'));
    quote = null;
    nodes.push(...inline(line, names));
  });
  return nodes;
}

function inline(text, names) {
  const nodes = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push(decode(plain));
    plain = '';
  };
  let at = 0;
  while (at < text.length) {
    const found = special(text, at, names);
    if (found === null) {
      plain += text[at];
      at += 1;
    } else {
      flush();
      nodes.push(found.node);
      at = found.end;
    }
  }
  flush();
  return nodes;
}

function special(text, at, names) {
  const char = text[at];
  if (char === '<') return angled(text, at, names);
  if (char === '`') return code(text, at);
  if (char === ':') return emoji(text, at);
  return tags[char] === undefined ? null : styled(text, at, char, names);
}

function code(text, at) {
  const end = text.indexOf('`', at + 1);
  if (end < 0 || end === at + 1) return null;
  return { node: h('code', {}, decode(text.slice(at + 1, end))), end: end + 1 };
}

function emoji(text, at) {
  const name = /^:([a-z0-9_+-]+):/.exec(text.slice(at, at + 60))?.[1];
  return name === undefined || emojiFor(name).startsWith(':')
    ? null
    : { node: emojiFor(name), end: at + name.length + 2 };
}

function styled(text, at, mark, names) {
  const opens =
    (at === 0 || before.test(text[at - 1])) &&
    at + 1 < text.length &&
    !/\s/.test(text[at + 1]) &&
    text[at + 1] !== mark;
  if (!opens) return null;
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === '<') {
      const close = text.indexOf('>', end);
      if (close > 0) end = close;
    } else if (
      text[end] === mark &&
      !/\s/.test(text[end - 1]) &&
      (end + 1 === text.length || after.test(text[end + 1]))
    ) {
      return { node: h(tags[mark], {}, inline(text.slice(at + 1, end), names)), end: end + 1 };
    }
  }
  return null;
}

function angled(text, at, names) {
  const close = text.indexOf('>', at);
  if (close < 0) return null;
  const inside = text.slice(at + 1, close);
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? null : decode(inside.slice(bar + 1));
  const node = angledNode(target, label, names);
  return node === null ? null : { node, end: close + 1 };
}

function angledNode(target, label, names) {
  if (target.startsWith('@')) return mention(`@${label ?? names.user(target.slice(1))}`);
  if (target.startsWith('#')) return mention(`#${label ?? names.channel(target.slice(1))}`);
  if (target.startsWith('!date^')) {
    const [, timestamp = '0', format = '', url] = target.split('^');
    return dateNode(Number(timestamp), format, label ?? '', url);
  }
  if (target.startsWith('!subteam^')) return mention(label ?? '@group');
  if (target.startsWith('!')) return mention(`@${label ?? target.slice(1)}`);
  return /^(?:https?|mailto|tel):/i.test(target) ? link(decode(target), label ?? decode(target)) : null;
}

export function mention(text) {
  return h('span', { class: 'mention' }, text);
}

export function dateNode(timestamp, format, fallback, url) {
  if (!Number.isFinite(timestamp)) return fallback;
  const time = h(
    'time',
    { datetime: new Date(timestamp * 1000).toISOString(), title: fallback },
    formatDate(timestamp, format),
  );
  return url ? link(url, time) : time;
}

/** A text object: mrkdwn, or plain text with emoji. */
export function renderText(object, names) {
  if (!object) return [];
  if (object.type === 'mrkdwn') return renderMrkdwn(object.text, names);
  return [plainOf(object)];
}

/** The text of a plain_text object. Slack shows it with its entities decoded. */
export function plainOf(object) {
  if (!object) return '';
  const text = decode(object.text);
  return object.emoji === false ? text : text.replace(/:([a-z0-9_+-]+):/g, (_, name) => emojiFor(name));
}
