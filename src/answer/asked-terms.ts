import { isStopWord, stem, type Word, wordsOf } from '../language/words.ts';
import { rarityOf } from '../story/background.ts';
import { fold, sameRoot } from '../story/spelling.ts';
import { sameConcept } from './concepts.ts';
import { asksForName, type Question } from './question.ts';
import type { IndexedSentence, SentenceIndex } from './sentence-index.ts';

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

/** The asked words that no sentence of any article holds. */
export function absentTerms(terms: readonly AskedTerm[], index: SentenceIndex, language: string): readonly AskedTerm[] {
  return terms.filter((term) => !index.sentences.some((sentence) => holds(sentence, term, language) > 0));
}

/** One word of a sentence held against an asked one. */
export function sameWord(word: Word, term: AskedTerm, sentence: IndexedSentence, language: string): boolean {
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
