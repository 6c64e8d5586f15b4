import { findCountries } from '../language/places.ts';
import { wordsOf } from '../language/words.ts';
import { cut } from '../lib/text.ts';
import { fold, sameNameWord, sameRoot } from '../story/spelling.ts';
import { askedTerms } from './asked-terms.ts';
import { classifyQuestion } from './classify-question.ts';
import { sameConcept } from './concepts.ts';
import { indexSentences } from './sentence-index.ts';

/** The words of a question that tell what it is about, beyond how it asks. */
export type TellingWords = {
  readonly words: readonly string[];
  readonly names: readonly string[];
  /** How much of it a claim holds: a name counts twice. 0: nothing that tells. */
  heldBy(text: string): number;
  /** Whether a text has every name of the question. */
  namedIn(text: string): boolean;
};

// How people ask after a story of which they have just read: none of these chooses one.
const asking =
  /^(?:deni\w*|deny|confirm\w*|comment\w*|sourc\w*|outlet\w*|report\w*|claim\w*|stor(?:y|ies)|news|article\w*|independent|carr\w*|first|known?|true|real\w*|changed?|new|latest|happen\w*|said|says?|smenti\w*|conferm\w*|font[ei]|notizia|storia|dement\w*|source\w*|histoire|dementi\w*|bestatig\w*|quelle\w*|geschichte|meldung|desm\w*|neg\w*|fuentes?|noticia|historia|medios?|media|medien)$/;

/** Takes a question apart into what it is about. */
export function tellingWords(asked: string): TellingWords {
  const text = cut(asked, 1_000);
  const question = classifyQuestion(text);
  const terms = askedTerms(question, indexSentences([])).filter(
    ({ folded, isFaint }) => !isFaint && !asking.test(folded),
  );
  const names = terms.filter(({ isName }) => isName);
  const countries = findCountries(text, question.language).map(({ code }) => code);
  const meets = (asked: string, word: string) => sameNameWord(asked, word) || sameRoot(asked, word);
  return {
    words: terms.map((term) => term.text),
    names: names.map((term) => term.text),
    heldBy(claim) {
      const theirs = wordsOf(claim).map(({ lower }) => fold(lower.replace(/'s?$/, '')));
      const shared = findCountries(claim, question.language).filter(({ code }) => countries.includes(code)).length;
      const score = terms.reduce((sum, { folded, isName }) => {
        if (theirs.some((word) => meets(folded, word))) return sum + (isName ? 2 : 1);
        return sum + (!isName && theirs.some((word) => sameConcept(folded, word)) ? 0.5 : 0);
      }, 2 * shared);
      // One word in passing ("government") makes a question about something else no question about this.
      const others = terms.length;
      return score >= 2 || score / Math.max(1, others) >= 0.5 ? score : 0;
    },
    namedIn(article) {
      const theirs = new Set(wordsOf(article).map(({ lower }) => fold(lower.replace(/'s?$/, ''))));
      const codes = names.length === 0 ? [] : findCountries(article, question.language).map(({ code }) => code);
      return (
        names.length > 0 &&
        names.every(
          ({ folded, text: name }) =>
            theirs.has(folded) ||
            [...theirs].some((word) => sameNameWord(folded, word)) ||
            findCountries(name, question.language).some(({ code }) => codes.includes(code)),
        )
      );
    },
  };
}
