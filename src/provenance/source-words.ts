/** Words that tell what kind of source a phrase names, over the languages that we read. Matched on folded text (`foldWords`). */

/** Lower case, without accents, k as c, letters never doubled: one spelling over languages ("Kommission", "commission"). */
export function foldWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 's')
    .replace(/k/g, 'c')
    .replace(/ph/g, 'f')
    .replace(/([a-z])\1/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const starts = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})`, 'u');

/** A post, a video or a rumour: no root unless somebody with a name stands behind it. */
export const rumour = starts(
  'social media|posts$|posts? (?:shared|on|in)|anonymous (?:post|video|message|user|acount)|(?:post|mesage|beitrag|publicacion|entrada)s? (?:shared|on|in|auf|en|sur)|whatsap|telegram chanel|tictoc|facebooc|twiter|rumou?rs?|rumeur|geruch|voci che|reseaux sociaux|redes (?:sociales|sociais)|sozialen? (?:medien|netz)|social network|соцсет|слух|video (?:que circula|que circule|circulating|shared|compart)|viral',
);

/** Outlets without a name ("media reports"): never a root, never somebody to look for. */
export const namelessOutlet = starts(
  '(?:multiple|several|some|many|other|various|german|french|italian|spanish|british|american|russian|foreign|western|local|national|regional|different) (?:local |national )?(?:media|newspapers?|outlets?|reports?|pres|daily|television)|media(?: reports?| outlets?)?$|(?:the )?pres(?: reports?)?$|presse alemande|medienbericht|medien$|mehrere medien|plusieurs medias|medias?$|medios|varios medios|diversi media|la stampa (?:locale|tedesca|francese)|organi di stampa|imprensa$|a imprensa|varios jornais|сми$|ряд сми|quotidien local|quotidiano locale|local daily|state television|stampa$|reports?$|zeitungen$|newspapers?$',
);

/** Data or a recording that an outlet looked at by itself: the root is named after it. */
const rawData = starts(
  'data|dati|daten|donees|datos|dados|данные|satelite|satelit|flight trac|footage|recording|registra|aufnahme|enregistrement|grabacion|gravacao|sample|muestra|amostra|campione|records|image|imagen|imagem|imagini|bilder|analys',
);

const documentClasses: readonly (readonly [string, RegExp])[] = [
  [
    'draft',
    starts(
      'draft|entwurf|verordnungsentwurf|projet de (?:reglement|loi|decret)|boza|bozze|borador|rascunho|proyecto de|проект',
    ),
  ],
  [
    'cable',
    starts('cable|diplomatic (?:note|cable)|note diplomatique|nota diplomatic|cablo|дипломатическ|telegram|depesche'),
  ],
  [
    'paper',
    starts('internal (?:document|paper|memo)|memo|papier|internes|documento interno|document interne|внутренн'),
  ],
  ['letter', starts('leter|letera|brief$|brief |letre|carta|письмо')],
  ['recording', starts('recording|audio|registrazione|enregistrement|grabacion|gravacao|запись')],
  ['filing', starts('filing|ad hoc|comunicacion a la|hecho relevante|fato relevante|notice')],
  ['presentation', starts('presentation|slides|folien|presentazione|presentacion|apresentacao')],
  ['report', starts('report|bericht|raport|raporto|informe|relatorio|доклад')],
  ['data', rawData],
];

/** The kind of paper that a folded phrase names; null where it names none that we know. */
export function documentClass(folded: string): string | null {
  return documentClasses.find(([, words]) => words.test(folded))?.[0] ?? null;
}

/** A document whose issuer is called "the company" only. */
export const ofTheCompany = starts(
  'company|firm|group s|unternehmens?|conzern|azienda|societa|entreprise|grupe|empresa|grupo|compania|компани',
);

const institutionClasses: readonly (readonly [string, RegExp])[] = [
  ['police', starts('police|polizei|polizia|policia|полици')],
  [
    'military',
    starts('military|army|militar|general staf|armee|esercito|ejercito|defen[cs]e|armed forces|генштаб|arme '),
  ],
  ['security', starts('security|intel+igence|secret service|geheimdienst|servizi segreti|спецслужб')],
  ['justice', starts('prosecut|procura|stat?tsanwalt|parquet|fiscal|court|judicial|прокурат')],
  [
    'state',
    starts(
      'government|ministr|minister|regierung|governo|gouvernement|gobierno|regjering|executi[fv]|ejecutivo|правительств|министерств|white house|presiden',
    ),
  ],
  ['regulator', starts('regulator|regulador|authority|behorde|autorita')],
  ['diplomacy', starts('diplomat|diplomatic|embas|ambas|botschaft|дипломат')],
  [
    'company',
    starts(
      'company|board|aufsichtsrat|executive|manager|employe|insider|shareholder|azionist|consiglio di|control?gremium|компани',
    ),
  ],
  ['union', starts('union|sindacal|sindical|gewercschaft|syndica|профсоюз')],
  ['medicine', starts('hospital|doctor|medic|clinic|arzt')],
  ['trade', starts('trader|negociant|handler|торговц')],
];

/** The institutions that a description of unnamed people points at. */
export function institutionsOf(folded: string): ReadonlySet<string> {
  return new Set(institutionClasses.filter(([, words]) => words.test(folded)).map(([name]) => name));
}

/** Somebody who has it from somebody else. */
export const hearsay = starts(
  '(?:was|were|been) told (?:so )?by|told so by|(?:has |had )?heard (?:it )?from|learn(?:ed|t) (?:it )?from|mi ha deto|me lo ha|m a dit|hat mir|von .{0,30} erfahren|me dijo|me dise|мне сказал',
);

/** A relay: words that hand on what another outlet's source said. */
export const citing = starts(
  'citing|quoting|citando|che cita|citant|que cita|qui cit|cita|unter berufung|со ссылк|ссылаясь|atributed|atribu|cited|quoted|zitiert|beruft|basandosi|sulla base|sur la foi|en citant|cito|citava',
);

const paper = starts(
  'cable|document|memo|mesage|mesagio|leter|letre|brief |draft|boza|entwurf|borador|recording|dosier|schreiben|papier|depesche|telegram|cablo|carta|note diplomatique|документ|письмо',
);
const toldBefore = starts(
  'first reported|reported on|reported earlier|first published|first revealed|previously reported|di cui (?:ha|aveva) (?:dato notizia|scrito|riferito|parlato)|rivelat[oa] (?:per prim[oa] )?d|dont (?:a|avait) (?:parle|fait etat)|revele par|uber (?:das|den|die) .{0,40}berichtet|zuerst berichtet|del que (?:informo|habia informado)|revelad[oa] por|que publicou|о котор\\p{L}+ (?:сообщ|писал)',
);

/** A folded sentence that says of a paper that another outlet has told of it before: "the cable first reported by …". */
export const tellsOfKnownPaper = (folded: string): boolean => paper.test(folded) && toldBefore.test(folded);

/** Words with which an outlet with its own source pays credit to the one that was first. */
export const creditsEarlier = starts(
  'confirming|confirmant|confermando|confirmando|first reported|reported earlier|reported first|zuerst hat|bestatigt|earlier report|had reported|as reported',
);
