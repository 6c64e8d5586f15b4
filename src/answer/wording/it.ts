import { listIn, type Wording } from './wording.ts';

const lacks = {
  'who-denied': 'una smentita',
  'who-confirmed': 'una conferma',
  'who-declined': 'qualcuno che non abbia voluto commentare',
  'who-unaware': 'qualcuno che dica di non saperne nulla',
} as const;
const and = 'e';
const one = (n: number, single: string, many: string) => (n === 1 ? single : many);
const articles = (n: number) => `${n} ${one(n, 'articolo', 'articoli')}`;
const outletsOf = (n: number) => `${n} ${one(n, 'testata', 'testate')}`;

export const italian: Wording = {
  locale: 'it',
  and,
  yes: 'Sì',
  no: 'No',
  butUnsure: 'ma non è certo',
  notCertain: 'non è certo',
  did(stance, { name, isMany }, sure) {
    const verb = (single: string, many: string, may: string, mayMany: string) =>
      `${name} ${sure ? (isMany ? many : single) : isMany ? mayMany : may}`;
    switch (stance) {
      case 'denies':
        return verb('smentisce', 'smentiscono', 'avrebbe smentito', 'avrebbero smentito');
      case 'confirms':
        return verb('conferma', 'confermano', 'avrebbe confermato', 'avrebbero confermato');
      case 'no-comment':
        return verb('non commenta', 'non commentano', 'non avrebbe commentato', 'non avrebbero commentato');
      case 'unaware':
        return verb(
          'dice di non saperne nulla',
          'dicono di non saperne nulla',
          'forse non ne sa nulla',
          'forse non ne sanno nulla',
        );
      case 'reports':
        return verb('lo afferma', 'lo affermano', 'lo affermerebbe', 'lo affermerebbero');
      case 'calls-for':
        return verb(
          'avanza una richiesta',
          'avanzano una richiesta',
          'avrebbe avanzato una richiesta',
          'avrebbero avanzato una richiesta',
        );
      default:
        return verb('ne ha parlato', 'ne hanno parlato', 'ne ha parlato', 'ne hanno parlato');
    }
  },
  alsoDid: (stance, { isMany }, outlet) =>
    `${isMany ? 'Hanno' : 'Ha'} anche ${stance === 'denies' ? 'smentito' : 'confermato'}, su ${outlet}.`,
  inOutlet: (outlet) => `, su ${outlet}`,
  inLanguage: (language) => `, in ${language}`,
  onDay: (day) => `, il ${day}`,

  none: 'Nessuna delle fonti lo dice.',
  noArticle: 'Nessun articolo appartiene ancora a questa storia.',
  noneQuotes: (who) => `Nessuna delle fonti riporta ${lacks[who]}.`,
  noneElse: 'Nessuna delle fonti cita altri.',
  lookedAt: (n, outlets) => `Letto: ${outlets === '' ? articles(n) : outlets}.`,
  lookedAtClosest: (n, outlets) => `Letti ${articles(n)}${outlets === '' ? '' : `; i più vicini: ${outlets}`}.`,
  nowhere: (words) => `Mai menzionato: ${words}.`,
  mentionedOnly: (name) => `${name} è menzionato, ma nessuna fonte ne riporta parole in merito.`,
  notMentioned: (n, name) =>
    `${n === 1 ? 'L’unico articolo non menziona' : `Nessuno dei ${n} articoli menziona`} ${name}.`,
  noConfirmationFrom: (name) => `Nessuna delle fonti ha una conferma da ${name}.`,
  couldAsk: (names) => `Chi dovrebbe saperlo: ${names}.`,
  doesNotCarry: (outlet) => `${outlet} non la riporta, per quanto vediamo.`,
  others: 'altri',
  missing: {
    who: (who) => lacks[who],
    statementBy: (name) => `nessuna dichiarazione di ${name}`,
    mention: (name) => `${name} non è menzionato`,
    sentence: (absent) => `nessuna frase che risponda${absent === '' ? '' : `; mai menzionato: ${absent}`}`,
  },

  source: (name, through, isUnknown) =>
    isUnknown ? `${name} (fonte propria non nota)` : through === null ? name : `${name} (tramite ${through})`,
  sources: (n, names, outlets) => `${n}. ${names}; la ${one(outlets, 'riporta', 'riportano')} ${outletsOf(outlets)}.`,
  noSource: (outlets, isTakenBack) =>
    `0. Nessuna fonte indipendente dietro ciò che ${one(outlets, 'riporta', 'riportano')} ${outletsOf(outlets)}.${isTakenBack ? ' Quel che c’era è stato ritirato.' : ''}`,
  outlets: (n, names, own) =>
    `${n}. ${names}; ${own.length === 0 ? 'nessuna con una fonte propria' : `con una fonte propria: ${listIn({ and }, own)}`}.`,
  first: (outlet, day, sources) =>
    `${outlet}${day === null ? '' : `, il ${day}`}${sources === '' ? '' : `, da ${sources}`}.`,
  allRestOn: (n, names) => `${outletsOf(n)} ${one(n, 'si basa', 'si basano')} su ${names}.`,
  restsOn: (outlet, names) => `${outlet} si basa su ${names}.`,
  ownSource: (outlet, sources) => `${outlet} ha una fonte propria${sources === '' ? '' : `: ${sources}`}.`,
  noOwnSource: (outlet, cited) =>
    cited === '' ? `${outlet} non indica una fonte propria.` : `${outlet} la riprende da ${cited}.`,
  tookBack: (outlets, day) =>
    `${listIn({ and }, outlets)} ${one(outlets.length, 'l’ha', 'l’hanno')} ritirata${day === null ? '' : `, il ${day}`}.`,
  account: (outlets) =>
    `È ${one(outlets, 'il racconto di una sola testata', 'il loro racconto')}, non confermato da altri.`,
  carriers: (own, citing) =>
    `${own.length === 0 ? 'Nessuno ha una fonte propria' : `Con una fonte propria: ${listIn({ and }, own)}`}; ${citing.length === 0 ? 'nessun altro la riprende' : `riprendono altri: ${listIn({ and }, citing)}`}.`,

  status: {
    confirmed: 'Sì, è confermata.',
    denied: 'No, è smentita e nulla la sostiene.',
    contested: 'Non è deciso: è riportata e smentita.',
    retracted: 'No, è stata ritirata.',
    reported: 'Finora non confermata.',
  },
  nothingNew: (since) => (since === null ? 'Niente di nuovo.' : `Niente di nuovo dal ${since}.`),
  changed: (since) => (since === null ? 'Ultime novità:' : `Dal ${since}:`),
  nowCarry: (outlets) => `nuovo su ${listIn({ and }, outlets)}`,

  frame: {
    from: (n) => `Da ${articles(n)} dei feed seguiti`,
    lastChecked: 'ultimo controllo',
    notThere: (what) => `Non risulta: ${what}.`,
    asked: 'Domanda',
    helpful: 'Utile',
    wrong: 'Sbagliata',
  },
  elsewhere: {
    noStory:
      'In questo canale non si segue ancora nessuna storia. Si comincia con /story track e un’affermazione o un link.',
    which: 'Quale storia? Chiedi di nuovo nel suo thread, o con /story ask e il suo numero:',
    offer: 'Nessuna delle storie seguite qui riguarda questo.',
    search: 'Cerca nell’archivio',
    found: (n, days) =>
      `Nell’archivio degli ultimi ${days} giorni ${one(n, 'c’è', 'ci sono')} ${articles(n)} che ${one(n, 'può', 'possono')} dirlo:`,
    nothing: (days) => `Nell’archivio degli ultimi ${days} giorni non c’è nulla su questo.`,
  },
};
