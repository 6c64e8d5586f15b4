import type { Attribution } from '../../news/statement.ts';
import { phraseBeforeApposition } from '../appositions.ts';
import { jointParts } from '../joint-sources.ts';
import { findNames, type Name, sameName } from '../names.ts';
import { capital, nounReading, phraseAfter, phraseBefore, type Span } from '../noun-phrases.ts';
import { type OutletMention, outletsIn } from '../outlets.ts';
import { gapBefore, type Passage, sentenceAt, wordAfter } from '../passage.ts';
import { findPeople, type Gender, type Person, stripArticle } from '../people.ts';
import { findCountries } from '../places.ts';
import type { Word } from '../words.ts';
import { bodiesOf } from './bodies.ts';
import { fullFormsOf } from './full-forms.ts';
import { organisationIn, roleOf } from './offices.ts';
import {
  ambiguousOutlet,
  backward,
  concerned,
  continents,
  dual,
  firmNouns,
  firstPerson,
  NAMED_WITHIN,
  newsWord,
  possessives,
  refersBack,
  relativeWords,
  singular,
} from './patterns.ts';
import { headOf, isGenitive, isHooked, isHookedAt, isModifier, isOutlets, isPossessive } from './phrase-heads.ts';

/** Who speaks, as far as the article tells. */
type Speaker = Pick<Attribution, 'speaker' | 'role' | 'organisation' | 'speakerKind'>;

/** Resolves source phrases one after the other, in the order of the text: what it has seen, pronouns refer to. */
export type SpeakerResolver = {
  /** `dropped`: where a verb of saying stands without a subject, as Italian, Spanish, Portuguese and Russian have it; else null. */
  resolve(source: Span | null, dropped?: number | null): Speaker;
  /** The same for a source of several ("X and Y", "both companies"): each of them. Never empty. */
  resolveAll(source: Span | null, dropped?: number | null): readonly Speaker[];
};

const nobody: Speaker = { speaker: null, role: null, organisation: null, speakerKind: 'person' };

