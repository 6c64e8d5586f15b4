/** What a robots.txt forbids to one crawler: the rules of the most fitting group, the longest match wins (RFC 9309). */
export type RobotsRules = readonly { readonly path: string; readonly isAllowed: boolean }[];

const mostLines = 5000;
const mostRules = 1000;

/** `product`: the crawler's name without its version. Lenient; what is no robots.txt forbids nothing. */
export function readRobots(text: string, product: string): RobotsRules {
  const name = product.toLowerCase();
  const own: { path: string; isAllowed: boolean }[] = [];
  const general: { path: string; isAllowed: boolean }[] = [];
  let agents: string[] = [];
  let inRules = false;
  let isNamed = false;
  for (const line of text.split(/\r\n?|\n/).slice(0, mostLines)) {
    const match = /^([a-z-]+)\s*:(.*)$/i.exec((line.slice(0, 2000).split('#', 1)[0] ?? '').trim());
    const [, key = '', rest = ''] = match ?? [];
    const value = rest.trim();
    if (/^user-agent$/i.test(key)) {
      if (inRules) agents = [];
      inRules = false;
      agents.push(value.toLowerCase());
      if (value.toLowerCase() === name) isNamed = true;
    } else if (/^(?:dis)?allow$/i.test(key)) {
      inRules = true;
      const list = agents.includes(name) ? own : agents.includes('*') ? general : null;
      if (list !== null && value !== '' && list.length < mostRules)
        list.push({ path: value, isAllowed: /^allow$/i.test(key) });
    }
  }
  return isNamed ? own : general;
}

/** Whether a pattern (`*` anything, `$` the end) begins at the path's start. Linear in the two, no backtracking. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  const [first = '', ...rest] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const found = isWhole && isLast ? path.length - part.length : path.indexOf(part, at);
    if (found < at || (isWhole && isLast && !path.endsWith(part))) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length;
}

export function isAllowed(rules: RobotsRules, path: string): boolean {
  let best: { path: string; isAllowed: boolean } | null = null;
  for (const rule of rules) {
    if (!fits(rule.path, path)) continue;
    const isLonger = best === null || rule.path.length > best.path.length;
    if (isLonger || (rule.path.length === best?.path.length && rule.isAllowed)) best = rule;
  }
  return best?.isAllowed ?? true;
}
