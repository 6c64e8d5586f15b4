import { samePublicBody, speaksForState } from '../language/bodies.ts';
import { sameName as soundsSame } from '../language/names.ts';
import { foldWords, institutionsOf } from './source-words.ts';

/** A speaker as a statement gives it: a person or a body, with what is said of its place. */
export type Party = { readonly name: string; readonly role: string | null; readonly organisation: string | null };

const generic = new Set(
  'the of a an and for to in at on its their his her de la le les des du l d il lo gli i della dello dei degli delle di del al alla el los las y e o os da do dos das der die das den dem des ein eine und fur im am von zu в и на с по mr mrs ms dr sir spokesman spokeswoman spokesperson spocesman spoceswoman spoceson spocesperson sprecher sprecherin portavoce portavoz porta parole voz pres officer service atache secretary deputy vice chief head senior former new national government'.split(
    ' ',
  ),
);

const spokesRole =
  /spo[ck]es|sprecher|portavo[cz]|porte parole|porta voz|press? (?:secretary|officer|attach|office|service)|press? ?(?:atache|secretar|ofice|service)|пресс|представител|adeto stampa|uficio stampa|lawyer|avocat|avocata|avocata|anwalt|abogad|advogad|адвокат/u;
const companyRole =
  /chief executive|\bceo\b|c e o|managing director|operations director|executive director|chairman|chairwoman|founder|geschaftsfuhr|vorstand|konzernchef|chef(?:in)? de|amministrat|consejero delegado|presidente (?:di|da|de) (?:la )?(?:compan|empres)|directeur general|director general|pdg|генеральный директор/u;

const contentWords = (text: string): string[] =>
  foldWords(text)
    .split(' ')
    .filter((word) => word.length > 2 && !generic.has(word));

/** Shares the stem as far as a prefix can tell: "prefect" and "prefecture", "minister" and "ministry". */
const alike = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length, 5);
  return length >= 3 && a.slice(0, length) === b.slice(0, length);
};

const covers = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.length > 0 && inner.every((word) => outer.some((other) => alike(word, other)));

/** True where the party speaks for somebody else: a spokesperson, a lawyer, a press office. */
export function speaksForOther(party: Party): boolean {
  return spokesRole.test(foldWords(`${party.role ?? ''} ${party.name}`));
}

/** True where a person runs a company: speaks beside it, not for it. */
export function runsCompany(party: Party): boolean {
  return companyRole.test(foldWords(party.role ?? ''));
}

