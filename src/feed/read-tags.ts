import { decodeReferences } from './entities.ts';
import { afterDeclaration, afterSilent, type Tag, tagAt } from './html-tags.ts';

export type ReadTag = Pick<Tag, 'name' | 'isEnd' | 'isEmpty'> & {
  /** The first attribute of that name (lower case), decoded; null where there is none, '' where it has no value. */
  readonly attribute: (name: string) => string | null;
};

/** The tags of an HTML or XML text in order; comments, declarations and scripts are passed over. Linear. */
export function* readTags(text: string): Generator<ReadTag> {
  const missing = new Set<string>();
  let open = text.indexOf('<');
  while (open >= 0) {
    const declared = afterDeclaration(text, open);
    const tag = declared < 0 ? tagAt(text, open) : null;
    let after = Math.max(open + 1, declared);
    if (tag !== null) {
      after = tag.after;
      yield {
        name: tag.name,
        isEnd: tag.isEnd,
        isEmpty: tag.isEmpty,
        attribute: (name) => attributeIn(text, tag, name),
      };
      if (!tag.isEnd && (tag.name === 'script' || tag.name === 'style'))
        after = afterSilent(text, tag.name, after, missing);
    }
    open = text.indexOf('<', after);
  }
}

function attributeIn(text: string, tag: Tag, wanted: string): string | null {
  for (const [name, value] of attributesOf(text, tag)) if (name === wanted) return decodeReferences(value);
  return null;
}

const isSpace = (code: number) => code <= 32;

/** Name (lower case) and raw value of each attribute of a tag. Linear. */
export function* attributesOf(text: string, tag: Tag): Generator<readonly [string, string]> {
  let at = tag.attributesFrom;
  const end = tag.attributesTo;
  while (at < end) {
    while (at < end && (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 47)) at += 1;
    const nameFrom = at;
    while (at < end && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 61 && text.charCodeAt(at) !== 47)
      at += 1;
    const name = text.slice(nameFrom, at).toLowerCase();
    while (at < end && isSpace(text.charCodeAt(at))) at += 1;
    let value = '';
    if (at < end && text.charCodeAt(at) === 61) {
      at += 1;
      while (at < end && isSpace(text.charCodeAt(at))) at += 1;
      const quote = text.charAt(at);
      const isQuoted = quote === '"' || quote === "'";
      const valueFrom = isQuoted ? at + 1 : at;
      at = valueFrom;
      while (at < end && (isQuoted ? text.charAt(at) !== quote : !isSpace(text.charCodeAt(at)))) at += 1;
      value = text.slice(valueFrom, at);
      if (isQuoted) at += 1;
    } else if (at === nameFrom) {
      at += 1;
    }
    if (name !== '') yield [name, value];
  }
}
