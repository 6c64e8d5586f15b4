import type { KnownBlock, RawTextElement, RichTextBlock, RichTextSection, TableBlock } from '@slack/types';
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
  moment,
  quoted,
  richText,
  some,
  spokenLines,
  withRows,
  words,
} from './parts.ts';
import { exportButton, pictureButton, statusInWords } from './story-parts.ts';

const rowsShown = 20;
const statementsShown = 8;

const cell = (text: string, limit = 120): RawTextElement => ({ type: 'raw_text', text: literal(text, limit) || '–' });
const rich = (section: RichTextSection): RichTextBlock => richText(section);

/** What an article is to the story, in a word or two. */
function roleOf(article: LedgerArticle): string {
  if (article.withdraws) return 'Withdrew it';
  if (article.relation === 'deny') return 'Carries a denial';
  if (article.relation === 'confirm') return 'Carries a confirmation';
  if (article.relation === 'unconfirmed') return 'Says unconfirmed';
  if (article.copyOf !== null) return 'Copy';
  if (article.firstHand) return 'First-hand';
  return article.relation === 'update' ? 'Update' : 'Cites others';
}

function creditsOf(article: LedgerArticle, ledger: Ledger): string {
  const original = ledger.articles.find(({ id }) => id === article.copyOf);
  if (original !== undefined) return `copied from ${original.outlet}`;
  return some([...new Set(article.cites.map(({ name }) => name))], 3, '–');
}

/** What bears on the story, earliest first; articles without a time last. */
function inOrder(articles: readonly LedgerArticle[]): readonly LedgerArticle[] {
  const at = ({ published }: LedgerArticle) => (published === null ? Infinity : Date.parse(published));
  return articles.filter(({ relation }) => relation !== 'unrelated').toSorted((a, b) => at(a) - at(b));
}

function table(articles: readonly LedgerArticle[], ledger: Ledger): TableBlock {
  const head = ['Outlet', 'Role', 'Credits', 'Published'].map((text) => cell(text));
  const rows = articles.map((article) => [
    rich(line(anchor(article.url, article.outlet, 60))),
    cell(roleOf(article)),
    cell(creditsOf(article, ledger)),
    article.published === null ? cell('–') : rich(line(moment(article.published))),
  ]);
  return {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { is_wrapped: true }, { is_wrapped: true }, { align: 'right' }],
    rows: [head, ...rows],
  };
}

/** The same rows as a list, for modals and for places that refuse tables. */
function list(articles: readonly LedgerArticle[], ledger: Ledger): RichTextBlock {
  const rows = articles.map((article) => {
    const credits = creditsOf(article, ledger);
    return line(
      anchor(article.url, article.outlet, 60),
      words(` · ${roleOf(article)}${credits === '–' ? '' : ` · ${credits}`}`),
      ...(article.published === null ? [] : [words(' · '), moment(article.published)]),
    );
  });
  return richText(bullets(rows));
}

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
  const rows = said.slice(0, statementsShown).map(({ verb, statement }) => {
    const article = ledger.articles.find(({ id }) => id === statement.articleId);
    return line(
      bold(statement.speaker, 80),
      words(statement.role === null ? ` ${verb}` : `, ${literal(statement.role, 100)}, ${verb}`),
      words(statement.scope === null ? ': ' : ` (${literal(statement.scope, 160)}): `),
      words(quoted(statement.sentence, 240), undefined, 250),
      ...(article === undefined ? [] : [words(' – '), anchor(article.url, article.outlet, 60)]),
    );
  });
  const rest = said.length - rows.length;
  return richText(bullets(rest > 0 ? [...rows, line(words(`and ${rest} more`))] : rows));
}

/** "first-hand" / "cites the Fjord Times" / "copied from …". */
function roleInWords(article: LedgerArticle, ledger: Ledger): string {
  const role = roleOf(article);
  const credits = creditsOf(article, ledger);
  if (role === 'Copy' && credits !== '–') return credits;
  if (role === 'Cites others' && credits !== '–') return `cites ${credits}`;
  return role.toLowerCase();
}

/** The same in plain text, a line each: what a screen reader hears, and what is left where tables are refused. */
function spoken(said: readonly Said[], shown: readonly LedgerArticle[], ledger: Ledger): readonly Mrkdwn[] {
  const outlets = shown.map((article) => `${literal(article.outlet, 60)} (${roleInWords(article, ledger)})`);
  return [
    ...said
      .slice(0, statementsShown)
      .map(
        ({ verb, statement: { speaker, scope, sentence } }) =>
          say`${speaker} ${verb}${scope === null ? '' : ` (${literal(scope, 160)})`}: ${quoted(sentence, 240)}`,
      ),
    ...(outlets.length === 0 ? [] : [say`Outlets: ${outlets.join(', ')}`]),
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
    const rows = options.table ? table : list;
    const blocks: (KnownBlock | null)[] = [
      header(`Who says so · ${title}`),
      richText(...lines.map(labelled)),
      statements(said, ledger),
      shown.length === 0 ? null : rows(shown, ledger),
      routeNotes(ledger),
      context(
        rest > 0 ? say`the first ${shown.length} of ${articles.length} articles` : null,
        fromFeedOnly.length === 0 ? null : say`${count(fromFeedOnly.length, 'article')} read from the feed only`,
        say`First-hand: no other outlet credited in the text that we saw`,
      ),
      ...(options.share
        ? actions(
            button(actionIds.share, 'Share in channel', { value: story.id }),
            pictureButton(story.id),
            exportButton(story.id),
          )
        : []),
    ];
    return { text: spokenLines([head, ...spoken(said, shown, ledger)]), blocks };
  });
}
