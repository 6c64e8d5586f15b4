const plainBodies =
  /^(?:company|bank|ministry|airline|broadcaster|newspaper|news agency|agency|government|hospital|laboratory|regulator|police|party|union|club|court|school|university)$/i;
const opener =
  /^(?:the|a|an|his|her|its|their|il|lo|la|le|i|gli|l[’']|un|une|una|der|die|das|ein|eine|el|los|las|o|os|as)\s+/i;

/** What a source is called, or the phrase that credits it: nothing that belongs to the next sentence. */
export function tidyName(name: string): string {
  const one = /^.{3,}?(?=\p{Ll}{2}[.!?]\s\p{Lu})\p{Ll}{2}/u.exec(name)?.[0] ?? name;
  return one.trim();
}

// What a sentence goes on to tell of somebody is no office.
const aside = /(?:,| told | who | che | qui | que | dass )[\s\S]*$/;
const LONGEST_ROLE = 70;

/**
 * "Petr Hollan (spokesman)"; a role that the name already says, that says the name again, or that says only what kind of
 * body it is, is left out.
 */
export function nameSpeaker({ speaker, role }: { readonly speaker: string; readonly role: string | null }): string {
  const bare = (role ?? '').replace(opener, '').replace(aside, '').trim();
  const [name, said] = [speaker.toLowerCase(), bare.toLowerCase()];
  const called = withArticle(speaker);
  if (bare === '' || bare.length > LONGEST_ROLE || plainBodies.test(bare)) return called;
  return name.includes(said) || said.includes(name) ? called : `${called} (${bare})`;
}

const body =
  /^(?:\p{Ll}[\p{L}’'-]* ){0,3}(?:ministry|department|office|government|company|bank|embassy|agency|regulator|police|union|mission|commission|council|court|club|airline|hospital|laboratory|party|parliament|army|prosecutor|firm|group|university|board|foundation)$/u;
const crowd = /^(?:people|sources|officials|residents|witnesses)$/;

/** "the labour ministry", "unnamed people": bodies and crowds without a name, as English reads them out. */
function withArticle(speaker: string): string {
  if (crowd.test(speaker)) return `unnamed ${speaker}`;
  return body.test(speaker) ? `the ${speaker}` : speaker;
}
