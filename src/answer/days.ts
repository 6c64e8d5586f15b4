/** "Italian", in the language of `locale`. */
export function nameLanguage(code: string, locale = 'en'): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
}

/** "14 March 2022", "14 March 2022, 06:05 UTC". */
export function nameDay(at: string | null, withTime = false, locale = 'en-GB'): string | null {
  if (at === null) return null;
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  const day = date.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return withTime ? `${day}, ${at.slice(11, 16)} UTC` : day;
}
