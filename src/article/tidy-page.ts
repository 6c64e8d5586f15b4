import type { PageDocument, PageElement } from './page-document.ts';

const never =
  'script, style, noscript, template, svg, iframe, nav, dialog, figure, figcaption, picture, video, audio, button, select, [hidden], [aria-hidden="true"], [role="dialog"], [role="alertdialog"], [role="navigation"], [role="search"], [role="banner"], [role="contentinfo"]';

// What outlets call the boxes around a text, as a word of a class or an id.
const surroundings =
  /(?:^|[\s_-])(?:share|sharing|sharebar|social|addthis|newsletters?|sign-?up|subscribe|related|recirc\w*|recommend\w*|read-?(?:more|next|also)|more-?(?:on|from|stories)|most-?(?:read|popular|viewed)|trending|popular|promo\w*|teasers?|outbrain|taboola|advert\w*|ad|ads|adslot|dfp|sponsor\w*|cookies?|consent|gdpr|breadcrumbs?|bylines?|dateline|timestamp|pub-?date|meta-?data|article-?meta|captions?|credits?|photo-?credit|img-?credit|comments?|disqus|tags|tag-?list|topics|keywords|author-?(?:bio|box|info|card)|about-?author|bio|toolbar|print-?only|skip-?(?:link|nav|to-\w+)|visually-?hidden|sr-only|screen-?reader(?:-text)?|hide|hidden|popup|modal|overlay|paywall|login|sidebar|rail|widget|footer|copyright|gallery|slideshow|carousel|video-?(?:player|wrapper|title|meta)|correction-?link|pull-?quote|most-?shared)(?:$|[\s_-])/i;
const kept =
  /(?:^|[\s_-])(?:article-?body|story-?body|entry-?content|post-?content|article-?content|content-?body)(?:$|[\s_-])/i;

/** A box that holds more than this share of the page's text is the article, whatever it is called. */
const BOX_SHARE = 0.3;

/** Takes out of a page what is never a part of an article. Changes the document. */
export function tidyLightly(document: PageDocument): void {
  for (const element of document.querySelectorAll(never)) element.remove();
}

/** Takes out, besides, the boxes that stand around an article, known by their names. Changes the document. */
export function tidyPage(document: PageDocument): void {
  tidyLightly(document);
  const { body } = document;
  if (body === null) return;
  const most = (body.textContent ?? '').length * BOX_SHARE;
  for (const element of body.querySelectorAll('[class], [id], form, aside, footer, header')) {
    if (isSurrounding(element) && (element.textContent ?? '').length < most) element.remove();
  }
}

function isSurrounding(element: PageElement): boolean {
  const name = element.tagName.toLowerCase();
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main') return false;
  if (name === 'form' || name === 'aside' || name === 'footer') return true;
  const words = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return surroundings.test(words.replace(/([a-z])(?=[A-Z])/g, '$1-')) && !kept.test(words);
}
