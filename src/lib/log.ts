export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

// Slack tokens, bearer headers, webhook addresses, passwords in addresses, and values under telling keys.
const secrets: readonly [RegExp, string][] = [
  [/\bx(?:ox[a-z]|app)-[\w-]{6,}/gi, 'xox…'],
  [/\bBearer\s+[\w.~+/-]+=*/gi, 'Bearer …'],
  [/https:\/\/hooks\.[\w.-]+\/[^\s"']+/gi, 'https://hooks…'],
  [/(\w+:\/\/[^\s:/@]+):[^\s@/]+@/g, '$1:…@'],
];
const tellingKey = /token|secret|password|authorization|cookie|api_?key/i;

/** The text without tokens, secrets and passwords. */
export function redact(text: string): string {
  return secrets.reduce((all, [pattern, instead]) => all.replace(pattern, instead), text);
}

function plain(key: string, value: unknown): unknown {
  if (tellingKey.test(key) && value !== null && value !== undefined) return '…';
  if (value instanceof Error) {
    return {
      name: value.name,
      message: redact(value.message),
      cause: value.cause === undefined ? undefined : plain('', value.cause),
    };
  }
  return typeof value === 'string' ? redact(value) : value;
}

export type LineLog = Record<
  'debug' | 'info' | 'warn' | 'error',
  (event: string, detail?: Record<string, unknown>) => void
>;

/** Structured log: one JSON object a line. `write` gets the line without its end. */
export function createLog(level: LogLevel, write: (line: string) => void, now: () => number): LineLog {
  const from = logLevels.indexOf(level);
  const at =
    (name: LogLevel) =>
    (event: string, detail: Record<string, unknown> = {}) => {
      if (logLevels.indexOf(name) < from) return;
      const head = { at: new Date(now()).toISOString(), level: name, event };
      write(JSON.stringify({ ...head, ...(JSON.parse(JSON.stringify(detail, plain)) as object) }));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
