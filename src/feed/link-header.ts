/**
 * The targets of a Link header (RFC 8288) by relation, the first of each, as they stand there. Quoted commas and semicolons
 * are part of what they stand in; what is broken ends the reading.
 */
export function readLinkHeader(header: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const text = header.slice(0, 8192);
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    const close = open < 0 ? -1 : text.indexOf('>', open);
    if (close < 0) return targets;
    const { end, rel } = readParameters(text, close + 1);
    for (const name of rel.toLowerCase().split(/\s+/))
      if (name !== '' && !targets.has(name)) targets.set(name, text.slice(open + 1, close).trim());
    at = end;
  }
}

/** Up to the comma that ends the link. */
function readParameters(text: string, start: number): { end: number; rel: string } {
  let rel: string | null = null;
  let from = start;
  let isQuoted = false;
  const take = (to: number) => {
    const [name = '', value = ''] = text.slice(from, to).split(/=(.*)/s, 2);
    if (rel === null && name.trim().toLowerCase() === 'rel') rel = value.trim().replace(/^"|"$/g, '');
    from = to + 1;
  };
  for (let at = start; at < text.length; at++) {
    const mark = text[at];
    if (mark === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (mark === ';' || mark === ',')) {
      take(at);
      if (mark === ',') return { end: at + 1, rel: rel ?? '' };
    }
  }
  take(text.length);
  return { end: text.length, rel: rel ?? '' };
}
