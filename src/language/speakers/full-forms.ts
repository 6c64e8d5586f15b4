import { type Name, sameName } from '../names.ts';

/** Gives the longest form under which a name stands anywhere in the article. */
export function fullFormsOf(names: readonly Name[]): (name: string) => string {
  const forms = new Map<string, Name>();
  for (const name of names) {
    const known = forms.get(name.text);
    if (known === undefined || name.kind === 'person') forms.set(name.text, name);
  }
  const all = [...forms.keys()].slice(0, 400);
  const sizes = new Map<string, number>();
  const size = (form: string) => {
    const known = sizes.get(form);
    if (known !== undefined) return known;
    const parts = form.split(/[\s-]+/).length;
    sizes.set(form, parts);
    return parts;
  };
  const cache = new Map<string, string>();
  return (name) => {
    const known = cache.get(name);
    if (known !== undefined) return known;
    let best = name;
    if (size(name) === 1 || /^\p{Lu}\. /u.test(name))
      for (const form of all)
        if (
          size(form) > size(best) &&
          size(form) <= 5 &&
          forms.get(form)?.kind !== 'outlet' &&
          forms.get(form)?.kind !== 'place' &&
          sameName(form, name) &&
          endsOrBegins(form, name)
        )
          best = form;
    cache.set(name, best);
    return best;
  };
}

function endsOrBegins(form: string, name: string): boolean {
  const parts = form.split(/[\s-]+/);
  return sameName(parts.at(-1) ?? '', name) || sameName(parts[0] ?? '', name) || name.includes(' ');
}
