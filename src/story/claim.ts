import { detectLanguage } from '../language/detect-language.ts';
import { findCountries } from '../language/places.ts';
import { splitSentences } from '../language/sentences.ts';
import { isStopWord, stem } from '../language/words.ts';
import type { Article } from '../news/article.ts';
import { conceptsOf } from './concepts.ts';
import { type Cue, findCues } from './cue-finder.ts';
import { type Modality, modalityOf } from './modality.ts';
import { fold } from './spelling.ts';
import { numberOf, type Token, tokensOf } from './tokens.ts';

/** What a word of a claim is for: who acts, another name, what is said of them, a number. */
export type ClaimTerm = {
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  readonly stem: string;
  /** ISO code where the word names a state, its people, capital or seat of power. */
  readonly country: string | null;
  /** What the word may mean, the same in all languages. */
  readonly concepts: readonly string[];
  readonly role: 'actor' | 'name' | 'content' | 'figure';
};

/** A claim, understood: everything that is read is relative to it. */
export type Claim = {
  readonly text: string;
  readonly language: string;
  /** The sentence without the tail that says who reports it. */
  readonly bare: string;
  /** The tail's words, where there was one: "says the FT". */
  readonly attribution: string | null;
  readonly terms: readonly ClaimTerm[];
  /** Names in the order of the claim; the first one acts. */
  readonly names: readonly string[];
  readonly figures: readonly number[];
  /** The claim itself says that something is not so. */
  readonly negative: boolean;
  readonly modality: Modality;
  readonly cues: readonly Cue[];
};

