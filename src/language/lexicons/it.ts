import { lines, split, withEndings } from '../conjugation.ts';
import type { Lexicon } from './lexicon.ts';

const are = 'a ano ò arono ava avano ato ata ati ate ando erà eranno are';
const ire = 'e ono ì irono iva ivano ito ita iti ite endo irà iranno ire';
const isce = 'isce iscono ì irono iva ivano ito ita iti ite endo irà ire';

const telling = [
  ...withEndings('inform avvert avvis', are),
  ...split(
    'avverte avvertono avvertì avvertito avvertita raccontato racconta raccontano raccontò assicura assicurato assicurò',
  ),
];
const asking = [
  ...split('chiede chiedono chiese chiesero chiesto chiedendo esorta esortato esortò esige esigono preteso'),
  ...withEndings('invit esort sollecit', are),
];
const reporting = [
  ...split(`scrive scrivono scrisse scritto scrivendo riferisce riferiscono riferì riferito riferendo riporta riportano
    riportato riportava riportò rivela rivelano rivelò rivelato rivelando pubblica pubblicato pubblicò anticipa
    anticipato anticipava`),
  ...split('apprende apprendono appreso anticipò anticipano ricostruisce ricostruito'),
  ...withEndings('titol raccont svel', are),
];
const speech = [
  ...split(`dice dicono disse dissero detto diceva dicendo dirà ammette ammettono ammise ammesso risponde rispondono
    rispose risposto replica replicato replicò aggiunge aggiungono aggiunse aggiunto aggiungendo sostiene sostengono
    sostenne sostenuto sosteneva conclude concluse concluso scrive promette promesso promise riconosce riconosciuto
    riconobbe rende reso rese fa sapere ribadisce ribadito ribadì respinge respingono respinse respinto smentisce
    smentiscono smentito smentì smentendo esclude escludono escluse escluso nega negano negato negò definisce definito
    definì definendo chiarisce chiarito chiarì garantisce garantito avverte avvertito spiega spiegano spiegato spiegò
    ricorda ricordato ricordò difende deciso sottolinea sottolineato sottolineò legge recita prosegue proseguito
    continua intervenuto interviene parla parlato smentirà bolla bollato liquida liquidato attacca attaccato accusa
    accusato accusò insiste insistito corregge corretto rettifica rettificato promuove critica criticato`),
  ...withEndings(
    'afferm dichiar annunci conferm osserv precis comment not segnal evidenzi rimarc lament denunci contest ipotizz assicur confid rassicur puntualizz esclam ironizz dubit indic comunic giur replic rincar tagli afferm argoment pronostic prevent pros',
    are,
  ),
  ...withEndings('smentisc', 'e ono'),
  ...withEndings('ribad chiar garant defin sugger avvert', `${isce} ${ire}`),
];

