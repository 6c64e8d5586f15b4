import { count, listWords } from '../lib/text.ts';
import type { IndependentSource, Ledger, LedgerArticle } from '../news/ledger.ts';

type GraphNode = {
  readonly id: string;
  readonly kind: 'source' | 'first-hand' | 'relay' | 'party';
  readonly label: string;
  readonly at: string | null;
};

/** `reaches`: an outlet has it from the source itself; `cites`: from another outlet; `copies`: word for word. */
type GraphEdge = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'reaches' | 'cites' | 'copies' | 'denies' | 'confirms' | 'unaware';
  /** The passage that shows it, verbatim. */
  readonly phrase: string | null;
};

export type ProvenanceGraph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };

const isOutlet = (kind: string): boolean => kind === 'outlet' || kind === 'agency';

/** Sources, outlets and parties as nodes; who has it from whom as edges. One node an outlet, its first article. */
export function toGraph(ledger: Ledger): ProvenanceGraph {
  const outlets = new Map<string, LedgerArticle[]>();
  for (const article of carrying(ledger))
    outlets.set(article.outlet, [...(outlets.get(article.outlet) ?? []), article]);
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  ledger.independentSources.forEach((source, at) => {
    nodes.push({ id: `source:${at}`, kind: 'source', label: nameSource(source), at: null });
    for (const { from, phrase } of reachersOf(source, ledger))
      edges.push({ from: `outlet:${from}`, to: `source:${at}`, kind: 'reaches', phrase });
  });
  for (const [outlet, [first]] of outlets) {
    const articles = outlets.get(outlet) ?? [];
    const own = articles.some(({ firstHand }) => firstHand);
    nodes.push({
      id: `outlet:${outlet}`,
      kind: own ? 'first-hand' : 'relay',
      label: outlet,
      at: first?.published ?? null,
    });
    for (const article of articles) edges.push(...citesOf(article, ledger, outlets));
  }
  const parties = [
    ['denies', ledger.denials],
    ['confirms', ledger.confirmations],
    ['unaware', ledger.unaware],
  ] as const;
  for (const [kind, entries] of parties)
    for (const entry of entries) {
      const id = `party:${entry.speaker}`;
      if (!nodes.some((node) => node.id === id)) nodes.push({ id, kind: 'party', label: entry.speaker, at: entry.at });
      const outlet = ledger.articles.find((article) => article.id === entry.articleId)?.outlet;
      if (outlet !== undefined) edges.push({ from: id, to: `outlet:${outlet}`, kind, phrase: entry.sentence });
    }
  return {
    nodes,
    edges: edges.filter(({ from, to }) => nodes.some(({ id }) => id === from) && nodes.some(({ id }) => id === to)),
  };
}

const carrying = (ledger: Ledger): readonly LedgerArticle[] =>
  ledger.articles.filter(({ relation }) => relation !== 'unrelated');

function reachersOf(source: IndependentSource, ledger: Ledger): readonly { from: string; phrase: string }[] {
  const reached = source.chain.flatMap(({ articleId, phrase }) => {
    const article = ledger.articles.find(({ id }) => id === articleId);
    return article?.firstHand === true && (source.reachedBy === null || article.outlet === source.reachedBy)
      ? [{ from: article.outlet, phrase }]
      : [];
  });
  return reached.filter(({ from }, at) => reached.findIndex((other) => other.from === from) === at);
}

function citesOf(
  article: LedgerArticle,
  ledger: Ledger,
  outlets: ReadonlyMap<string, readonly LedgerArticle[]>,
): readonly GraphEdge[] {
  const from = `outlet:${article.outlet}`;
  const original = ledger.articles.find(({ id }) => id === article.copyOf);
  if (original !== undefined) return [{ from, to: `outlet:${original.outlet}`, kind: 'copies', phrase: null }];
  const cited = article.cites.filter(
    ({ name, kind }) => isOutlet(kind) && outlets.has(name) && name !== article.outlet,
  );
  return cited
    .filter(({ name }, at) => cited.findIndex((other) => other.name === name) === at)
    .map(({ name, phrase }) => ({ from, to: `outlet:${name}`, kind: 'cites', phrase }));
}

/** "US officials (through the Financial Times)". */
export function nameSource({ name, reachedBy, kind }: IndependentSource): string {
  if (kind === 'outlet' && reachedBy === name) return `${name} (its own source is not known)`;
  return reachedBy === null || name.startsWith(reachedBy) ? name : `${name} (through ${reachedBy})`;
}

/** Why the count is what it is, in sentences: what counts, and what does not and why. */
export function explainCount(ledger: Ledger): readonly string[] {
  const articles = carrying(ledger);
  const outlets = new Set(articles.map(({ outlet }) => outlet));
  const copies = articles.filter(({ copyOf }) => copyOf !== null);
  const reached = new Set(ledger.independentSources.flatMap(({ chain }) => chain.map(({ articleId }) => articleId)));
  const relays = articles.filter(
    ({ id, copyOf, relation, firstHand }) =>
      copyOf === null &&
      relation === 'pickup' &&
      !firstHand &&
      (reached.has(id) || ledger.independentSourceCount === 0),
  );
  const n = ledger.independentSourceCount;
  const lines = [
    n === 0
      ? `No independent source stands behind what ${count(outlets.size, 'outlet')} ${outlets.size === 1 ? 'carries' : 'carry'}.`
      : `${count(outlets.size, 'outlet')}, ${count(n, 'independent source')}.`,
    ...ledger.independentSources.map((source) => {
      const phrase = source.chain[0]?.phrase;
      return `Counts: ${nameSource(source)}${phrase === undefined ? '' : ` — “${phrase}”`}; ${count(source.articleIds.length, 'article')} ${source.articleIds.length === 1 ? 'rests' : 'rest'} on it.`;
    }),
  ];
  if (relays.length > 0)
    lines.push(
      `Adds nothing: ${listWords(unique(relays.map(({ outlet }) => outlet)))} only ${relays.length === 1 ? 'repeats' : 'repeat'} it${creditsOf(relays)}.`,
    );
  if (copies.length > 0)
    lines.push(
      `Adds nothing: ${listWords(unique(copies.map(({ outlet }) => outlet)))} ${copies.length === 1 ? 'prints' : 'print'} a copy.`,
    );
  const taken = articles.filter(({ withdraws }) => withdraws);
  if (taken.length > 0) lines.push(`Taken back by ${listWords(unique(taken.map(({ outlet }) => outlet)))}.`);
  return lines;
}

function creditsOf(relays: readonly LedgerArticle[]): string {
  const names = unique(
    relays.flatMap(({ cites }) => cites.filter(({ kind }) => isOutlet(kind)).map(({ name }) => name)),
  );
  return names.length === 0 ? '' : `, crediting ${listWords(names)}`;
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
