import type { KnownBlock, RichTextBlock, RichTextSection } from '@slack/types';
import type { StoryView } from '../../desk/desk.ts';
import { count } from '../../lib/text.ts';
import { agree } from '../../news/agreement.ts';
import { isAsserted, type Ledger, type LedgerArticle, type LedgerStatement } from '../../news/ledger.ts';
import { actionIds } from '../ids.ts';
import type { Rendered } from '../limits.ts';
import { literal, type Mrkdwn, say } from '../sanitize.ts';
import {
  actions,
  anchor,
  bold,
  bullets,
  button,
  context,
  header,
  line,
  quoted,
  richText,
  some,
  spokenLines,
  withRows,
  words,
} from './parts.ts';
import { inOrder, moreSourcesButton, outletsInWords, sourceRows } from './source-rows.ts';
import { exportButton, pictureButton, statusInWords } from './story-parts.ts';

const rowsShown = 20;
const statementsShown = 8;

type Said = { readonly verb: string; readonly statement: LedgerStatement };

function saidIn(ledger: Ledger): readonly Said[] {
  const of = (verb: string, may: string, all: readonly LedgerStatement[]) =>
    all.map((statement) => ({
      verb: isAsserted(statement) ? agree(statement.speaker, verb) : may,
      statement,
    }));
  return [
    ...of('denies', 'may deny', ledger.denials),
    ...of('confirms', 'may confirm', ledger.confirmations),
    ...of('is unaware of it', 'may be unaware of it', ledger.unaware),
    ...of('does not comment', 'may not comment', ledger.noComment),
  ];
}

function statements(said: readonly Said[], ledger: Ledger): RichTextBlock | null {
  if (said.length === 0) return null;
  // Where many speak and many carry it, the rows need the room; the whole sentence is one click away.
  const quoteLimit = said.length > 3 && ledger.articles.length > 10 ? 150 : 240;
  const rows = said.slice(0, statementsShown).map(({ verb, statement }) => {
    const article = ledger.articles.find(({ id }) => id === statement.articleId);
    return line(
      bold(statement.speaker, 80),
      // One element: each costs what a row of the table does.
      words(
        `${statement.role === null ? '' : `, ${literal(statement.role, 100)},`} ${verb}${
          statement.scope === null ? '' : ` (${literal(statement.scope, 160)})`
        }: ${quoted(statement.sentence, quoteLimit)}${article === undefined ? '' : ' – '}`,
      ),
      ...(article === undefined ? [] : [anchor(article.url, article.outlet, 60)]),
    );
  });
  const rest = said.length - rows.length;
  return richText(bullets(rest > 0 ? [...rows, line(words(`and ${rest} more`))] : rows));
}

/** The same in plain text, a line each: what a screen reader hears, and what is left where tables are refused. */
function spoken(said: readonly Said[], shown: readonly LedgerArticle[], ledger: Ledger): readonly Mrkdwn[] {
  return [
    ...said
      .slice(0, statementsShown)
      .map(
        ({ verb, statement: { speaker, scope, sentence } }) =>
          say`${speaker} ${verb}${scope === null ? '' : ` (${literal(scope, 160)})`}: ${quoted(sentence, 240)}`,
      ),
    ...(shown.length === 0 ? [] : [say`Outlets: ${outletsInWords(shown, ledger)}`]),
    ...notesOf(ledger).map(({ outlet, routeNote }) => say`Said by ${outlet} alone: ${literal(routeNote ?? '', 300)}`),
  ];
}

/** Accounts of how the story came out, each one outlet's own. */
const notesOf = ({ articles }: Ledger) => articles.filter(({ routeNote }) => routeNote !== null).slice(0, 3);

/** What one outlet alone says of the claim's way to the press. */
function routeNotes(ledger: Ledger): RichTextBlock | null {
  const notes = notesOf(ledger);
  if (notes.length === 0) return null;
  const rows = notes.map(({ outlet, url, routeNote }) =>
    line(words('Said by '), anchor(url, outlet, 60), words(` alone: ${literal(routeNote ?? '', 300)}`)),
  );
  return richText(bullets(rows));
}

function rootsInWords({ independentSources }: Ledger): string {
  const roots = independentSources.map(({ name, reachedBy }) =>
    reachedBy === null ? name : `${name}, through ${reachedBy}`,
  );
  return some(roots, 4, 'none found');
}

/** Where the desk wrote no briefing. */
function plainBriefing({ story, ledger }: StoryView): readonly string[] {
  return [
    `Status: ${statusInWords(ledger.status)}.`,
    `Claim: ${literal(story.claim, 300)}.`,
    `Sources: ${rootsInWords(ledger)}.`,
  ];
}

/** "Status: contested" with its first word in bold. */
function labelled(text: string): RichTextSection {
  const [, label = '', rest = text] = /^([A-Z][a-z]+: )(.*)$/s.exec(text) ?? [];
  return label === '' ? line(words(rest, undefined, 500)) : line(bold(label), words(rest, undefined, 500));
}

/** Who says so: the briefing, the statements, every outlet with its role. `table` false: for places without tables. */
export function sourcesMessage(
  view: StoryView,
  options: { readonly table: boolean; readonly share: boolean },
): Rendered {
  const { ledger, story, briefing, fromFeedOnly } = view;
  const articles = inOrder(ledger.articles);
  const said = saidIn(ledger);
  const outlets = new Set(articles.map(({ outlet }) => outlet)).size;
  const title = `${count(ledger.independentSourceCount, 'independent source')}, ${count(outlets, 'outlet')}`;
  const lines = briefing.length > 0 ? briefing.slice(0, 6) : plainBriefing(view);
  const head = say`Sources for “${story.claim}”: ${title}. ${lines.join(' ')}`;
  return withRows(rowsShown, (most) => {
    const shown = articles.slice(0, most);
    const rest = articles.length - shown.length;
    const blocks: (KnownBlock | null)[] = [
      header(`Who says so · ${title}`),
      richText(...lines.map(labelled)),
      statements(said, ledger),
      sourceRows(shown, ledger, options.table),
      routeNotes(ledger),
      context(
        rest > 0 ? say`the first ${shown.length} of ${articles.length} articles` : null,
        fromFeedOnly.length === 0 ? null : say`${count(fromFeedOnly.length, 'article')} read from the feed only`,
        say`First-hand: no other outlet credited in the text that we saw`,
      ),
      ...actions(
        moreSourcesButton(story.id, shown.length, articles.length),
        ...(options.share
          ? [
              button(actionIds.share, 'Share in channel', { value: story.id }),
              pictureButton(story.id),
              exportButton(story.id),
            ]
          : []),
      ),
    ];
    return { text: spokenLines([head, ...spoken(said, shown, ledger)]), blocks };
  });
}
