import { z } from 'zod';
import {
  answerLanguages,
  type ChannelSettings,
  defaultSettings,
  noiseLevels,
  quietBreakers,
} from '../../news/channel-settings.ts';

const option = <const T extends readonly string[]>(values: T) =>
  z
    .object({ value: z.object({ selected_option: z.object({ value: z.enum(values) }) }) })
    .transform(({ value }) => value.selected_option.value);
const options = <const T extends readonly string[]>(values: T) =>
  z
    .object({ value: z.object({ selected_options: z.array(z.object({ value: z.enum(values) })) }) })
    .transform(({ value }) => value.selected_options.map((one) => one.value));
const time = z
  .object({
    value: z.object({
      selected_time: z
        .string()
        .regex(/^\d\d:\d\d$/)
        .nullish(),
    }),
  })
  .transform(({ value }) => {
    const [hours = 0, minutes = 0] = (value.selected_time ?? '').split(':').map(Number);
    return value.selected_time ? (hours % 24) * 60 + (minutes % 60) : null;
  });

const SettingsForm = z.object({
  level: option(noiseLevels),
  followUps: option(['surfaced', 'thread']),
  cap: z.object({ value: z.object({ value: z.string().nullish() }) }),
  zone: z.object({ value: z.object({ selected_option: z.object({ value: z.string().max(75) }) }) }),
  quiet: options(['quiet']),
  quietFrom: time,
  quietTo: time,
  breaks: options(quietBreakers),
  digest: options(['morning', 'evening', 'evenIfQuiet']),
  morning: time,
  evening: time,
  answers: option(['questions', 'mentions']),
  language: option(answerLanguages),
  mayStop: option(['everyone', 'keeper']),
});

export type SettingsAnswer =
  | { readonly kind: 'settings'; readonly settings: ChannelSettings }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> };

/** The fields of the settings window. Throws where Slack sends something else than that window. */
export function parseSettingsForm(values: unknown): SettingsAnswer {
  const form = SettingsForm.parse(values);
  const cap = Number(form.cap.value.value ?? defaultSettings.capPerHour);
  const errors: Record<string, string> = {};
  if (!Number.isInteger(cap) || cap < 1 || cap > 100) errors.cap = 'A whole number from 1 to 100.';
  const isQuiet = form.quiet.includes('quiet');
  if (isQuiet && form.quietFrom === null) errors.quietFrom = 'Choose when the quiet begins, or untick quiet hours.';
  if (isQuiet && (form.quietTo === null || form.quietTo === form.quietFrom))
    errors.quietTo = 'Choose when the quiet ends: another time than when it begins.';
  for (const part of ['morning', 'evening'] as const)
    if (form.digest.includes(part) && form[part] === null) errors[part] = 'Choose a time, or untick this digest.';
  if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
  const settings: ChannelSettings = {
    level: form.level,
    timeZone: form.zone.value.selected_option.value,
    quiet: isQuiet ? { from: form.quietFrom ?? 0, to: form.quietTo ?? 0 } : null,
    breaksQuiet: form.breaks,
    capPerHour: cap,
    followUps: form.followUps,
    answers: form.answers,
    answerLanguage: form.language,
    mayStop: form.mayStop,
    digest: {
      morning: form.digest.includes('morning') ? form.morning : null,
      evening: form.digest.includes('evening') ? form.evening : null,
      evenIfQuiet: form.digest.includes('evenIfQuiet'),
    },
  };
  return { kind: 'settings', settings };
}
