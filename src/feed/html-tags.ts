// What stands in them is no text for a reader.
export const silentTags: ReadonlySet<string> = new Set(
  (
    'script style iframe frame frameset noframes object embed applet template noscript noembed svg math textarea select ' +
    'button title head xmp plaintext audio video canvas'
  ).split(' '),
);

export const blockTags: ReadonlySet<string> = new Set(
  (
    'p div br hr li ul ol dl dt dd table tr td th thead tbody tfoot caption blockquote pre h1 h2 h3 h4 h5 h6 section article ' +
    'aside header footer nav figure figcaption address main details summary'
  ).split(' '),
);

/** Every element that HTML has or had: `<b>` in a headline is mark-up, `<denies>` is what somebody wrote. */
export const htmlTags: ReadonlySet<string> = new Set([
  ...silentTags,
  ...blockTags,
  ...(
    'a abbr acronym b bdi bdo big center cite code col colgroup data del dfn dir em fieldset font form html body i img input ' +
    'ins kbd label legend link map area mark menu meta base meter nobr o option optgroup output param picture progress q ' +
    'rp rt ruby s samp small source span strike strong sub sup time tt u var wbr track dialog'
  ).split(' '),
]);

/** Elements without an end tag. */
export const voidTags: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr frame'.split(' '),
);

export type Tag = {
  /** In lower case, without a prefix. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  /** Where its attributes begin and end. */
  readonly attributesFrom: number;
  readonly attributesTo: number;
  /** Behind its `>`. */
  readonly after: number;
};

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function endOfTag(html: string, from: number): number {
  let at = from;
  for (;;) {
    const code = html.charCodeAt(at);
    if (code === 62 || Number.isNaN(code)) return at;
    if (code === 34 || code === 39) {
      // A quote opens a value only behind `=`; elsewhere it is dirt.
      if (html.charCodeAt(at - 1) === 61 || html.charCodeAt(at - 1) === 32) {
        const close = html.indexOf(code === 34 ? '"' : "'", at + 1);
        if (close >= 0) at = close;
      }
    }
    at += 1;
  }
}

/** The tag that begins at `open` (a `<`), or null where none does. */
export function tagAt(html: string, open: number): Tag | null {
  const isEnd = html.charCodeAt(open + 1) === 47;
  const nameFrom = open + (isEnd ? 2 : 1);
  if (!isLetter(html.charCodeAt(nameFrom))) return null;
  let nameTo = nameFrom + 1;
  for (let code = html.charCodeAt(nameTo); code > 32 && code !== 62 && code !== 47 && code !== 60; ) {
    nameTo += 1;
    code = html.charCodeAt(nameTo);
  }
  const code = html.charCodeAt(nameTo);
  const close = code === 62 ? nameTo : endOfTag(html, nameTo);
  const rawName = html.slice(nameFrom, nameTo).toLowerCase();
  const isEmpty = close > nameTo && html.charCodeAt(close - 1) === 47;
  return {
    name: rawName.slice(rawName.indexOf(':') + 1),
    isEnd,
    isEmpty,
    attributesFrom: nameTo,
    attributesTo: isEmpty ? close - 1 : close,
    after: Math.min(html.length, close + 1),
  };
}

/** Behind the comment, declaration or instruction that begins at `open`, or -1 where none does. */
export function afterDeclaration(html: string, open: number): number {
  const code = html.charCodeAt(open + 1);
  if (code !== 33 && code !== 63) return -1;
  const next = html.charCodeAt(open + 2);
  if (code === 33 && next !== 45 && next !== 91 && !/^doctype\b/i.test(html.slice(open + 2, open + 10))) return -1;
  const closing = html.startsWith('<!--', open) ? '-->' : html.startsWith('<![CDATA[', open) ? ']]>' : '>';
  const end = html.indexOf(closing, open + 2);
  return end < 0 ? html.length : end + closing.length;
}

/**
 * Behind the end tag of a silent element. Where it has none, a script swallows the rest, of anything else only the tag goes.
 * `missing` remembers which end tags are not there, so that they are looked for once.
 */
export function afterSilent(html: string, name: string, from: number, missing: Set<string>): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  const found = missing.has(name) ? null : end.exec(html);
  if (found === null) {
    missing.add(name);
    return name === 'script' || name === 'style' ? html.length : from;
  }
  const close = html.indexOf('>', found.index);
  return close < 0 ? html.length : close + 1;
}
