import { insteadOfFeed, NotAFeed } from '../feed/not-a-feed.ts';
import { type Outline, readOpml, writeOpml } from '../feed/opml.ts';
import { messageOf } from '../lib/errors.ts';
import { httpUrl } from '../lib/url.ts';
import type { Feed } from '../news/feed.ts';
import type { Deps } from './deps.ts';
import { feedAddress } from './feed-address.ts';
import { outletOfFeedTitle } from './outlet-name.ts';

const AT_ONCE = 24;

/** What became of a list of feeds. `dead`: not added, with the reason in words. */
type ImportReport = {
  readonly total: number;
  readonly added: readonly Feed[];
  readonly known: readonly Feed[];
  readonly dead: readonly { readonly url: string; readonly title: string; readonly reason: string }[];
};
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly report: ImportReport }
  | { readonly kind: 'refused'; readonly reason: string };

type Needs = Pick<Deps, 'store' | 'feeds' | 'parser' | 'pages' | 'machine'>;

/**
 * Takes in the feeds of an OPML file (its text, or where it is), each one fetched and read first. `told` is called as it
 * goes on, with how many of them are done.
 */
export async function importList(
  text: string,
  addedBy: Feed['addedBy'],
  deps: Needs,
  told: (done: number, total: number) => Promise<void> = () => Promise.resolve(),
): Promise<ImportOutcome> {
  let opml = text.trim();
  if (!opml.includes('<')) {
    const url = httpUrl(opml);
    if (url === null) return { kind: 'refused', reason: 'That is neither the address of an OPML file nor its text.' };
    const outcome = await deps.feeds.fetchFeed({ url, etag: null, lastModified: null, bodyHash: null });
    if (outcome.kind !== 'fetched')
      return { kind: 'refused', reason: `${url} could not be read: ${reasonOf(outcome)}.` };
    opml = new TextDecoder().decode(outcome.body);
  }
  const outlines = readOpml(opml);
  if (outlines.length === 0) return { kind: 'refused', reason: 'There are no feeds in it: it is no OPML file.' };
  const report = {
    total: outlines.length,
    added: [] as Feed[],
    known: [] as Feed[],
    dead: [] as ImportReport['dead'][number][],
  };
  const step = Math.max(25, Math.ceil(outlines.length / 4));
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let outline = outlines[next++]; outline !== undefined; outline = outlines[next++]) {
      const one = await importOne(outline, addedBy, deps);
      if (one.kind === 'dead') report.dead.push({ url: outline.url, title: outline.title, reason: one.reason });
      else report[one.kind].push(one.feed);
      done += 1;
      if (done % step === 0 && done < outlines.length) await told(done, outlines.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { kind: 'imported', report };
}

type One =
  | { readonly kind: 'added' | 'known'; readonly feed: Feed }
  | { readonly kind: 'dead'; readonly reason: string };

async function importOne(outline: Outline, addedBy: Feed['addedBy'], deps: Needs): Promise<One> {
  const address = feedAddress(outline.url);
  if ('reason' in address) return { kind: 'dead', reason: address.reason };
  const { url } = address;
  const there = await deps.store.feeds.findByUrl(url);
  if (there !== null) return { kind: 'known', feed: there };
  const outcome = await deps.feeds.fetchFeed({ url, etag: null, lastModified: null, bodyHash: null });
  // A server that is busy just now is not dead.
  if (outcome.kind === 'gone' || outcome.kind === 'failed') return { kind: 'dead', reason: reasonOf(outcome) };
  let found: { title: string; language: string | null } = { title: '', language: null };
  if (outcome.kind === 'fetched') {
    try {
      found = await deps.parser.parse(outcome.body, { url: outcome.url, contentType: outcome.contentType });
    } catch (error) {
      return { kind: 'dead', reason: error instanceof NotAFeed ? insteadOfFeed(error) : messageOf(error) };
    }
  }
  const title = outline.title === '' ? found.title : outline.title;
  return deps.store.feeds.add(
    {
      url,
      title,
      siteUrl: outline.siteUrl,
      outlet: title === '' ? '' : outletOfFeedTitle(title, url),
      language: found.language,
      addedBy,
    },
    deps.machine.now(),
  );
}

function reasonOf(outcome: { readonly kind: string; readonly reason?: string }): string {
  if (outcome.kind === 'gone') return 'the server says that it is gone for good (410)';
  return outcome.reason ?? 'the server sent nothing';
}

/** All feeds as an OPML file that reads back to the same. */
export function exportList(feeds: readonly Feed[]): string {
  return writeOpml(
    'Feeds of Second Source',
    feeds.map(({ url, title, outlet, siteUrl }) => ({ url, title: title === '' ? outlet : title, siteUrl })),
  );
}
