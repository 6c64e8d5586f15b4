import { isOutletName, sameOutlet } from '../language/outlets.ts';
import type { Article } from '../news/article.ts';

/** The outlets of one story under one name each. */
export type OutletBook = {
  /** The name under which the story knows this outlet: that of its own articles, else as first written. */
  nameOf(name: string): string;
  same(a: string, b: string): boolean;
  /** The story's own outlets that a text names, each where it is first named. */
  named(text: string): readonly { readonly name: string; readonly at: number }[];
  /** True where an article of this outlet belongs to the story. */
  carries(name: string): boolean;
};

export function createOutletBook(articles: readonly Article[]): OutletBook {
  const own = [...new Set(articles.map(({ outlet }) => outlet).filter((name) => name !== ''))];
  const known = new Map<string, string>();
  const nameOf = (name: string): string => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = [...own, ...known.values()].find((other) => sameOutlet(other, name)) ?? shortFor(name, own) ?? name;
    known.set(name, found);
    return found;
  };
  return {
    nameOf,
    same: (a, b) => a !== '' && b !== '' && (a === b || nameOf(a) === nameOf(b)),
    named: (text) =>
      own.flatMap((name) => {
        const bare = name.replace(/^(?:The|Il|La|Le|El|Der|Die|Das) /, '');
        const at =
          bare.length < 4
            ? -1
            : text.search(
                new RegExp(`(?<![\\p{L}\\p{N}])${bare.replace(/[^\p{L}\p{N} ]/gu, '.')}(?![\\p{L}\\p{N}])`, 'u'),
              );
        return at < 0 ? [] : [{ name, at }];
      }),
    carries: (name) => own.includes(nameOf(name)),
  };
}

/** "The Courier" where one outlet of the story alone ends so. */
function shortFor(name: string, own: readonly string[]): string | undefined {
  if (isOutletName(name)) return undefined;
  const bare = name.replace(/^(?:the|il|la|le|el|der|die|das) /i, '').toLowerCase();
  const fits = own.filter((other) => bare.length > 3 && other.toLowerCase().endsWith(` ${bare}`));
  return fits.length === 1 ? fits[0] : undefined;
}