export const it: Lexicon = {
  code: 'it',
  stopWords:
    split(`a ad al allo ai agli all' alla alle con col coi da dal dallo dai dagli dall' dalla dalle di del dello
    dei degli dell' della delle in nel nello nei negli nell' nella nelle su sul sullo sui sugli sull' sulla sulle per tra
    fra contro io tu lui lei noi voi loro mio mia miei mie tuo tua suo sua suoi sue nostro nostra nostri nostre vostro mi
    ti ci vi lo la li le gli ne il i l' un uno una un' ma ed e se perché anche come dov' dove che chi cui non più quale
    quanto quanti quanta quante quello quelli quella quelle questo questi questa queste si tutto tutti tutta tutte o od
    sono sei è siamo siete sia siano era erano essere stato stata stati state fu furono sarà saranno sarebbe sarebbero ho
    hai ha abbiamo avete hanno abbia abbiano aveva avevano ebbe avere avuto avrà avranno avrebbe avrebbero d' c' quest'
    quell' dopo prima già ancora solo molto poco così quando mentre poi sempre mai né nessun nessuno nessuna ogni altro
    altri altra altre stesso stessa oggi ieri secondo durante senza sotto sopra verso circa fino invece però quindi
    dunque infatti proprio può possono deve devono fa fare fatto`),
  abbreviations: split(`sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa ing avv on sen gen col cap ten mons ecc etc
    art pag pagg cfr es p.es n nr tel s.p.a s.r.l s.a d.l p.m a.d c.d u.s.a st fig vol ca min max id rag geom arch cav
    gov`),
  months: split('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
  weekdays: split('lunedì martedì mercoledì giovedì venerdì sabato domenica sera mattina pomeriggio'),

  determiners:
    split(`il lo la l' i gli le un uno una un' questo questa questi queste quest' alcun alcuna quello quella quelli quelle quell'
    quel quei quegli suo sua suoi sue loro nostro nostra nostri mio mia alcuni alcune diversi diverse vari varie molti
    molte due tre quattro cinque sei sette otto nove dieci ogni altri altre altro altra tutti tutte più`),
  linkers:
    split(`di del dello della dell' dei degli delle d' per al allo alla all' ai agli alle a da dal dalla dall' dallo dai
    dalle nel nella nell' in presso vicino sul sulla sull' e ed`),
  prepositions:
    split(`di del dello della dell' dei degli delle d' per al allo alla all' ai agli alle a ad da dal dalla dall'
    dallo dai dalle nel nella nell' nei nelle in presso con su sul sulla sull' sui sulle tra fra contro dopo prima
    durante senza secondo verso fino entro attraverso sotto sopra dietro davanti oltre contro nonostante davanti`),
  conjunctions: split(
    'e ed ma o oppure però mentre quando se perché poiché sebbene benché anche dunque quindi così né dove come',
  ),
  complementizers: split('che se come perché di'),
  relatives: split('che cui quale quali chi'),
  auxiliaries:
    split(`è sono era erano sarà saranno sarebbe sarebbero stato stata stati state essere ha hanno aveva avevano
    avrà avrebbe avrebbero avere avuto abbia abbiano sia siano può possono potrebbe potrebbero deve devono dovrebbe
    dovrebbero vuole vogliono viene vengono verrà va vanno fu furono sta stanno stava fa fatto ho abbiamo avendo essendo`),
  adverbs:
    split(`poi anche già ancora sempre mai oggi ieri stamattina stasera domani inoltre infine subito quindi infatti
    invece però pure proprio solo soltanto più volte recentemente pubblicamente ufficialmente categoricamente nettamente
    seccamente immediatamente successivamente precedentemente così prima dopo nuovamente appena intanto tuttavia
    semplicemente chiaramente esplicitamente fermamente duramente lunedì martedì mercoledì giovedì venerdì`),
  negations: split('non né mai nessuno nessuna nessun niente nulla neanche nemmeno neppure senza macché'),
  pronouns: {
    he: split('lui egli esso costui'),
    she: split('lei ella essa costei'),
    they: split('essi esse loro'),
    it: [],
    we: split('noi io'),
  },
  indefinites: split('alcuni altri molti tutti qualcuno uno entrambi quest'),
  clitics: split("lo la l' li le gli ne si mi ci vi ti se"),

  cues: {
    speech: [...speech, ...telling, ...asking, ...reporting],
    telling,
    asking,
    reporting,
    thinking: split('crede credono ritiene ritengono ritenuto pensa pensano teme temono spera sperano'),
    accordingTo:
      lines(`secondo quanto scrive, secondo quanto riferito da, secondo quanto riferisce, secondo quanto riporta, secondo, stando a, stando al, stando alla, stando all', stando ai, stando alle, a detta di, a detta del,
      a detta della, per, a giudizio di, a parere di, a dire di, nelle parole di`).filter((phrase) => phrase !== 'per'),
    afterSource: [],
    asClause: ['come'],
    separable: {},
    quoteOnly: split(
      'fa legge recita continua prosegue proseguito taglia tagliato rincara rincarato rende reso rese decide deciso parla parlato attacca attaccato difende promuove not nota pros prosa',
    ),
    nominal: split('smentita conferma annuncio dichiarazione accusa affermazione notizia indiscrezione voce'),
    reports: split(
      'notizia indiscrezione rivelazione inchiesta articolo servizio scoop anticipazione ricostruzione retroscena lancio',
    ),
    carrying: lines(
      'ne dà notizia, dà notizia, dà la notizia, danno notizia, ha dato notizia, ha dato la notizia, hanno dato notizia, aveva dato notizia, rilancia la notizia',
    ),
  },

  functions: {
    denial:
      lines(`smenti*, nega, negano, negato, negò, negando, negare, neghiamo, nego, respin*, escl*, rigett*, destituit* di, priv* di fondamento, privo di ogni fondamento, non corrisponde al vero, non corrispondono al vero,
      non è vero, falso, falsa, altro che, macché, nessun*, non … mai, non … affatto, mai, non ha, non abbiamo, non c'è, non ci sono, non è stato, non è, non sono, non si, tutt'altro, bollat* come, liquidat* come, contest*`),
    falsehood: lines(
      `falso, falsa, falsi, false, falsità, bufala, bufale, fandonia, fandonie, infondat*, invenzione, inventat*, disinformazione, menzogn*, bugia, bugie, fake news, assurd*, ridicol*, priv* di fondamento, destituit* di, montatura, calunni*, fantasi*, sciocchezz*, fantasios*, erronea, errato, errata, inesatt*`,
    ),
    confirmation: lines(
      `conferm*, ammett*, ammess*, ammise, riconosc*, riconobbe, ufficializz*, reso noto, rende noto, è vero, annunci*, certific*, verificat*`,
    ),
    noComment:
      lines(`no comment, nessun commento, non commenta, non commentano, non commentiamo, non ha commentato, non hanno commentato, non ha voluto commentare, non hanno voluto commentare, non ha … rilasciato, non ha … risposto, non hanno … risposto, non risponde, non ha … replicato, non intende commentare,
      rifiut* di commentare, rifiutat* di rispondere, declinat* ogni, declin* commenti, bocche cucite, bocca cucita, riserbo, gliss*, non si sbilancia, non conferma né smentisce, né conferm* né smenti*, non … confermato né smentito, preferito non, preferisce non, non era raggiungibile, non è stato possibile, non raggiungibil*, silenzio, tace, tacciono, non ha rilasciato dichiarazioni`),
    unaware: lines(
      `non mi risulta, non ci risulta, non risulta, non … a conoscenza, non è al corrente, non ne so, non ne sappiamo, non sa nulla, non sapeva, non sapevamo, non ha notizia, non ho notizia, non abbiamo notizia, non ha mai sentito, non ho mai sentito, mai sentito, non ha ricevuto, non abbiamo ricevuto, non hanno ricevuto, cad* dalle nuvole, all'oscuro, non … informat*, apprendiamo dai giornali, appreso dai giornali`,
    ),
    callsFor: lines(
      `chied*, chiest*, esort*, sollecit*, invit*, appell*, preten*, esig*, dev*, dovrebbe, dovrebbero, bisogna, auspic*`,
    ),
    hedge: lines(
      `sarebbe, sarebbero, avrebbe, avrebbero, starebbe, starebbero, potrebbe, potrebbero, dovrebbe, presunt*, forse, probabilmente, pare, sembra, a quanto pare, a quanto si apprende, a quanto risulta, secondo indiscrezioni, secondo, stando a, trapel*, indiscrezion*, si dice, voci, dato per, data per, dati per`,
    ),
    hearsay: lines(
      `sarebbe, sarebbero, avrebbe, avrebbero, starebbe, starebbero, verrebbe, verrebbero, a quanto si apprende, a quanto risulta, trapela, dato per, data per, pare che, sembra che`,
    ),
    doubt: lines(`dubb*, dubit*, scettic*, perpless*, non è chiaro, incert*, improbabil*, senza prove, nessuna prova`),
    retraction: lines(
      `rettific*, errata corrige, ci scusiamo, si scusa, scuse, ritrat*, correzion*, corregg*, corrett*, rimoss*, cancellat*, ritir*`,
    ),
    unverified: lines(
      `non … verificat*, non … verificare, non … confermat*, non … confermare, nessuna conferma, senza conferme, non confermat*, non è stato possibile verificare, non ha potuto verificare, in attesa di conferme, mancano conferme`,
    ),
  },

  titles:
    split(`signor signora sig dott dottor dottoressa prof professor professoressa ing avv avvocato on onorevole sen
    senatore senatrice presidente ministro ministra premier generale colonnello capitano papa cardinale vescovo don suor
    re regina principe principessa sindaco sindaca direttore direttrice segretario segretaria cancelliere governatore
    commissario ambasciatore ambasciatrice deputato deputata procuratore giudice`),
  roles:
    split(`membro presidente ministro ministra premier generale colonnello capitano papa cardinale vescovo sindaco sindaca
    direttore direttrice segretario segretaria cancelliere governatore governatrice commissario commissaria ambasciatore
    ambasciatrice deputato deputata senatore senatrice procuratore procuratrice giudice magistrato avvocato avvocata
    legale amministratore amministratrice ad fondatore titolare proprietario allenatore tecnico giocatore attaccante
    agente procuratore attore attrice cantante scrittore scrittrice giornalista cronista inviato esperto esperta analista
    economista ricercatore ricercatrice medico medica dottore primario infermiere infermiera insegnante preside rettore
    rettrice capo vice vicepresidente viceministro sottosegretario consigliere consigliera assessore assessora leader
    capogruppo candidato candidata parlamentare eurodeputato diplomatico testimone residente vicino padre madre figlio
    figlia fratello sorella moglie marito amico collega dirigente funzionario imprenditore sindacalista operaio
    comandante questore prefetto maresciallo ispettore virologo professore professoressa docente`),
  spokespersons: split('portavoce portavoci rappresentante rappresentanti addetto addetta'),
  institutions:
    split(`ministero governo azienda società gruppo ambasciata consolato polizia carabinieri questura prefettura
    procura tribunale corte parlamento senato camera commissione consiglio comitato esercito marina aeronautica banca
    sindacato federazione associazione club partito università ospedale asl scuola istituto fondazione chiesa compagnia
    casa regione comune provincia agenzia autorità ente garante direzione amministrazione presidenza palazzo quirinale
    cremlino pentagono nato staff segreteria ufficio lega squadra impresa fabbrica multinazionale cooperativa protezione
    giunta municipio cancelleria organizzazione osservatorio`),
  outletNouns:
    split(`giornale quotidiano settimanale mensile rivista emittente testata sito portale agenzia tv televisione
    radio canale telegiornale blog tabloid rete`),
  documentNouns:
    split(`documento documenti rapporto lettera email mail nota comunicato relazione verbale studio sondaggio
    registrazione bozza dossier messaggio post tweet sentenza atto atti ordinanza fattura contratto dispaccio articolo
    video foto immagini dati carta carte testo`),
  anonymousNouns:
    split(`magistrati avvocati inquirenti investigatori ministri deputati sindacalisti testimoni commercianti dirigenti operai residenti agricoltori marittimi addetti membro membri fonte fonti persone persona insider addetti funzionari diplomatici testimoni residenti dipendenti
    colleghi amici parenti esperti analisti critici osservatori investigatori inquirenti media ambienti voci indiscrezioni
    dirigenti abitanti utenti giornalisti sindacati medici`),
  femaleWords: split(
    'signora ministra sindaca direttrice dottoressa professoressa attrice moglie madre figlia sorella regina lei senatrice deputata avvocata assessora ambasciatrice segretaria governatrice presidentessa',
  ),
  maleWords: split(
    'signor ministro sindaco direttore dottor professore attore marito padre figlio fratello re lui senatore deputato avvocato assessore ambasciatore segretario governatore papa allenatore',
  ),

  addressing: split("a al alla all' allo ai agli alle con"),
  ownWords: split('nostro nostra nostri nostre redazione rettifica correzione lettori'),
  provenance: {
    citing: lines(
      `citando, che cita, citato da, cita, citano, riprendendo, ripreso da, ripresa da, rilanciando, rilanciato da, rilanciata da, in base a, come riportato da, come riporta, come riferisce, come scrive, come anticipato da, anticipata da, riportata da, riportato da, riferita da, rivelata da, pubblicata da, pubblicato da, lo riferisce, lo scrive, lo riporta, lo rivela, lo rende noto, lo riferiscono, lo scrivono`,
    ),
    reachedIt: lines(
      `ha detto a noi, ci ha detto, ci dice, al nostro giornale, a questo giornale, in un'intervista al, in un'intervista a, in un'intervista con, intervistato da, visionat* da, consultat* da, vist* da, ottenut* da, in possesso di, ha potuto visionare, ha potuto vedere, abbiamo visionato, abbiamo visto, il nostro inviato, il nostro cronista, in esclusiva, di cui siamo venuti in possesso, di cui è in possesso, raggiunto da, raggiunta da, interpellat* da, ha appreso, è in grado di`,
    ),
    relayed: lines(
      `pubblicato originariamente, apparso originariamente, con agenzie, riproduzione riservata, apparso su, tratto da, pubblicato su`,
    ),
    notChecked: lines(
      `non ha potuto verificare, non è stato possibile verificare, non ha verificato, non verificat* in modo indipendente, non ha visionato, non ha visto`,
    ),
    withdrawal: lines(
      `rettific*, errata corrige, ci scusiamo, si scusa con, ritira l'articolo, ha ritirato, abbiamo ritirato, ha rimosso, abbiamo rimosso, correzione, abbiamo scritto erroneamente, erroneamente, per errore, una versione precedente, precedente versione, abbiamo sbagliato`,
    ),
  },
};
