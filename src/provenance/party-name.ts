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
