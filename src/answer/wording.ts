const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** "Italian". */
export function nameLanguage(code: string): string {
  return languages.of(code) ?? code;
}

const plainBodies =
  /^(?:company|bank|ministry|airline|broadcaster|newspaper|news agency|agency|government|hospital|laboratory|regulator|police|party|union|club|court|school|university)$/i;

/** "Petr Hollan (spokesman)"; a role that the name already says, or that says only what kind of body it is, is left out. */
export function nameSpeaker({ speaker, role }: { readonly speaker: string; readonly role: string | null }): string {
  if (role === null || role === '' || plainBodies.test(role) || speaker.toLowerCase().includes(role.toLowerCase()))
    return speaker;
  return `${speaker} (${role})`;
}

/** "14 March 2022", "14 March 2022, 06:05 UTC". */
export function nameDay(at: string | null, withTime = false): string | null {
  if (at === null) return null;
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return withTime ? `${day}, ${at.slice(11, 16)} UTC` : day;
}
