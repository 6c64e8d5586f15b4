import { type DayWords, dayWords } from './day-words.ts';

/** How large the day is; the figures that count are those of the whole one. */
export type DaySize = { readonly stories: number; readonly channels: number; readonly entries: number };
export type DayPiece = {
  readonly id: string;
  readonly outlet: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
};
export type DayStory = {
  readonly claim: string;
  readonly channel: number;
  /** What is published of it, in order; each by another outlet. `tells`: what must be told of it. */
  readonly pieces: readonly (DayPiece & { readonly tells: 'pickup' | 'denial' })[];
};
export type DayPlan = {
  readonly outlets: readonly string[];
  readonly stories: readonly DayStory[];
  /** What concerns no story. */
  readonly noise: readonly DayPiece[];
};

const OUTLETS = 100;
const SEED = 20_261_125;
const foreign = Object.values(dayWords).slice(1);
const heads = [
  'Nor',
  'Kes',
  'Val',
  'Dru',
  'Pel',
  'Sar',
  'Tov',
  'Ulm',
  'Bre',
  'Gil',
  'Hes',
  'Mur',
  'Cal',
  'Fen',
  'Ost',
  'Zan',
  'Lir',
  'Qua',
  'Wes',
  'Yar',
];
const middles = ['va', 'tri', 'do', 'me', 'lo', 'ri'];
const tails = ['lia', 'ria', 'nia', 'via', 'dia'];
const first = ['Arel', 'Mira', 'Tomas', 'Ilse', 'Joran', 'Petra', 'Sven', 'Nadia', 'Oskar', 'Lena'];
const last = ['Tomm', 'Varga', 'Holt', 'Brandel', 'Quist', 'Marek', 'Solis', 'Dorn', 'Falk', 'Renn'];
const papers = [
  'Post',
  'Gazette',
  'Courier',
  'Tribune',
  'Ledger',
  'Echo',
  'Mercury',
  'Chronicle',
  'Observer',
  'Standard',
];
const towns = [
  'Arden',
  'Belmouth',
  'Corvale',
  'Dunholm',
  'Elmsea',
  'Farrow',
  'Greyport',
  'Hollin',
  'Inverlee',
  'Juniper',
];

/** The same numbers in each run: mulberry32 (Tommy Ettinger, public domain). */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

type Dice = ReturnType<typeof createDice>;
const pick = <T>(all: readonly T[], dice: Dice): T => all[dice(all.length)] as T;
const countryOf = (at: number) =>
  `${heads[at % 20]}${middles[Math.floor(at / 20) % 6]}${tails[Math.floor(at / 120) % 5]}`;
const personOf = (dice: Dice) => `${pick(first, dice)} ${pick(last, dice)}`;
const filled = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** The day, the same in each run: stories with what is published of each, and the news around them. */
export function planDay(size: DaySize): DayPlan {
  const dice = createDice(SEED);
  const outlets = Array.from({ length: OUTLETS }, (_, at) => `The ${towns[at % 10]} ${papers[Math.floor(at / 10)]}`);
  const stories = Array.from({ length: size.stories }, (_, at) => storyOf(at, size, outlets, dice));
  const told = stories.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const noise = Array.from({ length: Math.max(0, size.entries - told) }, (_, at) => noiseOf(at, size, dice));
  return { outlets, stories, noise };
}

function storyOf(at: number, size: DaySize, outlets: readonly string[], dice: Dice): DayStory {
  const [a, b] = [countryOf(2 * at), countryOf(2 * at + 1)];
  const thing = at % dayWords.en.goods.length;
  // One in four stories is in the first tenth of the channels: a busy desk must not be flooded.
  const busy = Math.max(1, Math.floor(size.channels / 10));
  const channel = at % 4 === 0 ? (at / 4) % busy : at % size.channels;
  const start = dice(outlets.length);
  const name = (step: number) => outlets[(start + step * 7) % outlets.length] ?? '';
  const values = { a, b, origin: name(0) };
  const goods = dayWords.en.goods[thing] ?? '';
  const claim = `${a} is ready to sell ${goods} to ${b}`;
  const person = personOf(dice);
  const pieces: DayStory['pieces'][number][] = [];
  const add = (tells: 'pickup' | 'denial', title: string, text: string, words: DayWords) => {
    const step = pieces.length;
    const paragraphs = [text, ...Array.from({ length: 3 }, () => aside(words, dice))];
    pieces.push({ id: `s${at}-${step}`, outlet: (start + step * 7) % outlets.length, title, paragraphs, tells });
  };
  add(
    'pickup',
    `${a} ready to sell ${goods} to ${b}, officials say`,
    `${claim}, two officials with knowledge of the talks told ${name(0)}.`,
    dayWords.en,
  );
  const relays = 5 + dice(6);
  for (let n = 0; n < relays; n++) {
    const words = n % 3 === 2 ? pick(foreign, dice) : dayWords.en;
    const all = { ...values, goods: words.goods[thing] ?? '' };
    add('pickup', filled(words.relay[0], all), filled(words.relay[1], all), words);
    if (n === 3 && at % 5 < 3)
      add(
        'denial',
        `${a} denies it will sell ${goods} to ${b}`,
        `The foreign ministry of ${a} denied on Tuesday that ${claim}. “The report is false,” spokesman ${person} said.`,
        dayWords.en,
      );
  }
  return { claim, channel, pieces };
}

function noiseOf(at: number, { stories }: DaySize, dice: Dice): DayPiece {
  const words = dice(10) < 5 ? dayWords.en : pick(foreign, dice);
  // Some of it names a country of which a story tells something else.
  const town =
    dice(100) < 6
      ? countryOf(dice(2 * stories))
      : `${pick(heads, dice)}${pick(['holm', 'stad', 'mouth', 'gate', 'wick', 'ford'], dice)}`;
  const values = { town, n: String(2 + dice(97)), person: personOf(dice) };
  const [title, text] = pick(words.events, dice);
  const paragraphs = [filled(text, values), ...Array.from({ length: 2 + dice(3) }, () => aside(words, dice))];
  return { id: `n${at}`, outlet: dice(OUTLETS), title: filled(title, values), paragraphs };
}

const aside = (words: DayWords, dice: Dice) =>
  Array.from({ length: 2 }, () =>
    filled(pick(words.filler, dice), { n: String(2 + dice(40)), person: personOf(dice) }),
  ).join(' ');
