const auxiliary =
  /^(?:(?:and|but|so|et|und|y|e)\s+)?(?:has|have|had|did|does|do|is|was|are|were|will|would|can|could|ha|hanno|hat|haben|hatte|ist|sind|war|konnte|konnten|wusste|wussten|han|foi)\s+/i;
const article = /^(?:il|la|lo|i|le|gli|o|a|os|as|el|los|las|l[’'])/i;

/** Where the subject ends: at the verb, or at a word that leads up to it. */
const verb =
  /\s+(?:(?:not|ever|also|yet|already|itself|himself|herself|themselves|officially|really|mai|gia|già|anche|ja|déjà|nicht|sich|ha|hanno|a|han)\s+)*(?:confirm|den(?:y|ie)|comment|admit|acknowledg|verif|said|say|respond|react|know|knew|been|see|seen|reject|disput|approv|offer|withdr|retract|ask|call|want|tell|told|claim|demand|answer|conferm|smenti|nega|comment|ammess|detto|dice|ritir|rispost|bestätig|dementier|geäußert|zu\b|überprüf|von\b|eingeräumt|confirmado|negado|desmentido|notific|foi\b|a-t-)/i;
const whatSaid = [
  /^(?:and )?what (?:did|does|do|has|have) (.{2,80}?) (?:sa(?:y|id)|comment|tell|told|answer|respond|ask|call|demand|want|claim)/i,
  /^what is (.{2,60}?)[’']s (?:position|statement|response|reaction)/i,
  /^(?:che )?cosa (?:ha|hanno) (?:detto|risposto|chiesto) (.{2,60}?)(?: su| sul| sulla|[?,])/i,
  /^was (?:sagt|sagte|sagten) (.{2,60}?)(?: zu| dazu|[?,])/i,
  /^qué (?:dijo|ha dicho|dice) (.{2,60}?)(?: sobre|[?,])/i,
  /^qu['’e ]+a (?:dit|déclaré) (.{2,60}?)[?,]/i,
  /^o que (?:disse|diz) (.{2,60}?)(?: sobre|[?,])/i,
];

/** "¿Ha confirmado [Rusia] …?", "Ha smentito [la Russia]?": the subject after the verb, to the end or to what is confirmed. */
const inverted =
  /^(?:[Hh]an?|[Hh]anno|[Cc]onfirmó|[Dd]esmintió|[Nn]egó|[Cc]onfirmou|[Nn]egou)\s+(?:(?:confirmado|desmentido|negado|comentado|confermato|smentito|negato|commentato)\s+)?((?:(?:la|el|il|lo|l[’']|los|las|i|gli|le|o|a)\s*)?\p{Lu}[^?,]{1,50}?)(?=\s+(?:que|che|el|la|lo|los|las|il|su|sobre|o|a)\s|\s*\?|\s*$)/u;

/** Italian and French put the subject before the verb also in a question: "Petr Hollan ha smentito?". */
const before = /^\p{Lu}.{1,60}?\s(?:ha|hanno|a-t-|ont-)/u;

/** Whom a question is about, as written: "Has [the company] confirmed …", "What did [the mayor] say"; null where it names nobody. */
export function subjectOf(text: string): string | null {
  const bare = text.replace(/^¿/, '').replace(/\s+/g, ' ').trim();
  for (const pattern of whatSaid) {
    const subject = pattern.exec(bare)?.[1];
    if (subject !== undefined) return subject.trim();
  }
  const after = inverted.exec(bare)?.[1];
  if (after !== undefined) return after.trim();
  const rest = bare.replace(auxiliary, '');
  const end = verb.exec(rest);
  if (end === null || (rest === bare && !article.test(bare) && !before.test(bare))) return null;
  const subject = firstPhrase(rest.slice(0, end.index).trim());
  return subject === '' ? null : subject;
}

/** German puts the object before the verb too: the subject ends where the next article begins. */
function firstPhrase(words: string): string {
  return words.replace(
    /^((?:der|die|das|den)?\s?\S+(?: \p{Lu}\S+)*) (?:der|die|das|den|dem|einen|eine|ein)\s.*$/u,
    '$1',
  );
}
