import { sameOutlet } from '../language/outlets.ts';
import { isStopWord, stem, type Word, wordsOf } from '../language/words.ts';
import { rarityOf } from '../story/background.ts';
import { fold, sameRoot } from '../story/spelling.ts';
import { answersIn, type Spans } from './answer-kinds.ts';
import { sameConcept } from './concepts.ts';
import { asksForName, type Question } from './question.ts';
import type { IndexedSentence, SentenceIndex } from './sentence-index.ts';
import { isSilent } from './unconfirmed.ts';

/** A word of a question that must be found. `weight`: how much it tells one sentence from another. */
export type AskedTerm = {
  readonly text: string;
  readonly stem: string;
  readonly folded: string;
  readonly weight: number;
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Frames the question more than it chooses an answer. */
  readonly isFaint: boolean;
  readonly start: number;
};

export type RankedSentence = {
  readonly sentence: IndexedSentence;
  readonly score: number;
  /** Share of the question's weight that the sentence, with its neighbours, holds; 0..1. */
  readonly coverage: number;
  /** The same for the sentence alone. */
  readonly ownCoverage: number;
  /** What in the sentence may answer, of the kind that was asked for. */
  readonly spans: Spans;
};

// Okapi BM25 (Robertson and Zaragoza, 2009), tuned for single sentences.
const K1 = 1.2;
const B = 0.35;

/** Words of asking, over the languages: they choose no sentence. */
const asking = new Set(
  `who whom whose what when where which why how many much long wide high old far did does do was were is are has have had be been the name named
  called type kind sort of to in on at by for from with and that there it its this according said says say tell told whether get got give gave
  chi che cosa quando dove quanto quanta quanti quante quale quali come perche ha hanno e il lo la l i gli le un una di del della da in con su per si è
  qui que quoi quand ou où combien quel quelle quels quelles comment pourquoi est sont a ont le les un une des du de la l d en dans par pour sur il elle
  wer wem wen wessen was wann wo wohin woher wie viele viel welche welcher welches welchem welchen warum ist sind war hat haben wird der die das den dem des ein eine einen im in von zu mit für auf
  quién quiénes qué cuándo dónde cuánto cuánta cuántos cuántas cuál cuáles cómo es son ha han el los las un una de del en por para con se
  quem quê quando onde quanto quanta quantos quantas qual quais como o os as um uma do da dos das no na em foi
  кто кого кому что когда где куда откуда сколько какой какая какие какого каком как ли в на до от из с по это`
    .split(/\s+/)
    .map((word) => word.trim()),
);
/** Verbs and nouns that frame a question more than they choose an answer. */
const faint = new Set(
  'come say tell know give take make put use happen still anyone anything someone reason according become consider need want would could should may might first really new own locat davver vraiment wirklich'.split(
    ' ',
  ),
);