const tail =
  /[,;–—-]\s*(?:(?:so|says?|said|reports?|reported|writes?|according to|claims?|secondo|scrive|rivela|riferisce|riporta|dice|selon|d['’]après|rapporte|révèle|affirme|écrit|laut|meldet|berichtet|schreibt|según|informa|publica|revela|asegura|afirma|dice|segundo|diz|noticia|avança|сообщает|сообщил[аио]?|пишет|по данным)(?:\s[^,;]{1,60})?|[^,;]{2,50}\s(?:says?|said|reports?|reported|writes?|claims?|zufolge|berichtet|meldet|schreibt|sources say))\s*[.!]?$/iu;
const head =
  /^(?:report|exclusive|breaking|sources?|rumou?rs?|medienbericht|bericht|esclusiva|exclusif|exclusiva)\s*:\s*/iu;

const articles = new Set([
  'the',
  'a',
  'an',
  'il',
  'lo',
  'la',
  'i',
  'gli',
  'le',
  'l',
  'les',
  'un',
  'une',
  'una',
  'uno',
  'der',
  'die',
  'das',
  'ein',
  'eine',
  'el',
  'los',
  'las',
  'o',
  'os',
  'as',
  'um',
  'uma',
]);

/** Reads a claim in whatever language it is written; `language` where it is known. */
export function understandClaim(claim: string, language?: string): Claim {
  const text = claim.trim();
  const found = language ?? detectLanguage(text);
  const code = found === 'und' ? 'en' : found;
  const match = tail.exec(text);
  const bare = (match !== null && match.index > 12 ? text.slice(0, match.index) : text).replace(head, '').trim();
  const attribution = match !== null && match.index > 12 ? text.slice(match.index).replace(/^[\s,;–—-]+/, '') : null;
  const tokens = tokensOf(bare);
  const cues = findCues(tokens, code);
  const terms = termsOf(bare, tokens, code);
  return {
    text,
    language: code,
    bare,
    attribution,
    terms,
    names: namesOf(tokens, code),
    figures: terms.flatMap(({ role, text: figure }) => (role === 'figure' ? (numberOf(figure) ?? []) : [])),
    negative: isNegative(tokens, cues),
    modality: modalityOf(tokens, code),
    cues,
  };
}

/** Words that lack something without negating what is said: "without consent". */
const lacking =
  /^(?:lack|absen|without|zero|senza|manca|sans|faute|ohne|fehlt|statt|sin$|falta|sem$|без|отсутств|instead|rather|far$)/u;

/** "not", "never", "no" over the claim's own predicate; not "no longer open" within a name. */
function isNegative(tokens: readonly Token[], cues: readonly Cue[]): boolean {
  return cues.some(({ kind, from }) => {
    const token = tokens[from];
    return kind === 'neg' && token?.quoted === false && !lacking.test(token.lower);
  });
}

function isNameToken(token: Token, index: number, tokens: readonly Token[], language: string): boolean {
  if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text) || articles.has(token.lower)) return false;
  if (isStopWord(token.lower, language)) return false;
  const next = tokens[index + 1];
  const previous = tokens[index - 1];
  if (language === 'de') {
    // Nouns are capitals too: a name stands first, or beside another capital, or without a determiner before it.
    const beside = (other: Token | undefined) =>
      other?.kind === 'word' && /^\p{Lu}/u.test(other.text) && !articles.has(other.lower);
    return index === 0 ? !beside(next) || token.lower.length < 5 : beside(previous) || index <= 1;
  }
  if (index > 0) return true;
  // The first word is a capital anyway: a name where no common noun stands before another name.
  return !(next?.kind === 'word' && /^\p{Lu}/u.test(next.text) && commonNoun.test(token.lower));
}

const commonNoun =
  /(?:er|or|ist|man|ian|maker|firm|bank|group|club|minister|president|singer|mayor|band|team|lab|ore|ora|ista|ière|eur|euse|rice|ente|tore|iste|ica|ico|ero|era|dor|dora|party|airline|chain|company|university|actress|rapper)$/u;

function termsOf(text: string, tokens: readonly Token[], language: string): readonly ClaimTerm[] {
  let acted = false;
  let inRun = false;
  const countries = findCountries(text, language);
  return tokens.flatMap((token, index): ClaimTerm[] => {
    if (token.kind === 'mark') return [];
    const country = countries.find(({ start, end }) => token.start >= start && token.end <= end)?.code ?? null;
    const name = country !== null || isNameToken(token, index, tokens, language);
    if (!name && (isStopWord(token.lower, language) || (token.kind === 'word' && token.text.length === 1))) {
      if (acted) inRun = false;
      return [];
    }
    const role = token.kind === 'number' ? 'figure' : name ? (acted && !inRun ? 'name' : 'actor') : 'content';
    if (role === 'actor') {
      acted = true;
      inRun = true;
    } else inRun = false;
    return [
      {
        text: token.text,
        lower: token.lower,
        folded: fold(token.lower),
        stem: stem(token.lower, language),
        country,
        concepts: role === 'content' ? conceptsOf(token.lower, language) : [],
        role,
      },
    ];
  });
}

function namesOf(tokens: readonly Token[], language: string): readonly string[] {
  const names: string[] = [];
  let run: Token[] = [];
  const close = () => {
    const first = run[0];
    const last = run.at(-1);
    if (first !== undefined && last !== undefined) names.push(run.map(({ text }) => text).join(' '));
    run = [];
  };
  tokens.forEach((token, index) => {
    if (isNameToken(token, index, tokens, language)) run.push(token);
    else close();
  });
  close();
  return names;
}

/** Of a claim: more is not one sentence that a desk can read out. */
const MOST_CHARACTERS = 300;

export type ClaimCheck = { readonly kind: 'ok' } | { readonly kind: 'vague'; readonly reason: string };

/** Whether a claim can be followed: three words that mean something, one of them a name. The reason is for the person who typed it. */
export function checkClaim(text: string): ClaimCheck {
  if (text.length > MOST_CHARACTERS) {
    return {
      kind: 'vague',
      reason: `A claim is one sentence of at most ${MOST_CHARACTERS} characters; this has ${text.length.toLocaleString('en')}.`,
    };
  }
  const { terms } = understandClaim(text);
  if (terms.length < 3) {
    return {
      kind: 'vague',
      reason:
        'This is too short to follow. Say who does what, in one sentence: “China is open to supplying arms to Russia”.',
    };
  }
  if (!terms.some(({ role }) => role === 'actor' || role === 'name')) {
    return {
      kind: 'vague',
      reason:
        'Nobody is named here. Name a person, a firm, a body or a place, so that other news is not taken for this story.',
    };
  }
  return { kind: 'ok' };
}

const siteTail = /\s+[|–—-]\s+[^|–—]{2,40}$/u;
const kicker =
  /^(?:\p{Lu}[\p{Lu}\s]{2,25}|exclusive|breaking|live|update\s?\d?|esclusiva|exclusif|exklusiv|exclusiva|ultim'ora|eilmeldung|report|analysis|video)\s*[:|–—-]\s+/iu;

/** A claim for an article: one sentence, who does what, without the outlet. For a person to correct. */
export function proposeClaim({ title, text, language }: Pick<Article, 'title' | 'text' | 'language'>): string {
  const code = language === null || language === 'und' ? undefined : language;
  const plain = title.replace(siteTail, '').replace(kicker, '').trim();
  const fromTitle = understandClaim(plain, code).bare.replace(/[.!\s]+$/u, '');
  if (!/[?？]$/u.test(fromTitle) && checkClaim(fromTitle).kind === 'ok') return fromTitle;
  const lead = splitSentences(text.slice(0, 2000), code ?? 'en')[0]?.text ?? '';
  const fromLead = understandClaim(lead.replace(dateline, ''), code).bare.replace(/[.\s]+$/u, '');
  return checkClaim(fromLead).kind === 'ok' && fromLead.length <= 240 ? fromLead : fromTitle;
}

const dateline = /^\p{Lu}[\p{L}\s.,'’-]{2,40}(?:\s\([\p{L}\s]{2,20}\))?\s*[-–—]\s+/u;
