import type { IndependentSource } from '../news/ledger.ts';
import type { OutletBook } from './outlet-book.ts';
import { issuedBy, type Party, sameInstitution, speaksForOther } from './parties.ts';
import { documentClass, foldWords, hearsay, institutionsOf, ofTheCompany } from './source-words.ts';
import type { Grounds, Support } from './support.ts';

/** Where support for the claim starts, while the articles are gone through. */
export type Root = {
  readonly parties: Party[];
  kind: IndependentSource['kind'];
  name: string;
  reachedBy: string | null;
  /** Folded words of what unnamed people and papers are called. */
  words: string;
  documents: Set<string>;
  ofCompany: boolean;
  /** The outlet found it out; from whom, its own article does not show us. */
  unread?: boolean;
  readonly passages: {
    readonly articleId: string;
    readonly outlet: string;
    readonly phrase: string;
    readonly own: boolean;
  }[];
};

const isNamed = ({ kind }: { kind: string }): boolean => kind === 'person' || kind === 'institution';

/**
 * The roots of a story by the rule of the product (docs/reading.md, "Counting"): not outlets but persons, bodies,
 * documents, data. `grounds`: by time, copies left out. Roots come in the order in which they first appear.
 */
export function findRoots(claim: string, grounds: readonly Grounds[], book: OutletBook): readonly Root[] {
  const roots: Root[] = [];
  for (const ground of grounds) for (const support of orderOwn(ground)) addOwn(roots, support, ground, claim);
  for (const ground of grounds) addOwnReporting(roots, ground, grounds);
  for (const ground of grounds)
    for (const support of ground.supports) if (support.via !== null) addRelayed(roots, support, grounds, book, claim);
  for (const ground of grounds)
    for (const followed of ground.follows) {
      if (book.carries(followed.outlet) || roots.some(({ reachedBy }) => reachedBy === followed.outlet)) continue;
      roots.push({
        ...empty('outlet', followed.outlet),
        reachedBy: followed.outlet,
        passages: [{ articleId: ground.articleId, outlet: ground.outlet, phrase: followed.phrase, own: false }],
      });
    }
  return joinIssuers(joinBodies(roots, claim), claim);
}

/** An outlet that found it out by itself and credits nobody: it has a root of its own, whatever that is. */
function addOwnReporting(roots: Root[], ground: Grounds, grounds: readonly Grounds[]): void {
  const { outlet, articleId, firstHand, carries, leansOnNobody, supports } = ground;
  if (!firstHand || !carries || !leansOnNobody || supports.length > 0) return;
  const earlier = grounds.slice(0, grounds.indexOf(ground));
  if (earlier.some((other) => other.outlet === outlet)) return;
  // A later article that nobody credits and that shows no source adds none.
  if (earlier.length > 0 && !grounds.some(({ credited }) => credited.includes(outlet))) return;
  roots.push({
    ...empty('outlet', `${outlet}’s own reporting`),
    unread: true,
    reachedBy: outlet,
    passages: [{ articleId, outlet, phrase: '', own: true }],
  });
}

/** Named sources first: a paper that one of them publishes is theirs. */
function orderOwn(ground: Grounds): readonly Support[] {
  const own = ground.supports.filter(({ via }) => via === null);
  return [...own.filter(isNamed), ...own.filter((support) => !isNamed(support))];
}

function empty(kind: Root['kind'], name: string): Root {
  return { parties: [], kind, name, reachedBy: null, words: '', documents: new Set(), ofCompany: false, passages: [] };
}

const passageOf = ({ articleId, outlet, phrase, via }: Support): Root['passages'][number] => ({
  articleId,
  outlet,
  phrase,
  own: via === null,
});

function addOwn(roots: Root[], support: Support, ground: Grounds, claim: string): void {
  if (isNamed(support)) {
    addNamed(roots, support, ground, claim);
    return;
  }
  const folded = foldWords(`${support.name} ${support.phrase}`);
  const beside = ground.supports.find(
    (other) => isNamed(other) && other.via === null && other.sentence === support.sentence,
  );
  if (support.kind === 'document' && beside !== undefined) {
    const issuer = roots.find((root) => root.parties.some((party) => sameInstitution(party, beside, claim)));
    if (issuer !== undefined) {
      join(issuer, support, folded);
      return;
    }
  }
  const found =
    roots.find((root) => describedBefore(root, support, ground)) ??
    roots.find((root) => sameUnnamed(root, support, folded, ground)) ??
    roots.find((root) => samePaper(root, support, folded, ground));
  if (found !== undefined) {
    join(found, support, folded);
    return;
  }
  const root = { ...empty(support.kind, support.name), reachedBy: support.outlet };
  roots.push(root);
  join(root, support, folded);
}

