import { messageOf } from '../lib/errors.ts';
import { cut, oneLine, visibleText } from '../lib/text.ts';
import type { ExtractedPage } from '../news/article.ts';
import { readBody } from './body.ts';
import { dropBoilerplate } from './boilerplate.ts';
import { readLinkedNodes } from './json-ld.ts';
import { type LivePost, readLivePosts, textOfPosts } from './live-blog.ts';
import { type PageDocument, parsePage } from './page-document.ts';
import { PAGE_LIMIT } from './page-limit.ts';
import { type PageMetadata, readPageMetadata } from './page-metadata.ts';
import { findPageProblem } from './page-problem.ts';
import { tidyLightly, tidyPage } from './tidy-page.ts';
import { UnreadablePage } from './unreadable-page.ts';

// Less than a sentence or two is a caption, a teaser or nothing.
const SHORTEST_TEXT = 80;
const DOUBTED_TEXT = 300;
const TEXT_LIMIT = 400_000;
// Posts are looked for only in pages that say that they are live.
const livePage = /liveBlog|live-?blog|live-?(?:post|update|ticker)|ticker-entry|minute-by-minute/i;

/**
 * Reads an article's page: main text in paragraphs parted by a blank line, and what the page says of itself.
 * `url`: the address that the page came from. At most 2 MB of it are read. Runs no script and fetches nothing.
 * Throws `UnreadablePage`, whose message says in words what the page is instead.
 */
export function extractArticle(html: string, url: string): ExtractedPage {
  if (html.trim() === '') throw new UnreadablePage('the page is empty');
  const { metadata, paragraphs, tab, posts } = readPage(html.slice(0, PAGE_LIMIT), url);
  const live = textOfPosts(posts);
  const whole = chooseText(paragraphs, metadata.articleBody);
  // Posts that hold hardly anything of the page are teasers beside an article.
  const text = cut(live.length > whole.length / 2 ? live : whole, TEXT_LIMIT);
  const title = metadata.title ?? paragraphs[0] ?? '';
  const problem = findPageProblem({ title: tab === '' ? title : tab, text, url, html });
  if (problem !== null) throw new UnreadablePage(problem);
  if (text.length < SHORTEST_TEXT) throw new UnreadablePage('the page holds no text that could be an article');
  return {
    title: cut(title, 500),
    text,
    published: metadata.published,
    modified: metadata.modified,
    authors: metadata.authors,
    outlet: metadata.outlet,
    canonicalUrl: metadata.canonicalUrl,
    language: metadata.language,
    paywalled: metadata.free === false || asksToSubscribe(text),
  };
}

type ReadPage = {
  readonly metadata: PageMetadata;
  readonly paragraphs: readonly string[];
  /** Of a live blog; none where the page is an article. */
  readonly posts: readonly LivePost[];
  /** What the browser's tab says. */
  readonly tab: string;
};

function readPage(html: string, url: string): ReadPage {
  try {
    const tidied = readParts(html, url, tidyPage);
    const left = tidied.paragraphs.join('').length;
    if (left >= DOUBTED_TEXT) return tidied;
    // Hardly anything is left: either the text is short, or it stood in a box with a misleading name.
    const light = readParts(html, url, tidyLightly);
    return light.paragraphs.join('').length > 2 * left + DOUBTED_TEXT ? light : tidied;
  } catch (error) {
    if (error instanceof UnreadablePage) throw error;
    // Beyond what the parser's stack takes.
    throw new UnreadablePage(`the page's mark-up can't be read (${messageOf(error)})`, { cause: error });
  }
}

function readParts(html: string, url: string, tidy: (document: PageDocument) => void): ReadPage {
  const document = parsePage(html);
  const metadata = readPageMetadata(document, url);
  const tab = oneLine(document.title);
  const nodes = livePage.test(html) ? readLinkedNodes(document) : null;
  tidy(document);
  const posts = nodes === null ? [] : readLivePosts(document, nodes);
  return {
    metadata,
    posts,
    paragraphs: dropBoilerplate(readBody(document), metadata.title).map(({ text }) => text),
    tab,
  };
}

// JSON-LD's own body is cleaner where it is the whole text; often it is an abstract, or the text with all teasers.
function chooseText(paragraphs: readonly string[], articleBody: string | null): string {
  const text = paragraphs.join('\n\n');
  if (articleBody === null) return text;
  const lines = articleBody.includes('<')
    ? []
    : articleBody.split(/\s*\n\s*/).map((line) => oneLine(visibleText(line)));
  const said = lines.filter((line) => line !== '').join('\n\n');
  return said.length > 4 * SHORTEST_TEXT && text.length < said.length * 0.6 ? said : text;
}

function asksToSubscribe(text: string): boolean {
  return (
    text.length < 1500 &&
    /\b(?:subscribe|sign up|log in) to (?:continue|read|keep) reading\b|to (?:continue|keep) reading|subscribers? only|already a subscriber|abbonati per (?:continuare|leggere)|riservato agli abbonati|réservé aux abonnés|nur für abonnenten|solo para suscriptores/i.test(
      text,
    )
  );
}
