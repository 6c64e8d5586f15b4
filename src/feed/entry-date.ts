import { monthOf, zoneOf } from './date-words.ts';

type Time = { readonly hour: number; readonly minute: number; readonly second: number; readonly ms: number };
type Day = { readonly year: number; readonly month: number; readonly day: number };

const midnight: Time = { hour: 0, minute: 0, second: 0, ms: 0 };

// Most dates are UTC already, and are written out without a Date: a seventh of a document's time went there (profile of 2026-11-25).
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0);
}

/** The instant, or null where no calendar or clock has it. `offset`: minutes east of Greenwich. */
function instant({ year, month, day }: Day, { hour, minute, second, ms }: Time, offset: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const isDayEnd = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !isDayEnd) || minute > 59 || second > 60 || Math.abs(offset) > 15 * 60) return null;
  // Date.UTC takes years under 100 for those of the last century; they are refused anyway.
  if (year < 1000 || year > 9999) return null;
  if (offset === 0 && hour < 24 && second < 60) {
    const time = `${twoDigits[hour]}:${twoDigits[minute]}:${twoDigits[second]}.${ms === 0 ? '000' : String(ms).padStart(3, '0')}`;
    return `${year}-${twoDigits[month]}-${twoDigits[day]}T${time}Z`;
  }
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute - offset, second, ms));
  // Year 1 is how some systems write "no date"; nothing that a feed tells of happened before 1000.
  const iso = at.toISOString();
  return iso.length === 24 && iso >= '1000' ? iso : null;
}

// RFC 2822, 4.3: two digits are 1950 to 2049, three are years since 1900.
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year + (year < 50 ? 2000 : 1900);
  return digits.length === 3 ? year + 1900 : digits.length === 4 ? year : Number.NaN;
}

const clock = /(\d{1,2})\s*(?:[:.]|h\s?)\s*(\d{2})(?:\s*[:.]\s*(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([ap])\.?\s?m\b\.?)?/;

function timeOf(match: RegExpExecArray | null): Time | null {
  if (match === null) return midnight;
  const [, hours = '', minutes = '', seconds = '0', fraction = '', half] = match;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  return {
    hour: half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0),
    minute: Number(minutes),
    second: Number(seconds),
    ms: Number(fraction.slice(0, 3).padEnd(3, '0')),
  };
}

/** Minutes east of Greenwich of what stands behind the time: nothing is UTC, a name that nobody knows is null. */
function offsetOf(text: string): number | null {
  const bare = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\bo'?clock\b|\buhr\b/g, ' ')
    .trim()
    .replace(/[.,;]+$/, '');
  const numeric = /^(?:(?:gmt|utc?|z)\s*)?([+\-\u2212])\s*(\d{1,2}):?(\d{2})?(?::?\d{2})?(?:\s+[a-z/_]+)?$/.exec(bare);
  if (numeric !== null) {
    const [, sign, hours = '', minutes = '0'] = numeric;
    if (Number(minutes) > 59) return null;
    return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
  }
  if (bare === '') {
    const named = /\(([a-z]{1,5})\)/.exec(text);
    return named === null ? 0 : zoneOf(named[1] ?? '');
  }
  const spelt = /^([a-z])\.([a-z])\.([a-z])?\.?$/.exec(bare);
  return zoneOf(spelt === null ? bare : spelt.slice(1).join(''));
}

const isoDay = /^([+-]?\d{4,})(?:-?(\d{2})(?:-?(\d{2}))?)?(?=$|[t\s,])/;
const isoCompact = /^(\d{4})(\d{2})(\d{2})(?=$|t)/;
const isoOrdinal = /^(\d{4})-?(\d{3})(?=$|[t\s])/;

