// Line icons: emoji of the system's fonts look different everywhere and are missing on some machines.

const paths = {
  lock: 'M5 8V5.8a3 3 0 0 1 6 0V8M4 8h8v5.5H4z',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  up: 'M5 7l2.6-4.6c1 0 1.6.8 1.4 1.7L8.6 6.3h3.6c.8 0 1.3.7 1.1 1.4l-1 4c-.1.6-.6 1-1.2 1H5zM2.6 7H5v5.7H2.6z',
  down: 'M11 9l-2.6 4.6c-1 0-1.6-.8-1.4-1.7l.4-2.2H3.8c-.8 0-1.3-.7-1.1-1.4l1-4c.1-.6.6-1 1.2-1H11zM13.4 9H11V3.3h2.4z',
  reply: 'M6.5 4L2.5 8l4 4M3 8h6.5a4 4 0 0 1 4 4',
  send: 'M2.5 8h10.5M8.5 3.5L13 8l-4.5 4.5',
  home: 'M2.5 7.5L8 3l5.5 4.5M4 6.5V13h8V6.5',
  letters: 'M2.5 4h11v8h-11zM2.5 4.5L8 9l5.5-4.5',
};

/** A picture that says nothing by itself: the words stand beside it, or in the label of what it stands in. */
export function icon(name) {
  const make = (tag, attributes) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const svg = make('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  svg.append(make('path', { d: paths[name] }));
  return svg;
}
