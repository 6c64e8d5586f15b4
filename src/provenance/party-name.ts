const plainBodies =
  /^(?:company|bank|ministry|airline|broadcaster|newspaper|news agency|agency|government|hospital|laboratory|regulator|police|party|union|club|court|school|university)$/i;
const opener =
  /^(?:the|a|an|his|her|its|their|il|lo|la|le|i|gli|l[’']|un|une|una|der|die|das|ein|eine|el|los|las|o|os|as)\s+/i;

/** What a source is called, or the phrase that credits it: nothing that belongs to the next sentence. */
export function tidyName(name: string): string {
  const one = /^.{3,}?(?=\p{Ll}{2}[.!?]\s\p{Lu})\p{Ll}{2}/u.exec(name)?.[0] ?? name;
  return one.trim();
}

/** "Petr Hollan (spokesman)"; a role that the name already says, or that says only what kind of body it is, is left out. */
export function nameSpeaker({ speaker, role }: { readonly speaker: string; readonly role: string | null }): string {
  const bare = (role ?? '').replace(opener, '').trim();
  if (bare === '' || plainBodies.test(bare) || speaker.toLowerCase().includes(bare.toLowerCase())) return speaker;
  return `${speaker} (${bare})`;
}

const number =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|both|due|tre|alcun[ie]|divers[ei]|deux|trois|plusieurs|des|les|zwei|drei|mehrere|einige|dos|tres|varios|varias|unos|dois|duas|vários|\d+)\s/i;
const crowd =
  /^(?:people|police|staff|funzionari|fonti|diplomatici|dirigenti|sindacati|mitarbeiter|beamte|diplomaten|quellen|kreise|behörden)$/i;

/** Whether a speaker is many: "US officials", "two diplomats", "sources familiar with the talks". A name with capitals is one. */
export function isMany(speaker: string): boolean {
  if (number.test(speaker)) return true;
  const head =
    speaker.split(
      /\s+(?:of|at|in|from|on|with|close|familiar|near|who|di|del|della|de|du|des|von|der|bei|da|do)\s/i,
    )[0] ?? '';
  const last = /(\p{L}+)$/u.exec(head.trim())?.[1] ?? '';
  if (crowd.test(last)) return true;
  return /^\p{Ll}{3,}s$/u.test(last) && !/(?:ss|us|is|ous)$/.test(last);
}
