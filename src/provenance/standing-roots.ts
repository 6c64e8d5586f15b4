import type { Article } from '../news/article.ts';
import type { IndependentSource, LedgerStatement } from '../news/ledger.ts';
import { ASSERTED_FROM, type Reading } from '../news/reading.ts';
import type { OutletBook } from './outlet-book.ts';
import { sameName } from './parties.ts';
import { tidyName } from './party-name.ts';
import type { Root } from './roots.ts';
import type { Grounds } from './support.ts';

/** The roots that are left at the end: without those that their outlet took back, or that took back their own word. */
export function standingRoots(
  roots: readonly Root[],
  order: readonly Article[],
  readings: ReadonlyMap<string, Reading>,
  denials: readonly LedgerStatement[],
  book: OutletBook,
): readonly Root[] {
  const place = new Map(order.map(({ id }, at) => [id, at]));
  const withdrawn = order.filter(({ id }) => readings.get(id)?.withdraws === true);
  return roots.filter((root) => {
    const passages = root.passages.map((passage) => ({ ...passage, at: place.get(passage.articleId) ?? 0 }));
    const reachers = reachersOf(root);
    const takenBack = withdrawn.filter(({ outlet }) => reachers.some((name) => book.same(name, outlet)));
    if (takenBack.length > 0 && reachers.every((name) => takenBack.some(({ outlet }) => book.same(name, outlet))))
      return false;
    const first = Math.min(...passages.map(({ at }) => at));
    const last = Math.max(...passages.map(({ at }) => at));
    const takesBack = (name: string) =>
      denials.some((denial) => {
        const at = place.get(denial.articleId) ?? 0;
        return (
          denial.strength !== 'partial' &&
          denial.confidence >= ASSERTED_FROM &&
          sameName(name, denial.speaker) &&
          at > first &&
          at >= last
        );
      });
    // One voice of a body that denies does not unsay what its others said.
    return root.parties.length === 0 || !root.parties.every(({ name }) => takesBack(name));
  });
}

/** The outlets that reached the root themselves; where only relays show it, the one through which it came. */
function reachersOf({ passages, reachedBy }: Root): readonly string[] {
  const own = [...new Set(passages.filter((passage) => passage.own).map(({ outlet }) => outlet))];
  return own.length > 0 || reachedBy === null ? own : [reachedBy];
}

/** Roots as they are shown: each with the articles that rest on it and the passages that lead to it. */
export function toIndependentSources(
  roots: readonly Root[],
  grounds: readonly Grounds[],
  copies: ReadonlyMap<string, string>,
): readonly IndependentSource[] {
  return roots.map((root) => {
    const carried = spread(root, grounds, copies);
    return {
      name: tidyName(root.name),
      kind: root.kind,
      reachedBy: root.reachedBy,
      articleIds: carried,
      chain: root.passages
        .filter(({ phrase }) => phrase !== '')
        .map(({ articleId, phrase }) => ({ articleId, phrase })),
    };
  });
}

/** The articles that convey a root: those that name it, their copies, and whoever follows an outlet that conveys it. */
function spread(root: Root, grounds: readonly Grounds[], copies: ReadonlyMap<string, string>): readonly string[] {
  const ids = new Set(root.passages.map(({ articleId }) => articleId));
  const outlets = new Set<string>(root.reachedBy === null ? [] : [root.reachedBy]);
  for (const ground of grounds) {
    const copied = copies.get(ground.articleId);
    const conveys =
      ids.has(ground.articleId) ||
      (copied !== undefined && ids.has(copied)) ||
      ground.follows.some(({ outlet }) => outlets.has(outlet));
    if (!conveys) continue;
    ids.add(ground.articleId);
    outlets.add(ground.outlet);
  }
  return grounds.map(({ articleId }) => articleId).filter((id) => ids.has(id));
}
