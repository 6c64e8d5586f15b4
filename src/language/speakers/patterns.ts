/** Words by which a phrase points back, over the languages that we read, and words that stand for a body. */

// Nouns that stand for somebody named before, whatever the office was called there.
export const refersBack =
  /^(?:official|politician|diplomat|executive|magistrate|magistrato|magistrata|dirigente|politico|diplomatico|funzionario|interessat[oa]|directiv[oa]|mandatari[oa]|político|política|diplomático|interesad[oa]|intéressée?|élue?|magistrate?|dirigeante?|diplomate|politiker|politikerin|diplomatin|funktionär|manager|managerin|дипломат|чиновник|политик|executivo|governante|responsável)$/;

/** How far behind a description its bearer's name may stand, in characters. */
export const NAMED_WITHIN = 500;

export const concerned = /^(?:interessat[oa]|interesad[oa]|intéressée?|interessad[oa]|betroffene[rn]?)$/;

export const firstPerson =
  /(?<!\p{L})(?:ich|mich|mir|mein\p{L}{0,2}|i|i['’]\p{L}+|my|me|je|j['’]|m['’]|mon|ma|yo|mi|mis|io|mio|mia|eu|meu|minha|я|мне|мой)(?!\p{L})/iu;

export const ambiguousOutlet =
  /^(?:agency|station|site|channel|network|website|portal|outlet|agentur|sender|portal|medium|agence|chaîne|site|agenzia|rete|canale|sito|agencia|cadena|canal|agência|emissora|агентство|канал|сайт)$/;

export const newsWord =
  /^(?:news|press|tv|television|radio|broadcast|nachrichten.*|presse|information|stampa|noticias|prensa|notícias|imprensa|информационное|online|local)$/;

export const dual =
  /^(?:both|neither|the two|both of the|beide|die beiden|keines der beiden|les deux|entrambe le|entrambe|le due|ambas|las dos|as duas|обе)$/;

export const singular = (noun: string) =>
  noun
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
    .replace(/^aziende$/, 'azienda')
    .replace(/^imprese$/, 'impresa');

export const continents =
  /^(?:Europe|Asia|Africa|America|Europa|Afrika|Amerika|Asien|Afrique|Amérique|Asie|África|América|Европа|Азия|Африка|Америка)$/;

export const calendar = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\.?$/i;

export const possessives: Readonly<Record<string, 'he' | 'she' | 'they'>> = {
  его: 'he',
  её: 'she',
  ее: 'she',
  их: 'they',
  seiner: 'he',
  seinen: 'he',
  ihrer: 'she',
  ihren: 'she',
};

export const relativeWords = /^(?:who|which|qui|che|que|который|которая|которые)$/;

export const backward =
  /^(?:one|another|both|some) of (?:them|the|these)|^l[’']une?$|^(?:l[’']une?|une?|certains?) (?:d[’']|des |de ces )|^(?:eine[rs]?|einige) (?:von ihnen|der |dieser )|^una? (?:di loro|delle|dei|degli)|^un[oa]? de (?:ellos|ellas|las|los)|^(?:la|le|una?|lo|o|a|el) (?:stess[aie]|stesso|mêmes?|mism[ao]s?|mesm[ao]s?) (?:font|source|fuente|persone|personnes|personas|pessoas|interlocut)|^(?:le|les|las|as|gli|i) (?:stess[ie]|mêmes|mismas|mesmas) (?:font|source|fuentes|persone)|^(?:cette|questa|esta|essa|diese|the|this|the same|dieselbe|aus den) (?:même )?(?:source|fonte|fuente|quelle|sources|kreisen)$|^один из (?:них|)|^(?:этот|тот же) источник|^(?:den|aus den|diesen) kreisen$/u;

export const firmNouns =
  /^(?:company|firm|group|corporation|club|maker|manufacturer|unternehmen|unternehmens|konzern|konzerns|firma|verein|hersteller|zulieferer|entidad|banco|banca|impresa|firme|fabricante|compagnia|companhia|constructeur|клуб|società|azienda|gruppo|entreprise|groupe|société|empresa|compañía|grupo|компани.*|клуб|bank|lender|airline|carrier|carmaker|drugmaker|shipbuilder|automaker|planemaker|chipmaker|insurer|developer|operator|miner|brewer|supplier|retailer|aerolínea|aseguradora|naviera|transportadora|transporteur|assureur|constructora|astillero|cantiere|istituto|fluggesellschaft|reederei|werft|versicherer|betreiber|turbinenbauer)$/;
