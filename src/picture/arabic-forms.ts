// Letters change their form by their neighbours, and their width with it. The presentation forms of Unicode stand in the
// order isolated, final, initial, medial; letters that join to the right only have the first two.
type Forms = { readonly isolated: number; final?: number; initial?: number; medial?: number };

const formsOf = new Map<number, Forms>();
for (const [from, to] of [
  [0xfe80, 0xfef4],
  [0xfb56, 0xfb95],
  [0xfbfc, 0xfbff],
] as const) {
  for (let form = from; form <= to; form += 1) {
    const letter = String.fromCharCode(form).normalize('NFKC').codePointAt(0) ?? 0;
    const forms = formsOf.get(letter);
    if (forms === undefined) formsOf.set(letter, { isolated: form });
    else if (forms.final === undefined) forms.final = form;
    else if (forms.initial === undefined) forms.initial = form;
    else forms.medial ??= form;
  }
}

const mark = /\p{Mn}/u;
const tatweel = 0x640;
const joinsNext = (letter: number | undefined) =>
  letter !== undefined && (letter === tatweel || formsOf.get(letter)?.initial !== undefined);
const joinsBefore = (letter: number | undefined) =>
  letter !== undefined && (letter === tatweel || formsOf.get(letter)?.final !== undefined);

/** The code points of the forms in which the letters are drawn; marks left out, all else as it is. */
export function joinedForms(text: string): readonly number[] {
  const letters = Array.from(text)
    .filter((letter) => !mark.test(letter))
    .map((letter) => letter.codePointAt(0) ?? 0);
  return letters.map((letter, at) => {
    const forms = formsOf.get(letter);
    if (forms === undefined) return letter;
    const before = joinsNext(letters[at - 1]) && forms.final !== undefined;
    const next = joinsBefore(letters[at + 1]) && forms.initial !== undefined;
    return (before ? (next ? forms.medial : forms.final) : next ? forms.initial : forms.isolated) ?? letter;
  });
}
