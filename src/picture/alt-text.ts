import { cut, listWords, oneLine, visibleText } from '../lib/text.ts';
import { agree } from '../news/agreement.ts';
import { countsOf } from './counts.ts';
import { fullMomentInWords, momentInWords } from './instants.ts';
import type { Carrier, PictureStory, Reaction, SourceOf } from './picture-story.ts';

/** Slack's limit of an image's alternative text. */
const altLimit = 2000;

type Detail = { readonly quote: number; readonly phrases: boolean; readonly times: boolean; readonly names: number };

// From all that the picture says to what must be said of it.
const levels: readonly Detail[] = [
  { quote: 300, phrases: true, times: true, names: 100 },
  { quote: 160, phrases: true, times: true, names: 100 },
  { quote: 100, phrases: false, times: true, names: 100 },
  { quote: 100, phrases: false, times: false, names: 100 },
  { quote: 60, phrases: false, times: false, names: 60 },
  { quote: 0, phrases: false, times: false, names: 40 },
  { quote: 0, phrases: false, times: false, names: 12 },
];

/** The longest that stays within the limit; the last resort is cut at its end. */
function fitting(write: (detail: Detail) => string): string {
  const written = levels.map((detail) => oneLine(visibleText(write(detail))));
  return written.find((words) => words.length <= altLimit) ?? cut(written.at(-1) ?? '', altLimit);
}

const saysOf: Record<Reaction['stance'], { readonly says: string; readonly may: string }> = {
  denies: { says: 'denies it', may: 'may deny it' },
  confirms: { says: 'confirms it', may: 'may confirm it' },
  unaware: { says: 'is not aware of it', may: 'may not be aware of it' },
  silent: { says: 'does not comment', may: 'may not comment' },
};

function names(all: readonly string[], most: number): string {
  return all.length <= most ? listWords(all) : `${all.slice(0, most).join(', ')} and ${all.length - most} more`;
}

const named = (outlet: string): string => (visibleText(outlet).trim() === '' ? '(no name)' : cut(outlet, 60));

function carrierInWords({ outlet, at, part }: Carrier, { times }: Detail): string {
  return times && at !== null ? `${named(outlet)} (${momentInWords(at)}, ${part})` : `${named(outlet)} (${part})`;
}

function sourceInWords({ name, phrase, reachedBy, reachedFrom }: SourceOf, { phrases }: Detail): string {
  const through = reachedFrom.length > 0 ? reachedFrom : reachedBy === null ? [] : [reachedBy];
  const way = through.length === 0 ? '' : `, through ${names(through, 3)}`;
  return `${cut(name, 100)}${way}${phrases && phrase !== null ? ` (“${phrase}”)` : ''}`;
}

function reactionInWords(reaction: Reaction, { quote, times }: Detail): string {
  const { stance, asserted, pill, speaker, role, scope, outlet, at } = reaction;
  const { may } = saysOf[stance];
  const says = agree(speaker, saysOf[stance].says);
  const verb = asserted ? (pill.endsWith('IN PART') ? `${says} in part` : says) : may;
  const who = role === null ? cut(speaker, 80) : `${cut(speaker, 80)} (${cut(role, 60)})`;
  const about = scope === null ? '' : `, about ${cut(scope, 100)}`;
  const words = quote === 0 ? '' : `: “${cut(reaction.quote, quote)}”`;
  const where = [cut(outlet, 60), times && at !== null ? momentInWords(at) : '']
    .filter((part) => part !== '')
    .join(', ');
  return `${who} ${verb}${about}${words}${where === '' ? '' : ` (${where})`}`;
}

/** Relays by what they say of their source: "Reuters and CNN (cites Financial Times)". */
function relaysInWords(relays: readonly Carrier[], detail: Detail): string {
  if (detail.times) return relays.map((relay) => carrierInWords(relay, detail)).join('; ');
  const shown = relays.slice(0, detail.names);
  const told = [...Map.groupBy(shown, ({ part }) => part)].map(
    ([part, group]) => `${group.map(({ outlet }) => named(outlet)).join(', ')} (${part})`,
  );
  const hidden = relays.length - shown.length;
  return `${told.join('; ')}${hidden > 0 ? `; and ${hidden} more` : ''}`;
}

const list = (label: string, entries: readonly string[], most: number): string => {
  if (entries.length === 0) return '';
  const shown = entries.slice(0, most);
  const hidden = entries.length - shown.length;
  return ` ${label}: ${shown.join('; ')}${hidden > 0 ? `; and ${hidden} more` : ''}.`;
};

function reactionList(reactions: readonly Reaction[], detail: Detail): string {
  if (reactions.length === 0) return ' No denial, confirmation or comment found.';
  return list(
    'Reactions',
    reactions.map((one) => reactionInWords(one, detail)),
    Math.max(4, Math.floor(detail.names / 4)),
  );
}

/** What the columns say, in at most 2,000 characters. */
export function columnsAlt(story: PictureStory, asOf: number): string {
  const { claim, sources, accounts, firstHand, unread, relays, reactions } = story;
  const counts = countsOf(story)
    .map(({ n, label }) => `${n} ${label}`)
    .join(', ');
  return fitting((detail) => {
    const most = detail.names;
    return [
      `Who has “${cut(claim, 300)}” from whom: ${counts}.`,
      sources.length === 0 ? ' Original source: none found.' : '',
      list(
        'Original sources',
        sources.map((source) => sourceInWords(source, detail)),
        Math.ceil(most / 3),
      ),
      list(
        'One outlet’s account only',
        accounts.map(({ outlet, words }) => `${outlet}${detail.quote === 0 ? '' : `: “${cut(words, detail.quote)}”`}`),
        3,
      ),
      firstHand.length === 0 ? ' First-hand report: none found.' : '',
      list(
        'First-hand',
        firstHand.map((one) => carrierInWords(one, detail)),
        most,
      ),
      unread.length === 0 ? '' : ` Credited but not read here: ${names(unread, Math.ceil(most / 5))}.`,
      relays.length === 0 ? '' : ` Relayed by: ${relaysInWords(relays, detail)}.`,
      reactionList(reactions, detail),
      ` As of ${fullMomentInWords(asOf)}.`,
    ].join('');
  });
}

/** What the timeline says, in at most 2,000 characters. */
export function timelineAlt(
  story: PictureStory,
  updates: readonly { readonly label: string; readonly detail: string; readonly at: number | null }[],
  asOf: number,
): string {
  const { claim, firstHand, relays, reactions } = story;
  const carriers = [...firstHand, ...relays].toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
  return fitting((detail) => {
    const told = { ...detail, times: true };
    const short = ({ outlet, at, part }: Carrier) =>
      detail.times
        ? carrierInWords({ outlet, at, part } as Carrier, told)
        : `${named(outlet)} ${at === null ? '' : momentInWords(at)}`.trim();
    return [
      `When each source of “${cut(claim, 300)}” spoke, times in UTC.`,
      list('Reports', carriers.map(short), detail.names),
      reactionList(reactions, told),
      list(
        'Updates',
        updates.map(({ label, detail: words, at }) => {
          const when = at === null ? '' : ` (${momentInWords(at)})`;
          return `${cut(label, 60)}: ${cut(words, Math.max(40, detail.quote))}${when}`;
        }),
        Math.ceil(detail.names / 8),
      ),
      ` As of ${fullMomentInWords(asOf)}.`,
    ].join('');
  });
}
