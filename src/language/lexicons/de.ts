import { lines, split, withEndings } from '../conjugation.ts';
import type { Lexicon } from './lexicon.ts';

const weak = 'e t te ten en end';

const telling = split(
  'informierte informierten informiert unterrichtete erzählte erzählten erzählt versicherte versicherten versichert warnte warnten warnt',
);
const asking = [
  ...split(
    `forderte forderten fordert fordern gefordert verlangte verlangten verlangt verlangen bat baten gebeten bittet appellierte appellierten appelliert drängte drängt mahnte mahnten mahnt`,
  ),
];
const reporting =
  split(`berichtete berichteten berichtet berichten meldete meldeten meldet melden schrieb schrieben schreibt schreiben
  geschrieben enthüllte enthüllten enthüllt veröffentlichte veröffentlichten zitierte zitierten zitiert titelte titelten erfuhr erfuhren erfahren vermeldete vermeldeten gemeldet vermeldet`);
const speech = [
  ...split(`sprechen kritisieren betonen behaupten bestreiten dementieren bezeichnen sagte sagten sagt sagen gesagt sage meinte meinten meint gemeint nannte nannten nennt genannt sprach sprachen spricht
    gesprochen antwortete antworteten antwortet geantwortet entgegnete konterte erwiderte ergänzte betonte betonten betont
    erklärte erklärten erklärt erklären äußerte äußerten äußert geäußert behauptete behaupteten behauptet bestätigte
    bestätigten bestätigt dementierte dementierten dementiert bestritt bestritten bestreitet widersprach widersprachen
    widerspricht verneinte bezeichnete bezeichneten bezeichnet kritisierte kritisierten kritisiert begrüßte begrüßten
    begrüßt bedauerte bedauerten verurteilte verurteilten lobte versprach versprachen verspricht versprochen drohte
    drohten kommentierte kommentierten vermutete vermuteten vermutet prognostizierte erinnerte erinnerten räumte räumten
    beteuerte beteuerten beklagte beklagten beschrieb beschrieben beschreibt erläuterte erläuterten argumentierte
    argumentierten urteilte resümierte unterstrich unterstrichen bekräftigte bekräftigten signalisierte verkündete
    verkündeten vertrat plädierte plädierten twitterte beschwerte spekulierte schätzte schätzten bemängelte monierte
    präzisierte verwies verwiesen verweist hieß heißt lautete lautet fügte verlautete klagte klagten fragte fragten
    fragt gefragt rief riefen ruft formulierte befürchtete befürchteten hoffte gestand gestanden gesteht zugegeben
    klarstellte mitteilte mitteilten mitgeteilt bekanntgab bekanntgegeben ankündigte ankündigten angekündigt hinzufügte
    verteidigte verteidigten teilte teilten teilt gab gaben gibt wies wiesen weist zurückgewiesen abgelehnt eingeräumt bestritten dementiert zitiert widersprochen gefordert kündigte kündigten kündigt stellte
    stellt lehnte lehnten lehnt stritt tat trat festgestellt klargestellt hingewiesen angegeben bekanntgemacht entgegnet
    hinzugefügt erwidert vorgeworfen aufgerufen verlangt bekräftigt versichert unterstrichen verwiesen angedeutet
    deutete deuteten deutet hob hoben hebt machte machten macht`),
  ...withEndings('bericht behaupt beton', weak),
];

