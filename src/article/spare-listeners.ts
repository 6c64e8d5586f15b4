type Class = abstract new () => object;

let isDone = false;

/**
 * Lets the parser's nodes be made without a place for event listeners each. Every element, attribute and text got a map of
 * its own in a WeakMap: with what the garbage collector has to do for that, a third of the time that a page takes (profile
 * of 2026-11-25, linkedom 0.18). Nothing runs in our pages that could listen. `node`: any node that it has made.
 */
export function spareListeners(node: object): void {
  if (isDone) return;
  isDone = true;
  let made = node.constructor as Class;
  for (;;) {
    const base = Object.getPrototypeOf(made) as Class | null;
    // Another version may be built otherwise: then all stays as it is.
    if (typeof base !== 'function' || base === Function.prototype) return;
    if (base.name === 'DOMEventTarget') break;
    made = base;
  }
  // Only what runs when a node is made changes; what nodes can do, they inherit from elsewhere.
  Object.setPrototypeOf(made, class {});
}
