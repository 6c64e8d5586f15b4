const number =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|both|due|tre|alcun[ie]|divers[ei]|deux|trois|plusieurs|des|les|zwei|drei|mehrere|einige|dos|tres|varios|varias|unos|dois|duas|vários|\d+)\s/i;
const crowd =
  /^(?:people|police|staff|funzionari|fonti|diplomatici|dirigenti|sindacati|mitarbeiter|beamte|diplomaten|quellen|kreise|behörden)$/i;

/** Whether a speaker is many: "US officials", "two diplomats", "sources familiar with the talks". A name with capitals is one. */
export function isMany(speaker: string): boolean {
  if (number.test(speaker)) return true;
  const head =
    speaker.split(
      /\s+(?:of|at|in|from|on|with|close|familiar|near|who|di|del|della|dello|dei|degli|delle|de|du|des|von|der|bei|da|do|das|dos|los|las)\s/i,
    )[0] ?? '';
  const last = /(\p{L}+)$/u.exec(head.trim())?.[1] ?? '';
  if (crowd.test(last)) return true;
  return /^\p{Ll}{3,}s$/u.test(last) && !/(?:ss|us|is|ous)$/.test(last);
}

const plurals: Readonly<Record<string, string>> = {
  denies: 'deny',
  confirms: 'confirm',
  does: 'do',
  is: 'are',
  plays: 'play',
  says: 'say',
  asks: 'ask',
};

/** "denies it" of one, "deny it" of many. Only the verb at the beginning changes. */
export function agree(speaker: string, verb: string): string {
  if (!isMany(speaker)) return verb;
  const [first = ''] = verb.split(' ', 1);
  return `${plurals[first] ?? first}${verb.slice(first.length)}`;
}