function readIso(text: string): string | null | undefined {
  const ordinal = isoOrdinal.exec(text);
  const match =
    ordinal ??
    isoCompact.exec(text) ??
    isoDay.exec(text) ??
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?=$|[t\s,])/.exec(text) ??
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[t\s])/.exec(text);
  if (match === null) return undefined;
  const [all, years = '', second = '1', third = '1'] = match;
  // Eight or more digits in a row may be seconds since 1970 as well as a day: only a plain YYYYMMDD is read.
  if (years.length !== 4 || (/^\d+$/.test(all) && all.length !== 4 && all.length !== 8)) return null;
  const year = Number(years);
  let day: Day = { year, month: Number(second), day: Number(third) };
  if (ordinal !== null) {
    const number = Number(second);
    if (number < 1 || number > (daysIn(year, 2) === 29 ? 366 : 365)) return null;
    const at = new Date(Date.UTC(2000 + (year % 400), 0, number));
    day = { year, month: at.getUTCMonth() + 1, day: at.getUTCDate() };
  }
  const rest = text.slice(all.length).replace(/^[t\s,]+/, '');
  const compact = /^(\d{2})(\d{2})(\d{2})?(?=$|z|[+-])/.exec(rest);
  const match2 = compact ?? (/^\d/.test(rest) ? clock.exec(rest) : null);
  if (rest !== '' && match2 === null)
    return offsetOf(rest) === null || all.length < 8 ? null : instant(day, midnight, offsetOf(rest) ?? 0);
  if (match2 !== null && match2.index !== 0) return null;
  const time = timeOf(match2);
  const offset = offsetOf(rest.slice(match2?.[0].length ?? 0).replace(/^[.,]\d+/, ''));
  return time === null || offset === null ? null : instant(day, time, offset);
}

const dayFirst =
  /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?[\s\-/.]*(?:de\s+|of\s+)?([\p{L}]{3,})\.?[\s\-/.,']*(?:de\s+|del\s+)?(\d{2,4})(?=$|[\s,.:tа-я])/u;
const monthFirst = /(?:^|[\s,])([\p{L}]{3,})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(\d{4})(?=$|[\s,])/u;
const asctime =
  /^(?:[\p{L}]+[\s,]+)?([\p{L}]{3,})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s*([a-z]{1,5}|[+-]\d{4})?\s+(\d{4})$/u;
const eastAsian = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const numeric = /^(?:[\p{L}]+[\s,]+)?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?=$|[\s,t])/u;

function numericDay(match: RegExpExecArray): Day | null {
  const [, first = '', mark, second = '', years = ''] = match;
  const [a, b, year] = [Number(first), Number(second), Number(years)];
  // 03/04/2022 is March in one country and April in another; with dots it is the day first wherever dots are written.
  if (a === b || mark === '.' || a > 12) return { year, month: b, day: a };
  return b > 12 ? { year, month: a, day: b } : null;
}

function withTime(day: Day, rest: string): string | null {
  const match = clock.exec(rest);
  const time = timeOf(match);
  const behind = match === null ? rest : rest.slice(match.index + match[0].length);
  const before = match === null ? '' : rest.slice(0, match.index);
  if (!/^[\s,.\-t|–/]*(?:(?:at|um|alle|ore|h|a las|à|kl|om)\b\.?[\s:]*)?$/u.test(before)) return null;
  const offset = offsetOf(behind.replace(/^(?:h(?![a-z])|[\s,])+/, ''));
  return time === null || offset === null ? null : instant(day, time, offset);
}

function readWords(text: string): string | null {
  const late = asctime.exec(text);
  if (late !== null) {
    const [, word = '', day = '', time = '', zone = '', year = ''] = late;
    const month = monthOf(word);
    return month === null ? null : withTime({ year: Number(year), month, day: Number(day) }, `${time} ${zone}`);
  }
  const asian = eastAsian.exec(text);
  if (asian !== null) {
    const [all, year, month, day] = asian;
    const time = text
      .slice(all.length)
      .replace(/[时時시点點]\s*/g, ':')
      .replace(/[分분](?=\s*\d)/g, ':')
      .replace(/[分분秒초]/g, '');
    return withTime({ year: Number(year), month: Number(month), day: Number(day) }, time);
  }
  const slashes = numeric.exec(text);
  if (slashes !== null) {
    const day = numericDay(slashes);
    return day === null ? null : withTime(day, text.slice(slashes[0].length));
  }
  const first = dayFirst.exec(text);
  const found = first ?? monthFirst.exec(text);
  if (found === null) return null;
  const [all, one = '', two = '', years = ''] = found;
  const month = monthOf(first === null ? one : two);
  if (month === null) return null;
  const before = text.slice(0, found.index).trim();
  const day = { year: fullYear(years), month, day: Number(first === null ? two : one) };
  const rest = text.slice(found.index + all.length);
  // "09:34 14 March 2022": the time may stand in front; otherwise only a weekday does.
  const early = clock.exec(before);
  if (early !== null && !clock.test(rest)) return withTime(day, `${before.slice(early.index)} ${rest}`);
  return /^[\p{L}]*\.?,?$/u.test(before) || /^[\p{L}]+ [\p{L}]+,?$/u.test(before) ? withTime(day, rest) : null;
}

