import { z } from 'zod';
import type { ChannelSettingsStore, ChosenSettings } from '../desk/ports.ts';
import {
  answerLanguages,
  type ChannelSettings,
  defaultSettings,
  noiseLevels,
  quietBreakers,
} from '../news/channel-settings.ts';
import { readRow } from './rows.ts';
import type { Scope } from './scope.ts';

const minute = z.int().min(0).max(1439);
const none = defaultSettings;

// Field by field: what an older version did not know yet, or a newer one wrote otherwise, is as it was before anybody chose.
const SettingsDocument = z.looseObject({
  level: z.enum(noiseLevels).catch(none.level),
  timeZone: z.string().catch(none.timeZone),
  quiet: z.looseObject({ from: minute, to: minute }).nullable().catch(null),
  breaksQuiet: z.array(z.enum(quietBreakers)).catch([...none.breaksQuiet]),
  capPerHour: z.int().min(1).max(100).catch(none.capPerHour),
  followUps: z.enum(['surfaced', 'thread']).catch(none.followUps),
  answers: z.enum(['questions', 'mentions']).catch(none.answers),
  answerLanguage: z.enum(answerLanguages).catch(none.answerLanguage),
  mayStop: z.enum(['everyone', 'keeper']).catch(none.mayStop),
  digest: z
    .looseObject({
      morning: minute.nullable().catch(null),
      evening: minute.nullable().catch(null),
      evenIfQuiet: z.boolean().catch(false),
    })
    .catch({ ...none.digest }),
}) satisfies z.ZodType<ChannelSettings>;

const SettingsRow = z.object({
  teamId: z.string(),
  channelId: z.string(),
  settings: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(SettingsDocument),
  changedBy: z.string(),
  changedAt: z.number(),
}) satisfies z.ZodType<ChosenSettings>;

const toChosen = (row: unknown): ChosenSettings => readRow('channel_settings', SettingsRow, row);

export function createChannelSettings({ db }: Scope): ChannelSettingsStore {
  const all = () => db.selectFrom('channelSettings').selectAll();
  return {
    get: async (teamId, channelId) => {
      const row = await all().where('teamId', '=', teamId).where('channelId', '=', channelId).executeTakeFirst();
      return row === undefined ? null : toChosen(row);
    },
    put: async ({ teamId, channelId, settings, changedBy, changedAt }) => {
      const values = { settings: JSON.stringify(settings), changedBy, changedAt };
      await db
        .insertInto('channelSettings')
        .values({ teamId, channelId, ...values })
        .onConflict((conflict) => conflict.columns(['teamId', 'channelId']).doUpdateSet(values))
        .execute();
    },
    list: async () => (await all().orderBy('teamId').orderBy('channelId').execute()).map(toChosen),
  };
}
