import { oneLine, visibleText } from '../lib/text.ts';
import { httpUrl } from '../lib/url.ts';

/** One row of an export. `url` of an alert: its permalink in Slack. Times: ISO 8601 UTC. */
export type ExportRecord = {
  readonly type: 'story' | 'source' | 'article' | 'passage' | 'decision' | 'alert';
  readonly id: string | null;
  readonly at: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** Of an article its relation, of a passage its stance, of a decision and an alert their kind. */
  readonly judgement: string | null;
  readonly confidence: number | null;
  readonly speaker: string | null;
  readonly role: string | null;
  /** The sentence that it rests on; the claim of the story; the way to a source. */
  readonly words: string | null;
  readonly by: string | null;
};

const columns = [
  'type',
  'id',
  'at',
  'outlet',
  'title',
  'url',
  'judgement',
  'confidence',
  'speaker',
  'role',
  'words',
  'by',
] as const satisfies readonly (keyof ExportRecord)[];

export function toJsonLines(records: readonly ExportRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** RFC 4180, with a mark by which spreadsheets know UTF-8. What they would run as a formula is text: an apostrophe goes first. */
export function toCsv(records: readonly ExportRecord[]): string {
  const rows = records.map((record) => columns.map((column) => cell(record[column])).join(','));
  return `\ufeff${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = visibleText(value ?? '');
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

const headings: Record<ExportRecord['type'], string> = {
  story: 'Claim',
  source: 'Independent sources',
  article: 'Articles',
  passage: 'Passages',
  decision: 'Decisions of the desk',
  alert: 'Alerts',
};

export function toMarkdown(records: readonly ExportRecord[]): string {
  const groups = Map.groupBy(records, ({ type }) => type);
  const parts = [...groups].map(([type, all]) => `## ${headings[type]}\n\n${all.map(item).join('\n')}\n`);
  return `# Story file\n\n${parts.join('\n')}`;
}

function item({ at, outlet, title, url, judgement, confidence, speaker, role, words, by }: ExportRecord): string {
  const sure = confidence === null ? '' : ` (${confidence.toFixed(2)})`;
  const who = [speaker, role].flatMap((part) => (part === null ? [] : [plain(part)])).join(', ');
  const place = [outlet, title].flatMap((part) => (part === null || part === '' ? [] : [plain(part)])).join(': ');
  const href =
    httpUrl(url ?? '')?.replace(/[()<>\s\\]/g, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`) ?? null;
  const parts = [
    at === null ? '' : plain(at),
    judgement === null ? '' : `**${plain(judgement)}**${sure}`,
    who,
    href === null ? place : `[${place === '' ? 'link' : place}](${href})`,
    by === null ? '' : `by ${plain(by)}`,
  ].filter((part) => part !== '');
  return `- ${parts.join(' · ')}${words === null || words === '' ? '' : `\n  > ${plain(words)}`}`;
}

/** One line, in which nothing is mark-up. */
function plain(text: string): string {
  return oneLine(visibleText(text)).replace(/[\\`*_{}[\]()<>#+\-.!|~&=:@]/g, '\\$&');
}
