import { count } from '../../lib/text.ts';
import { listIn, type Wording } from './wording.ts';

const lacks = {
  'who-denied': 'a denial',
  'who-confirmed': 'a confirmation',
  'who-declined': 'anyone declining to comment',
  'who-unaware': 'anyone saying that they did not know',
} as const;
const and = 'and';
const one = (n: number, single: string, many: string) => (n === 1 ? single : many);

export const english: Wording = {
  locale: 'en-GB',
  and,
  yes: 'Yes',
  no: 'No',
  butUnsure: 'but not certain',
  notCertain: 'not certain',
  did(stance, { name, isMany }, sure) {
    const verb = (single: string, many: string, may: string) => `${name} ${sure ? (isMany ? many : single) : may}`;
    switch (stance) {
      case 'denies':
        return verb('denies it', 'deny it', 'may have denied it');
      case 'confirms':
        return verb('confirms it', 'confirm it', 'may have confirmed it');
      case 'no-comment':
        return verb('did not comment', 'did not comment', 'may have declined to comment');
      case 'unaware':
        return verb('is not aware of it', 'are not aware of it', 'may not be aware of it');
      case 'reports':
        return verb('says so', 'say so', 'may say so');
      case 'calls-for':
        return verb('asks for something', 'ask for something', 'may ask for something');
      default:
        return verb('spoke about it', 'spoke about it', 'spoke about it');
    }
  },
  alsoDid: (stance, _party, outlet) =>
    `There is also a ${stance === 'denies' ? 'denial' : 'confirmation'} from the same side, in ${outlet}.`,
  inOutlet: (outlet) => `, in ${outlet}`,
  inLanguage: (language) => `, in ${language}`,
  onDay: (day) => `, on ${day}`,

  none: 'None of the sources says.',
  noArticle: 'No article belongs to this story yet.',
  noneQuotes: (who) => `None of the sources quotes ${lacks[who]}.`,
  noneElse: 'None of the sources quotes anybody else.',
  lookedAt: (articles, outlets) => `Looked at ${outlets === '' ? count(articles, 'article') : outlets}.`,
  lookedAtClosest: (articles, outlets) =>
    `Looked at ${count(articles, 'article')}${outlets === '' ? '' : `, closest ${outlets}`}.`,
  nowhere: (words) => `Nowhere mentioned: ${words}.`,
  mentionedOnly: (name) => `They mention ${name}, but none quotes ${name} on it.`,
  notMentioned: (articles, name) => `None of the ${count(articles, 'article')} mentions ${name}.`,
  noConfirmationFrom: (name) => `None of the sources has a confirmation from ${name}.`,
  couldAsk: (names) => `Who should know: ${names}.`,
  doesNotCarry: (outlet) => `${outlet} does not carry it, as far as we see.`,
  others: 'others',
  missing: {
    who: (who) => lacks[who],
    statementBy: (name) => `no statement by ${name}`,
    mention: (name) => `${name} is not mentioned`,
    sentence: (absent) => `no sentence that answers it${absent === '' ? '' : `; not mentioned: ${absent}`}`,
  },

  source: (name, through, isUnknown) =>
    isUnknown ? `${name} (its own source is not known)` : through === null ? name : `${name} (through ${through})`,
  sources: (n, names, outlets) => `${n}. ${names}; ${count(outlets, 'outlet')} ${one(outlets, 'carries', 'carry')} it.`,
  noSource: (outlets, isTakenBack) =>
    `0. No independent source stands behind what ${count(outlets, 'outlet')} ${one(outlets, 'carries', 'carry')}.${isTakenBack ? ' What there was has been taken back.' : ''}`,
  outlets: (n, names, own) =>
    `${n}. ${names}; ${own.length === 0 ? 'none with a source of its own' : `${listIn({ and }, own)} with a source of ${one(own.length, 'its', 'their')} own`}.`,
  first: (outlet, day, sources) =>
    `${outlet}${day === null ? '' : `, on ${day}`}${sources === '' ? '' : `, from ${sources}`}.`,
  allRestOn: (outlets, names) => `${count(outlets, 'outlet')} ${one(outlets, 'rests', 'rest')} on ${names}.`,
  restsOn: (outlet, names) => `${outlet} rests on ${names}.`,
  ownSource: (outlet, sources) => `${outlet} has a source of its own${sources === '' ? '' : `: ${sources}`}.`,
  noOwnSource: (outlet, cited) =>
    cited === '' ? `${outlet} names no source of its own.` : `${outlet} has it from ${cited}.`,
  tookBack: (outlets, day) => `${listIn({ and }, outlets)} took it back${day === null ? '' : `, on ${day}`}.`,
  account: (outlets) => `That is ${one(outlets, 'one outlet’s account', 'their account')}, not confirmed by others.`,
  carriers: (own, citing) =>
    `${
      own.length === 0
        ? 'Nobody has it from a source of its own'
        : `With a source of ${one(own.length, 'its', 'their')} own: ${listIn({ and }, own)}`
    }; ${citing.length === 0 ? 'nobody else repeats it' : `repeating others: ${listIn({ and }, citing)}`}.`,

  status: {
    confirmed: 'Yes, it is confirmed.',
    denied: 'No, it is denied and nothing supports it.',
    contested: 'Not settled: it is reported and denied.',
    retracted: 'No, it has been taken back.',
    reported: 'Not confirmed so far.',
  },
  nothingNew: (since) => `Nothing new${since === null ? '' : ` since ${since}`}.`,
  changed: (since) => (since === null ? 'Last moves:' : `Since ${since}:`),
  nowCarry: (outlets) => `new in ${listIn({ and }, outlets)}`,

  frame: {
    from: (items) => `From ${count(items, 'item')} in watched feeds`,
    lastChecked: 'last checked',
    notThere: (what) => `Not in the evidence: ${what}.`,
    asked: 'Asked',
    helpful: 'Helpful',
    wrong: 'Wrong',
  },
  elsewhere: {
    noStory: 'No story is followed in this channel yet. Begin with /story track and a claim or a link.',
    which: 'Which story? Ask again in its thread, or with /story ask and its number:',
    offer: 'No story that is followed here is about that.',
    search: 'Search the archive',
    found: (n, days) => `The archive of the last ${days} days has ${count(n, 'article')} that may tell:`,
    nothing: (days) => `The archive of the last ${days} days has nothing on that.`,
  },
};
