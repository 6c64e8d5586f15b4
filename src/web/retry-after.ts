const DAY = 86_400_000;

/** Milliseconds to wait by a Retry-After header (seconds or an HTTP date), at most a day; null where it says nothing. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,12}(?:\.\d+)?$/.test(text)) return Math.min(DAY, Math.ceil(Number(text) * 1000));
  const at = /\d{4}/.test(text) && /[A-Za-z]{3}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.min(DAY, Math.max(0, at - now));
}

/** How long the answer may be kept, from Cache-Control or Expires; null where the server does not say. */
export function maxAgeMs(headers: {
  cacheControl: string | null;
  age: string | null;
  expires: string | null;
  date: string | null;
}): number | null {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(headers.cacheControl ?? '')?.[1];
  if (/(?:^|[\s,])no-(?:store|cache)(?![\w=-])/i.test(headers.cacheControl ?? '')) return 0;
  if (seconds !== undefined)
    return Math.min(DAY, Math.max(0, Number(seconds) - (Number(headers.age ?? 0) || 0)) * 1000);
  const expires = Date.parse(headers.expires ?? '');
  const date = Date.parse(headers.date ?? '');
  return Number.isNaN(expires) || Number.isNaN(date) ? null : Math.min(DAY, Math.max(0, expires - date));
}