/** `title` and `outlet` are the article's own: names of the one count, the other's never stand for a firm. */
export function createSpeakerResolver(passage: Passage, title: string, outlet: string): SpeakerResolver {
  const { grammar, words, text } = passage;
  const names = findNames(text, passage.language);
  const outlets = outletsIn(passage);
  const countries = findCountries(text, passage.language);
  const titleNames = findNames(title, passage.language);
  const fullForms = fullFormsOf([...names, ...titleNames]);
  const people = findPeople(
    passage,
    names.filter((name) => !outlets.some((mention) => name.start < mention.end && name.end > mention.start)),
    fullForms,
  );
  const history: (Speaker & { readonly at: number })[] = [];
  const wordAt = (at: number) => words[at] as Word;
  const slice = ({ from, to }: Span) => text.slice(wordAt(from).start, wordAt(to - 1).end);

  const remember = (speaker: Speaker, at: number): Speaker => {
    history.push({ ...speaker, at });
    return speaker;
  };

  const unique = [...new Map(people.map((person) => [person.name, person])).values()].slice(0, 300);
  const found = new Map<string, Person | undefined>();
  const personNamed = (name: string): Person | undefined => {
    if (!found.has(name))
      found.set(
        name,
        unique.find((person) => sameName(person.name, name)),
      );
    return found.get(name);
  };

  /** The names that lie within a stretch of the text; names stand in its order. */
  function namesBetween(start: number, end: number): readonly Name[] {
    let low = 0;
    let high = names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((names[middle] as Name).start < start) low = middle + 1;
      else high = middle;
    }
    let to = low;
    while (to < names.length && (names[to] as Name).end <= end) to++;
    return names.slice(low, to);
  }

  const bodiesNear = bodiesOf({ passage, title, outlet, names, outlets, countries, fullForms, personNamed });
  /** The body that the article is about, as far as it was named before. */
  const bodyNear = (place: number): string | null => bodiesNear(place)[0] ?? null;

  function asPerson(name: string, role: string | null, organisation: string | null): Speaker {
    const full = fullForms(name);
    const known = personNamed(full);
    return {
      speaker: full,
      role: role ?? known?.role ?? null,
      organisation: organisation ?? known?.organisation ?? null,
      speakerKind: 'person',
    };
  }

  function pronoun(who: 'he' | 'she' | 'they' | 'it' | 'we', at: number): Speaker {
    const place = wordAt(at).start;
    if (who === 'it') {
      const own = subjectBody(at);
      if (own !== null) return own;
      const beside = history.at(-1);
      if (beside !== undefined && beside.speaker !== null && sameSentence(beside.at, place) && isThing(beside))
        return beside;
      const body = history.findLast(
        ({ speaker, speakerKind }) =>
          speakerKind === 'institution' ||
          speakerKind === 'outlet' ||
          speakerKind === 'document' ||
          /mitglied/i.test(speaker ?? ''),
      );
      return body ?? nobody;
    }
    if (who === 'they')
      return history.findLast(({ speakerKind }) => speakerKind === 'anonymous') ?? history.at(-1) ?? nobody;
    if (who === 'we') return history.at(-1) ?? nobody;
    const fits = (gender: Gender) => gender === null || gender === who;
    const genderOf = (name: string | null) => (name === null ? null : (personNamed(name)?.gender ?? null));
    const last = history.findLast(({ speakerKind, speaker }) => speakerKind === 'person' && fits(genderOf(speaker)));
    const named = people.findLast((person) => person.at < place && fits(person.gender));
    // Whoever was named since the last statement, in the sentence before, is more likely meant.
    const within = last !== undefined && named !== undefined && sameSentence(last.at, named.at);
    if (named !== undefined && (last === undefined || (named.at > last.at && !within)) && place - named.at < 400)
      return asPerson(named.name, null, null);
    return last ?? (named === undefined ? nobody : asPerson(named.name, null, null));
  }

  /** No person whom the article introduces as one. */
  const isThing = ({ speaker, speakerKind, role }: Speaker) => {
    if (speakerKind !== 'person') return speakerKind !== 'anonymous';
    const known = speaker === null ? undefined : personNamed(speaker);
    return (
      role === null &&
      (known === undefined || (known.role === null && known.gender === null)) &&
      speaker?.includes(' ') !== true
    );
  };

  const sameSentence = (a: number, b: number) => sentenceAt(passage, a) === sentenceAt(passage, b);

  /** "X has suspended Y, it said": the body with which the sentence begins. */
  function subjectBody(at: number): Speaker | null {
    const start = passage.sentences[sentenceAt(passage, wordAt(at).start)]?.from ?? at;
    const phrase = at - start > 3 && (passage.quotationOf[start] ?? -1) < 0 ? phraseAfter(passage, start, at) : null;
    const read = phrase === null ? null : resolvePhrase(phrase);
    return read?.speakerKind === 'institution' ? read : null;
  }

  /** "One of them", "une de ces sources", "la même source", "cette source": the unnamed ones who spoke before. */
  function backToGroup(source: Span, place: number): Speaker | null {
    const phrase = slice(source).toLowerCase();
    if (source.to - source.from > 6 || !backward.test(phrase)) return null;
    const last = history.findLast(({ speakerKind, speaker }) => speakerKind === 'anonymous' && speaker !== null);
    return last !== undefined && place > last.at ? last : null;
  }

  /** "X, who said", "X, the operator, which says": the phrase before the relative. */
  function antecedent(at: number): Speaker {
    const start = passage.sentences[sentenceAt(passage, wordAt(at).start)]?.from ?? 0;
    const floor = Math.max(start, at - 16);
    const apposed = phraseBeforeApposition(passage, at, floor);
    const before = apposed ?? phraseBefore(passage, at, floor);
    return before === null || before.to - before.from > 14 ? nobody : resolvePhrase(before);
  }

  /** «…», ha detto: whoever spoke last, or was named since then. */
  function droppedSubject(place: number): Speaker {
    const last = history.findLast(
      ({ speaker, speakerKind }) =>
        speaker !== null && (speakerKind === 'person' || speakerKind === 'institution') && capital.test(speaker),
    );
    const named = people.findLast((person) => person.at < place);
    if (named !== undefined && place - named.at < 500 && (last === undefined || named.at > last.at))
      return asPerson(named.name, null, null);
    return last ?? nobody;
  }

  /** "Il diretto interessato", "l’intéressée": the person in the headline, else the one named most. */
  function personConcerned(place: number): Speaker {
    const counts = new Map<string, number>();
    for (const { name, at } of people)
      if (at < place)
        counts.set(
          name,
          (counts.get(name) ?? 0) + 1 + (titleNames.some((other) => sameName(other.text, name)) ? 5 : 0),
        );
    const [most] = [...counts].toSorted((x, y) => y[1] - x[1]);
    return most === undefined ? droppedSubject(place) : asPerson(most[0], null, null);
  }

  /** Nobody where the phrase is no person, body, outlet, document or described group. */
  function plausible(speaker: Speaker): Speaker {
    const name = speaker.speaker;
    if (name === null) return speaker;
    const lowers = name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
    const telling = lowers.some((word) => !grammar.stops.has(word) && !grammar.times.has(word) && !/^\d+$/.test(word));
    return telling && lowers.length <= 14 && !continents.test(name) ? speaker : nobody;
  }

  function lastOutlet(place: number): OutletMention | undefined {
    return outlets.findLast(({ end }) => end <= place);
  }

  function resolvePhrase(source: Span): Speaker {
    const start = wordAt(source.from).start;
    const end = wordAt(source.to - 1).end;
    const only = wordAt(source.from).lower;
    const who = source.to - source.from === 1 ? (grammar.pronouns.get(only) ?? possessives[only]) : undefined;
    if (who !== undefined) return pronoun(who, source.from);
    if (source.to - source.from === 1) {
      const { lower } = wordAt(source.from);
      if (relativeWords.test(lower)) return antecedent(source.from);
      if (lower === 'man') return history.findLast(({ speaker }) => speaker !== null) ?? nobody;
    }
    const titled = inGuillemets(source);
    if (titled !== null) return titled;
    const group = backToGroup(source, start);
    if (group !== null) return group;
    const head = headOf(passage, source);
    const headEnd = wordAt(head.to - 1).end;
    const inside = namesBetween(start, end + 1);
    const inHead = inside.filter((name) => name.end <= headEnd + 1);
    const lowers = words.slice(head.from, head.to).map(({ lower }) => lower.replace(/'s?$/, ''));
    const all = words.slice(source.from, source.to).map(({ lower }) => lower.replace(/'s?$/, ''));
    const outlet = outlets.find((mention) => mention.start >= start && mention.end <= headEnd);
    const hooked = (name: Name) => isHooked(passage, name.start, head) || isGenitive(passage, name, head);
    // A name that nothing else governs is the one who speaks.
    const own = inHead.findLast(
      (name) =>
        !hooked(name) && name.kind !== 'outlet' && !isPossessive(text, name) && !isModifier(passage, name, head),
    );
    const spokes = all.some((word) => grammar.spokespersons.has(word));
    if (own !== undefined && own.kind !== 'place' && !(own.kind === 'organisation' && spokes)) {
      if (outlet !== undefined && isOutlets(own, outlet)) return outletSpeaker(outlet);
      const role = roleOf(passage, source, own);
      if (own.kind === 'organisation' && head.to - head.from > 2) {
        const whole = withPortfolio(own, head);
        if (whole !== null) return { speaker: whole, role: null, organisation: whole, speakerKind: 'institution' };
      }
      if (own.kind === 'organisation' || (own.kind === 'unknown' && own.text === own.text.toUpperCase()))
        return {
          speaker: fullForms(own.text),
          role: null,
          organisation: fullForms(own.text),
          speakerKind: 'institution',
        };
      if (own.kind === 'unknown' && personNamed(own.text) === undefined && role === null)
        return {
          speaker: fullForms(own.text),
          role: null,
          organisation: null,
          speakerKind: likelyPerson(own) ? 'person' : 'institution',
        };
      return asPerson(own.text, role, organisationIn(passage, source, own, inside, countries));
    }
    const person = inside.findLast(
      (name) => name.start >= headEnd && name.kind === 'person' && !isHookedAt(passage, name.start),
    );
    const paper = person === undefined ? undefined : outlets.find((mention) => isOutlets(person, mention));
    if (paper !== undefined) return outletSpeaker(paper);
    if (person !== undefined && source.to > head.to)
      return asPerson(person.text, slice(head), organisationIn(passage, head, person, inHead, countries));
    if (outlet !== undefined && !spokes && !lowers.some((word) => grammar.roles.has(word)))
      return outletSpeaker(outlet);
    if (spokes) {
      const stated = organisationIn(passage, source, null, inside, countries);
      const body =
        stated !== null && firmNouns.test(stated.toLowerCase())
          ? (bodyNear(start) ?? stated)
          : (stated ?? bodyNear(start));
      const holder = people.findLast(
        ({ role, organisation, at }) =>
          at < start &&
          role !== null &&
          isSpokesRole(role) &&
          (body === null || organisation === null || sameName(organisation, body)),
      );
      if (
        holder !== undefined &&
        /^(?:the|il|la|lo|le|der|die|el|o|a)$/.test(lowers[0] ?? '') &&
        organisationIn(passage, source, null, inside, countries) === null
      )
        return asPerson(holder.name, holder.role, holder.organisation);
      const later = isIndefinite(lowers[0] ?? '') ? namedLater('', source, end) : null;
      if (later !== null) return { ...later, organisation: body };
      return {
        speaker: body ?? slice(source),
        role: stripArticle(slice(source), grammar.determiners),
        organisation: body,
        speakerKind: 'institution',
      };
    }
    if (lowers.length <= 3 && refersBack.test(lowers.at(-1) ?? '') && isDefinite(lowers[0] ?? '')) {
      const known = concerned.test(lowers.at(-1) ?? '') ? personConcerned(start) : droppedSubject(start);
      if (known.speakerKind === 'person' && known.speaker !== null) return known;
    }
    const headWord =
      lowers.find(
        (word) =>
          grammar.anonymousNouns.has(word) ||
          grammar.roles.has(word) ||
          grammar.institutions.has(word) ||
          grammar.documentNouns.has(word) ||
          grammar.outletNouns.has(word),
      ) ?? '';
    if (namesOutlet(head)) {
      const named = lastOutlet(start);
      if (named !== undefined) return outletSpeaker(named);
    }
    if (grammar.roles.has(headWord) || lowers.some((word) => grammar.roles.has(word))) {
      const role = lowers.find((word) => grammar.roles.has(word)) ?? headWord;
      const holder = holderOf(role, lowers, start);
      if (holder !== undefined && isDefinite(lowers[0] ?? ''))
        return asPerson(holder.name, holder.role, holder.organisation);
      const described =
        holder === undefined || isIndefinite(lowers[0] ?? '') ? describedBefore(role, lowers, start) : null;
      if (described !== null) return described;
      const unnamed =
        holder === undefined ? (namedBefore(role, source, lowers) ?? namedLater(role, source, end)) : null;
      if (unnamed !== null) return unnamed;
      if (!grammar.anonymousNouns.has(headWord))
        return {
          speaker: stripArticle(slice(head), grammar.determiners),
          role: stripArticle(slice(source), grammar.determiners),
          organisation: organisationIn(passage, source, null, inside, countries),
          speakerKind: 'person',
        };
    }
    if (lowers.some((word) => grammar.anonymousNouns.has(word)))
      return {
        speaker: stripArticle(slice(head), grammar.determiners),
        role: null,
        organisation: organisationIn(passage, source, null, inside, countries),
        speakerKind: 'anonymous',
      };
    const headNoun = passage.language === 'en' ? (coreOf(head).at(-1) ?? '') : headWord;
    if (lowers.some((word) => grammar.institutions.has(word)) && !grammar.documentNouns.has(headNoun)) {
      const body = bodyByNoun(headWord, start, head) ?? stripArticle(slice(head), grammar.determiners);
      return { speaker: body, role: null, organisation: body, speakerKind: 'institution' };
    }
    if (lowers.some((word) => grammar.documentNouns.has(word)))
      return {
        speaker: stripArticle(slice(head), grammar.determiners),
        role: null,
        organisation: null,
        speakerKind: 'document',
      };
    const place = countries.find(
      (country) => country.start >= start && country.end <= headEnd + 1 && country.by !== 'people',
    );
    if (place !== undefined)
      return { speaker: place.text, role: null, organisation: place.text, speakerKind: 'institution' };
    if (inHead[0] !== undefined) {
      const name = fullForms(inHead[0].text);
      return { speaker: name, role: null, organisation: name, speakerKind: 'institution' };
    }
    // A phrase that is no person's, body's or document's: only words with an article or a capital describe somebody.
    const bare = stripArticle(slice(head), grammar.determiners);
    if (lowers.length === 1 && (grammar.determiners.has(lowers[0] ?? '') || grammar.stops.has(lowers[0] ?? '')))
      return nobody;
    return { speaker: bare, role: null, organisation: null, speakerKind: 'anonymous' };
  }

  /** "Department of Trade and Industry": the body's name with what hangs on it, up to the end of the phrase's head. */
  function withPortfolio(name: Name, head: Span): string | null {
    const at = wordAfter(words, name.end);
    if (at + 1 >= head.to || wordAt(at).lower !== 'of' || !capital.test(wordAt(at + 1).text)) return null;
    return text.slice(name.start, wordAt(head.to - 1).end);
  }

  /** Who holds an office in this article: the one named before, else the one named later. Its other words must not differ. */
  function holderOf(role: string, phrase: readonly string[], place: number): Person | undefined {
    const own = phrase.filter(
      (word) => word !== role && word.length > 3 && !grammar.stops.has(word) && !grammar.roles.has(word),
    );
    const holds = (candidate: Person) => {
      const theirs = (candidate.role ?? '').toLowerCase().split(/[^\p{L}]+/u);
      if (!theirs.includes(role)) return false;
      const others = [...theirs, ...(candidate.organisation ?? '').toLowerCase().split(/[^\p{L}]+/u)].filter(
        (word) => word !== role && word.length > 3 && !grammar.stops.has(word) && !grammar.roles.has(word),
      );
      return (
        own.length === 0 ||
        others.length === 0 ||
        own.some((word) => others.some((other) => other.slice(0, 5) === word.slice(0, 5)))
      );
    };
    return people.findLast((candidate) => candidate.at < place && holds(candidate)) ?? people.find(holds);
  }

  /** "the official", after "an industry ministry official" has spoken. */
  function describedBefore(noun: string, phrase: readonly string[], place: number): Speaker | null {
    if (phrase.length > 2 || !isDefinite(phrase[0] ?? '')) return null;
    const said = history.findLast(
      ({ speaker, speakerKind, at }) =>
        at < place &&
        (speakerKind === 'person' || speakerKind === 'anonymous') &&
        speaker
          ?.toLowerCase()
          .split(/[^\p{L}]+/u)
          .includes(noun),
    );
    return said ?? null;
  }

  /** "La ministre a démenti …", "his daughter told …": who is described first is often named in the next sentences, without an office. */
  function namedLater(role: string, source: Span, end: number): Speaker | null {
    if (grammar.institutions.has(role)) return null;
    const next = people.find(({ at }) => at > end && at - end < NAMED_WITHIN && speaksAt(at));
    if (next === undefined || next.role !== null || !next.name.includes(' ')) return null;
    if (people.some(({ name, at }) => name === next.name && at < end) || !fitsRole(role, next)) return null;
    return named(next, source);
  }

  /** „…“, sagte der Trainer: he of the sentence before who was named without an office, and speaks of himself or spoke last. */
  function namedBefore(role: string, source: Span, phrase: readonly string[]): Speaker | null {
    const at = source.from;
    const index = sentenceAt(passage, wordAt(at).start);
    const [own, before] = [passage.sentences[index], passage.sentences[index - 1]];
    if (own === undefined || before === undefined || !isDefinite(phrase[0] ?? '') || !quotedBefore(own.from, at))
      return null;
    const subject = people.find((person) => person.at >= before.start && person.at < before.end);
    if (subject === undefined || subject.role !== null || !subject.name.includes(' ') || !fitsRole(role, subject))
      return null;
    const opens = subject.at - before.start < 4;
    const spoke = history.at(-1)?.speaker === subject.name && phrase.length <= 2;
    const ofHimself = firstPerson.test(text.slice(own.start, wordAt(at).start));
    return opens && (spoke || ofHimself) ? named(subject, source) : null;
  }

  const quotedBefore = (from: number, at: number) =>
    passage.quotationOf.slice(from, at).some((quotation) => quotation >= 0);

  function fitsRole(role: string, { gender }: Person): boolean {
    const own = grammar.females.has(role) ? 'she' : grammar.males.has(role) ? 'he' : null;
    return own === null || gender === null || own === gender;
  }

  /** Known by an office from here on. */
  function named({ name }: Person, source: Span): Speaker {
    const described = stripArticle(slice(source), grammar.determiners);
    for (const person of people) if (person.name === name) person.role = described;
    return asPerson(name, described, null);
  }

  /** A verb of saying stands right beside a name. */
  function speaksAt(offset: number): boolean {
    const name = names.find(({ start }) => start === offset);
    if (name === undefined || /\(/.test(text.slice(Math.max(0, offset - 14), offset))) return false;
    const from = wordAfter(words, offset);
    const to = wordAfter(words, name.end);
    const says = (at: number) => {
      const word = words[at];
      return (
        word !== undefined && !capital.test(word.text) && grammar.speech.has(word.lower) && !nounReading(passage, at)
      );
    };
    const light = (at: number) => {
      const lower = words[at]?.lower ?? '';
      return grammar.auxiliaries.has(lower) || grammar.titles.has(lower);
    };
    return says(from - 1) || (light(from - 1) && says(from - 2)) || says(to) || (light(to) && says(to + 1));
  }

  /** «Деловой вестник»: in Russian a name in quotation marks is a firm's or a paper's, small letters included. */
  function inGuillemets(source: Span): Speaker | null {
    if (passage.language !== 'ru' || source.to - source.from < 2 || source.to - source.from > 4) return null;
    const end = wordAt(source.to - 1).end;
    if (text[wordAt(source.from).start - 1] !== '«' || text[end] !== '»' || !capital.test(wordAt(source.from).text))
      return null;
    const known = outlets.find((mention) => mention.start >= wordAt(source.from).start && mention.end <= end);
    return known !== undefined
      ? outletSpeaker(known)
      : { speaker: slice(source), role: null, organisation: slice(source), speakerKind: 'institution' };
  }

  /** "the paper", "the Berlin daily", "la chaîne": its noun heads the phrase; of the many agencies and stations only a bare one is an outlet. */
  function namesOutlet(head: Span): boolean {
    const core = coreOf(head);
    const noun = core.at(-1) ?? '';
    const nouns = passage.language === 'en' || passage.language === 'de' ? [noun] : core.slice(0, 2);
    const found = nouns.find((word) => grammar.outletNouns.has(word));
    if (found === undefined) return false;
    return !ambiguousOutlet.test(found) || core.length <= 1 || core.some((word) => newsWord.test(word));
  }

  /** The words of a phrase from behind its articles up to what hangs on it. */
  function coreOf({ from, to }: Span): readonly string[] {
    const core: string[] = [];
    for (let at = from; at < to; at++) {
      const { lower } = wordAt(at);
      const plain = lower.replace(/[’']s?$/, '');
      if (core.length === 0 && grammar.determiners.has(lower)) continue;
      if (
        core.length > 0 &&
        (grammar.linkers.has(lower) || grammar.relatives.has(lower) || /,/.test(gapBefore(passage, at)))
      )
        break;
      core.push(plain);
    }
    return core;
  }

  const outletSpeaker = (outlet: OutletMention): Speaker => ({
    speaker: outlet.name,
    role: null,
    organisation: outlet.name,
    speakerKind: 'outlet',
  });
  const isSpokesRole = (role: string) =>
    role
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => grammar.spokespersons.has(word));

  /** "the company", "the ministry": the body with that noun in its name, or the one named most before. */
  function bodyByNoun(noun: string, place: number, head: Span): string | null {
    if (head.to - head.from > 2) return null;
    const named = names.findLast(
      (name) =>
        name.end < place &&
        name.text
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .includes(noun),
    );
    if (named !== undefined) return named.text;
    if (firmNouns.test(noun)) return bodyNear(place);
    const earlier = history.findLast(
      ({ speaker, speakerKind }) =>
        speakerKind === 'institution' && speaker !== null && speaker.toLowerCase().includes(noun),
    );
    return earlier?.speaker ?? null;
  }

  function likelyPerson(name: Name): boolean {
    return (
      history.some(
        ({ speaker, speakerKind }) => speakerKind === 'person' && speaker !== null && sameName(speaker, name.text),
      ) || name.kind === 'person'
    );
  }

  const isIndefinite = (lower: string) => /^(?:an?|un[eoa]?|eine?[rs]?|um|uma)$/.test(lower);
  const isDefinite = (lower: string) =>
    /^(?:the|il|lo|la|l'|i|gli|le|der|die|das|el|los|las|o|a|os|as|les|this|that|diese|dieser|questo|questa|ce|cette|este|esta|his|her|its|their)$/.test(
      lower,
    ) || !grammar.determiners.has(lower);

  /** "Beide Unternehmen", "neither company": the two bodies that the article is about. */
  function bothBodies(source: Span): readonly Speaker[] {
    const [first = '', ...rest] = words.slice(source.from, source.to).map(({ lower }) => lower);
    const noun = rest.at(-1) ?? '';
    if (rest.length > 2 || !dual.test([first, ...rest.slice(0, -1)].join(' ')) || !firmNouns.test(singular(noun)))
      return [];
    const bodies = bodiesNear(wordAt(source.from).start).slice(0, 2);
    return bodies.length < 2
      ? []
      : bodies.map((body) => ({ speaker: body, role: null, organisation: body, speakerKind: 'institution' as const }));
  }

  /** Several who speak at one cue, where each part names one of them. */
  function several(source: Span): readonly Speaker[] {
    const both = bothBodies(source);
    if (both.length > 0) return both;
    const parts = jointParts(passage, source);
    if (parts.length < 2) return [];
    const each = parts.map((part) => ({ part, speaker: plausible(resolvePhrase(part)) }));
    const named = each.every(({ part, speaker }) => namesOne(part, speaker));
    return named && new Set(each.map(({ speaker }) => speaker.speaker)).size === each.length
      ? each.map(({ speaker }) => speaker)
      : [];
  }

  function namesOne({ from, to }: Span, { speaker, speakerKind }: Speaker): boolean {
    if (speaker === null || speakerKind === 'anonymous' || speakerKind === 'document') return false;
    if (speakerKind === 'outlet') return true;
    const { start } = wordAt(from);
    const { end } = wordAt(to - 1);
    if (countries.some((country) => country.start >= start && country.end <= end)) return true;
    if (to - from === 1)
      return speaker.includes(' ') || personNamed(speaker) !== undefined || /^\p{Lu}{2,}$/u.test(speaker);
    return names.some((name) => name.start >= start && name.end <= end);
  }

  const resolve = (source: Span | null, dropped: number | null = null): Speaker => {
    if (source === null) return dropped === null ? nobody : droppedSubject(dropped);
    return remember(plausible(resolvePhrase(source)), wordAt(source.from).start);
  };

  return {
    resolve,
    resolveAll(source, dropped = null) {
      const all = source === null ? [] : several(source);
      if (all.length === 0 || source === null) return [resolve(source, dropped)];
      return all.map((speaker) => remember(speaker, wordAt(source.from).start));
    },
  };
}
