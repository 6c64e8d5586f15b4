/** In place of the id of somebody who asked to be forgotten. */
export const FORGOTTEN = 'forgotten';

/** As messages show people: Slack puts the name there. */
export const mentionOf = (userId: string): string =>
  userId === FORGOTTEN ? 'somebody who asked to be forgotten' : `<@${userId}>`;
