/** A link button: the browser opens it, and Slack wants no more than to be acknowledged. */
export function openArticle(): Promise<void> {
  return Promise.resolve();
}
