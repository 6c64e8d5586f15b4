/** The document is no feed; `looksLike` says in words what it is instead. */
export class NotAFeed extends Error {
  readonly looksLike: string;
  constructor(looksLike: string) {
    super(`Not a feed: this looks like ${looksLike}`);
    this.name = 'NotAFeed';
    this.looksLike = looksLike;
  }
}

/** What is there instead, and what to do about it, for the people who watch the feed. */
export function insteadOfFeed({ looksLike }: NotAFeed): string {
  if (looksLike === 'empty') return 'the server sends an empty document';
  if (looksLike === 'a web page')
    return 'a web page is there instead of a feed: it has moved, or asks for a login or consent';
  if (looksLike.includes('<opml>'))
    return 'a list of feeds (OPML) is there, no feed: take it in with /story feeds import';
  return `not a feed: it looks like ${looksLike}`;
}
