import { describe, expect, it } from 'vitest';
import { alertsIn, type Newsroom, openNewsroom, type Said, track } from './newsroom.ts';

/** More for a long look: KILL_ROUNDS=50. The seed is fixed: the same moments every time. */
const rounds = Number(process.env.KILL_ROUNDS ?? 6);
const seed = Number(process.env.KILL_SEED ?? 20220314);

const names = ['The Harbour Post', 'Coastal Wire', 'Radio Delta', 'Evening Ledger', 'Northern Herald', 'Kestria Today'];
const claim = 'Norvalia is ready to sell frigates to Kestria';
const pieces: readonly { outlet: string; id: string; title: string; text: string }[] = [
  {
    outlet: 'The Harbour Post',
    id: 'frigates',
    title: 'Norvalia ready to sell frigates to Kestria, officials say',
    text: 'Norvalia is ready to sell four frigates to Kestria, two officials with knowledge of the talks told The Harbour Post.\n\nThe ships would be handed over next year, the officials said. Kestria has asked for warships since its old fleet was taken out of service.',
  },
  {
    outlet: 'Coastal Wire',
    id: 'pickup',
    title: 'Norvalia willing to sell frigates to Kestria, Harbour Post reports',
    text: 'Norvalia is ready to sell frigates to Kestria, The Harbour Post reported on Tuesday, citing two officials.\n\nCoastal Wire could not immediately verify the report.',
  },
  {
    outlet: 'Radio Delta',
    id: 'relay',
    title: 'Report: Norvalia to sell warships to Kestria',
    text: 'Norvalia is ready to sell frigates to Kestria, according to The Harbour Post. The newspaper cited two officials.',
  },
  {
    outlet: 'Evening Ledger',
    id: 'denial',
    title: 'Norvalia denies that it is ready to sell frigates to Kestria',
    text: 'Norvalia’s defence ministry denied on Tuesday that it was ready to sell frigates to Kestria. “The report is false. Norvalia has not offered frigates to Kestria,” said Mira Lund, a spokeswoman for the Norvalian defence ministry.\n\nThe Harbour Post had reported the offer.',
  },
  {
    outlet: 'Northern Herald',
    id: 'again',
    title: 'Frigates for Kestria: what is known',
    text: 'The Harbour Post reported that Norvalia is ready to sell frigates to Kestria. The old fleet of Kestria was taken out of service last year.',
  },
  {
    outlet: 'Kestria Today',
    id: 'denial-2',
    title: 'Kestria’s prime minister: no frigates from Norvalia',
    text: 'Kestria’s prime minister, Anton Reyle, denied that Norvalia was ready to sell frigates to his country. “There is no such offer from Norvalia, and there are no frigates,” Anton Reyle told reporters on Tuesday.',
  },
];

function random(from: number): () => number {
  let state = from;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

const key = ({ kind, subject }: Said) => `${kind} · ${subject}`;
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Waits until the channel has been quiet for a while with the bot alive. */
async function settled(room: Newsroom, quietMs = 6_000, limitMs = 90_000): Promise<void> {
  const until = Date.now() + limitMs;
  let count = -1;
  let since = Date.now();
  while (Date.now() < until) {
    const now = alertsIn(room).length;
    if (now !== count) {
      count = now;
      since = Date.now();
    } else if (Date.now() - since > quietMs) return;
    await sleep(200);
  }
  throw new Error(`Not quiet after ${limitMs} ms: ${count} alerts`);
}

async function play(room: Newsroom, between: (piece: number) => Promise<void>): Promise<void> {
  await room.bot.start();
  await track(room, claim);
  await room.workspace.waitFor(() => alertsIn(room).find(({ kind }) => kind === 'covered'), 20_000);
  for (const [at, { outlet, ...piece }] of pieces.entries()) {
    room.outlets.publish(outlet, piece);
    await between(at);
  }
  await settled(room);
}

describe('kill -9 at random moments', () => {
  it(
    `loses no alert and says none twice (${rounds} kills, seed ${seed})`,
    async () => {
      const calm = await openNewsroom(names);
      const rough = await openNewsroom(names);
      try {
        await play(calm, () => sleep(1_500));
        const expected = alertsIn(calm).map(key).toSorted();
        expect(expected.filter((name) => name.startsWith('denial'))).toHaveLength(2);
        const next = random(seed);
        const perPiece = Math.ceil(rounds / pieces.length);
        let killed = 0;
        await play(rough, async () => {
          for (let n = 0; n < perPiece && killed < rounds; n++) {
            // Every third time Slack stores the post and its answer is lost, which is where messages double.
            if (next() < 0.34)
              rough.workspace.faults.add({
                method: 'chat.postMessage',
                kind: next() < 0.5 ? 'drop-after-store' : 'hang',
              });
            await sleep(next() * 3_000);
            await rough.bot.kill();
            killed += 1;
            await rough.bot.start();
          }
          await sleep(500);
        });
        const said = alertsIn(rough);
        const ids = said.map(({ id }) => id);
        expect(new Set(ids).size, 'every alert_id once').toBe(ids.length);
        expect(said.map(key).toSorted()).toEqual(expected);
        expect(killed).toBe(rounds);
      } finally {
        await calm.close();
        await rough.close();
      }
    },
    120_000 + rounds * 15_000,
  );
});
