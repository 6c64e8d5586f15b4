const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number) => String(value).padStart(2, '0');

/** Milliseconds of an ISO instant, null where there is none or it is not one. */
export function instantOf(at: string | null): number | null {
  const ms = at === null ? Number.NaN : Date.parse(at);
  return Number.isNaN(ms) ? null : ms;
}

/** "14 Mar", in UTC. */
export function dayInWords(ms: number): string {
  const date = new Date(ms);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
}

/** "09:40", in UTC. */
export function clockInWords(ms: number): string {
  const date = new Date(ms);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** "14 Mar 09:40", in UTC. */
export function momentInWords(ms: number): string {
  return `${dayInWords(ms)} ${clockInWords(ms)}`;
}

/** "14 Mar 2022, 18:00 UTC". */
export function fullMomentInWords(ms: number): string {
  return `${dayInWords(ms)} ${new Date(ms).getUTCFullYear()}, ${clockInWords(ms)} UTC`;
}
