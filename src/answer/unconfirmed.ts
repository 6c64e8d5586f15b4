import { lexiconFor } from '../language/lexicons/index.ts';
import type { LexiconFunction } from '../language/lexicons/lexicon.ts';
import { sameOutlet } from '../language/outlets.ts';
import { compilePhrases, findPhrases, type Phrases } from '../language/phrases.ts';
import { findCountries } from '../language/places.ts';
import { isStopWord, wordsOf } from '../language/words.ts';
import { fold, sameNameWord, sameRoot } from '../story/spelling.ts';
import type { IndexedSentence, SentenceIndex } from './sentence-index.ts';

const compiled = new Map<string, Phrases>();

function phrasesOf(language: string, name: LexiconFunction): Phrases {
  const key = `${language}:${name}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const phrases = compilePhrases((lexiconFor(language) ?? lexiconFor('en'))?.functions[name] ?? []);
  compiled.set(key, phrases);
  return phrases;
}

/** Whether a sentence says that something could not be checked, or is not confirmed. */
export function isUnverified(sentence: IndexedSentence): boolean {
  return findPhrases(phrasesOf(sentence.language, 'unverified'), wordsOf(sentence.text)).length > 0;
}

/** Whether a sentence takes something back: withdrawn, corrected, sorry. */
export function takesBack(text: string, language: string): boolean {
  return findPhrases(phrasesOf(language, 'retraction'), wordsOf(text)).length > 0;
}

/** Whether a sentence says that somebody does not speak. */
export function isSilent(sentence: IndexedSentence): boolean {
  return findPhrases(phrasesOf(sentence.language, 'noComment'), wordsOf(sentence.text)).length > 0;
}

/** The sentence in which an outlet says that it could not check the story: its own, or one that names it. */
export function uncheckedBy(outlet: string, index: SentenceIndex): IndexedSentence | null {
  const unverified = index.sentences.filter(isUnverified);
  const names = (sentence: IndexedSentence) =>
    sentence.text.toLowerCase().includes(outlet.toLowerCase().replace(/^the /, ''));
  return (
    unverified.find((sentence) => names(sentence)) ??
    unverified.find((sentence) => sameOutlet(sentence.outlet, outlet)) ??
    null
  );
}

/** The sentence that says of a party that there is no confirmation from it, or that it keeps silent. */
export function unconfirmedBy(name: string, language: string, index: SentenceIndex): IndexedSentence | null {
  const words = wordsOf(name)
    .filter(({ lower }) => !isStopWord(lower, language))
    .map(({ lower }) => fold(lower.replace(/'s?$/, '')));
  const countries = findCountries(name, language).map(({ code }) => code);
  const named = index.sentences.filter((sentence) => {
    const theirs = [...sentence.folded];
    const byWords =
      words.length > 0 &&
      words.every((word) => theirs.some((other) => sameNameWord(word, other) || sameRoot(word, other)));
    return byWords || findCountries(sentence.text, sentence.language).some(({ code }) => countries.includes(code));
  });
  return named.find(isUnverified) ?? named.find(isSilent) ?? null;
}

/** Whether a sentence has the words of a denial, or of a confirmation that is not itself denied. */
export function takesSide({ text, language }: IndexedSentence, side: 'denies' | 'confirms'): boolean {
  const words = wordsOf(text);
  const has = (name: LexiconFunction) => findPhrases(phrasesOf(language, name), words).length > 0;
  if (side === 'denies') return has('denial') || has('falsehood');
  return has('confirmation') && !has('unverified') && !has('noComment') && !has('denial');
}
