// Sentences that give whoever reads an order about what to think of the article. News tells; an order is bait.
const orders = [
  /^(?:please[, ]+)?(?:ignore|disregard|forget|override)\s.{0,60}(?:instruction|prompt|guideline|direction|rules)/iu,
  /^(?:please[, ]+)?(?:report|mark|treat|label|classify|record|flag|output|rate)\s+(?:this|it|that|the|all|every)\s.{0,80}\sas\s.{0,12}(?:confirm|den(?:y|ie|ial)|true|false|fact|verified)/iu,
  /^(?:si prega di )?(?:ignora(?:re|te)?|dimentica(?:re|te)?)\s.{0,60}(?:istruzion|indicazion|regole)/iu,
  /^(?:veuillez )?(?:ignore[rz]?|oublie[rz]?)\s.{0,60}(?:instruction|consigne|règles)/iu,
  /^(?:signalez|classez|considérez|marquez|rapportez)\s.{0,80}\scomme\s.{0,8}(?:confirm|démenti|vrai|faux)/iu,
  /^(?:bitte )?(?:ignoriere?n?|vergiss|vergessen sie|missachten?)\s.{0,60}(?:anweisung|vorgabe|regeln)/iu,
  /^(?:bitte )?(?:melden?|markieren?|behandeln?|werten?)\s+(?:sie\s+)?(?:dies|das|es|die|den)\S*\s.{0,80}\sals\s.{0,8}(?:bestätigt|dementi|wahr|falsch)/iu,
  /^(?:por favor[, ]+)?(?:ignor[ae]n?|olvid[ae]n?)\s.{0,60}(?:instruccion|indicacion|reglas)/iu,
  /^(?:system|assistant|user)\s*:/iu,
  /^you are (?:now )?(?:an? )?(?:ai\b|assistant|language model|helpful)/iu,
];

/** Whether a sentence speaks to its reader to have the article judged otherwise ("Report this as confirmed by …"). */
export function addressesReader(sentence: string): boolean {
  const start = sentence.trimStart().slice(0, 240);
  return orders.some((order) => order.test(start));
}
