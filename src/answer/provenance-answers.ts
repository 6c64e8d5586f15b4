import { detectLanguage } from '../language/detect-language.ts';
import { sameOutlet } from '../language/outlets.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Answer } from '../news/answer.ts';
import type { Article } from '../news/article.ts';
import type { IndependentSource, Ledger, LedgerArticle } from '../news/ledger.ts';
import { tallyOf } from '../provenance/tally.ts';
import { nameDay } from './days.ts';
import type { Intent } from './question.ts';
import { takesBack } from './unconfirmed.ts';
import { listIn, type Wording } from './wording/wording.ts';

type Evidence = Answer['evidence'][number];

/** How many independent sources: the number first, then which. */
export function answerSourceCount(ledger: Ledger, articles: readonly Article[], wording: Wording): Answer {
  const n = ledger.independentSourceCount;
  const outlets = tallyOf(ledger).outlets;
  const names = ledger.independentSources.map((source) => sourceIn(source, wording));
  const answer =
    n === 0
      ? wording.noSource(outlets, ledger.status === 'retracted')
      : wording.sources(n, listIn(wording, names), outlets);
  const evidence = ledger.independentSources.flatMap(({ chain }) =>
    chain[0] === undefined ? [] : sentenceWith(articles, chain[0].articleId, chain[0].phrase),
  );
  return { answered: true, answer, evidence, intent: 'count-sources', missing: null };
}

function sourceIn({ name, reachedBy, kind }: IndependentSource, wording: Wording): string {
  const isUnknown = kind === 'outlet' && reachedBy === name;
  return wording.source(name, reachedBy === null || name.startsWith(reachedBy) ? null : reachedBy, isUnknown);
}

export function answerOutletCount(ledger: Ledger, articles: readonly Article[], wording: Wording): Answer {
  const { outlets, firstHand, citing } = tallyOf(ledger);
  return {
    answered: true,
    answer: wording.outlets(outlets, listIn(wording, [...firstHand, ...citing]), firstHand),
    evidence: carryingSentences(ledger, articles),
    intent: 'count-outlets',
    missing: null,
  };
}

/** Who had it first, and when. The evidence: a sentence that gives the credit, else the first article's own. */
export function answerFirst(ledger: Ledger, articles: readonly Article[], wording: Wording): Answer | null {
  const { origin } = ledger;
  const line = ledger.articles.find(({ id }) => id === origin?.articleId);
  if (origin === null || line === undefined) return null;
  const day = nameDay(line.published, true, wording.locale);
  const own = leadOf(line, articles);
  const credits = creditsTo(ledger, origin.outlet, articles, false);
  return {
    answered: true,
    answer: wording.first(origin.outlet, day, listIn(wording, origin.sources)),
    evidence: [
      ...creditsTo(ledger, origin.outlet, articles, true),
      // An outlet that names its sources speaks for itself; of one that does not, others tell.
      ...(origin.sources.length > 0 ? own : credits),
      ...(origin.sources.length > 0 ? credits : own),
    ].slice(0, 3),
    intent: 'first-report',
    missing: null,
  };
}

function carryingSentences(ledger: Ledger, articles: readonly Article[]): readonly Evidence[] {
  const carrying = ledger.articles.filter(({ relation }) => relation !== 'unrelated');
  return carrying.flatMap((line) => leadOf(line, articles)).slice(0, 3);
}

