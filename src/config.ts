import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type LogLevel, logLevels } from './lib/log.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that are missing or wrong, one sentence each, with where to get them. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** `tokenKeys`: 32 bytes each, the one that seals first; the other opens what was sealed before. */
type OAuthConfig = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly tokenKeys: readonly Uint8Array[];
};

type SlackConfig =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string; readonly port: number | null }
  | {
      readonly mode: 'http';
      readonly signingSecret: string;
      readonly port: number;
      /** One workspace, by its token; or many, by OAuth. */
      readonly botToken: string | null;
      readonly oauth: OAuthConfig | null;
    };

export type Config = {
  readonly slack: SlackConfig;
  /** Another Web API root than Slack's own, ending in a slash. */
  readonly slackApiUrl: string | null;
  /** Null: the embedded database under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** An OPML file with the feeds to watch. */
  readonly feedsFile: string | null;
  readonly logLevel: LogLevel;
  /** How long what a workspace had is kept after it took us out. */
  readonly graceMs: number;
  /** The shortest interval between two polls of one feed. */
  readonly pollMs: number;
  readonly allowPrivateNetworks: boolean;
  /** Where outlets can reach whoever runs the bot; stands in the User-Agent. */
  readonly contact: string | null;
  /** Where hubs reach us from outside, to push feeds; null: feeds are only polled. */
  readonly publicUrl: string | null;
  /** The second reader; null: we read alone. */
  readonly llm: {
    readonly url: string;
    readonly model: string;
    readonly key: string | null;
    readonly timeoutMs: number;
    readonly dailyLimit: number;
  } | null;
};

// In compose files and shells an empty variable means "not set".
const text = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();
const flag = text.pipe(
  z
    .enum(['true', 'false', '1', '0', 'yes', 'no'])
    .optional()
    .transform((value) => value === 'true' || value === '1' || value === 'yes'),
);
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' });

const key = text.pipe(
  z
    .string()
    .regex(/^(?:[0-9a-f]{64}|[A-Za-z0-9+/_-]{43}=?)$/i, 'must be 32 bytes, as 64 hexadecimal digits or in base 64')
    .transform((value) => new Uint8Array(Buffer.from(value, value.length === 64 ? 'hex' : 'base64')))
    .optional(),
);

/** Every variable, as text. What a variable is for and where to get it: `.env.example` and `hints`. */
export const Env = z.object({
  SLACK_BOT_TOKEN: text.pipe(z.string().startsWith('xoxb-', 'must begin with xoxb-').optional()),
  SLACK_APP_TOKEN: text.pipe(z.string().startsWith('xapp-', 'must begin with xapp-').optional()),
  SLACK_SIGNING_SECRET: text,
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_STATE_SECRET: text,
  TOKEN_KEY: key,
  TOKEN_KEY_OLD: key,
  UNINSTALL_GRACE_DAYS: text.pipe(z.coerce.number<string | undefined>('must be a number').min(0).max(3650).default(30)),
  SLACK_API_URL: text.pipe(httpUrl.optional()),
  PORT: text.pipe(z.coerce.number<string | undefined>('must be a number').int().min(0).max(65_535).optional()),
  DATABASE_URL: text.pipe(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://, or be empty for the embedded database')
      .optional(),
  ),
  DATA_DIR: text.pipe(z.string().default('./data')),
  FEEDS: text,
  LOG_LEVEL: text.pipe(z.enum(logLevels).default('info')),
  POLL_SECONDS: text.pipe(z.coerce.number<string | undefined>('must be a number').min(1).max(86_400).default(60)),
  ALLOW_PRIVATE_NETWORKS: flag,
  CONTACT: text,
  PUBLIC_URL: text.pipe(httpUrl.optional()),
  LLM_URL: text.pipe(httpUrl.optional()),
  LLM_MODEL: text,
  LLM_KEY: text,
  LLM_TIMEOUT_SECONDS: text.pipe(z.coerce.number<string | undefined>('must be a number').min(1).max(120).default(20)),
  LLM_DAILY_LIMIT: text.pipe(
    z.coerce.number<string | undefined>('must be a number').int().min(0).max(1_000_000).default(500),
  ),
});

/** Secrets may also stand in a file: `SLACK_BOT_TOKEN_FILE=/run/secrets/token`. */
export const secretNames = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'TOKEN_KEY',
  'TOKEN_KEY_OLD',
  'DATABASE_URL',
  'LLM_KEY',
] as const;

const hints: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN:
    'SLACK_BOT_TOKEN (xoxb-…) lets the bot post in your workspace: api.slack.com/apps → your app → OAuth & Permissions → Install to Workspace.',
  SLACK_APP_TOKEN:
    'SLACK_APP_TOKEN (xapp-…) opens the Socket Mode connection: api.slack.com/apps → your app → Basic Information → App-Level Tokens, scope connections:write. For HTTP mode set SLACK_SIGNING_SECRET and PORT instead.',
  SLACK_SIGNING_SECRET:
    'SLACK_SIGNING_SECRET proves that requests come from Slack: api.slack.com/apps → your app → Basic Information → App Credentials.',
  PORT: 'PORT is where Slack reaches the bot in HTTP mode, for example PORT=3000.',
  LLM: 'LLM_URL and LLM_MODEL belong together (the second reader): the address of a server that speaks as OpenAI does, such as http://127.0.0.1:11434/v1, and the name of a model that it has. Leave both empty to read alone.',
  TOKEN_KEY:
    'TOKEN_KEY encrypts the tokens of the workspaces that install the bot: 32 random bytes, for example from "openssl rand -base64 32". Keep it apart from the database. To change it, move the old one to TOKEN_KEY_OLD.',
  OAUTH:
    'SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET belong together (OAuth for many workspaces): the first two from api.slack.com/apps → your app → Basic Information, the third any long random text.',
};

