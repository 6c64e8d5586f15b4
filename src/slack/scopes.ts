/** What the bot token may do; each is used, and justified in docs/slack-app.md. The manifests carry the same. */
export const botScopes = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
] as const;