/** "The firm's own presentation": a paper whose issuer stands beside it, described by somebody who is not named. */
const describedPaper =
  /\p{Lu}[\p{L}’'-]+[’']s (?:\p{Ll}+ ){0,2}(?:presentation|slides|document|memo|draft|paper|notice|filing|letter)s?\b/u;

function join(root: Root, support: Support, folded: string): void {
  if (root.unread === true) Object.assign(root, { unread: false, name: support.name, kind: support.kind });
  // Those who sent a paper are its source; the paper is only how they said it.
  if (root.kind === 'document' && support.kind === 'anonymous' && support.outlet === root.reachedBy && !root.ofCompany)
    Object.assign(root, { name: support.name, kind: support.kind });
  root.words += ` ${folded}`;
  const described = support.kind === 'anonymous' ? describedPaper.exec(support.sentence)?.[0] : undefined;
  if (described !== undefined) {
    root.words += ` ${foldWords(described)}`;
    root.documents.add(documentClass(foldWords(described)) ?? 'paper');
  }
  if (support.kind === 'document') {
    const paper = documentClass(folded);
    if (paper !== null) root.documents.add(paper);
    root.ofCompany ||= ofTheCompany.test(foldWords(support.phrase));
  }
  root.passages.push(passageOf(support));
}

/** Unnamed people of one side, and the papers that they sent, in one outlet. */
function sameUnnamed(root: Root, support: Support, folded: string, ground: Grounds): boolean {
  if (root.parties.length > 0 || root.reachedBy !== support.outlet) return false;
  const together = root.passages.some(({ articleId }) => articleId === support.articleId);
  if (support.kind === 'document' || root.kind === 'document')
    return together || samePaper(root, support, folded, ground);
  const [here, there] = [institutionsOf(folded), institutionsOf(root.words)];
  return here.size === 0 || there.size === 0 || [...here].some((name) => there.has(name));
}

/** One document seen by several outlets, or described by the officials whom another outlet reached. */
function samePaper(root: Root, support: Support, folded: string, ground: Grounds): boolean {
  if (root.documents.size === 0) return false;
  const papers = support.kind === 'document' ? [documentClass(folded)] : mentionedPapers(ground);
  return papers.some((paper) => paper !== null && paper !== 'data' && root.documents.has(paper));
}

/** Officials who describe to a second outlet the paper that the first one told of: still the first one's root. */
function describedBefore(root: Root, { outlet }: Support, { describes }: Grounds): boolean {
  const { reachedBy, parties } = root;
  return parties.length === 0 && reachedBy !== null && reachedBy !== outlet && describes.includes(reachedBy);
}

function mentionedPapers(ground: Grounds): readonly (string | null)[] {
  return ground.documents.map((paper) => documentClass(foldWords(`${paper.name} ${paper.phrase}`)));
}

function addNamed(roots: Root[], support: Support, ground: Grounds, claim: string): void {
  const party: Party = tellerOf(support, ground) ?? support;
  const found =
    roots.find((root) => root.parties.some((other) => sameInstitution(other, party, claim))) ??
    roots.find((root) => isItsSpokesperson(root, support));
  if (found !== undefined) {
    found.parties.push(party);
    if (found.kind === 'person' && support.kind === 'institution') {
      found.kind = 'institution';
      found.name = support.name;
    }
    found.passages.push(passageOf(support));
    return;
  }
  const root = { ...empty(support.kind, party.name), reachedBy: support.via };
  root.parties.push(party);
  root.passages.push(passageOf(support));
  roots.push(root);
}

/** "A ministry spokesperson said" above, the name alone below, in one article. */
function isItsSpokesperson(root: Root, { articleId, kind, role, organisation }: Support): boolean {
  if (kind !== 'person' || role !== null || organisation !== null) return false;
  return root.passages.some(
    (passage) =>
      passage.articleId === articleId && speaksForOther({ name: passage.phrase, role: null, organisation: null }),
  );
}

