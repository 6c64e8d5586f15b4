// Builds elements. Text always becomes a text node, so that nothing a message says is ever parsed as HTML.

/** h('button', { class: 'x', onclick: f, 'aria-label': 'y' }, 'text', node, [nodes], null) */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'value') node.value = value;
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(
    ...children
      .flat(Number.POSITIVE_INFINITY)
      .filter((child) => child !== null && child !== undefined && child !== false),
  );
  return node;
}

/** A link that may be followed: http(s) and mailto only; plain text otherwise. */
export function link(url, ...children) {
  const isSafe = /^(?:https?:\/\/|mailto:)/i.test(url);
  if (!isSafe) return h('span', {}, ...children);
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

/** Replaces the children only where they differ: what is focused or half typed stays. `items`: [key, fingerprint, build]. */
export function keyed(parent, items) {
  const wanted = new Set(items.map(([key]) => key));
  const present = new Map();
  // First, so that what follows a removed child needs no move.
  for (const child of Array.from(parent.children)) {
    if (wanted.has(child.dataset.key)) present.set(child.dataset.key, child);
    else child.remove();
  }
  let place = parent.firstElementChild;
  for (const [key, fingerprint, build] of items) {
    const before = present.get(key);
    const child = before?.dataset.fingerprint === fingerprint ? before : keyedChild(key, fingerprint, build);
    if (before !== undefined && before !== child) {
      if (before === place) place = child;
      before.replaceWith(child);
    }
    if (child === place) place = place.nextElementSibling;
    else parent.insertBefore(child, place);
  }
}

function keyedChild(key, fingerprint, build) {
  const child = build();
  child.dataset.key = key;
  child.dataset.fingerprint = fingerprint;
  return child;
}
