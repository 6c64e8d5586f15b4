// A formatter costs far more to make than to use.
const inForm = (options) => {
  const form = new Intl.DateTimeFormat('en-GB', options);
  return (date) => form.format(date);
};
const clock = inForm({ hour: '2-digit', minute: '2-digit' });
const dayLong = inForm({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const tokens = {
  date_num: inForm({ year: 'numeric', month: '2-digit', day: '2-digit' }),
  date: inForm({ day: 'numeric', month: 'long', year: 'numeric' }),
  date_short: inForm({ day: 'numeric', month: 'short', year: 'numeric' }),
  date_long: dayLong,
  time: clock,
  time_secs: inForm({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
};

const toDate = (ts) => new Date(Number(ts) * 1000);
export const timeOf = (ts) => clock(toDate(ts));
export const dayOf = (ts) => dayLong(toDate(ts));
export const fullTimeOf = (ts) => `${dayLong(toDate(ts))}, ${tokens.time_secs(toDate(ts))}`;

/** Slack's date formats: "{date_short_pretty} at {time}". `_pretty` is the same without today and yesterday. */
export function formatDate(timestamp, format) {
  const date = toDate(timestamp);
  return format.replace(/\{(\w+)\}/g, (whole, name) => {
    const write = tokens[name.replace(/_pretty$/, '')];
    return write === undefined ? whole : write(date);
  });
}
