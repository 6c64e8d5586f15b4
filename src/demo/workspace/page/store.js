// What the page knows: the workspace's state for its viewer, and where the viewer is.

export const store = { state: null, place: { kind: 'channel', id: '', thread: null }, seen: {} };

const userKey = 'workspace-user';
const viewer = () => new URLSearchParams(location.search).get('user') ?? sessionStorage.getItem(userKey) ?? '';

export function switchUser(userId) {
  sessionStorage.setItem(userKey, userId);
  history.replaceState(null, '', `/${location.hash}`);
  location.reload();
}

export async function loadState() {
  const response = await fetch(`/ui/state?user=${encodeURIComponent(viewer())}`);
  if (!response.ok) throw new Error(await response.text());
  store.state = await response.json();
}

/** Does something in the viewer's name; what the workspace answers, or null with a message to the viewer. */
export async function act(kind, fields = {}) {
  const body = JSON.stringify({ kind, userId: store.state.you, ...fields });
  try {
    const response = await fetch('/ui/act', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const result = await response.json();
    if (!result.ok) throw new Error(result.error);
    if (result.answer?.acked === false && result.answer.reason)
      tell(reasons[result.answer.reason] ?? result.answer.reason);
    return result.answer ?? {};
  } catch (error) {
    tell(error.message);
    return null;
  }
}

const reasons = {
  timeout: 'The app did not answer within three seconds.',
  no_connection: 'The app is not connected.',
  connection_lost: 'The connection to the app broke.',
  http_error: 'The app answered with an error.',
};

let hiding;
export function tell(text) {
  const problem = document.querySelector('#problem');
  problem.textContent = text;
  problem.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => (problem.hidden = true), 6000);
}

export const person = (id) => store.state.users.find((user) => user.id === id);
export const channelOf = (id) => store.state.channels.find((channel) => channel.id === id);
export const names = {
  user: (id) => person(id)?.realName ?? id,
  channel: (id) => channelOf(id)?.name ?? 'private-channel',
};
export const titleOf = ({ kind, name }) => (kind === 'im' ? person(store.state.bot).realName : name);

const seenKey = () => `workspace-seen-${store.state.you}`;
export function loadSeen() {
  store.seen = JSON.parse(sessionStorage.getItem(seenKey()) ?? '{}');
}
export function markSeen(channelId, ts) {
  if ((store.seen[channelId] ?? '') >= ts) return;
  store.seen[channelId] = ts;
  sessionStorage.setItem(seenKey(), JSON.stringify(store.seen));
}

/** #C0NEWSDESK, #C0NEWSDESK/1700000000.000100, #home */
export function readPlace() {
  const [id = '', thread = ''] = decodeURIComponent(location.hash.slice(1)).split('/');
  if (id === 'home') store.place = { kind: 'home', id, thread: null };
  else if (id === 'channels') store.place = { kind: 'list', id: '', thread: null };
  else store.place = { kind: 'channel', id: channelOf(id) ? id : (firstChannel()?.id ?? ''), thread: thread || null };
}
const firstChannel = () =>
  store.state.channels.find(({ isMember, kind }) => isMember && kind !== 'im') ?? store.state.channels[0];

/** What a block's context needs wherever blocks stand. */
export const shared = {
  names,
  botName: () => person(store.state.bot).realName,
  people: () => store.state.users.filter(({ isBot }) => !isBot),
  channels: () => store.state.channels.filter(({ isMember }) => isMember),
};