/**
 * The settings, from an environment. Frozen.
 * @throws ConfigError with one sentence a problem: which variable, why it is needed, where to get it.
 */
export function readConfig(environment: Environment): Config {
  const parsed = Env.safeParse(withFiles(environment));
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.${hintFor(issue.path)}`),
    );
  const env = parsed.data;
  return Object.freeze({
    slack: slackConfig(env),
    slackApiUrl: env.SLACK_API_URL === undefined ? null : env.SLACK_API_URL.replace(/\/*$/, '/'),
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.DATA_DIR,
    feedsFile: env.FEEDS ?? null,
    logLevel: env.LOG_LEVEL,
    graceMs: env.UNINSTALL_GRACE_DAYS * 86_400_000,
    pollMs: env.POLL_SECONDS * 1000,
    allowPrivateNetworks: env.ALLOW_PRIVATE_NETWORKS,
    contact: env.CONTACT ?? null,
    publicUrl: env.PUBLIC_URL === undefined || env.PORT === undefined ? null : env.PUBLIC_URL.replace(/\/+$/, ''),
    llm: llmConfig(env),
  });
}

function hintFor(path: readonly PropertyKey[]): string {
  const hint = hints[String(path[0])];
  return hint === undefined ? '' : ` ${hint}`;
}

function slackConfig(env: z.infer<typeof Env>): SlackConfig {
  const port = env.PORT ?? null;
  const oauth = [env.SLACK_CLIENT_ID, env.SLACK_CLIENT_SECRET, env.SLACK_STATE_SECRET];
  const problems: string[] = [];
  const need = (name: string, value: unknown) => {
    if (value === undefined || value === null) problems.push(`Missing: ${hints[name]}`);
  };
  if (env.SLACK_APP_TOKEN !== undefined || env.SLACK_SIGNING_SECRET === undefined) {
    need('SLACK_BOT_TOKEN', env.SLACK_BOT_TOKEN);
    need('SLACK_APP_TOKEN', env.SLACK_APP_TOKEN);
    if (problems.length > 0 || env.SLACK_BOT_TOKEN === undefined || env.SLACK_APP_TOKEN === undefined)
      throw new ConfigError(problems);
    return { mode: 'socket', botToken: env.SLACK_BOT_TOKEN, appToken: env.SLACK_APP_TOKEN, port };
  }
  need('PORT', port);
  const [clientId, clientSecret, stateSecret] = oauth;
  const complete = clientId !== undefined && clientSecret !== undefined && stateSecret !== undefined;
  if (!complete && oauth.some((value) => value !== undefined)) problems.push(`Missing: ${hints.OAUTH}`);
  else if (!complete) need('SLACK_BOT_TOKEN', env.SLACK_BOT_TOKEN);
  if (complete) need('TOKEN_KEY', env.TOKEN_KEY);
  if (problems.length > 0 || port === null) throw new ConfigError(problems);
  const tokenKeys = [env.TOKEN_KEY, env.TOKEN_KEY_OLD].filter((one) => one !== undefined);
  return {
    mode: 'http',
    signingSecret: env.SLACK_SIGNING_SECRET,
    port,
    // Bolt takes either a token or OAuth.
    botToken: complete ? null : (env.SLACK_BOT_TOKEN ?? null),
    oauth: complete ? { clientId, clientSecret, stateSecret, tokenKeys } : null,
  };
}

function llmConfig(env: z.infer<typeof Env>): Config['llm'] {
  const { LLM_URL: url, LLM_MODEL: model } = env;
  if (url === undefined && model === undefined) return null;
  if (url === undefined || model === undefined) throw new ConfigError([`Missing: ${hints.LLM}`]);
  const { LLM_KEY: key, LLM_TIMEOUT_SECONDS: seconds, LLM_DAILY_LIMIT: dailyLimit } = env;
  return { url, model, key: key ?? null, timeoutMs: seconds * 1000, dailyLimit };
}

function withFiles(environment: Environment): Environment {
  const all: Record<string, string | undefined> = { ...environment };
  for (const name of secretNames) {
    const path = environment[`${name}_FILE`];
    if (path === undefined || path === '') continue;
    try {
      all[name] = readFileSync(path, 'utf8');
    } catch (error) {
      throw new ConfigError([
        `${name}_FILE names a file that can't be read: ${error instanceof Error ? error.message : String(error)}.`,
      ]);
    }
  }
  return all;
}

/** The settings of this process: `.env` where there is one (what is set already wins), then the environment. */
export function loadConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env);
}

/** Of the settings those that need no Slack: for the command line. Throws a `ConfigError` as `readConfig` does. */
export function loadStoreSettings(): Pick<Config, 'databaseUrl' | 'dataDir' | 'allowPrivateNetworks' | 'contact'> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const parsed = Env.safeParse(withFiles(process.env));
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  const env = parsed.data;
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.DATA_DIR,
    allowPrivateNetworks: env.ALLOW_PRIVATE_NETWORKS,
    contact: env.CONTACT ?? null,
  };
}
