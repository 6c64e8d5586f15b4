import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HTTPReceiver, type Installation } from '@slack/bolt';
import { expect, it } from 'vitest';
import { createFollowed } from '../../src/desk/followed.ts';
import { forgetWorkspaces } from '../../src/desk/forget-workspaces.ts';
import type { Store } from '../../src/desk/ports.ts';
import { createInstallations } from '../../src/slack/installations.ts';
import { noticeOf, storyOf } from '../storage/samples.ts';
import { describeStores, quietLog } from '../support/database.ts';
import { createLogBook } from './side.ts';

const key = (byte: number) => new Uint8Array(32).fill(byte);
const dayMs = 86_400_000;

function installationOf(teamId: string, change: object = {}): Installation<'v2', boolean> {
  return {
    team: { id: teamId },
    enterprise: undefined,
    isEnterpriseInstall: false,
    authVersion: 'v2',
    user: { token: undefined, scopes: undefined, id: 'U1' },
    bot: { token: `xoxb-of-${teamId}`, scopes: ['chat:write'], id: 'B1', userId: 'U9' },
    ...change,
  } as Installation<'v2', boolean>;
}
const organisation = { team: undefined, enterprise: { id: 'E1' }, isEnterpriseInstall: true };
const of = (teamId: string, enterpriseId?: string, isEnterpriseInstall = false) =>
  ({ teamId, enterpriseId, isEnterpriseInstall }) as never;

const over = (store: Store, now = 1000, ...keys: Uint8Array[]) =>
  createInstallations(store.installations, {
    clock: { now: () => now },
    log: createLogBook().log,
    keys: keys.length === 0 ? [key(1)] : keys,
  });

describeStores('installations', (open) => {
  it('lie sealed, and open with their key only', async () => {
    const store = await open();
    await over(store).store.storeInstallation(installationOf('T1'));
    expect(JSON.stringify(await store.installations.list())).not.toContain('xoxb');
    expect((await over(store).store.fetchInstallation(of('T1'))).bot?.token).toBe('xoxb-of-T1');
    await expect(over(store, 1, key(3)).store.fetchInstallation(of('T1'))).rejects.toThrow('not configured');
    expect(await over(store).installerOf('T1')).toBe('U1');
  });

  it('are sealed anew where they lay open, or under an earlier key', async () => {
    const store = await open();
    await store.installations.put({ teamId: 'T0', enterpriseId: null, data: installationOf('T0'), installedAt: 1 });
    await over(store).store.storeInstallation(installationOf('T1'));
    const turned = over(store, 1, key(2), key(1));
    expect(await turned.reseal()).toBe(2);
    expect(await turned.reseal()).toBe(0);
    const later = over(store, 1, key(2));
    for (const teamId of ['T0', 'T1'])
      expect((await later.store.fetchInstallation(of(teamId))).bot?.token).toBe(`xoxb-of-${teamId}`);
    expect(JSON.stringify(await store.installations.list())).not.toContain('xoxb');
  });

  it('serve every workspace of an organisation, also by its team alone once it was seen', async () => {
    const store = await open();
    const { store: kept, revoked } = over(store);
    await kept.storeInstallation(installationOf('E1', organisation));
    await expect(kept.fetchInstallation(of('T1'))).rejects.toThrow('not installed');
    await kept.fetchInstallation(of('T1', 'E1', true));
    expect((await kept.fetchInstallation(of('T1'))).bot?.token).toBe('xoxb-of-E1');
    await expect(kept.fetchInstallation(of('T2', 'E2', true))).rejects.toThrow('not installed');
    await revoked('T1', 'token_revoked');
    await expect(kept.fetchInstallation(of('T1'))).rejects.toThrow('not installed');
    expect(await store.installations.removedBefore(1000)).toEqual(['T1']);
  });

  it('are forgotten at once, what belongs to them after the time of grace, unless they come back', async () => {
    const store = await open();
    await store.feeds.add(
      {
        url: 'https://a.example',
        title: '',
        siteUrl: null,
        outlet: 'A',
        language: null,
        addedBy: { teamId: 'T1', userId: 'U1' },
      },
      1,
    );
    for (const teamId of ['T1', 'T2']) {
      await over(store).store.storeInstallation(installationOf(teamId));
      const story = await store.stories.create(storyOf(`s${teamId}`, { teamId }));
      await store.outbox.enqueue({ ...noticeOf(`n${teamId}`), teamId, storyId: story.id });
    }
    const deps = (now: number) => ({
      store,
      clock: { now: () => now },
      log: { ...quietLog },
      followed: createFollowed(store),
    });
    const { forget, store: kept } = over(store, 5 * dayMs);
    await forget('T1', null, 'app_uninstalled');
    await expect(kept.fetchInstallation(of('T1'))).rejects.toThrow('not installed');
    expect(await forgetWorkspaces(30 * dayMs, deps(34 * dayMs))).toBe(0);
    expect(await store.stories.get('sT1')).not.toBeNull();

    await kept.storeInstallation(installationOf('T1'));
    expect(await forgetWorkspaces(30 * dayMs, deps(90 * dayMs))).toBe(0);
    expect(await store.stories.get('sT1')).not.toBeNull();

    await forget('T1', null, 'app_uninstalled');
    expect(await forgetWorkspaces(30 * dayMs, deps(35 * dayMs))).toBe(1);
    expect(await store.stories.inTeam('T1')).toEqual([]);
    expect(await store.outbox.get('nT1')).toBeNull();
    expect((await store.feeds.list()).map(({ addedBy }) => addedBy)).toEqual([null]);
    expect(await store.stories.inTeam('T2')).toHaveLength(1);
    expect(await store.outbox.get('nT2')).not.toBeNull();
  });

  it('keep a token that was rotated', async () => {
    const store = await open();
    const { store: kept } = over(store);
    const soon = Math.floor(Date.now() / 1000) + 60;
    const bot = { ...installationOf('T1').bot, refreshToken: 'xoxe-1-old', expiresAt: soon };
    await kept.storeInstallation(installationOf('T1', { bot }));
    const asked: string[] = [];
    const slack = createServer((request, response) => {
      request.on('data', (part: Buffer) => asked.push(String(part)));
      request.on('end', () => {
        response.setHeader('content-type', 'application/json');
        const fresh = {
          access_token: 'xoxe.xoxb-new',
          refresh_token: 'xoxe-1-new',
          expires_in: 43_200,
          token_type: 'bot',
        };
        response.end(JSON.stringify({ ok: true, ...fresh }));
      });
    });
    await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
    const slackApiUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/`;
    const receiver = new HTTPReceiver({
      signingSecret: 's',
      clientId: 'c',
      clientSecret: 'cs',
      stateSecret: 'st',
      scopes: ['chat:write'],
      installationStore: kept,
      installerOptions: { clientOptions: { slackApiUrl } },
    });
    const found = await receiver.installer?.authorize(of('T1'));
    await new Promise((resolve) => slack.close(resolve));
    expect(asked.join('')).toContain('refresh_token=xoxe-1-old');
    expect(found?.botToken).toBe('xoxe.xoxb-new');
    expect((await kept.fetchInstallation(of('T1'))).bot).toMatchObject({
      token: 'xoxe.xoxb-new',
      refreshToken: 'xoxe-1-new',
    });
    expect(JSON.stringify(await store.installations.list())).not.toContain('xoxe');
  });
});
