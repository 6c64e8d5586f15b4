import type { Attribution } from '../../news/statement.ts';
import { toPassage } from '../passage.ts';
import { readStatements } from '../read-statements.ts';
import { createSpeakerResolver } from '../speakers/resolver.ts';

/** Who says what in a headline: no offsets, since a headline stands outside the text. Null where nobody is credited. */
export type HeadlineStatement = Pick<Attribution, 'speaker' | 'role' | 'organisation' | 'speakerKind'> & {
  readonly cue: string | null;
  readonly content: string;
};

const dressed = /^\s*(?:["“„«][^"”“»]{3,200}["”“»])\s*[,:–—-]/u;

/** Reads a headline: "X denies …", "…, says X", "X: “…”", "“…”: X". */
export function readHeadline(title: string, language: string): HeadlineStatement | null {
  const read = readStatements({ title: '', text: title, language, outlet: '' })[0];
  if (read !== undefined && read.speaker !== null)
    return {
      speaker: read.speaker,
      role: read.role,
      organisation: read.organisation,
      speakerKind: read.speakerKind,
      cue: read.cue?.text ?? null,
      content: read.content.text,
    };
  return readColon(title, language);
}

/** "Peskov: no request was made", "“No request”: Peskov". */
function readColon(title: string, language: string): HeadlineStatement | null {
  const at = title.search(/\s?[:–—]\s/);
  const passage = toPassage(title, language);
  if (at <= 0 || passage === null) return null;
  const quoteFirst = dressed.test(title);
  const end = passage.words.findIndex((word) => word.start >= at);
  if (end <= 0) return null;
  const span = quoteFirst ? { from: end, to: passage.words.length } : { from: 0, to: end };
  if (span.to - span.from > 5) return null;
  const speaker = createSpeakerResolver(passage, '', '').resolve(span);
  if (speaker.speaker === null) return null;
  const content = (quoteFirst ? title.slice(0, at) : title.slice(at).replace(/^\s?[:–—]\s/, '')).trim();
  return { ...speaker, cue: null, content };
}