/** The same person or body by its name, across spellings and scripts. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [contentWords(a), contentWords(b)];
  if (x.length === 0 || y.length === 0) return foldWords(a) === foldWords(b);
  return (
    x.every((word) => y.includes(word)) ||
    y.every((word) => x.includes(word)) ||
    (isProper(a) && isProper(b) && soundsSame(a, b))
  );
}

/** Written as a name: description of unnamed people ("two diplomats") is none. */
const isProper = (name: string): boolean =>
  /^[^\p{Ll}]/u.test(name.replace(/^(?:the|la|le|il|l’|l'|der|die|das|el)\s*/i, ''));

/**
 * True where one of the two belongs to the other's institution: the minister and the ministry, a company and its
 * director. `claim` tells which names only say whose institution it is ("of Karatau"): these may be missing, not differ.
 */
export function sameInstitution(a: Party, b: Party, claim = ''): boolean {
  if (sameName(a.name, b.name)) return true;
  if (isFormer(a) || isFormer(b)) return false;
  const bodies = (party: Party) => [party.name, `${party.role ?? ''} ${party.organisation ?? ''}`.trim()];
  if (
    bodies(a).some((x) => bodies(b).some((y) => samePublicBody(x, y) || speaksForState(x, y) || speaksForState(y, x)))
  )
    return true;
  const places = properWords(claim);
  const isPlace = (word: string) => places.some((place) => alike(place, word));
  const placeOf = (party: Party) =>
    contentWords(`${party.name} ${party.role ?? ''} ${party.organisation ?? ''}`).filter(isPlace);
  const [here, there] = [placeOf(a), placeOf(b)];
  if (here.length > 0 && there.length > 0 && !here.some((word) => there.some((other) => alike(word, other))))
    return false;
  if (
    (isPlainFirm(a) && here.length === 0 && there.length > 0 && !governs(b)) ||
    (isPlainFirm(b) && there.length === 0 && here.length > 0 && !governs(a))
  )
    return true;
  if (isPlaceAlone(a, isPlace) && governs(b)) return true;
  if (isPlaceAlone(b, isPlace) && governs(a)) return true;
  const bare = (words: readonly string[]) => {
    const rest = words.filter((word) => !isPlace(word));
    return rest.length > 0 ? rest : words;
  };
  const wordsOf = (party: Party) => contentWords(`${party.role ?? ''} ${party.organisation ?? ''}`);
  if (covers(bare(contentWords(a.name)), wordsOf(b)) || covers(bare(contentWords(b.name)), wordsOf(a))) return true;
  if (a.organisation !== null && b.organisation !== null && sameName(a.organisation, b.organisation)) return true;
  const [x, y] = [bare(wordsOf(a)), bare(wordsOf(b))];
  return here.length > 0 && there.length > 0 && x.length > 1 && y.length > 1 && (covers(x, y) || covers(y, x));
}

/** "The company": the firm that the claim names. */
function isPlainFirm({ name }: Party): boolean {
  return /^(?:(?:the|das|der|die|la|le|l|el|il|a) )?(?:company|firm|unternehmens?|concerns?|azienda|societa|entreprise|empresa|compania|companhia)$/.test(
    foldWords(name),
  );
}

/** Only the name of a state or town that the claim speaks of: its government is meant. */
function isPlaceAlone({ name, role, organisation }: Party, isPlace: (word: string) => boolean): boolean {
  const words = contentWords(name);
  return (
    role === null && (organisation === null || sameName(organisation, name)) && words.length > 0 && words.every(isPlace)
  );
}

function governs({ name, role, organisation }: Party): boolean {
  const found = institutionsOf(foldWords(`${name} ${role ?? ''} ${organisation ?? ''}`));
  return found.has('state') || found.has('diplomacy');
}

/** True where a paper and a party are of the same body that the claim names ("the Commission's draft", the commissioner). */
export function issuedBy(paperWords: string, party: Party, claim: string): boolean {
  if (isFormer(party)) return false;
  const paper = paperWords.split(' ');
  const theirs = contentWords(`${party.name} ${party.role ?? ''} ${party.organisation ?? ''}`);
  return properWords(claim).some(
    (word) => paper.some((other) => alike(word, other)) && theirs.some((other) => alike(word, other)),
  );
}

/** The names in a claim, folded: its words with a capital letter, the first one too. */
function properWords(claim: string): readonly string[] {
  return contentWords((claim.match(/\p{Lu}[\p{L}\p{M}’'-]*/gu) ?? []).join(' '));
}

/** Somebody who has left speaks for himself. */
export function isFormer(party: Party): boolean {
  return /(?:^| )(?:former|formerly|ex|ehemalig\w*|fruher\w*|ancien\w*|antigu[oa]|antig[oa]|бывш\w*)(?: |$)/u.test(
    foldWords(`${party.role ?? ''} ${party.name}`),
  );
}

/** One entry in the ledger: the same name, or an institution and the person who speaks for it. */
export function sameSpeaker(a: Party, b: Party): boolean {
  if (sameName(a.name, b.name) || samePublicBody(a.name, b.name)) return true;
  if (describes(a, b) || describes(b, a)) return true;
  if (runsCompany(a) || runsCompany(b)) return false;
  return (speaksForOther(a) || speaksForOther(b)) && !isLawyer(a) && !isLawyer(b) && sameInstitution(a, b);
}

/** "The mill's chief executive" for the one whose role that is. */
function describes(description: Party, named: Party): boolean {
  if (!/(?:^|[\s’'])\p{Ll}[\p{L}’'-]*$/u.test(description.name) || named.role === null) return false;
  const words = contentWords(description.name);
  return words.length > 1 && covers(words, contentWords(`${named.role} ${named.organisation ?? ''}`));
}

function isLawyer(party: Party): boolean {
  return /lawyer|avocat|anwalt|abogad|advogad|адвокат/u.test(foldWords(party.role ?? ''));
}
