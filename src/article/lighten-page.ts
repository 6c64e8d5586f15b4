// All that is asked for anywhere: by us, and by what finds the body. Each attribute is a node of its own, and costs as much.
const kept: ReadonlySet<string> = new Set(
  (
    'class id hidden aria-hidden aria-modal role itemprop itemtype itemscope rel href content property name http-equiv charset ' +
    'lang xml:lang dir type datetime pubdate src rowspan colspan summary datatable data-post-id data-block-id data-src'
  ).split(' '),
);
// What holds no text of an article. Of scripts, only those stay that are data.
const dropped: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'noscript', 'template']);
const longestName = 30;

const isSpace = (code: number) => code <= 32;
const isNameCode = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 58) || code === 45 || code === 95;

/**
 * The page without what no reader of articles looks at: comments, styles, programs, drawings, attributes that serve the
 * browser. Halves the time that parsing takes (2026-11-25). Linear; what is not well-formed stays as it is.
 */
export function lightenPage(html: string): string {
  return new Lightener(html).run();
}

class Lightener {
  readonly #html: string;
  readonly #missing = new Set<string>();
  #out = '';
  // What stands before it is in `#out`, or left out.
  #copied = 0;

  constructor(html: string) {
    this.#html = html;
  }

  run(): string {
    const html = this.#html;
    for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(at + 1, this.#copied))) {
      const code = html.charCodeAt(at + 1) | 32;
      if (code >= 97 && code <= 122) this.#takeTag(at);
      else if (html.startsWith('<!--', at)) {
        const end = this.#find('-->', at + 4);
        if (end >= 0) this.#leaveOut(at, end + 3);
      }
    }
    return this.#out + html.slice(this.#copied);
  }

  #find(mark: string, from: number): number {
    if (this.#missing.has(mark)) return -1;
    const at = this.#html.indexOf(mark, from);
    if (at < 0) this.#missing.add(mark);
    return at;
  }

  #leaveOut(from: number, to: number): void {
    this.#out += this.#html.slice(this.#copied, from);
    this.#copied = to;
  }

  #takeTag(open: number): void {
    const html = this.#html;
    let nameEnd = open + 1;
    while (nameEnd < open + longestName && isNameCode(html.charCodeAt(nameEnd))) nameEnd += 1;
    const isBare = html.charCodeAt(nameEnd) === 62;
    const name = isBare && nameEnd - open < 4 ? '' : html.slice(open + 1, nameEnd).toLowerCase();
    const parts = isBare ? noParts : attributesOf(html, nameEnd);
    if (dropped.has(name)) {
      const isData = name === 'script' && parts.list.some((part) => part.name === 'type' && /json/i.test(part.value));
      const after = this.#afterElement(name, parts.end ?? nameEnd);
      if (after < 0) return;
      if (!isData) this.#leaveOut(open, after);
      else this.#leaveOut(after, after);
      return;
    }
    for (const part of parts.list) if (!stays(part)) this.#leaveOut(part.from, part.to);
    if (parts.end !== null && parts.end > this.#copied) this.#leaveOut(parts.end, parts.end);
  }

  /** Behind the end tag of an element in which no other of its kind stands; -1 where there is none. */
  #afterElement(name: string, from: number): number {
    const html = this.#html;
    for (const mark of [`</${name}`, `</${name.toUpperCase()}`]) {
      const end = this.#find(mark, from);
      const close = end < 0 ? -1 : html.indexOf('>', end);
      if (close >= 0) return close + 1;
    }
    return -1;
  }
}

type Part = { readonly name: string; readonly value: string; readonly from: number; readonly to: number };
type Parts = { readonly list: readonly Part[]; readonly end: number | null };
const noParts: Parts = { list: [], end: null };

function stays({ name, value }: Part): boolean {
  if (kept.has(name)) return true;
  // Hidden boxes are known by this.
  return name === 'style' && /none|hidden/i.test(value);
}

/** The attributes of a tag, and where it ends; null where it does not. */
function attributesOf(html: string, from: number): Parts {
  const list: Part[] = [];
  const length = html.length;
  let at = from;
  while (at < length) {
    while (isSpace(html.charCodeAt(at)) || html.charCodeAt(at) === 47) at += 1;
    const code = html.charCodeAt(at);
    if (code === 62) return { list, end: at + 1 };
    if (code === 60 || Number.isNaN(code)) return { list, end: null };
    const start = at;
    at += 1;
    while (at < length && !isSpace(html.charCodeAt(at)) && !endsName(html.charCodeAt(at))) at += 1;
    const name = html.slice(start, at).toLowerCase();
    let next = at;
    while (isSpace(html.charCodeAt(next))) next += 1;
    let value = '';
    if (html.charCodeAt(next) === 61) {
      at = next + 1;
      while (isSpace(html.charCodeAt(at))) at += 1;
      const quote = html.charCodeAt(at);
      if (quote === 34 || quote === 39) {
        const end = html.indexOf(quote === 34 ? '"' : "'", at + 1);
        if (end < 0) return { list, end: null };
        value = html.slice(at + 1, end);
        at = end + 1;
      } else {
        const begun = at;
        while (at < length && !isSpace(html.charCodeAt(at)) && html.charCodeAt(at) !== 62) at += 1;
        value = html.slice(begun, at);
      }
    }
    list.push({ name, value, from: start, to: at });
  }
  return { list, end: null };
}

// `=`, `>`, `/`
const endsName = (code: number) => code === 61 || code === 62 || code === 47;
