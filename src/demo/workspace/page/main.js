import { renderHome } from './home.js';
import { renderModals } from './modal.js';
import { renderPanel } from './panel.js';
import { renderChannel, renderThread } from './panes.js';
import { renderSidebar } from './sidebar.js';
import { act, channelOf, loadSeen, loadState, readPlace, store } from './store.js';

function draw() {
  const { place } = store;
  document.body.dataset.place = place.kind;
  document.body.dataset.thread = String(place.thread !== null);
  renderPanel();
  renderSidebar();
  if (place.kind === 'home') renderHome();
  else renderChannel();
  renderThread();
  renderModals();
  const title = place.kind === 'home' ? 'Home' : (channelOf(place.id)?.name ?? '');
  document.title = `${title} · ${store.state.team} (local workspace)`;
}

let isLoading = false;
let isStale = false;

/** Looks again; changes that come while it looks are one more look. */
async function refresh() {
  if (isLoading) {
    isStale = true;
    return;
  }
  isLoading = true;
  do {
    isStale = false;
    await loadState();
    draw();
  } while (isStale);
  isLoading = false;
}

function go() {
  const before = store.place.kind;
  readPlace();
  if (store.place.kind === 'home' && before !== 'home') void act('home', { tab: 'home' });
  draw();
}

function watch() {
  const events = new EventSource('/ui/events');
  const offline = document.querySelector('#offline');
  const safely = () => {
    refresh().catch(() => {
      isLoading = false;
      offline.hidden = false;
    });
  };
  events.onopen = () => {
    offline.hidden = true;
    safely();
  };
  events.onerror = () => (offline.hidden = false);
  let isPlanned = false;
  events.onmessage = () => {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      isPlanned = false;
      safely();
    }, 25);
  };
}

// A menu closes when something else is pressed, and with Escape.
function closeMenus({ target, key }) {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (key === undefined ? !menu.contains(target) : key === 'Escape') menu.open = false;
  }
}

await loadState();
loadSeen();
go();
watch();
window.addEventListener('hashchange', go);
document.addEventListener('click', closeMenus);
document.addEventListener('keydown', closeMenus);
