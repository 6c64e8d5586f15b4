const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const spelled = ['', 'one', 'two', 'three', 'four', 'five', 'six'] as const;
const lastHours =
  /\b(\d{1,3}|an?|one|two|three|four|five|six|un'?|una|une|ein(?:er)?|dos|due|deux|zwei) ?(hours?|days?|or[ae]|giorn[oi]|heures?|jours?|stunden?|tage?n?|horas?|dias?)\b/;
const clock = /\b(\d{1,2})(?::|\.|h)(\d{2})\b|\b(\d{1,2}) ?([ap])\.?m\b/;
const namedHours: readonly (readonly [RegExp, number, number])[] = [
  [/\blast night\b|\bieri sera\b|\bhier soir\b|\bgestern abend\b|\banoche\b/, -1, 20],
  [/\byesterday\b|\bieri\b|\bhier\b|\bgestern\b|\bayer\b/, -1, 0],
  [/\bthis morning\b|\bstamattina\b|\bstamane\b|\bce matin\b|\bheute morgen\b|\bheute fruh\b|\besta manana\b/, 0, 5],
  [/\bnoon\b|\bmezzogiorno\b|\bmidi\b|\bmittag\b|\bmediodia\b/, 0, 12],
  [
    /\btoday\b|\bmidnight\b|\boggi\b|\bmezzanotte\b|\baujourd'hui\b|\bminuit\b|\bheute\b|\bmitternacht\b|\bhoy\b|\bmedianoche\b/,
    0,
    0,
  ],
];
const weekdays: readonly RegExp[] = [
  /\bsunday\b|\bdomenica\b|\bdimanche\b|\bsonntag\b|\bdomingo\b/,
  /\bmonday\b|\blunedi\b|\blundi\b|\bmontag\b|\blunes\b/,
  /\btuesday\b|\bmartedi\b|\bmardi\b|\bdienstag\b|\bmartes\b/,
  /\bwednesday\b|\bmercoledi\b|\bmercredi\b|\bmittwoch\b|\bmiercoles\b/,
  /\bthursday\b|\bgiovedi\b|\bjeudi\b|\bdonnerstag\b|\bjueves\b/,
  /\bfriday\b|\bvenerdi\b|\bvendredi\b|\bfreitag\b|\bviernes\b/,
  /\bsaturday\b|\bsabato\b|\bsamedi\b|\bsamstag\b|\bsabado\b/,
];
const months: readonly RegExp[] = [
  /\bjan|\bgennaio|\bene(?:ro)\b/,
  /\bfeb|\bfevrier/,
  /\bmar(?:ch|zo|s)\b|\bmarz\b/,
  /\bapr|\bavril|\babril/,
  /\bmay\b|\bmaggio|\bmai\b|\bmayo/,
  /\bjune?\b|\bgiugno|\bjuin|\bjuni/,
  /\bjuly?\b|\bluglio|\bjuil|\bjulio/,
  /\baug|\bagosto|\baout/,
  /\bsep|\bsettembre/,
  /\boct|\bottobre|\bokt/,
  /\bnov/,
  /\bdec|\bdicembre|\bdez|\bdic/,
];

/**
 * Since when, in a folded question ("since 14:00", "since yesterday", "in the last two hours"), seen from `now` (ms);
 * hours are UTC. Null where no time is named.
 */
export function sinceOf(folded: string, now: number): number | null {
  const span = lastHours.exec(folded);
  if (span !== null) return now - amount(span[1] ?? '') * (/^(?:d|g|j|t)/.test(span[2] ?? '') ? DAY : HOUR);
  const midnight = Math.floor(now / DAY) * DAY;
  const day = dayOf(folded, midnight);
  const at = clock.exec(folded);
  if (at !== null) {
    const hour = at[1] === undefined ? (Number(at[3]) % 12) + (at[4] === 'p' ? 12 : 0) : Number(at[1]);
    const then = (day ?? midnight) + hour * HOUR + Number(at[2] ?? 0) * 60_000;
    return then > now ? then - DAY : then;
  }
  if (day !== null) return day;
  const named = namedHours.find(([pattern]) => pattern.test(folded));
  if (named === undefined) return null;
  const then = midnight + named[1] * DAY + named[2] * HOUR;
  return then > now ? then - DAY : then;
}

function amount(word: string): number {
  const n = Number(word);
  if (!Number.isNaN(n)) return n;
  const at = spelled.findIndex((one) => one !== '' && one === word);
  if (at > 0) return at;
  return /^(?:due|deux|zwei|dos)$/.test(word) ? 2 : 1;
}

/** The midnight of a day that is named: a day of the month, or the last such day of the week. */
function dayOf(folded: string, midnight: number): number | null {
  const month = months.findIndex((pattern) => pattern.test(folded));
  const date = /\b(\d{1,2})(?:st|nd|rd|th|\.)?\b(?!:)/.exec(folded)?.[1];
  if (month >= 0 && date !== undefined) {
    const year = new Date(midnight).getUTCFullYear();
    const then = Date.UTC(year, month, Number(date));
    return then > midnight ? Date.UTC(year - 1, month, Number(date)) : then;
  }
  const weekday = weekdays.findIndex((pattern) => pattern.test(folded));
  if (weekday < 0) return null;
  const back = (new Date(midnight).getUTCDay() - weekday + 7) % 7;
  return midnight - back * DAY;
}
