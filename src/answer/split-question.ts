const opener =
  '(?:who|whom|when|where|why|how|what|which|did|does|do|has|have|is|are|was|were|chi|quando|dove|perch[eé]|come|cosa|quale|quant[oiae]|qui|quand|où|pourquoi|comment|combien|wer|wann|wo|warum|wie|was|quién|quien|cuándo|cuando|dónde|donde|cómo|como)';
const joint = new RegExp(`(?:,\\s*|\\s+)(?:and|e|et|und|y)\\s+(?=${opener}(?![\\p{L}]))`, 'giu');
const asks = new RegExp(`^¿?(?:and |but |so |e |et |und |y )?${opener}(?![\\p{L}])`, 'iu');
const bareTime = /^(?:when|quando|quand|wann|cuándo|cuando|когда)(?: exactly| genau| exactement)?\s*\??$/iu;
const bareRest =
  /^(?:who|where|why|how|chi|dove|perch[eé]|come|qui|où|pourquoi|comment|wer|wo|warum|wie|quién|dónde|cómo)\s*\??$/iu;

export type QuestionPart = { readonly text: string; readonly wantsTime: boolean };

/** "Who denied it, and when?" is one question that wants a time; "Who denied it and did the ministry comment?" is two. */
export function splitQuestion(text: string): readonly QuestionPart[] {
  const parts = text.split(joint).map((part) => part.trim());
  const [first = text, ...rest] = parts;
  // "And when?", and a question that only holds the word, stay whole.
  if (rest.length === 0 || first.split(/\s+/).length < 2 || !asks.test(first)) return [{ text, wantsTime: false }];
  const found: QuestionPart[] = [{ text: asQuestion(first), wantsTime: false }];
  for (const part of rest.slice(0, 3)) {
    const last = found.at(-1);
    if (bareTime.test(part) && last !== undefined) found[found.length - 1] = { ...last, wantsTime: true };
    else if (!bareRest.test(part) && part.split(/\s+/).length > 2) found.push({ text: part, wantsTime: false });
  }
  return found;
}

function asQuestion(text: string): string {
  return text.endsWith('?') ? text : `${text}?`;
}
