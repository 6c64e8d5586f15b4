/**
 * JSON that was cut off: everything before the cut, up to the last whole object in the array that the document's `key` holds,
 * closed as it should have been. Null where no such array began. Linear.
 */
export function salvageJson(text: string, key: string): string | null {
  const start = new RegExp(`"${key}"\\s*:\\s*\\[`).exec(text);
  if (start === null) return null;
  const from = start.index + start[0].length;
  let depth = 0;
  let end = from;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = endOfString(text, at);
      if (at < 0) break;
    } else if (code === 123 || code === 91) {
      depth += 1;
    } else if (code === 125 || code === 93) {
      depth -= 1;
      if (depth === 0) end = at + 1;
      if (depth < 0) break;
    }
  }
  return `${text.slice(0, end)}]}`;
}

function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 34) return at;
  }
  return -1;
}
