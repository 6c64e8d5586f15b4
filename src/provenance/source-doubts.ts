import type { Article } from '../news/article.ts';
import type { CitedSource, SourceKind } from '../news/outlet.ts';
import type { Reading } from '../news/reading.ts';
import type { Statement } from '../news/statement.ts';
import { sameRoot } from '../story/spelling.ts';
import { isFormer, sameInstitution, sameName, speaksForOther } from './parties.ts';
import { citing, foldWords } from './source-words.ts';
import { isDescription, isState } from './speakers.ts';
import type { Support } from './support.ts';
import { describesOutlet, describesPeople } from './unnamed.ts';

/** Below this, a reading of a statement is too weak to rest a source on. */
const SURE_ENOUGH = 0.55;

/** Where the article says that the source told it to the outlet, its bearing is hardly in doubt. */
const TOLD_FROM = 0.33;
/** From this on it needs nothing beside it. */
const SURE = 0.8;
/** A single word that nothing tells to be a body: it must be plain. */
const VERY_SURE = 0.9;
const ALMOST_CERTAIN = 0.95;

/** Whether a statement is too weak, or said by nobody whom one could name, to rest the claim on its speaker. */
export function isDoubtful(
  statement: Statement,
  kind: SourceKind,
  source: CitedSource | undefined,
  article: Article,
  reading: Reading,
  claimWords: readonly string[],
): boolean {
  const { speaker, stance, standing, confidence, cue, sentence } = statement;
  const told = source !== undefined && mentionsOwn(source.phrase, article.outlet);
  if (
    speaker === null ||
    confidence < (told ? TOLD_FROM : SURE_ENOUGH) ||
    (cue === null && !standsIn(source, statement))
  )
    return true;
  if (onlyNames(statement, reading) || isNobody(speaker, kind, reading.language)) return true;
  if (kind === 'institution' && isOnlyAnOpener(speaker, sentence, article.text)) return true;
  if (isState(speaker, reading.language) && confidence < SURE) return true;
  // A party confirms or it does not; what it is said to do is no word of its own.
  const party = standing === 'party' && !isFormer({ name: speaker, role: statement.role, organisation: null });
  if (party && stance === 'reports' && kind !== 'document' && !isDescription(speaker)) return true;
  // So with officials under their names: one who stands by it confirms it.
  if (standing === 'official' && stance === 'reports' && kind === 'person' && confidence < VERY_SURE) return true;
  if (stance === 'reports' && kind === 'institution' && refersBack(speaker)) return true;
  if (takesBack(statement, reading)) return true;
  // The article's news is a denial: who is said to confirm in it is more likely misread.
  if (
    reading.relation === 'deny' &&
    stance === 'confirms' &&
    statement.strength !== 'partial' &&
    confidence < ALMOST_CERTAIN
  )
    return true;
  if (
    kind === 'institution' &&
    standing === 'other' &&
    statement.role === null &&
    confidence < VERY_SURE &&
    !/\s/.test(speaker)
  )
    return true;
  return kind === 'anonymous' && confidence < SURE && !meetsClaim(sentence, claimWords);
}

/**
 * Where unnamed people tell an outlet what an institution has told others, in one sentence or over a paper, the
 * institution does not speak for itself: it is what they describe.
 */
export function withoutNested(supports: readonly Support[]): readonly Support[] {
  const told = supports.filter(({ kind, via }) => kind === 'anonymous' && via === null);
  const papers = supports.filter(({ kind, via }) => kind === 'document' && via === null);
  return supports.filter(({ kind, confirms, sentence, name }) => {
    if (kind !== 'institution' || confirms) return true;
    const beside = (other: Support) => other.sentence === sentence && other.name !== name;
    return !(told.some(beside) || (told.length > 0 && papers.some(beside)));
  });
}

