import { h } from './dom.js';

const nearEnd = 80;

/** A scrolling list that stays at its end while its viewer is there, and says when something came below. */
export function createTimeline(label) {
  const list = h('div', { class: 'timeline', tabindex: 0, role: 'log', 'aria-live': 'off', 'aria-label': label });
  const newer = h(
    'button',
    { type: 'button', class: 'newer', hidden: true, onclick: () => toEnd(list) },
    'New messages ↓',
  );
  list.dataset.pinned = 'true';
  list.addEventListener('scroll', () => {
    const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < nearEnd;
    list.dataset.pinned = String(isAtEnd);
    if (isAtEnd) newer.hidden = true;
  });
  // A pane that gets narrower makes its messages longer; so does a picture that has arrived.
  const keep = () => list.dataset.pinned === 'true' && toEnd(list);
  new ResizeObserver(keep).observe(list);
  list.addEventListener('load', keep, true);
  return [list, h('div', { class: 'below' }, newer)];
}

/** After new content: to the end where the viewer was there or wants to be, otherwise a word that there is more. */
export function follow(list, hasNews, isWanted) {
  if (list.dataset.pinned === 'true' || isWanted) toEnd(list);
  else if (hasNews) list.nextElementSibling.firstElementChild.hidden = false;
}

function toEnd(list) {
  list.scrollTop = list.scrollHeight;
}
