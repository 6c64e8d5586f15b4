import { escapeMarkup } from '../markup.ts';
import type { Hub } from './hub.ts';

/** What the install page answers: itself, or the way back to the app. */
export type Consent =
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'back'; readonly url: string }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Slack's page that asks for consent. `as`: the id of who agrees, or `nobody`; without it the page itself.
 * The code that the app gets is good for one exchange.
 */
export function consent({ world, oauthCodes }: Hub, asked: URLSearchParams): Consent {
  const redirect = asked.get('redirect_uri') ?? '';
  if (!/^https?:\/\//.test(redirect) || !URL.canParse(redirect))
    return { kind: 'refused', why: 'redirect_uri is missing' };
  const as = asked.get('as');
  const people = [...world.users.values()].filter(({ isBot }) => !isBot);
  if (as === null) return { kind: 'page', html: pageFor(asked, people) };
  const back = new URL(redirect);
  back.searchParams.set('state', asked.get('state') ?? '');
  if (as === 'nobody') {
    back.searchParams.set('error', 'access_denied');
    return { kind: 'back', url: back.href };
  }
  if (!people.some(({ id }) => id === as)) return { kind: 'refused', why: 'Nobody of that id is here' };
  const code = `${world.id('').toLowerCase()}.${world.id('').toLowerCase()}`;
  oauthCodes.set(code, as);
  back.searchParams.set('code', code);
  return { kind: 'back', url: back.href };
}

function pageFor(
  asked: URLSearchParams,
  people: readonly { readonly id: string; readonly realName: string }[],
): string {
  const linkTo = (as: string, label: string) => {
    const query = new URLSearchParams(asked);
    query.set('as', as);
    return `<p><a href="/oauth/v2/authorize?${escapeMarkup(query.toString())}">${escapeMarkup(label)}</a></p>`;
  };
  const scopes = (asked.get('scope') ?? '').split(',').filter((scope) => scope !== '');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Install an app</title>
<link rel="stylesheet" href="/base.css"></head>
<body class="consent"><main><h1>An app asks to be installed in this workspace</h1>
<p>This is the local workspace; nothing leaves this machine. The app asks for:</p>
<ul>${scopes.map((scope) => `<li>${escapeMarkup(scope)}</li>`).join('')}</ul>
${people.map(({ id, realName }) => linkTo(id, `Allow, as ${realName}`)).join('\n')}
${linkTo('nobody', 'Cancel')}
</main></body></html>
`;
}
