import { h, keyed } from './dom.js';
import { drawMessage } from './message.js';
import { renderMrkdwn } from './mrkdwn.js';
import { follow } from './scrolling.js';
import { names, store } from './store.js';
import { dayOf } from './time.js';

const said = document.querySelector('#said');

export const isReply = ({ ts, threadTs }) => threadTs !== null && threadTs !== ts;

/** Messages with what the viewer alone sees there, in order. */
export function withEphemerals(messages, channelId, thread) {
  const mine = store.state.ephemerals
    .filter((one) => one.channelId === channelId && one.threadTs === thread)
    .map((one) => ({ ...one, userId: store.state.bot, byBot: true, isEphemeral: true, files: [], reactions: [] }));
  return [...messages, ...mine].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

/** Fills a timeline, keeps it at its end where it was there, and says aloud what is new. */
export function fill(timeline, messages, channel, inThread, extra = []) {
  const isFresh = timeline.dataset.last === undefined;
  const lastBefore = timeline.dataset.last ?? '';
  let day = '';
  let previous = null;
  const items = [];
  for (const message of messages) {
    if (dayOf(message.ts) !== day) {
      day = dayOf(message.ts);
      items.push([`day-${day}`, '', () => h('p', { class: 'day' }, h('span', {}, dayOf(message.ts)))]);
      previous = null;
    }
    const follows = isFollowing(previous, message);
    const replies = inThread ? [] : channel.messages.filter((one) => one.threadTs === message.ts && isReply(one));
    const root = message.broadcast ? channel.messages.find(({ ts }) => ts === message.threadTs) : null;
    const print = JSON.stringify([
      message,
      follows,
      replies.length,
      replies.at(-1)?.ts,
      store.place.thread === message.ts && !inThread,
    ]);
    items.push([message.ts, print, () => drawMessage(message, channel, { follows, replies, root, inThread })]);
    previous = message;
  }
  if (messages.length === 0) items.push(['empty', '', () => h('p', { class: 'empty' }, 'Nothing here yet.')]);
  keyed(timeline, [...items, ...extra]);
  const last = messages.at(-1);
  timeline.dataset.last = last?.ts ?? '';
  const hasNews = !isFresh && last !== undefined && last.ts > lastBefore;
  follow(timeline, hasNews, isFresh || (hasNews && (last.userId === store.state.you || last.isEphemeral)));
  if (hasNews && last.userId !== store.state.you) {
    const words = h('span', {}, renderMrkdwn(last.text, names)).textContent;
    said.textContent = `${names.user(last.userId)}: ${words}`;
  }
}

function isFollowing(previous, message) {
  if (previous === null || previous.userId !== message.userId || previous.subtype || message.subtype) return false;
  return (
    !previous.isEphemeral &&
    !message.isEphemeral &&
    !message.broadcast &&
    Number(message.ts) - Number(previous.ts) < 300 &&
    !message.byBot
  );
}
