import type { PageDocument } from './page-document.ts';

/** A JSON-LD node as the page gives it: nothing in it can be relied upon. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const articleType =
  /^(?:https?:\/\/schema\.org\/)?(?:[A-Za-z]*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;

// Deep enough for WebPage → mainEntity → Article → author; a hostile nest ends here.
const DEPTH_LIMIT = 6;
const NODE_LIMIT = 2000;

/** Every JSON-LD node of the page, those of broken blocks where a small repair makes them readable. */
export function readLinkedNodes(document: PageDocument): readonly LinkedNode[] {
  const nodes: LinkedNode[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    collect(parseBlock(script.textContent ?? ''), nodes, 0);
  }
  return nodes;
}

/** The node that describes the page's article: the one that names the page's address, else the first with a headline. */
export function findArticleNode(nodes: readonly LinkedNode[], url: string): LinkedNode | null {
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  const path = pathOf(url);
  return (
    articles.find((node) => path !== null && addressesOf(node).some((address) => pathOf(address) === path)) ??
    articles.find((node) => textOf(node, 'headline') !== null) ??
    articles[0] ??
    null
  );
}

/** The text at a key: a string, or the name of a thing there, or the first of a list of them. */
export function textOf(node: LinkedNode | null, key: string): string | null {
  return textsOf(node, key)[0] ?? null;
}

/** All texts at a key, names of things included. */
export function textsOf(node: LinkedNode | null, key: string): readonly string[] {
  if (node === null || !Object.hasOwn(node, key)) return [];
  const found: string[] = [];
  for (const value of listOf(node[key])) {
    if (typeof value === 'string' || typeof value === 'number') found.push(String(value));
    else if (isNode(value)) {
      const name = listOf(value.name).find((part) => typeof part === 'string') ?? value['@value'] ?? value['@id'];
      if (typeof name === 'string') found.push(name);
    }
  }
  return found.map((text) => decodeEntities(text).trim()).filter((text) => text !== '');
}

/** The first text at a key that any node of the page has: what a page says of itself beside its article. */
export function anyTextOf(nodes: readonly LinkedNode[], key: string): string | null {
  for (const node of nodes) {
    const text = textOf(node, key);
    if (text !== null) return text;
  }
  return null;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

// JSON has no entities, but content systems write them into it (2 of 91 pages of the article-extraction benchmark).
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** False where the page says that it is not free to read, null where it says nothing. */
export function isFree(node: LinkedNode | null): boolean | null {
  const value = node !== null && Object.hasOwn(node, 'isAccessibleForFree') ? node.isAccessibleForFree : null;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return !/^(?:https?:\/\/schema\.org\/)?false$/i.test(value.trim());
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseBlock(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '');
  return parseJson(bare) ?? parseJson(repair(bare));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A broken block is daily life (5 of 181 pages of the article-extraction benchmark): the page's other signs serve.
    return null;
  }
}

// Raw line ends inside strings and commas before a closing bracket are what content systems get wrong.
function repair(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/,(?= *[}\]])/g, '');
}

function collect(value: unknown, into: LinkedNode[], depth: number): void {
  if (depth > DEPTH_LIMIT || into.length >= NODE_LIMIT) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1);
  } else if (isNode(value)) {
    into.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart']) {
      if (Object.hasOwn(value, key) && typeof value[key] === 'object') collect(value[key], into, depth + 1);
    }
  }
}

function typesOf(node: LinkedNode): readonly string[] {
  return listOf(node['@type']).filter((type) => typeof type === 'string');
}

function addressesOf(node: LinkedNode): readonly string[] {
  return [...textsOf(node, 'url'), ...textsOf(node, 'mainEntityOfPage'), ...textsOf(node, '@id')];
}

function pathOf(address: string): string | null {
  const url = URL.parse(address);
  return url === null || url.pathname === '/' ? null : url.pathname.replace(/\/$/, '');
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