/** The sentence that carries the claim in an article: its evidence, else its first sentence. */
function leadOf(line: LedgerArticle, articles: readonly Article[]): readonly Evidence[] {
  const reports = line.statements.find(({ stance }) => stance === 'reports' || stance === 'confirms');
  const text = articles.find(({ id }) => id === line.id)?.text ?? '';
  const sentence =
    line.evidence ?? reports?.sentence ?? /^[^\n]{10,600}?[.!?…]["”»’)]*(?=\s|$)/u.exec(text.trim())?.[0];
  return sentence === undefined ? [] : [{ articleId: line.id, sentence }];
}

const asFirst =
  /\bfirst\b|\bbroke\b|\breveal\w*|\bprim[oa]\b|\brivelat\w*|\banticipat\w*|\brévél\w*|\bpremi\w*|\bdévoil\w*|\bzuerst\b|\bals erste\w*|\benthüll\w*|\badelant\w*|\bdestap\w*|\bprimer\w*|\brevel\w*|\bprimeir\w*|\badiant\w*|перв(?:ой|ым|ая|ый)/iu;

/** Sentences in which others credit the outlet; `first`: only those that say that it was the first. */
function creditsTo(ledger: Ledger, outlet: string, articles: readonly Article[], first: boolean): readonly Evidence[] {
  return ledger.articles.flatMap(({ id, cites, outlet: own, relation }) => {
    if (relation === 'unrelated') return [];
    const article = articles.find((other) => other.id === id);
    const names = sameOutlet(own, outlet) ? [] : cites.filter(({ name }) => sameOutlet(name, outlet));
    const sentence = names
      .map(({ phrase }) => sentenceAround(article, phrase))
      .find((text) => text !== null && asFirst.test(text) === first);
    return sentence === undefined || sentence === null ? [] : [{ articleId: id, sentence }];
  });
}

function sentenceAround(article: Article | undefined, phrase: string): string | null {
  if (article === undefined) return null;
  return splitSentences(article.text, article.language ?? 'en').find(({ text }) => text.includes(phrase))?.text ?? null;
}

/** What an outlet rests its report on: its sources and the outlets that it follows. Null where it credits nobody. */
export function answerBasis(
  ledger: Ledger,
  articles: readonly Article[],
  outlet: string | null,
  wording: Wording,
): Answer | null {
  const line =
    outlet === null
      ? ledger.articles.find(({ id }) => id === ledger.origin?.articleId)
      : ledger.articles.find(
          (article) =>
            article.relation !== 'unrelated' && sameOutlet(article.outlet, outlet) && article.cites.length > 0,
        );
  if (line === undefined || line.cites.length === 0) return null;
  const names = [...new Set(line.cites.map(({ name }) => name))];
  return {
    answered: true,
    answer: wording.restsOn(line.outlet, listIn(wording, names)),
    evidence: line.cites.flatMap(({ phrase }) => sentenceWith(articles, line.id, phrase)).slice(0, 3),
    intent: 'based-on',
    missing: null,
  };
}

const takeBackWords =
  /\bwithdr\w*|\bretract\w*|\btak\w* back\b|\bcorrect\w*|\bapologi\w*|\britir\w*|\brettific\w*|\bscus\w*|\bretir\w*|\brectifi\w*|\bzuruckgezogen\b|\bkorrigier\w*|\bentschuldig\w*|\brectific\w*|\bdisculp\w*|\bcorrig\w*|отозва|опроверг|извин/;

/**
 * Whether an outlet (any, where none is named) took its story back; not certain where only words of an article say so.
 * Null where it is not asked, or nothing says so.
 */
export function answerWithdrawn(
  ledger: Ledger,
  articles: readonly Article[],
  folded: string,
  outlet: string | null,
  wording: Wording,
): Answer | null {
  if (!takeBackWords.test(folded)) return null;
  const asked = ledger.articles.filter(
    (line) => line.relation !== 'unrelated' && (outlet === null || sameOutlet(line.outlet, outlet)),
  );
  const sure = asked.filter(({ withdraws }) => withdraws);
  const took = sure.length > 0 ? sure : asked.filter((line) => retractionOf(line, articles) !== null);
  const [first] = took;
  if (first === undefined) return null;
  const doubt = sure.length > 0 ? '' : `, ${wording.butUnsure}`;
  const day = nameDay(first.published, false, wording.locale);
  return {
    answered: true,
    answer: `${wording.yes}${doubt}. ${wording.tookBack([...new Set(took.map((line) => line.outlet))], day)}`,
    evidence: took.flatMap((line) => retractionOf(line, articles) ?? leadOf(line, articles)).slice(0, 3),
    intent: 'withdrawn',
    missing: null,
  };
}

/** The sentence of an article in which it takes something back; null where it has none. */
function retractionOf(line: LedgerArticle, articles: readonly Article[]): readonly Evidence[] | null {
  const article = articles.find(({ id }) => id === line.id);
  if (article === undefined) return null;
  const language = article.language ?? detectLanguage(article.text);
  const found = splitSentences(article.text, language).find(({ text }) => takesBack(text, language));
  return found === undefined ? null : [{ articleId: line.id, sentence: found.text }];
}

const leakWords =
  /\bleak\w*|\bfuga di notizie\b|\bfiltrat\w*|\bfuite\b|\bfuite[sr]\b|\bdurchgest\w*|\bfiltr(?:o|aci\w*|ado)\b|\bvaz(?:ou|amento)\b|утеч/;

/** How the story itself came out, where an outlet tells: that outlet's account, and no more. Null where it is not asked or not told. */
export function answerRoute(ledger: Ledger, folded: string, wording: Wording): Answer | null {
  const told = ledger.articles.filter(({ routeNote }) => routeNote !== null);
  if (!leakWords.test(folded) || told.length === 0) return null;
  return {
    answered: true,
    answer: `${told.map(({ outlet, routeNote }) => `${outlet}: “${routeNote ?? ''}”`).join(' — ')} ${wording.account(told.length)}`,
    evidence: told.map(({ id, routeNote }) => ({ articleId: id, sentence: routeNote ?? '' })),
    intent: 'route',
    missing: null,
  };
}

/** Who carries it, and from whom. */
export function answerCarriers(ledger: Ledger, articles: readonly Article[], wording: Wording): Answer | null {
  const carrying = ledger.articles.filter(({ relation }) => relation !== 'unrelated');
  if (carrying.length === 0) return null;
  const { firstHand, citing } = tallyOf(ledger);
  return {
    answered: true,
    answer: wording.carriers(firstHand, citing),
    evidence: carryingSentences(ledger, articles),
    intent: 'carriers' satisfies Intent,
    missing: null,
  };
}

/** Whether an outlet has it from a source of its own, or from whom; null where it is not clear which outlet is asked about. */
export function answerOwnSource(
  ledger: Ledger,
  articles: readonly Article[],
  outlet: string,
  wording: Wording,
): Answer | null {
  const lines = ledger.articles.filter((line) => line.relation !== 'unrelated' && sameOutlet(line.outlet, outlet));
  // Whoever has only the denial at first hand does not have the story itself.
  const own = lines.find(({ firstHand, relation }) => firstHand && (relation === 'pickup' || relation === 'confirm'));
  const line = own ?? lines.find(({ cites }) => cites.length > 0) ?? lines[0];
  if (line === undefined)
    return {
      answered: false,
      answer: wording.doesNotCarry(outlet),
      evidence: [],
      intent: 'own-source' satisfies Intent,
      missing: wording.missing.mention(outlet),
    };
  const reached = ledger.independentSources.filter(
    ({ reachedBy }) => reachedBy !== null && sameOutlet(reachedBy, outlet),
  );
  const credited = line.cites.filter(
    ({ kind, name }) => (kind === 'outlet' || kind === 'agency') && !sameOutlet(name, line.outlet),
  );
  const told = own === undefined ? credited.map(({ name }) => name) : reached.map(({ name }) => name);
  const names = listIn(wording, [...new Set(told)].slice(0, 3));
  const phrases =
    own === undefined ? credited.map(({ phrase }) => phrase) : reached.flatMap(({ chain }) => chain[0]?.phrase ?? []);
  const sentences = phrases.flatMap((phrase) => sentenceWith(articles, line.id, phrase));
  return {
    answered: true,
    answer:
      own === undefined
        ? `${wording.no}. ${wording.noOwnSource(line.outlet, names)}`
        : `${wording.yes}. ${wording.ownSource(line.outlet, names)}`,
    evidence: [...sentences, ...leadOf(line, articles)].slice(0, 3),
    intent: 'own-source' satisfies Intent,
    missing: null,
  };
}

/** The whole sentence around a passage. */
function sentenceWith(articles: readonly Article[], articleId: string, phrase: string): readonly Evidence[] {
  const sentence = sentenceAround(
    articles.find(({ id }) => id === articleId),
    phrase,
  );
  return sentence === null ? [] : [{ articleId, sentence }];
}