/** "The drugmaker": a body that was named before, as the claim tells of it. */
function refersBack(speaker: string): boolean {
  return isDescription(speaker) && /^(?:the|its|il|lo|la|l[’']|le|les|der|die|das|el|los|o|a)\s?/i.test(speaker);
}

/** One word, great only because the sentence begins with it: nowhere else in the article is it a name. */
function isOnlyAnOpener(name: string, sentence: string, text: string): boolean {
  if (/[\s\d]/.test(name) || name === name.toUpperCase() || !sentence.includes(name)) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (/[\p{L},]\s$/u.test(text.slice(Math.max(0, at - 2), at))) return false;
  return true;
}

/** The party, or its institution, denies it in the same article: what it tells beside is no support, unless it surely confirms a part. */
function takesBack(statement: Statement, { statements }: Reading): boolean {
  const { speaker, stance, confidence } = statement;
  if (speaker === null || (stance === 'confirms' && confidence >= SURE)) return false;
  const party = { name: speaker, role: statement.role, organisation: statement.organisation };
  return statements.some(
    (other) =>
      (other.stance === 'denies' || (other.stance === 'unaware' && other.start === statement.start)) &&
      other.speaker !== null &&
      sameInstitution(party, { name: other.speaker, role: other.role, organisation: other.organisation }),
  );
}

/** Some word of the claim stands in the sentence, also inflected. */
function meetsClaim(sentence: string, claimWords: readonly string[]): boolean {
  const words = foldWords(sentence).split(' ');
  return claimWords.some((asked) => words.some((word) => sameRoot(word, asked)));
}

/** "An industry ministry official" is nobody's name; "a ministry spokesman" is the ministry. */
export function settledKind(kind: SourceKind, name: string): SourceKind {
  if (kind !== 'person' || /\p{Lu}\S*$/u.test(name) || !/^\p{L}/u.test(name)) return kind;
  return speaksForOther({ name, role: name, organisation: null }) ? 'institution' : 'anonymous';
}

/** Words that name no source: "both", a reporter of one's own, "a local radio station", those to whom somebody speaks. */
export function isNobody(name: string, kind: SourceKind, language: string): boolean {
  if (kind === 'document') return false;
  if (describesOutlet(name, language)) return true;
  return (kind === 'anonymous' || !/^[\p{Lu}\P{Script=Latin}]/u.test(name)) && !describesPeople(name, language);
}

/** "the report said", "in a statement": what an outlet or a speaker publishes is that outlet's or speaker's word. */
export function isOwnPaper({ name, kind }: CitedSource): boolean {
  return (
    kind === 'document' &&
    /^(?:(?:the|a|an|its|il|la|le|un|une|una|der|die|das|el|o|a) )?(?:news)?(?:videos?|clips?|photos?|vidéo|vídeo|filmato|reports?|articles?|story|statements?|interview|post|posts|tweet|press release|meldung|bericht|artikel|mitteilung|notizia|articolo|nota|comunicato|dépêche|article|communiqué|informe|noticia|artículo|comunicado|notícia|artigo|сообщение|заявление)$/u.test(
      name.toLowerCase(),
    )
  );
}

/** A state that acts in a sentence ("Ruritania has told its allies that …") speaks through its officials, whom the sentence may name. */
function onlyNames({ speaker, stance, role }: Statement, { language }: Reading): boolean {
  return speaker !== null && stance === 'reports' && role === null && isState(speaker, language);
}

/** Unnamed people count where the article says who reached them, or what they say. */
export function isReached(source: CitedSource, article: Article, spoken: readonly Statement[]): boolean {
  return (
    citing.test(foldWords(source.phrase)) ||
    mentionsOwn(source.phrase, article.outlet) ||
    spoken.some(({ start, end }) => source.start >= start && source.start < end)
  );
}

/** The party is there to deny, to decline or to ask for something: no support. */
export function speaksOtherwise(source: CitedSource, reading: Reading): boolean {
  const theirs = reading.statements.filter(({ speaker }) => speaker !== null && sameName(speaker, source.name));
  return theirs.length > 0 && theirs.every(({ stance }) => stance !== 'reports' && stance !== 'confirms');
}

/** "told the Post": the outlet's own name, or its first telling word, in the phrase. */
export function mentionsOwn(phrase: string, outlet: string): boolean {
  const words = foldWords(outlet)
    .split(' ')
    .filter((word) => word.length > 2 && !['the', 'news', 'della', 'des', 'del'].includes(word));
  const folded = foldWords(phrase);
  return (
    words.some((word) => folded.includes(word)) ||
    /\b(?:told us|a noi|ci ha deto|nous a|uns gesagt|nos dijo)\b/.test(folded)
  );
}

/** A company is not the paper that bears its name. */
export function isSpeaker({ name, kind }: CitedSource, speaker: string): boolean {
  return kind === 'document' ? foldWords(name) === foldWords(speaker) : sameName(speaker, name);
}

export function standsIn(source: CitedSource | undefined, { start, end }: Statement): boolean {
  return source !== undefined && source.start >= start && source.start < end;
}
