import { listIn, type Wording } from './wording.ts';

const lacks = {
  'who-denied': 'un desmentido',
  'who-confirmed': 'una confirmación',
  'who-declined': 'a nadie que rehúse comentar',
  'who-unaware': 'a nadie que diga no saberlo',
} as const;
const and = 'y';
const one = (n: number, single: string, many: string) => (n === 1 ? single : many);
const articles = (n: number) => `${n} ${one(n, 'artículo', 'artículos')}`;
const outletsOf = (n: number) => `${n} ${one(n, 'medio', 'medios')}`;

export const spanish: Wording = {
  locale: 'es',
  and,
  yes: 'Sí',
  no: 'No',
  butUnsure: 'pero no es seguro',
  notCertain: 'no es seguro',
  did(stance, { name, isMany }, sure) {
    const verb = (single: string, many: string, may: string, mayMany: string) =>
      `${name} ${sure ? (isMany ? many : single) : isMany ? mayMany : may}`;
    switch (stance) {
      case 'denies':
        return verb('lo desmiente', 'lo desmienten', 'lo habría desmentido', 'lo habrían desmentido');
      case 'confirms':
        return verb('lo confirma', 'lo confirman', 'lo habría confirmado', 'lo habrían confirmado');
      case 'no-comment':
        return verb(
          'no hace comentarios',
          'no hacen comentarios',
          'no habría hecho comentarios',
          'no habrían hecho comentarios',
        );
      case 'unaware':
        return verb('dice no saberlo', 'dicen no saberlo', 'no lo sabría', 'no lo sabrían');
      case 'reports':
        return verb('lo afirma', 'lo afirman', 'lo afirmaría', 'lo afirmarían');
      case 'calls-for':
        return verb(
          'plantea una petición',
          'plantean una petición',
          'plantearía una petición',
          'plantearían una petición',
        );
      default:
        return verb('habló de ello', 'hablaron de ello', 'habló de ello', 'hablaron de ello');
    }
  },
  alsoDid: (stance, { isMany }, outlet) =>
    `También lo ${isMany ? 'han' : 'ha'} ${stance === 'denies' ? 'desmentido' : 'confirmado'}, en ${outlet}.`,
  inOutlet: (outlet) => `, en ${outlet}`,
  inLanguage: (language) => `, en ${language}`,
  onDay: (day) => `, el ${day}`,

  none: 'Ninguna de las fuentes lo dice.',
  noArticle: 'Ningún artículo pertenece todavía a esta historia.',
  noneQuotes: (who) => `Ninguna de las fuentes cita ${lacks[who]}.`,
  noneElse: 'Ninguna de las fuentes cita a nadie más.',
  lookedAt: (n, outlets) => `Revisado: ${outlets === '' ? articles(n) : outlets}.`,
  lookedAtClosest: (n, outlets) => `Revisado: ${articles(n)}${outlets === '' ? '' : `; lo más cercano: ${outlets}`}.`,
  nowhere: (words) => `No se menciona: ${words}.`,
  mentionedOnly: (name) => `Mencionan a ${name}, pero ninguna cita sus palabras al respecto.`,
  notMentioned: (n, name) =>
    `${n === 1 ? 'El único artículo no menciona' : `Ninguno de los ${n} artículos menciona`} a ${name}.`,
  noConfirmationFrom: (name) => `Ninguna de las fuentes tiene una confirmación de ${name}.`,
  couldAsk: (names) => `Quién debería saberlo: ${names}.`,
  doesNotCarry: (outlet) => `${outlet} no lo publica, por lo que vemos.`,
  others: 'otros',
  missing: {
    who: (who) => lacks[who],
    statementBy: (name) => `ninguna declaración de ${name}`,
    mention: (name) => `no se menciona a ${name}`,
    sentence: (absent) => `ninguna frase que responda${absent === '' ? '' : `; no se menciona: ${absent}`}`,
  },

  source: (name, through, isUnknown) =>
    isUnknown ? `${name} (fuente propia desconocida)` : through === null ? name : `${name} (a través de ${through})`,
  sources: (n, names, outlets) => `${n}. ${names}; lo ${one(outlets, 'publica', 'publican')} ${outletsOf(outlets)}.`,
  noSource: (outlets, isTakenBack) =>
    `0. Ninguna fuente independiente respalda lo que ${one(outlets, 'publica', 'publican')} ${outletsOf(outlets)}.${isTakenBack ? ' Lo que había se ha retirado.' : ''}`,
  outlets: (n, names, own) =>
    `${n}. ${names}; ${own.length === 0 ? 'ninguno con fuente propia' : `con fuente propia: ${listIn({ and }, own)}`}.`,
  first: (outlet, day, sources) =>
    `${outlet}${day === null ? '' : `, el ${day}`}${sources === '' ? '' : `, a partir de ${sources}`}.`,
  allRestOn: (n, names) => `${outletsOf(n)} ${one(n, 'se basa', 'se basan')} en ${names}.`,
  restsOn: (outlet, names) => `${outlet} se basa en ${names}.`,
  ownSource: (outlet, sources) => `${outlet} tiene fuente propia${sources === '' ? '' : `: ${sources}`}.`,
  noOwnSource: (outlet, cited) =>
    cited === '' ? `${outlet} no indica fuente propia.` : `${outlet} lo toma de ${cited}.`,
  tookBack: (outlets, day) =>
    `${listIn({ and }, outlets)} lo ${one(outlets.length, 'ha', 'han')} retirado${day === null ? '' : `, el ${day}`}.`,
  account: (outlets) => `Es ${one(outlets, 'la versión de un solo medio', 'su versión')}, no confirmada por otros.`,
  carriers: (own, citing) =>
    `${own.length === 0 ? 'Nadie lo tiene de fuente propia' : `Con fuente propia: ${listIn({ and }, own)}`}; ${citing.length === 0 ? 'nadie más lo repite' : `lo toman de otros: ${listIn({ and }, citing)}`}.`,

  status: {
    confirmed: 'Sí, está confirmado.',
    denied: 'No, está desmentido y nada lo respalda.',
    contested: 'No está resuelto: se publica y se desmiente.',
    retracted: 'No, se ha retirado.',
    reported: 'Sin confirmar hasta ahora.',
  },
  nothingNew: (since) => (since === null ? 'Nada nuevo.' : `Nada nuevo desde el ${since}.`),
  changed: (since) => (since === null ? 'Últimas novedades:' : `Desde el ${since}:`),
  nowCarry: (outlets) => `nuevo en ${listIn({ and }, outlets)}`,

  frame: {
    from: (n) => `De ${articles(n)} de los feeds seguidos`,
    lastChecked: 'última comprobación',
    notThere: (what) => `No consta: ${what}.`,
    asked: 'Pregunta',
    helpful: 'Útil',
    wrong: 'Incorrecta',
  },
  elsewhere: {
    noStory: 'En este canal aún no se sigue ninguna historia. Empiece con /story track y una afirmación o un enlace.',
    which: '¿Qué historia? Pregunte de nuevo en su hilo, o con /story ask y su número:',
    offer: 'Ninguna de las historias que se siguen aquí trata de eso.',
    search: 'Buscar en el archivo',
    found: (n, days) =>
      `El archivo de los últimos ${days} días tiene ${articles(n)} que ${one(n, 'puede', 'pueden')} decirlo:`,
    nothing: (days) => `El archivo de los últimos ${days} días no tiene nada sobre eso.`,
  },
};