const rfc822 = /^[a-z]{3}, (\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:gmt|utc|z|([+-])(\d\d)(\d\d))$/;

const w3c = /^(\d{4})-(\d\d)-(\d\d)t(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:z|([+-])(\d\d):?(\d\d))$/;

function offset(sign: string | undefined, hours = '0', minutes = '0'): number {
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function digitsAt(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = 10 * value + digit;
  }
  return value;
}

const hasMark = (text: string, at: number, mark: number) => text.charCodeAt(at) === mark;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}

/** "2026-11-25T09:34:00Z" and the same with milliseconds, as they stand; undefined for everything else. */
function readUtc(text: string): string | undefined {
  const hasMs = text.length === 24;
  if (!hasMs && text.length !== 20) return undefined;
  if (!hasMark(text, 4, 45) || !hasMark(text, 7, 45) || !hasMark(text, 10, 84)) return undefined;
  if (!hasMark(text, 13, 58) || !hasMark(text, 16, 58) || !hasMark(text, text.length - 1, 90)) return undefined;
  if (hasMs && !(hasMark(text, 19, 46) && digitsAt(text, 20, 3) >= 0)) return undefined;
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  const year = digitsAt(text, 0, 4);
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return undefined;
  if (!(digitsAt(text, 11, 2) < 24 && digitsAt(text, 14, 2) < 60 && digitsAt(text, 17, 2) < 60)) return undefined;
  return hasMs ? text : `${text.slice(0, 19)}.000Z`;
}

/** "Wed, 25 Nov 2026 09:34:00 GMT" as outlets' systems write it; undefined for everything else. */
function readGmt(text: string): string | undefined {
  if (text.length !== 29 || !text.endsWith(' GMT') || !hasMark(text, 3, 44) || !hasMark(text, 4, 32)) return undefined;
  if (!hasMark(text, 7, 32) || !hasMark(text, 11, 32) || !hasMark(text, 16, 32)) return undefined;
  if (!hasMark(text, 19, 58) || !hasMark(text, 22, 58)) return undefined;
  if (!isLetter(text, 0) || !isLetter(text, 1) || !isLetter(text, 2)) return undefined;
  const month = englishMonths.indexOf(text.slice(8, 11)) / 3 + 1;
  const day = digitsAt(text, 5, 2);
  const year = digitsAt(text, 12, 4);
  if (!(month >= 1 && Number.isInteger(month) && year >= 1000 && day >= 1 && day <= daysIn(year, month)))
    return undefined;
  if (!(digitsAt(text, 17, 2) < 24 && digitsAt(text, 20, 2) < 60 && digitsAt(text, 23, 2) < 60)) return undefined;
  return `${text.slice(12, 16)}-${twoDigits[month]}-${text.slice(5, 7)}T${text.slice(17, 25)}.000Z`;
}

const englishMonths = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The two forms that nearly every feed has, read without detours. */
function readUsual(text: string): string | null | undefined {
  const iso = w3c.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, fraction = '', sign, hours, minutes] = iso;
    const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
    return instant(
      { year: Number(year), month: Number(month), day: Number(day) },
      { hour: Number(hour), minute: Number(minute), second: Number(second), ms },
      offset(sign, hours, minutes),
    );
  }
  const match = rfc822.exec(text);
  const month = match === null ? null : monthOf(match[2] ?? '');
  if (match === null || month === null) return undefined;
  const [, day, , year, hour, minute, second, sign, hours, minutes] = match;
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second), ms: 0 };
  return instant({ year: Number(year), month, day: Number(day) }, time, offset(sign, hours, minutes));
}

/**
 * The instant that a date in a feed means, as ISO 8601 UTC, or null: impossible, ambiguous and unknown are never guessed.
 * RFC 822/2822, ISO 8601 and W3C-DTF, asctime, and the forms that outlets use, in their languages. Without a zone it is UTC.
 */
export function parseEntryDate(text: string): string | null {
  if (text.length > 120) return null;
  const usualForm = readUtc(text) ?? readGmt(text);
  if (usualForm !== undefined) return usualForm;
  const words = text.trim().toLowerCase();
  const usual = readUsual(words);
  if (usual !== undefined) return usual;
  const plain = words
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307-\u036f]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ');
  const iso = readIso(plain);
  return iso === undefined ? readWords(plain) : iso;
}
