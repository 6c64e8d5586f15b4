import type { ChannelSettings } from '../../news/channel-settings.ts';

const languages = new Intl.DisplayNames('en', { type: 'language' });
const two = (n: number) => String(n).padStart(2, '0');
const clockTime = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** What was chosen, a line each: read before the window closes. */
export function settingsInWords(settings: ChannelSettings): string {
  const { quiet, digest, timeZone } = settings;
  const times = [digest.morning, digest.evening].filter((minute) => minute !== null).map(clockTime);
  const breaks = settings.breaksQuiet.map((one) => `${one}s`).join(' and ');
  return [
    'Saved.',
    {
      all: 'Told here: everything; outlets that only cite others in threads.',
      important: 'Told here: what changes the picture.',
      digest: 'Told here: the digest only.',
    }[settings.level],
    quiet === null
      ? 'No quiet hours.'
      : `Quiet from ${clockTime(quiet.from)} to ${clockTime(quiet.to)} (${timeZone}); ${breaks === '' ? 'nothing breaks' : `${breaks} break`} it.`,
    times.length === 0
      ? 'No digest.'
      : `Digest at ${times.join(' and ')} (${timeZone})${digest.evenIfQuiet ? '' : ', if anything moved'}.`,
    ...(settings.answerLanguage === 'en'
      ? []
      : [`Answers in ${languages.of(settings.answerLanguage) ?? settings.answerLanguage}; quotes as they stand.`]),
  ].join('\n');
}
