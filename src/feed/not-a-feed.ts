/** The document is no feed; `looksLike` says in words what it is instead. */
export class NotAFeed extends Error {
  readonly looksLike: string;
  constructor(looksLike: string) {
    super(`Not a feed: this looks like ${looksLike}`);
    this.name = 'NotAFeed';
    this.looksLike = looksLike;
  }
}
