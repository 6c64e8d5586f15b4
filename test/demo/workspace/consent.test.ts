import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../../src/demo/workspace/workspace.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await startWorkspace();
});
afterAll(async () => await workspace.close());

const redirect = 'http://127.0.0.1:9/slack/oauth_redirect';
const asks = (query: Record<string, string>) =>
  fetch(`${workspace.url}/oauth/v2/authorize?${new URLSearchParams(query).toString()}`, { redirect: 'manual' });

describe('the install page', () => {
  it('shows what is asked for and who may agree, and runs nothing of it', async () => {
    const page = await asks({ redirect_uri: redirect, scope: 'chat:write,<script>', state: 's"1' });
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('<li>chat:write</li>');
    expect(html).toContain('Allow, as Ada Marsh');
    expect(html).toContain('Allow, as Ben Okafor');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('s"1');
  });
  it('leads back with a code that is good once, for who agreed', async () => {
    const granted = await asks({ redirect_uri: redirect, state: 's1', as: 'U0BEN00002' });
    const back = new URL(granted.headers.get('location') ?? '');
    expect(back.searchParams.get('state')).toBe('s1');
    const exchange = async () => {
      const answer = await fetch(`${workspace.apiUrl}oauth.v2.access`, {
        method: 'POST',
        body: new URLSearchParams({
          code: back.searchParams.get('code') ?? '',
          client_id: workspace.clientId,
          client_secret: workspace.clientSecret,
        }),
      });
      return (await answer.json()) as object;
    };
    expect(await exchange()).toMatchObject({ ok: true, authed_user: { id: 'U0BEN00002' } });
    expect(await exchange()).toMatchObject({ ok: false, error: 'invalid_code' });
  });
  it.each([
    ['back without a code where nobody agrees', { redirect_uri: redirect, as: 'nobody' }, 302, /error=access_denied/],
    ['nowhere for somebody who is not there', { redirect_uri: redirect, as: 'U0NOBODY' }, 400, /^$/],
    ['nowhere without an address', { as: 'U0BEN00002' }, 400, /^$/],
    ['nowhere for an address of another kind', { redirect_uri: 'javascript:alert(1)', as: 'U0BEN00002' }, 400, /^$/],
  ])('leads %s', async (_, query, status, where) => {
    const answer = await asks(query);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('location') ?? '').toMatch(where);
  });
});
