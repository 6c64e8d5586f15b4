const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** "Italian". */
export function nameLanguage(code: string): string {
  return languages.of(code) ?? code;
}

/** "14 March 2022", "14 March 2022, 06:05 UTC". */
export function nameDay(at: string | null, withTime = false): string | null {
  if (at === null) return null;
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return withTime ? `${day}, ${at.slice(11, 16)} UTC` : day;
}
