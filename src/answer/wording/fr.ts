import { listIn, type Wording } from './wording.ts';

const lacks = {
  'who-denied': 'de démenti',
  'who-confirmed': 'de confirmation',
  'who-declined': 'quiconque refuse de commenter',
  'who-unaware': 'quiconque dise ne pas être au courant',
} as const;
const and = 'et';
const one = (n: number, single: string, many: string) => (n < 2 ? single : many);
const articles = (n: number) => `${n} ${one(n, 'article', 'articles')}`;
const outletsOf = (n: number) => `${n} ${one(n, 'média', 'médias')}`;
const of = (name: string) => (/^[aeiouyâàéèêëîïôœù]/i.test(name) ? `d’${name}` : `de ${name}`);

export const french: Wording = {
  locale: 'fr',
  and,
  yes: 'Oui',
  no: 'Non',
  butUnsure: 'mais ce n’est pas certain',
  notCertain: 'pas certain',
  did(stance, { name, isMany }, sure) {
    const verb = (single: string, many: string, may: string, mayMany: string) =>
      `${name} ${sure ? (isMany ? many : single) : isMany ? mayMany : may}`;
    switch (stance) {
      case 'denies':
        return verb('dément', 'démentent', 'aurait démenti', 'auraient démenti');
      case 'confirms':
        return verb('confirme', 'confirment', 'aurait confirmé', 'auraient confirmé');
      case 'no-comment':
        return verb('ne commente pas', 'ne commentent pas', 'n’aurait pas commenté', 'n’auraient pas commenté');
      case 'unaware':
        return verb(
          'dit ne pas être au courant',
          'disent ne pas être au courant',
          'ne serait pas au courant',
          'ne seraient pas au courant',
        );
      case 'reports':
        return verb('l’affirme', 'l’affirment', 'l’affirmerait', 'l’affirmeraient');
      case 'calls-for':
        return verb(
          'formule une demande',
          'formulent une demande',
          'formulerait une demande',
          'formuleraient une demande',
        );
      default:
        return verb('en a parlé', 'en ont parlé', 'en a parlé', 'en ont parlé');
    }
  },
  alsoDid: (stance, _party, outlet) =>
    `Il y a eu aussi ${stance === 'denies' ? 'un démenti' : 'une confirmation'} de la même source, dans ${outlet}.`,
  inOutlet: (outlet) => `, dans ${outlet}`,
  inLanguage: (language) => `, en ${language}`,
  onDay: (day) => `, le ${day}`,

  none: 'Aucune des sources ne le dit.',
  noArticle: 'Aucun article n’appartient encore à cette histoire.',
  noneQuotes: (who) => `Aucune des sources ne cite ${lacks[who]}.`,
  noneElse: 'Aucune des sources ne cite quelqu’un d’autre.',
  lookedAt: (n, outlets) => `Lu : ${outlets === '' ? articles(n) : outlets}.`,
  lookedAtClosest: (n, outlets) => `Lu : ${articles(n)}${outlets === '' ? '' : ` ; au plus près : ${outlets}`}.`,
  nowhere: (words) => `Nulle part mentionné : ${words}.`,
  mentionedOnly: (name) => `Elles mentionnent ${name}, sans en citer de propos sur ce point.`,
  notMentioned: (n, name) =>
    `${n === 1 ? 'Le seul article ne mentionne pas' : `Aucun des ${n} articles ne mentionne`} ${name}.`,
  noConfirmationFrom: (name) => `Aucune des sources n’a de confirmation ${of(name)}.`,
  couldAsk: (names) => `Qui devrait le savoir : ${names}.`,
  doesNotCarry: (outlet) => `${outlet} n’en fait pas état, pour autant que nous voyions.`,
  others: 'd’autres',
  missing: {
    who: (who) => (who === 'who-denied' ? 'un démenti' : who === 'who-confirmed' ? 'une confirmation' : lacks[who]),
    statementBy: (name) => `aucune déclaration ${of(name)}`,
    mention: (name) => `${name} n’est pas mentionné`,
    sentence: (absent) => `aucune phrase qui y réponde${absent === '' ? '' : ` ; nulle part : ${absent}`}`,
  },

  source: (name, through, isUnknown) =>
    isUnknown ? `${name} (source propre inconnue)` : through === null ? name : `${name} (via ${through})`,
  sources: (n, names, outlets) => `${n}. ${names} ; ${outletsOf(outlets)} ${one(outlets, 'en fait', 'en font')} état.`,
  noSource: (outlets, isTakenBack) =>
    `0. Aucune source indépendante derrière ce que ${one(outlets, 'rapporte', 'rapportent')} ${outletsOf(outlets)}.${isTakenBack ? ' Ce qu’il y avait a été retiré.' : ''}`,
  outlets: (n, names, own) =>
    `${n}. ${names} ; ${own.length === 0 ? 'aucun avec une source propre' : `avec une source propre : ${listIn({ and }, own)}`}.`,
  first: (outlet, day, sources) =>
    `${outlet}${day === null ? '' : `, le ${day}`}${sources === '' ? '' : `, d’après ${sources}`}.`,
  allRestOn: (n, names) => `${outletsOf(n)} ${one(n, 's’appuie', 's’appuient')} sur ${names}.`,
  restsOn: (outlet, names) => `${outlet} s’appuie sur ${names}.`,
  ownSource: (outlet, sources) => `${outlet} a sa propre source${sources === '' ? '' : ` : ${sources}`}.`,
  noOwnSource: (outlet, cited) =>
    cited === '' ? `${outlet} n’indique pas de source propre.` : `${outlet} reprend ${cited}.`,
  tookBack: (outlets, day) =>
    `${listIn({ and }, outlets)} ${one(outlets.length, 'l’a retirée', 'l’ont retirée')}${day === null ? '' : `, le ${day}`}.`,
  account: (outlets) => `C’est ${one(outlets, 'le récit d’un seul média', 'leur récit')}, non confirmé par d’autres.`,
  carriers: (own, citing) =>
    `${own.length === 0 ? 'Personne n’a de source propre' : `Avec une source propre : ${listIn({ and }, own)}`} ; ${citing.length === 0 ? 'personne d’autre ne reprend' : `reprennent d’autres : ${listIn({ and }, citing)}`}.`,

  status: {
    confirmed: 'Oui, c’est confirmé.',
    denied: 'Non, c’est démenti et rien ne l’appuie.',
    contested: 'Ce n’est pas tranché : c’est rapporté et démenti.',
    retracted: 'Non, cela a été retiré.',
    reported: 'Pas confirmé à ce jour.',
  },
  nothingNew: (since) => (since === null ? 'Rien de nouveau.' : `Rien de nouveau depuis le ${since}.`),
  changed: (since) => (since === null ? 'Derniers éléments :' : `Depuis le ${since} :`),
  nowCarry: (outlets) => `nouveau dans ${listIn({ and }, outlets)}`,

  frame: {
    from: (n) => `D’après ${articles(n)} des flux suivis`,
    lastChecked: 'dernière vérification',
    notThere: (what) => `Absent des sources : ${what}.`,
    asked: 'Question',
    helpful: 'Utile',
    wrong: 'Faux',
  },
  elsewhere: {
    noStory:
      'Aucune histoire n’est encore suivie dans ce canal. Commencez par /story track et une affirmation ou un lien.',
    which: 'Quelle histoire ? Reposez la question dans son fil, ou avec /story ask et son numéro :',
    offer: 'Aucune des histoires suivies ici ne porte là-dessus.',
    search: 'Chercher dans les archives',
    found: (n, days) =>
      `Les archives des ${days} derniers jours ont ${articles(n)} qui ${one(n, 'peut', 'peuvent')} le dire :`,
    nothing: (days) => `Les archives des ${days} derniers jours n’ont rien là-dessus.`,
  },
};
