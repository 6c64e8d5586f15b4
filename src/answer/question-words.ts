import type { AnswerKind, Intent } from './question.ts';

/** How questions are put, by language; matched on folded text (`foldQuestion`). */
export type QuestionWords = {
  /** Words that open a question for a person, a time, … */
  readonly kinds: Readonly<Partial<Record<AnswerKind, RegExp>>>;
  /** Openers of a yes/no question, with the subject after them. */
  readonly polar: RegExp;
  readonly who: RegExp;
  readonly deny: RegExp;
  readonly confirm: RegExp;
  readonly comment: RegExp;
  readonly decline: RegExp;
  readonly unaware: RegExp;
};

const english: QuestionWords = {
  kinds: {
    person: /\bwho(?:m|se)?\b/,
    time: /\bwhen\b|\b(?:what|which|in what|in which) (?:year|day|date|month|century|time|decade)\b|\bby when\b|\bhow long ago\b/,
    place: /\bwhere\b|\b(?:what|which) (?:country|city|town|place|state|region|station|river|continent)\b/,
    money: /\bhow much\b.*\b(?:cost|pay|paid|owe|worth|offer|price|charge|spend|spent)|\bwhat (?:price|sum|fine)\b/,
    number:
      /\bhow (?:many|much|long|wide|high|old|far|big|large|deep|tall|often)\b|\bwhat (?:number|percentage|percent|proportion|share)\b/,
  },
  polar: /^(?:and |but |so )?(?:has|have|had|did|does|do|is|was|are|were|will|would|can|could|should)(?:n't)?\b/,
  who: /\bwho\b|\bwhich (?:outlets?|part(?:y|ies)|compan(?:y|ies)|officials?|ministr(?:y|ies)|government)\b/,
  deny: /\bden(?:y|ies|ied|ying)\b|\bdisput\w*|\breject\w*|\brefut\w*|\bdismiss\w*|\bcontradict\w*|\bsays? outright .* not\b|\bcalls? it (?:false|untrue)|\brebut\w*|\brul\w* (?:it )?out\b/,
  confirm: /\bconfirm\w*|\badmit\w*|\backnowledg\w*|\bverif\w*|\bconced\w*/,
  comment:
    /\bcomment\w*|\brespond\w*|\breact\w*|\bsa(?:id|y) (?:anything|something)\b|\bspok\w* (?:about|on)\b|\banswer\w* questions\b/,
  decline:
    /\bdeclin\w*|\brefus\w* to (?:comment|say|answer)|\bno comment\b|\b(?:not|n't) (?:yet )?(?:comment|respond|answer)\w*|\b(?:is|are|remain\w*|stay\w*|kept) silent\b|\bsilent\b/,
  unaware: /\b(?:un|not )aware\b|\bnot? (?:heard|know|known)\b|\bnever heard\b|\bknows nothing\b/,
};

const others: Readonly<Record<string, QuestionWords>> = {
  it: {
    kinds: {
      person: /\bchi\b/,
      time: /\bquando\b|\bche giorno\b|\bin (?:che|quale) (?:anno|data|giorno)\b|\bentro quando\b|\bqual e la data\b/,
      place: /\bdove\b|\bda dove\b|\bin (?:che|quale) (?:citta|paese|luogo)\b/,
      money: /\bquanto (?:vale|costa|pag\w*|deve|offr\w*|valgono|costano)\b/,
      number: /\bquant[oiae]\b/,
    },
    polar:
      /^(?:e |ma )?(?:ha|hanno|ha forse|e|era|sono|sara|avra|puo|possono|il|lo|la|i|gli|le|l')\b(?!.*\b(?:chi|cosa|quando|dove|quant[oiae]|quale|quali|perche|come)\b)|^(?!.*\b(?:chi|cosa|quando|dove|quant[oiae]|quale|quali|perche|come)\b)(?:e |ma )?(?:\S+ ){1,5}(?:ha|hanno) \p{L}+/u,
    who: /\bchi\b|\bquali? (?:fonti|parti|aziende|autorita)\b/,
    deny: /\bsmenti\w*|\bneg(?:a|ano|ato|ata|are|hi|ando)\b|\brespin\w*|\bcontest\w*|\bcontradd\w*|\besclu\w*/,
    confirm: /\bconferm\w*|\bammess\w*|\bammett\w*|\briconosc\w*|\bverific\w*/,
    comment: /\bcomment\w*|\bris(?:post|pond)\w*|\breag\w*|\bdetto (?:qualcosa|nulla)\b|\bpronunci\w*/,
    decline:
      /\bnon (?:ha |hanno |vuole |vogliono )?(?:voluto )?(?:comment|rispost|rispond)\w*|\brifiut\w*|\bno comment\b|\btac(?:e|ciono)\b|\bsilenzio\b/,
    unaware: /\bnon (?:sa|sapeva|sanno|ne sa)\b|\ball'oscuro\b|\bnon (?:e|era) a conoscenza\b/,
  },
  fr: {
    kinds: {
      person: /\bqui\b/,
      time: /\bquand\b|\bquelle (?:est la )?date\b|\ba quelle date\b|\bquel jour\b|\ben quelle annee\b/,
      place: /\bou\b|\bdans quelle (?:ville|region)\b|\bdans quel pays\b|\bd'ou\b/,
      money:
        /\bcombien (?:coute|vaut|paie|paient|doit|doivent|rapporte)\b|\bquelle (?:amende|somme)\b|\bquel (?:prix|montant)\b/,
      number: /\bcombien\b/,
    },
    polar:
      /^(?:et |mais )?est-ce que\b|^(?!(?:a |de |d'|sur |par |pour |en |depuis |dans )?(?:qui|que|quoi|quand|ou|combien|quel|quelle|quels|quelles|comment|pourquoi)\b|qu'|d'ou)(?:\S+ ){0,6}?\S+-(?:t-)?(?:il|elle|ils|elles|on)\b/,
    who: /\bqui\b|\bquel(?:le)?s? (?:parties?|sources?|autorites?)\b/,
    deny: /\bdement\w*|\bni(?:e|ent|er|a)\b|\brefut\w*|\bcontest\w*|\brejet\w*|\brecus\w*/,
    confirm: /\bconfirm\w*|\badm(?:et|is)\w*|\breconn\w*|\bverifi\w*/,
    comment: /\bcomment(?:e|er|aire|aires)\b|\brepond\w*|\breag\w*|\bexprim\w*/,
    decline: /\brefus\w*|\bpas (?:souhaite|repondu|commente)\w*|\bsilence\b|\bsans commentaire\b/,
    unaware: /\bpas au courant\b|\bignor\w*|\bpas ete (?:inform|prevenu)\w*/,
  },
  de: {
    kinds: {
      person: /\bwer\b|\bwem\b|\bwen\b|\bwessen\b/,
      time: /\bwann\b|\ban welchem tag\b|\bseit wann\b|\bbis wann\b|\bin welchem jahr\b/,
      place: /\bwo\b|\bwohin\b|\bwoher\b|\bin welche[rm] (?:stadt|land|ort)\b/,
      money: /\bwie viel (?:kostet|geld|zahl\w*)\b|\bwie hoch\b/,
      number: /\bwie ?viele?\b|\bwie (?:hoch|lang|lange|weit|breit|alt|gross|tief)\b/,
    },
    polar:
      /^(?:und |aber )?(?:hat|haben|hatte|hatten|ist|sind|war|waren|wird|werden|kann|konnte|konnten|wusste|wussten|gibt|bestatigt\w*|dementiert\w*|soll|sollen|muss|mussen|darf|will|weiss)\b/,
    who: /\bwer\b|\bwelche (?:parteien|seiten|firmen|behorden)\b/,
    deny: /\bdement\w*|\bbestr(?:eit|itt)\w*|\bwidersp\w*|\bzuruckgewiesen\b|\bzuruck\b|\bleugn\w*|\babgestritten\b/,
    confirm: /\bbestatig\w*|\beingeraumt\b|\bzugegeben\b|\bzugab\b|\bzu(?:gibt|gegeben)\b|\bverifiz\w*|\buberpruf\w*/,
    comment: /\bgeausser\w*|\bausser\w*|\bkomment\w*|\breag\w*|\bstellung\b|\bgesagt\b/,
    decline:
      /\bnicht (?:geausser|aussern|komment|geantwort|antwort)\w*|\bschweig\w*|\bkein\w* (?:kommentar|stellung)\b|\bablehn\w*/,
    unaware: /\bnicht(?:s)? (?:gewusst|bekannt)\b|\bkeine kenntnis\b|\bnichts von\b/,
  },
  es: {
    kinds: {
      person: /\bquien(?:es)?\b/,
      time: /\bcuando\b|\bque (?:dia|fecha|ano)\b|\ben que (?:ano|fecha)\b|\bhasta cuando\b/,
      place: /\bdonde\b|\badonde\b|\ben que (?:ciudad|pais)\b/,
      money: /\b(?:por|a) cuanto\b|\bcuanto (?:cuesta|vale|debe|paga\w*|pide\w*)\b|\bque (?:precio|multa)\b/,
      number: /\bcuant[oa]s?\b/,
    },
    polar:
      /^¿?(?:y |pero )?(?:ha|han|habia|es|era|esta|estan|fue|fueron|sera|puede|pueden|confirmo|nego|desmintio|el|la|los|las)\b(?!.*\b(?:quien|quienes|que|cuando|donde|cuant[oa]s?|cual|cuales|como)\b)/,
    who: /\bquien(?:es)?\b|\bque (?:partes|fuentes|empresas|autoridades)\b/,
    deny: /\bdesm(?:int|ent|ien)\w*|\bneg(?:o|aron|ado|ar|aba)\b|\bnieg\w*|\brechaz\w*|\brefut\w*|\bdescart\w*/,
    confirm: /\bconfirm\w*|\badm(?:it|is)\w*|\breconoc\w*|\bverific\w*/,
    comment: /\bcoment\w*|\brespond\w*|\breaccion\w*|\bpronunci\w*/,
    decline: /\bno (?:ha |han |quiso |quisieron )?(?:coment|respond)\w*|\bdeclin\w*|\bsilencio\b|\brehus\w*/,
    unaware: /\bno (?:sabia|sabe|conoc)\w*|\bdesconoc\w*|\bno (?:le|les) consta\b/,
  },
  pt: {
    kinds: {
      person: /\bquem\b/,
      time: /\bquando\b|\bem que (?:dia|data|ano)\b|\bate quando\b/,
      place: /\bonde\b|\bem que (?:cidade|pais)\b/,
      money: /\bquanto (?:custa|vale|deve|paga\w*|cobra\w*)\b/,
      number: /\bquant[oa]s?\b/,
    },
    polar:
      /^(?:e |mas )?(?:o|a|os|as|foi|foram|ha|tem|teve|e|era|sera|esta|pode|confirmou|negou)\b(?!.*\b(?:quem|quando|onde|quant[oa]s?|qual|quais|como|o que)\b)/,
    who: /\bquem\b|\bquais (?:partes|fontes|empresas|autoridades)\b/,
    deny: /\bdesment\w*|\bneg(?:ou|aram|ado|ar|a)\b|\brejeit\w*|\brefut\w*|\bdescart\w*/,
    confirm: /\bconfirm\w*|\badmit\w*|\breconhec\w*|\bverific\w*/,
    comment: /\bcoment\w*|\brespond\w*|\breagi\w*|\bpronunci\w*|\bmanifest\w*/,
    decline: /\bnao (?:quis |quiseram )?(?:coment|respond|se manifest)\w*|\bescus\w*|\brecus\w*|\bsilencio\b/,
    unaware: /\bnao (?:sabia|sabe|tinha conhecimento)\b|\bdesconhec\w*/,
  },
  ru: {
    kinds: {
      person: /(?:^|[^\p{L}])(?:кто|кого|кому|кем)(?!\p{L})/u,
      time: /(?:^|[^\p{L}])когда(?!\p{L})|до како(?:го|и) (?:числа|даты)|какого числа|в каком году/u,
      place: /(?:^|[^\p{L}])(?:где|куда|откуда)(?!\p{L})|в каком городе/u,
      money: /сколько (?:стоит|должн|заплат)/u,
      number: /сколько/u,
    },
    polar: /(?:^|\s)ли(?:\s|\?)/u,
    who: /(?:^|[^\p{L}])(?:кто|какие стороны)(?!\p{L})/u,
    deny: /опроверг|опроверж|отриц|отверг/u,
    confirm: /подтверд|признал|проверил/u,
    comment: /прокоммент|коммент|ответил|отреагир|высказал/u,
    decline: /не (?:стал|ответил|прокоммент)|отказал|молч/u,
    unaware: /не знал|не в курсе|не слышал|не осведомл/u,
  },
};

/** The words of a language's questions; of English where we have none of its own. */
export function wordsForQuestions(language: string): QuestionWords {
  return others[language] ?? english;
}

/** Whether we know how questions are put in a language. */
export function asksIn(language: string): boolean {
  return language === 'en' || Object.hasOwn(others, language);
}

/** Intents that a pattern alone gives, over all languages; the first that fits is taken. */
export const plainIntents: readonly (readonly [Intent, RegExp])[] = [
  [
    'count-sources',
    /how many (?:\S+ ){0,3}sources|number of (?:independent )?sources|quante (?:\S+ ){0,3}fonti|combien (?:\S+ ){0,2}(?:de )?sources|wie ?viele (?:\S+ ){0,3}quellen|cuantas (?:\S+ ){0,3}fuentes|quantas (?:\S+ ){0,3}fontes|сколько (?:\S+ ){0,3}источник/,
  ],
  [
    'count-outlets',
    /how many (?:\S+ ){0,2}(?:outlets|papers|newspapers|media|news organi[sz]ations|articles|sites)\b|quant[ei] (?:\S+ ){0,2}(?:testate|giornali|media|articoli)|combien (?:\S+ ){0,2}(?:medias|journaux|articles)|wie ?viele (?:\S+ ){0,2}(?:medien|zeitungen|artikel)|cuantos (?:\S+ ){0,2}(?:medios|periodicos|diarios)/,
  ],
  [
    'changed',
    /\bwhat(?:'s| has| is| have)? (?:has |have )?(?:changed|new|moved|happened)\b(?: .{0,40}\bsince\b|$|\?| in the (?:last|past))|\banything new\b|\bany (?:news|change|update)s?\b|^(?:e )?(?:che )?cosa (?:e|ha) cambiato|\bnovita\b|\bqu'est-ce qui a change|\bquoi de neuf\b|\bwas (?:hat sich geandert|ist neu|gibt es neues)|\bwas hat sich .{0,30}geandert|\bque ha cambiado|\bque hay de nuevo|\bnovedades\b|что (?:изменилось|нового)/,
  ],
  [
    'who-knows',
    /\bwho (?:would|might|could|should) (?:know|have the answer)|\bwho(?:m)? (?:could|can|should) (?:we|i|one) (?:ask|call)|\bchi (?:potrebbe|dovrebbe|puo) saper|\bchi (?:potremmo|possiamo) (?:chiedere|chiamare)|\bqui (?:pourrait|devrait) (?:le )?savoir|\bwer (?:konnte|wusste|sollte) (?:es|das|davon)? ?(?:wissen)?\b.*wissen|\bwen (?:konnen|konnten|sollten) wir (?:fragen|anrufen)|\bquien (?:podria|deberia) saber/,
  ],
  [
    'own-source',
    /^(?:and |but |so )?(?:does|do|has|have|did|is)\b.{2,60}\b(?:own (?:sources?|reporting|confirmation|information)|it itself|itself (?:have|get|got) it|(?:it |this )?first[- ]?hand|independent(?:ly)? (?:source|confirmation|have|has))|\b(?:fonte propria|fonti proprie|di prima mano)\b|\b(?:sa propre source|ses propres sources|source propre|de premiere main)\b|\b(?:eigene quellen?|aus erster hand)\b|\b(?:fuentes? propias?|de primera mano)\b/,
  ],
  [
    'based-on',
    /\bbas(?:e|ed|es)\b.*\bon\b|\bwhere did .{2,60} (?:take|get|have) (?:its|the|their) (?:report|story|news|information|claim)|\b(?:source|sources) of (?:the|its|their) (?:first |original )?(?:report|story|claim)|\bon what (?:source|ground)|\brely on\b|\bsu (?:che )?cosa si basa|\bda dove (?:ha|viene) (?:preso )?la notizia|\bsur quoi (?:s'appuie|se fonde)|\bworauf (?:stutzt\w*|beruft|berief|beruht)|\bwoher hat\b|\ben que se bas|\bde donde (?:sac|tom)|\bem que se bas/,
  ],
  [
    'first-report',
    /\bfirst (?:to )?(?:report|publish|carr|broke|print)\w*|(?:report|publish|carr|spread|had|broke|broken|print|put out|announce)\w* (?:(?:it|this|that|the \S+(?: \S+)?) )?first\b|\bfirst (?:reported|published)|\bbroke the (?:news|story)|\bwho was first\b|\bper prim[ao]\b|\ben premier\b|\ble premier (?:a|media|journal)|\ba (?:revele|sorti)\b.*\bpremier|\bzuerst\b|\bals erste[sr]?\b|\bprimero\b|\bpor primera vez\b|\b(?:em )?primeiro\b|\bperv|кто первы|первы(?:м|ми) сообщ/,
  ],
  [
    'carriers',
    /\b(?:which|what) (?:\S+ )?(?:outlets|papers|newspapers|media|news organi[sz]ations|sites) (?:carry|carried|have|report|reported|picked|are|ran|published)|\bwho (?:else )?(?:carries|carried|has picked|picked|is carrying|else (?:has|have|reported|carries))|\b(?:does|has|did) any(?:one|body) else\b|\bquali (?:testate|giornali|media)\b|\bchi (?:altro|l'ha ripres\w*)|\bquels (?:medias|journaux)\b|\bwelche (?:medien|zeitungen)\b|\bque (?:medios|periodicos)\b/,
  ],
  [
    'what-said',
    /\bwhat (?:did|does|do|has|have) .{2,80} (?:sa(?:y|id)|comment\w*|tell|told|answer\w*|respond\w*|ask for|call for|demand\w*|want|claim)\b|\bwhat is .{2,60} (?:position|statement|response|reaction)\b|\b(?:che )?cosa (?:ha|hanno|dice|dicono) ?(?:detto|risposto|chiesto)?\b|\bqu(?:e|')? ?(?:a|ont|dit|disent)[ -].{0,60}(?:dit|declare|repondu)\b|\bwas (?:sagt|sagte|sagten|hat .{2,60} gesagt)\b|\bque (?:dijo|ha dicho|dice|dicen|pidio)\b|\bo que (?:disse|diz|dizem)\b|\bчто (?:сказал|говорит|заявил)/,
  ],
  [
    'status',
    /^(?:so )?(?:is|was) (?:it|this|that|the (?:story|report|claim|news)) (?:really |actually )?(?:true|confirmed|denied|false|real)\b|\bwhat(?:'s| is) the (?:status|state)\b|^(?:e|sono) (?:vero|confermat\w*|smentit\w*)|\bqual e lo stato\b|^est-ce (?:vrai|confirme)|^ist (?:das|es) (?:wahr|bestatigt)|^¿?es (?:verdad|cierto)/,
  ],
];
