const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const iso =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const written =
  /^(?:[A-Za-z]{3,9},?\s+)?(?:(\d{1,2})\s+([A-Za-z]{3,9})\.?|([A-Za-z]{3,9})\.?\s+(\d{1,2}),?)\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/**
 * A page's date as ISO 8601 UTC, null where it is none. A date without a zone is UTC; a named zone other than UTC, an
 * impossible day or a year that is not of four digits gives null: a time is never guessed.
 */
export function toPageDate(text: string | null | undefined): string | null {
  const bare = text?.trim() ?? '';
  if (bare.length > 60) return null;
  const parts = isoParts(bare) ?? writtenParts(bare);
  return parts === null ? null : build(parts);
}

type Parts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone: string;
};

function isoParts(text: string): Parts | null {
  const match = iso.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone = 'Z'] = match;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    zone,
  };
}

function writtenParts(text: string): Parts | null {
  const match = written.exec(text);
  if (match === null) return null;
  const [, dayA, monthA, monthB, dayB, year, hour = '0', minute = '0', second = '0', half, zone = 'Z'] = match;
  const month = months.indexOf((monthA ?? monthB ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  const noon = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return {
    year: Number(year),
    month,
    day: Number(dayA ?? dayB),
    hour: noon,
    minute: Number(minute),
    second: Number(second),
    zone,
  };
}

function build({ year, month, day, hour, minute, second, zone }: Parts): string | null {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 60) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  if (Math.abs(offset) > 14 * 60) return null;
  return new Date(Date.UTC(year, month - 1, day, hour, minute - offset, Math.min(second, 59))).toISOString();
}