/** Hearsay: the one who told a person what the person passes on anywhere in the article (the words after "told by"). */
function tellerOf(support: Support, ground: Grounds): Party | null {
  const said = ground.supports.filter(({ name }) => name === support.name).map(({ sentence }) => sentence);
  const heard = said.find((sentence) => hearsay.test(foldWords(sentence)));
  const name = /told (?:so )?by (?:the |an? )?([^,.;"”]{3,80})/iu.exec(heard ?? '')?.[1]?.trim();
  return name === undefined ? null : { name, role: name, organisation: null };
}

/** A source that another outlet reached. It is new only where that outlet's own article does not say whose word it is. */
function addRelayed(
  roots: Root[],
  support: Support,
  grounds: readonly Grounds[],
  book: OutletBook,
  claim: string,
): void {
  if (isNamed(support)) {
    const ground = grounds.find(({ articleId }) => articleId === support.articleId);
    if (ground !== undefined) addNamed(roots, support, ground, claim);
    const placeholder = roots.findIndex(({ unread, reachedBy }) => unread === true && reachedBy === support.via);
    if (placeholder >= 0) roots.splice(placeholder, 1);
    return;
  }
  const via = support.via ?? '';
  const reached = roots.find((root) => root.passages.some(({ outlet }) => outlet === via) && root.reachedBy === via);
  const folded = foldWords(`${support.name} ${support.phrase}`);
  if (reached !== undefined) {
    join(reached, support, folded);
    return;
  }
  if (book.carries(via)) {
    const inherited = roots.find((root) => root.passages.some(({ outlet }) => outlet === via));
    if (inherited !== undefined) inherited.passages.push(passageOf(support));
    // Its own article shows no source that we could read; a relay that names one is witness enough where it was first-hand.
    const first = grounds.find(({ outlet }) => outlet === via);
    if (inherited !== undefined || first === undefined || !first.firstHand || !first.carries) return;
  }
  const same = roots.find(({ reachedBy, parties }) => reachedBy === via && parties.length === 0);
  if (same !== undefined) {
    join(same, support, folded);
    return;
  }
  const root = { ...empty(support.kind, support.name), reachedBy: via };
  roots.push(root);
  join(root, support, folded);
}

/** Several voices of one body are one root, also where what joins them came last. */
function joinBodies(roots: readonly Root[], claim: string): readonly Root[] {
  const kept: Root[] = [];
  for (const root of roots) {
    const same = kept.find((other) =>
      root.parties.some((a) => other.parties.some((b) => sameInstitution(a, b, claim))),
    );
    if (same === undefined) kept.push(root);
    else {
      same.parties.push(...root.parties);
      same.passages.push(...root.passages);
    }
  }
  return kept;
}

/** A company and its own paper are one root, and so is a body whose draft was leaked. */
function joinIssuers(roots: readonly Root[], claim: string): readonly Root[] {
  const kept: Root[] = [...roots];
  for (const paper of roots) {
    if (paper.parties.length > 0 || paper.documents.has('data')) continue;
    if (paper.kind !== 'document' && paper.documents.size === 0) continue;
    for (const root of roots) {
      if (root === paper || !kept.includes(root) || !root.parties.some((party) => issues(party, paper, claim)))
        continue;
      paper.passages.push(...root.passages);
      paper.parties.push(...root.parties);
      if (paper.kind === 'document') Object.assign(paper, { kind: root.kind, name: root.name, reachedBy: null });
      kept.splice(kept.indexOf(root), 1);
    }
  }
  return kept;
}

/** A draft or an internal paper: of the one who plans it. */
function isInHouse({ documents, words }: Root): boolean {
  return documents.has('draft') || /(?:^| )intern/.test(words);
}

function issues(party: Party, paper: Root, claim: string): boolean {
  if (issuedBy(paper.words, party, claim)) return true;
  const body: Party = { name: party.organisation ?? party.name, role: party.role, organisation: null };
  // Whose plan it is: the one with whom the claim begins.
  if (isInHouse(paper) && ofTheCompany.test(foldWords(party.name))) return true;
  if (isInHouse(paper) && issuedBy(foldWords(claim.split(' ').slice(0, 4).join(' ')), body, claim)) return true;
  return paper.ofCompany && issuedBy(foldWords(claim), { ...body, role: null }, claim);
}
