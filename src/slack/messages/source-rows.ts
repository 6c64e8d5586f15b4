import type { KnownBlock, RawTextElement, RichTextBlock, RichTextSection, TableBlock } from '@slack/types';
import type { StoryView } from '../../desk/desk.ts';
import { count } from '../../lib/text.ts';
import type { Ledger, LedgerArticle } from '../../news/ledger.ts';
import { actionIds } from '../ids.ts';
import type { Rendered } from '../limits.ts';
import { sourcesPageValue } from '../payloads.ts';
import { literal, type Mrkdwn, say } from '../sanitize.ts';
import {
  actions,
  anchor,
  bullets,
  button,
  context,
  header,
  line,
  moment,
  richText,
  some,
  spokenLines,
  withRows,
  words,
} from './parts.ts';

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
export function inOrder(articles: readonly LedgerArticle[]): readonly LedgerArticle[] {
  const at = ({ published }: LedgerArticle) => (published === null ? Infinity : Date.parse(published));
  return articles.filter(({ relation }) => relation !== 'unrelated').toSorted((a, b) => at(a) - at(b));
}

/** "First-hand: two managers", "Cites Fjord Times", "Copied from Fjord Times": one cell, so that more rows have room. */
function roleWithCredits(article: LedgerArticle, ledger: Ledger): string {
  const role = roleOf(article);
  const credits = creditsOf(article, ledger);
  if (credits === '–') return role;
  if (role === 'Copy') return `C${credits.slice(1)}`;
  return role === 'Cites others' ? `Cites ${credits}` : `${role}: ${credits}`;
}

function table(articles: readonly LedgerArticle[], ledger: Ledger): TableBlock {
  const head = ['Outlet', 'Role', 'Published'].map((text) => cell(text));
  const rows = articles.map((article) => [
    rich(line(anchor(article.url, article.outlet, 60))),
    cell(roleWithCredits(article, ledger)),
    article.published === null ? cell('–') : rich(line(moment(article.published))),
  ]);
  return {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { is_wrapped: true }, { align: 'right' }],
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

/** As a table, or as a list where tables are refused; null for no rows. */
export function sourceRows(articles: readonly LedgerArticle[], ledger: Ledger, asTable: boolean): KnownBlock | null {
  if (articles.length === 0) return null;
  return asTable ? table(articles, ledger) : list(articles, ledger);
}

/** "first-hand" / "cites the Fjord Times" / "copied from …". */
function roleInWords(article: LedgerArticle, ledger: Ledger): string {
  const role = roleOf(article);
  const credits = creditsOf(article, ledger);
  if (role === 'Copy' && credits !== '–') return credits;
  if (role === 'Cites others' && credits !== '–') return `cites ${credits}`;
  return role.toLowerCase();
}

/** "Fjord Times (first-hand), Kystbladet (cites the Fjord Times)": the rows as a screen reader hears them. */
export function outletsInWords(articles: readonly LedgerArticle[], ledger: Ledger): string {
  return articles.map((article) => `${literal(article.outlet, 60)} (${roleInWords(article, ledger)})`).join(', ');
}

/** Leads to the rows from `from` on; null where there are none. */
export function moreSourcesButton(storyId: string, from: number, total: number): ReturnType<typeof button> | null {
  if (from >= total) return null;
  return button(actionIds.moreSources, `${total - from} more`, {
    value: sourcesPageValue({ storyId, from }),
    speech: `Show ${total - from} more articles of this story`,
  });
}

const rowsShown = 30;

/** The rows from `from` on (0: the first), as many as a message holds. */
export function moreSourcesMessage({ story, ledger }: StoryView, from: number, asTable: boolean): Rendered {
  const articles = inOrder(ledger.articles);
  return withRows(rowsShown, (most) => {
    const shown = articles.slice(from, from + most);
    const end = from + shown.length;
    const which: Mrkdwn =
      shown.length === 0
        ? say`There are no more articles of “${story.claim}”.`
        : say`Articles ${from + 1} to ${end} of ${articles.length} on “${story.claim}”`;
    const spoken = shown.length === 0 ? [] : [say`${outletsInWords(shown, ledger)}`];
    return {
      text: spokenLines([which, ...spoken]),
      blocks: [
        header(`More of who says so · ${count(articles.length, 'article')}`),
        sourceRows(shown, ledger, asTable),
        context(which),
        ...actions(moreSourcesButton(story.id, end, articles.length)),
      ],
    };
  });
}
