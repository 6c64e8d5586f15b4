import { listIn, type Wording } from './wording.ts';

const lacks = {
  'who-denied': 'ein Dementi',
  'who-confirmed': 'eine Bestätigung',
  'who-declined': 'jemanden, der sich nicht äußern will',
  'who-unaware': 'jemanden, der nichts davon weiß',
} as const;
const and = 'und';
const one = (n: number, single: string, many: string) => (n === 1 ? single : many);
const outletsOf = (n: number) => `${n} ${one(n, 'Medium', 'Medien')}`;

export const german: Wording = {
  locale: 'de',
  and,
  yes: 'Ja',
  no: 'Nein',
  butUnsure: 'aber nicht sicher',
  notCertain: 'nicht sicher',
  did(stance, { name, isMany }, sure) {
    const verb = (single: string, many: string, may: string, mayMany: string) =>
      `${name} ${sure ? (isMany ? many : single) : isMany ? mayMany : may}`;
    switch (stance) {
      case 'denies':
        return verb('dementiert es', 'dementieren es', 'hat es womöglich dementiert', 'haben es womöglich dementiert');
      case 'confirms':
        return verb('bestätigt es', 'bestätigen es', 'hat es womöglich bestätigt', 'haben es womöglich bestätigt');
      case 'no-comment':
        return verb(
          'äußert sich nicht',
          'äußern sich nicht',
          'hat sich womöglich nicht geäußert',
          'haben sich womöglich nicht geäußert',
        );
      case 'unaware':
        return verb(
          'weiß nach eigenen Angaben nichts davon',
          'wissen nach eigenen Angaben nichts davon',
          'weiß womöglich nichts davon',
          'wissen womöglich nichts davon',
        );
      case 'reports':
        return verb('sagt es so', 'sagen es so', 'sagt es womöglich so', 'sagen es womöglich so');
      case 'calls-for':
        return verb(
          'stellt eine Forderung',
          'stellen eine Forderung',
          'stellt womöglich eine Forderung',
          'stellen womöglich eine Forderung',
        );
      default:
        return verb('sprach darüber', 'sprachen darüber', 'sprach darüber', 'sprachen darüber');
    }
  },
  alsoDid: (stance, _party, outlet) =>
    `${stance === 'denies' ? 'Ein Dementi' : 'Eine Bestätigung'} von dieser Seite gab es auch, in ${outlet}.`,
  inOutlet: (outlet) => `, in ${outlet}`,
  inLanguage: (language) => `, auf ${language}`,
  onDay: (day) => `, am ${day}`,

  none: 'Keine der Quellen sagt das.',
  noArticle: 'Zu dieser Geschichte gehört noch kein Artikel.',
  noneQuotes: (who) => `Keine der Quellen zitiert ${lacks[who]}.`,
  noneElse: 'Keine der Quellen zitiert sonst jemanden.',
  lookedAt: (n, outlets) => `Durchgesehen: ${outlets === '' ? `${n} Artikel` : outlets}.`,
  lookedAtClosest: (n, outlets) => `Durchgesehen: ${n} Artikel${outlets === '' ? '' : `; am nächsten: ${outlets}`}.`,
  nowhere: (words) => `Nirgends erwähnt: ${words}.`,
  mentionedOnly: (name) => `${name} wird erwähnt, aber nirgends dazu zitiert.`,
  notMentioned: (n, name) =>
    `${n === 1 ? 'Der eine Artikel' : `Keiner der ${n} Artikel`} erwähnt ${name}${n === 1 ? ' nicht' : ''}.`,
  noConfirmationFrom: (name) => `Keine der Quellen hat eine Bestätigung von ${name}.`,
  couldAsk: (names) => `Wer es wissen sollte: ${names}.`,
  doesNotCarry: (outlet) => `${outlet} bringt es nicht, soweit wir sehen.`,
  others: 'andere',
  missing: {
    who: (who) => lacks[who],
    statementBy: (name) => `keine Aussage von ${name}`,
    mention: (name) => `${name} wird nicht erwähnt`,
    sentence: (absent) => `kein Satz, der es beantwortet${absent === '' ? '' : `; nirgends erwähnt: ${absent}`}`,
  },

  source: (name, through, isUnknown) =>
    isUnknown ? `${name} (eigene Quelle unbekannt)` : through === null ? name : `${name} (über ${through})`,
  sources: (n, names, outlets) => `${n}. ${names}; ${outletsOf(outlets)} ${one(outlets, 'bringt', 'bringen')} es.`,
  noSource: (outlets, isTakenBack) =>
    `0. Hinter dem, was ${outletsOf(outlets)} ${one(outlets, 'bringt', 'bringen')}, steht keine unabhängige Quelle.${isTakenBack ? ' Was es gab, wurde zurückgezogen.' : ''}`,
  outlets: (n, names, own) =>
    `${n}. ${names}; ${own.length === 0 ? 'keines mit eigener Quelle' : `mit eigener Quelle: ${listIn({ and }, own)}`}.`,
  first: (outlet, day, sources) =>
    `${outlet}${day === null ? '' : `, am ${day}`}${sources === '' ? '' : `, gestützt auf ${sources}`}.`,
  allRestOn: (n, names) => `${outletsOf(n)} ${one(n, 'stützt', 'stützen')} sich auf ${names}.`,
  restsOn: (outlet, names) => `${outlet} stützt sich auf ${names}.`,
  ownSource: (outlet, sources) => `${outlet} hat eine eigene Quelle${sources === '' ? '' : `: ${sources}`}.`,
  noOwnSource: (outlet, cited) =>
    cited === '' ? `${outlet} nennt keine eigene Quelle.` : `${outlet} hat es von ${cited}.`,
  tookBack: (outlets, day) =>
    `${listIn({ and }, outlets)} ${one(outlets.length, 'hat', 'haben')} es zurückgezogen${day === null ? '' : `, am ${day}`}.`,
  account: (outlets) =>
    `Das ist ${one(outlets, 'die Darstellung eines einzelnen Mediums', 'ihre Darstellung')}, von anderen nicht bestätigt.`,
  carriers: (own, citing) =>
    `${own.length === 0 ? 'Niemand hat eine eigene Quelle' : `Mit eigener Quelle: ${listIn({ and }, own)}`}; ${citing.length === 0 ? 'sonst bringt es niemand' : `von anderen übernommen: ${listIn({ and }, citing)}`}.`,

  status: {
    confirmed: 'Ja, es ist bestätigt.',
    denied: 'Nein, es ist dementiert, und nichts stützt es.',
    contested: 'Nicht geklärt: Es wird berichtet und dementiert.',
    retracted: 'Nein, es wurde zurückgezogen.',
    reported: 'Bisher nicht bestätigt.',
  },
  nothingNew: (since) => (since === null ? 'Nichts Neues.' : `Nichts Neues seit ${since}.`),
  changed: (since) => (since === null ? 'Zuletzt:' : `Seit ${since}:`),
  nowCarry: (outlets) => `neu bei ${listIn({ and }, outlets)}`,

  frame: {
    from: (n) => `Aus ${n} ${one(n, 'Beitrag', 'Beiträgen')} der beobachteten Feeds`,
    lastChecked: 'zuletzt geprüft',
    notThere: (what) => `Nicht belegt: ${what}.`,
    asked: 'Gefragt',
    helpful: 'Hilfreich',
    wrong: 'Falsch',
  },
  elsewhere: {
    noStory:
      'In diesem Kanal wird noch keine Geschichte verfolgt. Den Anfang macht /story track mit einer Behauptung oder einem Link.',
    which: 'Welche Geschichte? Bitte in ihrem Thread fragen oder mit /story ask und ihrer Nummer:',
    offer: 'Keine der hier verfolgten Geschichten handelt davon.',
    search: 'Im Archiv suchen',
    found: (n, days) =>
      `Im Archiv der letzten ${days} Tage ${one(n, 'steht ein Artikel', `stehen ${n} Artikel`)} dazu:`,
    nothing: (days) => `Im Archiv der letzten ${days} Tage steht nichts dazu.`,
  },
};