const calendar =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** The words of a question that carry it, each with its weight in these articles. */
export function askedTerms(question: Question, index: SentenceIndex): readonly AskedTerm[] {
  const { language } = question;
  const words = wordsOf(question.text);
  const n = index.sentences.length;
  return words.flatMap((word, at): AskedTerm[] => {
    if (isStopWord(word.lower, language) || asking.has(word.lower)) return [];
    if (word.text.length < 2 && !/\p{N}/u.test(word.text)) return [];
    const key = stem(word.lower, language);
    const seen = index.documentsWith(key);
    const local = Math.log(1 + (n - seen + 0.5) / (seen + 0.5));
    return [
      {
        text: word.text,
        stem: key,
        folded: fold(word.lower.replace(/'s?$/, '')),
        weight: (0.75 * local + 0.25 * Math.min(6, rarityOf(key, language))) * (faint.has(key) ? 0.4 : 1),
        isName: at > 0 && /^\p{Lu}/u.test(word.text) && language !== 'de' && !calendar.test(word.text),
        isNumber: /\p{N}/u.test(word.text),
        isFaint: faint.has(key),
        start: word.start,
      },
    ];
  });
}

/** "According to the Post", "who told the Post": whose words are wanted, where it is one of the outlets at hand. */
function creditedOutlet(question: Question, index: SentenceIndex): string | null {
  const names = crediting.exec(question.text)?.[1]?.split(/[?,]| that | che | que | qu[’']| dass /)[0];
  if (names === undefined) return null;
  return index.sentences.find(({ outlet }) => outlet !== '' && begins(names.trim(), outlet))?.outlet ?? null;
}

const crediting =
  /(?:according to|told|spoke to|secondo|ha detto a|detto al|selon|d[’']après|dit (?:à|au)|laut|nach angaben von|sagte|según|contó a|dijo a|segundo|disse (?:a|ao|à)) (?:the |il |la |le |el |o |der |dem |die |al |l[’'])?([^?]{2,60})/iu;

function begins(words: string, outlet: string): boolean {
  return (
    sameOutlet(words, outlet) ||
    words.toLowerCase().startsWith(outlet.toLowerCase().replace(/^(?:the|la|le|il|der|die|das|el) /, ''))
  );
}

/** Whether a sentence is an outlet's own, or names it. */
function isOf(sentence: IndexedSentence, outlet: string): boolean {
  return sameOutlet(outlet, sentence.outlet) || sentence.text.includes(outlet.replace(/^The /, ''));
}

/** A refusal to speak answers no question for a fact. */
function saysNothing(sentence: IndexedSentence, question: Question): boolean {
  return question.intent === 'fact' && sentence.place > 0 && isSilent(sentence);
}

const counting =
  /(?:how (?:many|much)|what (?:number|share|percentage|proportion) of|quant[oiae]|combien(?: d[e’'])?|wie ?viele?|cuant[oa]s?|quant[oa]s?|cuánt[oa]s?|сколько)\s+/iu;

/** What is counted: the words right after "how many", up to the first that carries nothing. */
export function countedTerms(question: Question, terms: readonly AskedTerm[]): readonly AskedTerm[] {
  const found = counting.exec(question.text);
  // Who is named: what follows "the name of", "s'appelle".
  if (found === null && asksForName(question.text)) return terms.slice(1);
  if (found === null) return question.kind === 'nationality' ? terms : terms.slice(0, 1);
  const after = terms.filter(({ start }) => start >= found.index + found[0].length);
  const run: AskedTerm[] = [];
  for (const term of after) {
    const last = run.at(-1);
    const gap = question.text.slice(
      last === undefined ? found.index + found[0].length : last.start + last.text.length,
      term.start,
    );
    if (gap.trim().length > 3) break;
    run.push(term);
    if (run.length === 3) break;
  }
  return run.length > 0 ? run : after.slice(0, 1);
}

/** How often a sentence holds an asked word: by its stem in one language, by a shared root across two. */
export function holds(sentence: IndexedSentence, term: AskedTerm, language: string): number {
  const exact = sentence.stems.get(term.stem) ?? 0;
  if (exact > 0) return exact;
  if (sentence.folded.has(term.folded)) return 1;
  if (sentence.language === language) {
    for (const key of sentence.stems.keys()) if (nearStem(key, term.stem)) return 0.6;
    if (!term.isName) for (const word of sentence.folded) if (sameConcept(term.folded, word)) return 0.4;
    return 0;
  }
  if (term.folded.length >= 5) for (const word of sentence.folded) if (sameRoot(word, term.folded)) return 0.8;
  for (const word of sentence.folded) if (sameConcept(term.folded, word)) return 0.7;
  return 0;
}

/** One word of a sentence held against an asked one. */
function sameWord(word: Word, term: AskedTerm, sentence: IndexedSentence, language: string): boolean {
  const key = stem(word.lower, sentence.language);
  if (key === term.stem || (sentence.language === language && nearStem(key, term.stem))) return true;
  const folded = fold(word.lower);
  return (folded.length >= 5 && sameRoot(folded, term.folded)) || sameConcept(term.folded, folded);
}

/** "settlement" and "settle": one stem begins the other. */
function nearStem(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length);
  return short >= 5 && (a.startsWith(b) || b.startsWith(a));
}

/** Without a figure a sentence tells no number. */
const wantsFigure = ({ kind }: Question) => kind === 'number' || kind === 'money';

/** Ranks all sentences for an open question, the best first. */
export function rankSentences(question: Question, index: SentenceIndex): readonly RankedSentence[] {
  const terms = askedTerms(question, index);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const { sentences } = index;
  const head = countedTerms(question, terms);
  const credited = creditedOutlet(question, index);
  const hits = sentences.map((sentence) => terms.map((term) => holds(sentence, term, question.language)));
  const base = sentences.map((sentence, at) => bm25(sentence, terms, hits[at] ?? [], index));
  const paragraphs = paragraphScores(sentences, terms, hits);
  return sentences
    .map((sentence, at): RankedSentence => {
      const own = hits[at] ?? [];
      const before = neighbour(sentences, at, -1);
      const after = neighbour(sentences, at, 1);
      const near = terms.map((_, t) =>
        Math.max(
          own[t] ?? 0,
          before === null ? 0 : (hits[before]?.[t] ?? 0),
          after === null ? 0 : (hits[after]?.[t] ?? 0),
        ),
      );
      const spans = answersIn(sentence, question, (word) =>
        head.some((term) => sameWord(word, term, sentence, question.language)),
      );
      const coverage = share(terms, near, total);
      const ownCoverage = share(terms, own, total);
      const score =
        (base[at] ?? 0) +
        (leansBack(sentence.text) ? 0.6 : 0.15) * (before === null ? 0 : (base[before] ?? 0)) +
        2 * definition(question, sentence) +
        0.1 * (after === null ? 0 : (base[after] ?? 0)) +
        0.35 * (paragraphs.get(`${sentence.articleId}#${sentence.paragraph}`) ?? 0) +
        1.2 * pairs(sentence, terms) +
        (question.kind === 'thing' ? 0 : 4.5 * spans.fit - 2.2) -
        (spans.fit === 0 && wantsFigure(question) ? 6 : 0) +
        (sentence.language === question.language ? 0.7 : 0) -
        (sentence.text.endsWith('?') ? 2 : 0) -
        (saysNothing(sentence, question) ? 2 : 0) +
        (credited !== null && isOf(sentence, credited) ? 3 : 0);
      return { sentence, score, coverage, ownCoverage, spans };
    })
    .toSorted((a, b) => b.score - a.score);
}

function bm25(
  sentence: IndexedSentence,
  terms: readonly AskedTerm[],
  hits: readonly number[],
  index: SentenceIndex,
): number {
  const norm = K1 * (1 - B + (B * sentence.length) / Math.max(1, index.meanLength));
  return terms.reduce((sum, { weight }, t) => {
    const tf = hits[t] ?? 0;
    return sum + (weight * tf * (K1 + 1)) / (tf + norm);
  }, 0);
}

const pronounFirst =
  /^["“«„(]?(?:it|he|she|they|this|these|those|that|his|her|their|its|such|there|lo|egli|essa|questo|questa|questi|il|elle|ils|ce|cette|er|sie|es|dies\p{L}*|este|esta|esto|él|ella|ele|ela|он|она|они|это)\b/iu;

/** The sentence begins with a word that stands for what the one before spoke of. */
function leansBack(text: string): boolean {
  return pronounFirst.test(text);
}

/** "What is X?" is answered where X "is a …"; "why" where a reason is given. */
function definition(question: Question, sentence: IndexedSentence): number {
  const asked = /^what (?:is|was|are|were) (?:an? |the )?(.{2,40}?)\??$/i.exec(
    question.text.trim().replace(/\s+/g, ' '),
  )?.[1];
  if (
    asked !== undefined &&
    new RegExp(
      `${asked.replace(/[^\p{L}\p{N} ]/gu, '.')}\\S* (?:\\([^)]{1,80}\\) )?(?:is|was|are|were) (?:an?|the|one)\\b`,
      'iu',
    ).test(sentence.text)
  )
    return 2;
  if (/^(?:why|perche|perché|pourquoi|warum|por qué)\b/i.test(question.text)) return reason.test(sentence.text) ? 1 : 0;
  return 0;
}

const reason =
  /\b(?:because|due to|since|so that|in order to|as a result|therefore|owing to|caused|led to|perché|poiché|parce que|car|weil|da|denn|porque|debido)\b/i;

/** The weight of the question's words that a paragraph holds as a whole. */
function paragraphScores(
  sentences: readonly IndexedSentence[],
  terms: readonly AskedTerm[],
  hits: readonly (readonly number[])[],
): ReadonlyMap<string, number> {
  const held = new Map<string, Set<number>>();
  sentences.forEach((sentence, at) => {
    const key = `${sentence.articleId}#${sentence.paragraph}`;
    const set = held.get(key) ?? new Set<number>();
    terms.forEach((_, t) => {
      if ((hits[at]?.[t] ?? 0) > 0) set.add(t);
    });
    held.set(key, set);
  });
  return new Map([...held].map(([key, set]) => [key, [...set].reduce((sum, t) => sum + (terms[t]?.weight ?? 0), 0)]));
}

function neighbour(sentences: readonly IndexedSentence[], at: number, step: number): number | null {
  const other = sentences[at + step];
  return other !== undefined && other.articleId === sentences[at]?.articleId ? at + step : null;
}

function share(terms: readonly AskedTerm[], hits: readonly number[], total: number): number {
  return terms.reduce((sum, { weight }, t) => sum + weight * Math.min(1, hits[t] ?? 0), 0) / total;
}

/** Pairs of asked words that stand side by side in the sentence too. */
function pairs(sentence: IndexedSentence, terms: readonly AskedTerm[]): number {
  const words = wordsOf(sentence.text).map(({ lower }) => stem(lower, sentence.language));
  let found = 0;
  for (let t = 0; t + 1 < terms.length; t++) {
    const first = terms[t]?.stem;
    const second = terms[t + 1]?.stem;
    for (let at = 0; at < words.length; at++)
      if (words[at] === first && (words[at + 1] === second || words[at + 2] === second)) {
        found += 1;
        break;
      }
  }
  return found;
}
