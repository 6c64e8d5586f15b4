import { readFileSync } from 'node:fs';
import { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { actions } from '../../src/slack/actions/index.ts';
import { commands } from '../../src/slack/commands/index.ts';
import { actionIds, botName, commandName } from '../../src/slack/ids.ts';
import { registerAll } from '../../src/slack/registrations.ts';
import { botScopes } from '../../src/slack/scopes.ts';
import { shortcuts } from '../../src/slack/shortcuts/index.ts';
import { createLogBook } from './side.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
type Manifest = {
  readonly display_information: { readonly name: string };
  readonly features: {
    readonly bot_user: { readonly display_name: string };
    readonly shortcuts: readonly {
      readonly name: string;
      readonly type: string;
      readonly callback_id: string;
      readonly description: string;
    }[];
    readonly slash_commands: readonly {
      readonly command: string;
      readonly usage_hint: string;
      readonly url?: string;
    }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly socket_mode_enabled: boolean;
    readonly event_subscriptions: { readonly bot_events: readonly string[]; readonly request_url?: string };
    readonly interactivity: { readonly is_enabled: boolean; readonly request_url?: string };
  };
};
const manifests = ['slack-manifest.json', 'slack-manifest.http.json'].map((name) => ({
  name,
  manifest: JSON.parse(read(name)) as Manifest,
}));

/** What the code listens to, as it tells Bolt. */
function registered() {
  const app = new App({ signingSecret: 'x', token: 'xoxb-1', deferInitialization: true });
  const heard = {
    commands: new Set<string>(),
    events: new Set<string>(),
    actions: new Set<string>(),
    shortcuts: new Set<string>(),
  };
  const note = (set: Set<string>) => (what: unknown) => {
    if (typeof what === 'string') set.add(what);
  };
  const shortcut = ({ callback_id, type }: { callback_id: string; type: string }) =>
    heard.shortcuts.add(`${callback_id} ${type}`);
  Object.assign(app, {
    shortcut,
    command: note(heard.commands),
    event: note(heard.events),
    action: note(heard.actions),
  });
  const { log } = createLogBook();
  const never = () => Promise.reject(new Error('not asked'));
  registerAll(app, { desk: never as never, clock: { now: () => 0 }, log, once: never }, null);
  return heard;
}
const heard = registered();

// Which scope a call or an event needs, from Slack's reference pages.
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read'],
  'conversations.members': ['channels:read', 'groups:read', 'im:read'],
  'conversations.open': ['im:write'],
  'chat.getPermalink': [],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'views.open': [],
  'views.update': [],
  'views.publish': [],
  'auth.test': [],
};

/** Every Web API method that our files call. */
async function called(): Promise<readonly string[]> {
  const { globSync } = await import('node:fs');
  const text = globSync(new URL('../../src/slack/**/*.ts', import.meta.url).pathname)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const found = [
    ...text.matchAll(/\b(?:client|app\.client)\s*\.((?:chat|conversations|views|auth|files|users|reactions)\.\w+)\(/g),
  ];
  return [...new Set(found.map(([, method = '']) => method))];
}

describe.each(manifests)('$name', ({ manifest }) => {
  it('names the bot as the code does', () => {
    expect(manifest.display_information.name).toBe(botName);
    expect(manifest.features.bot_user.display_name).toBe(botName);
  });
  it('has exactly the scopes that the code asks for', () => {
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual(botScopes.toSorted());
  });
  it('has exactly the events that the code listens to', () => {
    const events = manifest.settings.event_subscriptions.bot_events.map((name) => name.replace(/\..*/, ''));
    expect([...new Set(events)].toSorted()).toEqual([...heard.events].toSorted());
  });
  it('has exactly the commands that the code listens to, with every word in the hint', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([...heard.commands]);
    expect(manifest.features.slash_commands[0]?.command).toBe(commandName);
    expect(manifest.features.slash_commands[0]?.usage_hint.split(', ').toSorted()).toEqual(
      Object.keys(commands).toSorted(),
    );
  });
  it('has exactly the shortcuts that the code listens to, by the names that it knows', () => {
    const listed = manifest.features.shortcuts;
    const slackType = { message: 'message_action', global: 'shortcut' } as Readonly<Record<string, string>>;
    expect(listed.map(({ callback_id, type }) => `${callback_id} ${slackType[type]}`).toSorted()).toEqual(
      [...heard.shortcuts].toSorted(),
    );
    expect(listed.map(({ callback_id, name }) => [callback_id, name])).toEqual(
      Object.entries(shortcuts).map(([id, { name }]) => [id, name]),
    );
    // Slack's limits.
    expect(listed.filter(({ name }) => name.length > 24)).toEqual([]);
    expect(listed.filter(({ description }) => description.length > 150)).toEqual([]);
  });
  it('has interactivity on, and one address for all where there is no socket', () => {
    const { settings, features } = manifest;
    expect(settings.interactivity.is_enabled).toBe(true);
    const urls = [
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      ...features.slash_commands.map(({ url }) => url),
    ];
    expect(new Set(urls)).toEqual(
      new Set([settings.socket_mode_enabled ? undefined : 'https://YOUR-HOST/slack/events']),
    );
  });
});

describe('scopes', () => {
  it('are all used, and all that is called is allowed', async () => {
    const methods = await called();
    expect(methods).toContain('chat.postMessage');
    expect(methods.filter((method) => !(method in scopesOf))).toEqual([]);
    const needed = new Set(['commands', 'app_mentions:read', ...methods.flatMap((method) => scopesOf[method] ?? [])]);
    expect([...needed].toSorted()).toEqual(botScopes.toSorted());
  });
  it('are each justified in docs/slack-app.md', () => {
    const page = read('docs/slack-app.md');
    for (const scope of botScopes) expect(page).toMatch(new RegExp(`\\| \`${scope}\` +\\| \\S`));
  });
});

describe('buttons', () => {
  it('that messages carry are all listened to', () => {
    expect([...heard.actions].toSorted()).toEqual(Object.values(actionIds).toSorted());
    expect(Object.keys(actions).toSorted()).toEqual(Object.values(actionIds).toSorted());
  });
});