export const de: Lexicon = {
  code: 'de',
  stopWords:
    split(`aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei
    beim bin bis bist da damit dann das dass daß dein dem den denn der des dessen deren die dies diese diesem diesen
    dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch für gegen gewesen hab habe haben
    hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist ja jede jedem jeden
    jeder jedes jene jener jetzt kann kein keine keinem keinen keiner können könne könnte man manche mehr mein mich mir
    mit muss müssen müsse musste nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner
    selbst sich sie sind so solche soll sollte sollten sollen sondern sonst über um und uns unser unter viel vom von vor
    während war waren warum was weg weil weiter welche welcher wenn werde werden wie wieder will wir wird wirst wo wolle
    wollen wollte wollten würde würden zu zum zur zwar zwischen sei seien wurde wurden worden bereits etwa laut seit`),
  abbreviations: split(`dr prof hr fr st nr bzw ca z.b d.h u.a usw etc vgl evtl ggf inkl exkl mio mrd tsd abs art bd jh
    str tel u.s.w o.ä s.o s.u i.d.r e.v dipl ing mag jan feb mrz apr jun jul aug sep sept okt nov dez gen ltd geb gest
    sog max min zzgl bspw v.a jr sr`),
  months: split('januar februar märz april mai juni juli august september oktober november dezember jänner'),
  weekdays: split(`montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend montagabend dienstagabend
    mittwochabend donnerstagabend freitagabend samstagabend sonntagabend montagmorgen`),

  determiners:
    split(`der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener seine
    sein seiner seinen seinem ihre ihr ihrer ihren ihrem unser unsere unserer mein meine mehrere einige viele manche zwei
    drei vier fünf sechs sieben acht neun zehn kein keine keiner beide alle andere jede jeder`),
  linkers: split('von vom des der für in im aus bei beim zu zum zur eines einer an am auf und sowie gegen'),
  prepositions: split(`von vom für in im aus bei beim zu zum zur an am auf mit nach vor gegen über unter zwischen durch
    ohne um seit während wegen trotz laut gegenüber ab bis hinter neben außer innerhalb außerhalb angesichts aufgrund
    anlässlich infolge per pro statt ins ans`),
  conjunctions: split(
    'und oder aber denn sondern doch weil während obwohl wenn als nachdem bevor sobald falls damit indem sowie da wobei jedoch wie',
  ),
  complementizers: split('dass daß ob wie warum wann'),
  relatives: split('welche welcher welches dessen deren was wer'),
  auxiliaries:
    split(`ist sind war waren sei seien wäre wären wird werden wurde wurden werde würde würden worden geworden hat
    haben hatte hatten habe hätte hätten kann können könne könnte könnten konnte konnten muss müssen müsse müsste musste
    soll sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen dürfe dürfte mag möchte gewesen sein`),
  adverbs:
    split(`zuerst auch bereits noch schon wieder immer nie niemals gestern heute morgen zuvor später zunächst dann danach
    außerdem zudem ferner weiter jedoch allerdings dagegen hingegen deshalb daher damals inzwischen mittlerweile zugleich
    mehrfach wiederholt öffentlich offiziell entschieden kategorisch ausdrücklich sofort unterdessen demnach hierzu dazu
    daraufhin schließlich abends nachmittags vormittags nachts jetzt nun erneut so dabei selbst lediglich nur klar
    deutlich scharf sich wörtlich abend mittag`),
  negations: split('nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder noch ohne nirgends'),
  pronouns: {
    he: split('er ihm ihn dieser'),
    she: split('sie'),
    they: split('diese'),
    it: split('es'),
    we: split('wir ich uns'),
  },
  indefinites: split('einige andere viele alle mehrere manche beide man'),
  clitics: split('sich es'),

  cues: {
    speech: [...speech, ...telling, ...asking, ...reporting],
    telling: [...telling, ...split('sagte sagten sagt')],
    asking,
    reporting,
    thinking: split(
      'glaubt glaubte glaubten glauben denkt hofft hoffte hoffen fürchtet fürchtete befürchtet erwartet erwartete hält hielt',
    ),
    accordingTo:
      lines(`laut, seiner meinung nach, ihrer meinung nach, seiner ansicht nach, ihrer ansicht nach, seinen angaben zufolge, ihren angaben zufolge, nach seinen angaben, nach ihren angaben, nach seinen worten, nach ihren worten, nach seiner darstellung, nach ihrer darstellung, nach eigenen angaben, nach einschätzung von, nach auffassung, nach erkenntnissen, nach berechnungen, nach schätzungen, nach überzeugung, nach angaben, nach angaben von, nach angaben des, nach angaben der, nach einem bericht, nach einem bericht des, nach einem bericht der, nach einem bericht von, nach berichten, nach berichten des, nach berichten der, nach berichten von, einem bericht der, einem bericht des, nach auskunft, nach aussage, nach aussagen, nach aussage von, nach ansicht, nach ansicht von, nach meinung, nach einschätzung, nach darstellung,
      nach worten, nach den worten, nach information, nach informationen, nach informationen von, nach informationen der, nach informationen des, so`),
    afterSource: split('zufolge'),
    asClause: ['wie'],
    separable: {
      geht: ['hervor'],
      ging: ['hervor'],
      teilte: ['mit'],
      teilten: ['mit'],
      teilt: ['mit'],
      gab: ['an', 'bekannt', 'zu', 'zurück'],
      gaben: ['an', 'bekannt', 'zu'],
      gibt: ['an', 'bekannt', 'zu'],
      wies: ['zurück', 'hin'],
      wiesen: ['zurück', 'hin'],
      weist: ['zurück', 'hin'],
      kündigte: ['an'],
      kündigten: ['an'],
      kündigt: ['an'],
      stellte: ['klar', 'fest'],
      stellt: ['klar', 'fest'],
      lehnte: ['ab'],
      lehnten: ['ab'],
      lehnt: ['ab'],
      räumte: ['ein'],
      räumten: ['ein'],
      stritt: ['ab'],
      tat: ['ab'],
      trat: ['entgegen'],
      fügte: ['hinzu'],
      hielt: ['entgegen', 'fest'],
      warf: ['vor'],
      warfen: ['vor'],
      wirft: ['vor'],
      sprach: ['aus'],
      rief: ['auf'],
      riefen: ['auf'],
      ruft: ['auf'],
      rufe: ['auf'],
      deutete: ['an'],
      deuteten: ['an'],
      deutet: ['an'],
      hob: ['hervor'],
      hoben: ['hervor'],
      hebt: ['hervor'],
      machte: ['deutlich', 'klar', 'geltend', 'publik'],
      machten: ['deutlich', 'klar', 'geltend', 'publik'],
      macht: ['deutlich', 'klar', 'geltend', 'publik'],
      räumt: ['ein'],
      streitet: ['ab'],
      fügten: ['hinzu'],
      fügt: ['hinzu'],
      stellten: ['klar', 'fest'],
      tritt: ['entgegen'],
      traten: ['entgegen'],
    },
    quoteOnly: split(
      'deutete deuteten deutet hob hoben hebt machte machten macht hieß heißt lautete lautet formulierte rief nannte nannten nennt genannt bezeichnete bezeichnet tat trat stellte stellt gab gaben gibt hielt beschrieb gestand lobte',
    ),
    nominal: split(
      'behauptung aussage erklärung ankündigung vorwurf ansicht meinung auffassung dementi bestätigung forderung befürchtung',
    ),
    reports: split(
      'bericht berichte berichten meldung meldungen artikel recherche recherchen enthüllung darstellung information informationen',
    ),
    carrying: lines(
      'als erstes gemeldet, brachte die meldung, brachten die meldung, macht publik, griff die meldung auf',
    ),
  },

  functions: {
    denial: lines(
      `dementier*, dementi, bestreit*, bestritt*, widersprach*, widersprich*, widersprech*, zurückgewiesen, zurückzuweisen, zurückweis*, wies … zurück, wiesen … zurück, weist … zurück, weisen … zurück, stritt … ab, streitet … ab, abgestritten, tat … ab, trat … entgegen, verneint*, in abrede, keine rede, entbehrt* jeder grundlage, entbehre jeder grundlage, jeder grundlage, aus der luft gegriffen, nichts dran, klargestellt, stellte klar, kein, keine, keinen, keinerlei, nicht, nie, niemals, schließt … aus, schloss … aus, ausgeschlossen`,
    ),
    falsehood: lines(
      `falsch*, unwahr*, gelogen, lüge, lügen, erfunden, frei erfunden, unsinn, quatsch, ente, zeitungsente, desinformation, falschmeldung, fake, fälschung, gefälscht*, haltlos*, unbegründet*, grundlos*, unzutreffend*, absurd*, hirngespinst*, verleumdung*, manipuliert*, nicht wahr, trifft nicht zu, stimmt nicht, stimme nicht, nicht zutreffend, aus der luft gegriffen, jeder grundlage`,
    ),
    confirmation: lines(
      `bestätig*, räumt* … ein, eingeräumt, einräum*, gab … zu, gibt … zu, zugegeben, gestand*, gesteht, trifft zu, treffe zu, stimmt, ist wahr, verifiziert, bekanntgegeben, kündigte … an, verkünd*, belegt, belegen`,
    ),
    noComment: lines(
      `nicht kommentier*, nicht … kommentieren, nicht äußern, nicht … äußern, äußerte sich nicht, äußerten sich nicht, äußert sich nicht, nicht geäußert, keine stellungnahme, lehnte … stellungnahme ab, lehnte … kommentar ab, lehnte … ab zu, lehnte es ab, kein kommentar, keinen kommentar, nicht stellung, nicht zu erreichen, nicht erreichbar, nicht … erreichbar, reagierte nicht, reagierten nicht, beantwortete … nicht, antwortete nicht, antwortete zunächst nicht, keine angaben, keine auskunft, schwieg, schweigt, schweigen, unbeantwortet, weder bestätigen noch dementieren, weder bestätig* noch dementier*, ließ … unbeantwortet, liess … unbeantwortet, wollte … nicht`,
    ),
    unaware: lines(
      `nicht bekannt, keine kenntnis, nichts bekannt, nicht informiert, nicht unterrichtet, nicht in kenntnis, keine erkenntnisse, keine informationen, nichts gehört, noch nie gehört, nie gehört, nichts davon gehört, davon zum ersten mal, hör* … zum ersten mal, fiel aus allen wolken, wusste nichts, wisse nichts, wissen nichts, weiß nichts, nicht bewusst, aus der zeitung, aus der presse, keine anfrage, nicht zugegangen, liegt … nicht vor, liegen … nicht vor`,
    ),
    callsFor: lines(
      `forder*, verlang*, appellier*, rief … auf, riefen … auf, ruft … auf, aufgerufen, drängt*, mahn*, bat, baten, muss, müsse, müssen, soll, solle`,
    ),
    hedge: lines(
      `soll, sollen, angeblich*, mutmaßlich*, vermutlich, möglicherweise, offenbar, anscheinend, wohl, könnte, könnten, dürfte, dürften, laut, nach angaben, gerücht*, unbestätigt*, vorgeblich, wohl, sei, habe, scheint`,
    ),
    hearsay: lines(
      `soll … haben, sollen … haben, soll, sollen, will … haben, angeblich, dem vernehmen nach, sei, seien, habe`,
    ),
    doubt: lines(
      `zweif*, bezweif*, skep*, fraglich, unklar, unsicher, ungewiss, keine beweise, kein beweis, ohne beleg, nicht belegt, unwahrscheinlich, unglaubwürdig`,
    ),
    retraction: lines(
      `korrig*, korrektur, richtigstell*, berichtig*, entschuldig*, zurückgezogen, zog … zurück, zieht … zurück, widerruf*, gelöscht, entfernt, bedauern`,
    ),
    unverified: lines(
      `nicht … überprüf*, nicht … verifizier*, nicht … bestätig*, keine bestätigung, unbestätigt*, nicht unabhängig, nicht bestätigt, unabhängig nicht, bestätigung … steht aus, bestätigung … aus`,
    ),
  },

  titles:
    split(`herr frau dr prof professor professorin präsident präsidentin kanzler kanzlerin minister ministerin general
    oberst major hauptmann könig königin prinz prinzessin papst kardinal bischof pfarrer senator senatorin bürgermeister
    bürgermeisterin oberbürgermeister richter richterin botschafter botschafterin direktor direktorin premier
    ministerpräsident ministerpräsidentin bundeskanzler bundeskanzlerin bundespräsident außenminister außenministerin
    staatssekretär staatssekretärin us-präsident generalsekretär`),
  roles:
    split(`professor professorin präsident präsidentin kanzler kanzlerin minister ministerin general oberst könig königin
    papst kardinal bischof pfarrer senator senatorin bürgermeister bürgermeisterin oberbürgermeister richter richterin
    botschafter botschafterin direktor direktorin premier premierminister premierministerin regierungschef
    regierungschefin ministerpräsident ministerpräsidentin bundeskanzler bundeskanzlerin bundespräsident außenminister
    außenministerin innenminister innenministerin finanzminister finanzministerin verteidigungsminister
    verteidigungsministerin wirtschaftsminister gesundheitsminister umweltminister umweltministerin verkehrsminister
    justizminister staatssekretär staatssekretärin generalsekretär generalsekretärin vorsitzender vorsitzende
    vorsitzenden chef chefin vize leiter leiterin geschäftsführer geschäftsführerin vorstand vorstandschef vorstandschefin
    gründer gründerin inhaber trainer trainerin spieler spielerin stürmer berater beraterin anwalt anwältin
    staatsanwalt staatsanwältin oberstaatsanwalt experte expertin analyst analystin ökonom ökonomin forscher forscherin
    wissenschaftler wissenschaftlerin arzt ärztin chefarzt lehrer lehrerin rektor abgeordneter abgeordnete politiker
    politikerin diplomat diplomatin zeuge zeugin anwohner anwohnerin nachbar vater mutter sohn tochter bruder schwester
    ehefrau ehemann freund kollege mitarbeiter mitarbeiterin beamter gewerkschafter betriebsratschef
    betriebsratsvorsitzende betriebsratsvorsitzender kommandant kommissar kommissarin ermittler autor autorin
    schauspieler schauspielerin sänger sängerin schriftsteller journalist journalistin reporter korrespondent
    korrespondentin chefredakteur kandidat kandidatin mitglied landrat landrätin dezernent beauftragter beauftragte
    fraktionschef fraktionsvorsitzender parteichef parteichefin manager managerin historiker`),
  spokespersons:
    split(`sprecher sprecherin sprechern pressesprecher pressesprecherin regierungssprecher regierungssprecherin
    ministeriumssprecher ministeriumssprecherin unternehmenssprecher unternehmenssprecherin konzernsprecher
    konzernsprecherin polizeisprecher polizeisprecherin kremlsprecher kreml-sprecher regierungssprechers vertreter
    vertreterin sprechers wortführer außenamtssprecher außenamtssprecherin firmensprecher firmensprecherin`),
  institutions: split(`ministerium außenministerium innenministerium verteidigungsministerium finanzministerium
    wirtschaftsministerium gesundheitsministerium umweltministerium verkehrsministerium justizministerium regierung
    bundesregierung landesregierung unternehmen unternehmens konzern konzerns firma gruppe botschaft konsulat polizei
    staatsanwaltschaft bundesanwaltschaft gericht landgericht amtsgericht bundesgerichtshof parlament bundestag bundesrat
    landtag kommission rat ausschuss armee bundeswehr marine bank gewerkschaft verband verein partei fraktion universität
    klinik krankenhaus klinikum schule institut stiftung kirche behörde amt bundesamt landesamt agentur stadt
    stadtverwaltung gemeinde verwaltung betriebsrat vorstand aufsichtsrat auswärtiges auswärtige kreml pentagon nato
    kabinett sekretariat senat hersteller zulieferer betreiber feuerwehr kanzleramt präsidialamt organisation bündnis
    ministeriums botschafts fluggesellschaft bundesbank zentrale`),
  outletNouns: split(`zeitung blatt magazin wochenzeitung nachrichtenmagazin sender fernsehsender rundfunk radiosender
    nachrichtenagentur agentur portal nachrichtenportal website onlineportal boulevardblatt tageszeitung podcast medium
    nachrichtensender zeitschrift`),
  documentNouns:
    split(`dokument dokumente dokumenten bericht berichte papier papiere brief schreiben mail e-mail mitteilung
    pressemitteilung erklärung studie umfrage aufnahme entwurf protokoll nachricht post tweet urteil beschluss rechnung
    vertrag meldung artikel video foto fotos bilder daten unterlagen vermerk gutachten beitrag stellungnahme`),
  anonymousNouns:
    split(`händler arbeiter beschäftigte bewohner bauern fahrer mitglied mitglieder quelle quellen kreise kreisen person personen insider insidern beamte vertreter diplomaten zeugen
    augenzeugen anwohner mitarbeiter kollegen freunde angehörige experten analysten kritiker beobachter ermittler medien
    medienberichten regierungskreise regierungskreisen nutzer gerüchte journalisten politiker abgeordnete ärzte
    sicherheitskreise sicherheitskreisen unternehmenskreise unternehmenskreisen leute eingeweihte`),
  femaleWords: split(
    'frau sprecherin präsidentin kanzlerin ministerin königin bürgermeisterin richterin direktorin chefin leiterin anwältin ärztin professorin mutter tochter schwester ehefrau sie senatorin botschafterin außenministerin expertin forscherin vorsitzende regierungssprecherin pressesprecherin schauspielerin',
  ),
  maleWords: split(
    'herr sprecher präsident kanzler minister könig bürgermeister richter direktor chef leiter anwalt arzt vater sohn bruder ehemann er senator botschafter außenminister papst trainer vorsitzender regierungssprecher pressesprecher schauspieler',
  ),

  addressing: split('der dem den zu gegenüber auf'),
  ownWords: split('unser unsere unserer unseren redaktion korrektur richtigstellung berichtigung leser'),
  provenance: {
    citing: lines(
      `unter berufung auf, unter verweis auf, mit verweis auf, mit bezug auf, unter bezug auf, zitiert, zitiert von, beruft sich auf, berufen sich auf, berief sich auf, nach einem bericht der, nach einem bericht des, bericht der, bericht des, berichten der, geht aus … hervor, aus einem, auf basis von`,
    ),
    reachedIt: lines(
      `sagte uns, sagte dieser zeitung, sagte unserer redaktion, sagte der redaktion, im gespräch mit, im interview mit, im interview, in einem interview mit, liegt vor, vorliegt, vorliegen, liegen vor, liegt … vor, liegen … vor, einsehen konnte, eingesehen, eingesehen hat, eingesehen haben, aus erster hand, unser reporter, unser korrespondent, unseren informationen, unserer redaktion, exklusiv, auf anfrage, auf nachfrage, erfuhr aus, erfahren hat, erfuhr`,
    ),
    relayed: lines(
      `mit material von, mit agenturmaterial, zuerst erschienen, erschien zuerst, ursprünglich erschienen, agenturmaterial`,
    ),
    notChecked: lines(
      `nicht überprüf*, nicht verifizier*, nicht unabhängig, unabhängig nicht, nicht eingesehen, nicht gesehen, konnte … nicht bestätigen`,
    ),
    withdrawal: lines(
      `korrektur, richtigstellung, berichtigung, richtiggestellt, wir entschuldigen, entschuldigt sich, bitten um entschuldigung, bittet um entschuldigung, zieht … bericht zurück, zog … zurück, haben … zurückgezogen, zurückgezogen, gelöscht, haben irrtümlich, irrtümlich, fälschlich, fälschlicherweise, in einer früheren version, früheren fassung, wir bedauern`,
    ),
  },
};
