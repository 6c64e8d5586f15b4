/**
 * Words of the news that mean one thing in several languages, by their beginnings in plain Latin letters (Russian as
 * `fold` writes it). What an English question shares with an Italian sentence where no name and no figure is shared.
 * Order in a row: English, Italian, French, German, Spanish, Portuguese, Russian, as far as they differ.
 */
const rows = `
replac succe|sostitu succed|remplac succed|ersetz nachfolg|reemplaz sustitu suced|substitu sucede|zamen preemn
job jobs post posts position|posti posto esuber impieg|emploi poste|stelle arbeitsplatz job|empleo puesto|emprego posto|rabochi mest
employ worker staff work workforce|dipendent lavorator lavor|employe salarie travaill|beschaftigt mitarbeiter arbeit angestellt|emplead trabaj plantilla|empregad trabalh|sotrudnik rabotnik rabota
move moved transfer relocat shift|trasfer spost|transfer deplac delocalis|verleg verlager umzieh umzug|traslad|transfer mudan desloc|perenes perevod pereezd
produc manufactur make making|produzion produtt fabbric|produc fabric fabri|fertigung produktion herstell produzier|produc fabric|produca fabric|proizvod vypusk
disagree dispute row conflict quarrel|disaccord contras lite disput|desaccord differend dispute conflit|streit uneinig konflikt|desacuerdo disput|desacordo disput|raznoglas spor
illness disease sick|malatt malat|maladi malade|krankheit krank erkrank|enfermedad enferm|doenca doente|bolezn
injur wound hurt|ferit|bless|verletz verwund|herid lesion|ferid|ranen postrada
dead died die death kill|mort ucci vittim|mort tue deced|tot gestorben getotet opfer|muert fallec|mort morr|pogib umer smert
hospital|ospedal|hopital hospital|krankenhaus klinik|hospital|hospital|bolnic gospital
plane aircraft jet flight|aereo velivol volo|avion appareil vol|flugzeug maschine flug|avion aeronave vuelo|aviao avioes aeronave voo|samolet reis
ship boat vessel|nave barca|navire bateau|schiff|barco buque|navio barco|korabl sudno
train|treno|train|zug|tren|comboio trem|poezd
station|stazion|gare station|bahnhof|estacion|estacao|stanci vokzal
factory plant site|fabbric stabiliment sito|usine site|werk fabrik standort|fabrica planta|fabrica|zavod
company firm group business|aziend societa impresa gruppo|entrepris societe groupe compagni|unternehmen firma konzern|empresa compania grupo|empresa companhia grupo|kompani firma
airline carrier|compagnia aerea|compagni aerien|fluggesellschaft airline|aerolinea|companhia aerea|aviakompani
bank|banca|banque|bank|banco|banco|bank
money fund sum|soldi denaro somma|argent somme fonds|geld summe|dinero suma fondos|dinheiro soma|dengi summ
price cost pric|prezzo costo cost|prix cout|preis kost|precio coste costo|preco custo|cena stoimost
pay paid payment|pag|pay paiement vers|zahl bezahl|pag|pag|plat
owe debt|debit dev|dette doi|schuld|deuda deb|divid deve|dolg
worth value|val valore|valeur vaut|wert|val|val|stoi
sell sold sale|vend vendit|vend vente|verkauf|vend vent|vend venda|proda
buy bought purchas acqui|compr acquist|achet rachat acqui|kauf ubernahm|compr adquir|compr adquir|kup pokup
offer bid|offert offr|offre|angebot biet|ofert ofrec|ofert oferec|predlo
talk talks negotiat|trattativ colloqui negozia|negociat pourparler discuss|verhandl gesprach|negocia conversa|negocia conversa|peregovor
meet met meeting|incontr riunion vertic|rencontr reunion|treffen traf sitzung|reun encuentro cumbre|encontr reuni|vstrech
agree agreement deal accord|accord intes|accord entente|abkommen einig vereinbar|acuerdo|acordo|soglasheni
sign signed|firm|sign|unterzeichn unterschr|firm|assin|podpis
vote ballot|vot|vot scrutin|abstimm wahl stimm|vot|vot|golos
elect election|elezion elett|elect|wahl|eleccion eleg|eleic|vybor
law bill|legge|loi|gesetz|ley|lei|zakon
court judge tribunal|tribunal giudic|tribunal juge cour|gericht richter|tribunal juez juzgado|tribunal juiz|sud
trial|process|proces|prozess|juicio|julgamento|process sud
prosecutor prosecut|procura procurator|procureur parquet|staatsanwalt|fiscal|procurador promotor|prokur
investigat inquiry probe|indag inchiest|enquet|ermittl untersuch|investiga|investiga inquerito|rasledov sledstv
arrest detain|arrest ferm|arret interpell|verhaft festgenomm|deten arrest|deten prend|arest zaderz
charge accus suspect|accus sospett imputa|accus soupconn inculp|vorwurf angeklagt verdacht|acusa sospech imputa|acusa suspeit|obvin podozrev
fine penalty|multa sanzion|amende|strafe bussgeld geldbusse|multa sancion|multa coima|shtraf
sanction|sanzion|sanction|sanktion|sancion|sanc|sankci
resign quit step|dimission dimett lasci|demission quitt depart|rucktritt zurucktret|dimi dimit renunci|demi demit renunci|otstavk uho
appoint name|nomin|nomm|ernenn ernannt|nombr design|nome|naznach
minister|ministr|ministr|minister|ministr|ministr|ministr
president|president|president|prasident|president|president|prezident
premier prime|premier presidente del consiglio|premier ministre|premier ministerprasident|primer ministro presidente del gobierno|primeiro-ministro|premer
government|governo|gouvernement|regierung|gobierno|governo|pravitelstv
parliament|parlament camera|parlement assemblee|parlament bundestag|parlament congreso|parlament assembleia|parlament duma
party|partito|parti|partei|partido|partido|parti
union|sindacat|syndicat|gewerkschaft|sindicat|sindicat|profsoyuz
strike|sciopero|greve|streik|huelga|greve|zabastov
protest demonstrat|protest manifest|manifest protest|protest demonstr|protest manifest|protest manifest|protest
police|polizia|police|polizei|policia|policia|polici
army military soldier troop|esercito militar soldat truppe|armee militair soldat troupe|armee militar soldat truppen|ejercito militar soldad tropa|exercito militar soldad tropa|arm voen soldat voisk
weapon arms ammunition|armi munizion|arme munition|waffe munition|arma municion|arma munica|oruzh boepripas
attack strike raid|attacc raid|attaque raid frappe|angriff|ataque|ataque|ataka udar
war|guerra|guerre|krieg|guerra|guerra|voin
peace|pace|paix|frieden|paz|paz|mir
border|confin frontier|frontier|grenze|fronter|fronteir|granic
embassy ambassador|ambasc|ambassad|botschaft|embaj|embaix|posol
expel expulsion|espul|expuls|ausweis ausgewies|expuls|expuls|vysla
fire burn blaze|incendio fuoco|incendie feu|brand feuer|incendio fuego|incendio fogo|pozhar
flood|alluvion inondaz|inondation crue|uberschwemm hochwasser flut|inundacion|inundac cheia|navodnen
earthquake quake|terremot|seisme tremblement|erdbeben|terremoto seismo|terramoto terremoto sismo|zemletryas
snow|neve|neige|schnee|nieve|neve|sneg
water|acqua|eau|wasser|agua|agua|vod
fuel gas oil|carburant gas petroli|carburant gaz petrole|treibstoff gas ol|combustib gas petroleo|combustiv gas petroleo|topliv gaz neft
coal|carbon|charbon|kohle|carbon|carvao|ugol
wheat grain|grano cereal frument|ble cereal|weizen getreide|trigo cereal|trigo cereal|pshenic zern
export|esport|export|export ausfuhr|export|export|eksport vyvoz
import|import|import|import einfuhr|import|import|import vvoz
tax levy|tassa impost|taxe impot redevance|steuer abgabe|impuesto tasa|imposto taxa|nalog sbor
budget|bilancio budget|budget|haushalt budget|presupuesto|orcamento|byudzhet
ban forbid prohibit|viet divieto|interdi|verbot verbiet|prohib veto|proib|zapret
permit licence license|licenz permess autorizz|licence permis autoris|lizenz genehmig erlaubnis|licencia permiso|licenc autoriz|licenzi razreshen
passenger|passegger|passager|passagier fluggast|pasajer|passageir|passazhir
customer client|client|client|kund|client|client|klient
user|utent|utilisateur|nutzer|usuari|utilizador usuari|polzovatel
patient|pazient|patient|patient|pacient|pacient|pacient
child children|bambin figli|enfant|kind|nino hij|crianc filh|deti rebenok
school|scuola|ecole|schule|escuela colegio|escola|shkol
student pupil|student alunn|etudiant eleve|student schuler|estudiant alumn|estudant alun|student uchenik
daughter|figlia|fille|tochter|hija|filha|doch
son|figlio|fils|sohn|hijo|filho|syn
wife husband spouse|moglie marito|femme epouse mari|frau mann ehe|esposa mujer marido|mulher esposa marido|zhena muzh
father mother parent|padre madre genitor|pere mere parent|vater mutter eltern|padre madre|pai mae|otec mat
lawyer|avvocat legale|avocat|anwalt|abogad|advogad|advokat
doctor physician|medic dottor|medecin docteur|arzt arztin|medic doctor|medic doutor|vrach
expert|espert|expert|experte|expert|perit especialist|ekspert
source|font|source|quelle|fuente|fonte|istochnik
document paper text draft|document bozza testo|document texte projet|dokument papier text entwurf|documento texto borrador|documento texto rascunho|dokument tekst proekt
letter|letter|lettre|brief schreiben|carta|carta|pismo
video|video filmat|video|video|video|video|video
photo picture image|foto immagin|photo image|foto bild|foto imagen|foto imagem|foto snimok
record recorded film shoot shot|registr gir|enregistr film tourn|aufgenomm aufnahm gedreht|grab film|grav film|zapis snyat
author|autor|auteur|autor verfass urheber|autor|autor|avtor
read|legg lett|li lu lire|lesen gelesen|lee leid|le lid|chita
write wrote written|scri|ecri|schreib schrieb|escri|escre|pisa
visit trip travel|visit viagg|visite voyage|besuch reise|visit viaje|visit viagem|vizit poezd
speak spoke speech talking|parl discors|parl discours|sprach rede sprech|habl discurs|fal discurs|govor rech
interview|intervist|interview entretien|interview|entrevist|entrevist|intervyu
begin start|iniz comincia|commenc debut|beginn anfang start|empez comenz inici|comec inici|nach
end finish|fin termin|fin termin|ende beend|fin termin|fim termin|kon zaversh
open|apr apert|ouvr ouvert|offn offen|abr abiert|abr abert|otkr
close shut closure|chiu|ferm|schliess geschlossen schloss|cerr cierre|fech encerr|zakr
delay postpone|rinvi ritard|retard report repouss|verschieb verzoger|aplaz retras|adi atras|otlozh perenes
cancel|annull cancell|annul|absag abgesagt|cancel anul|cancel anul|otmen
increase rise raise|aument|augment hauss|erhoh steig|aument sub|aument sub|povys rost
cut reduce reduc decreas|tagli ridu|redui baiss supprim|kurz senk streich abbau|recort reduc|cort reduz|sokra snizh
damage|dann|dommage degat|schad|dano|dano|ushcherb povrezh
rescue save|salv soccors|sauv secour|rett|rescat salv|resgat salv|spas
missing disappear|dispers scompars|disparu|vermisst verschwund|desaparec|desaparec|propa
find found|trov ritrov|trouv retrouv|gefund find|encontr halla|encontr ach|naid obnaruzh
search|ricerc cerc|recherch fouill|such|busc busqueda|busc procur|poisk
cause reason|caus motiv ragion|cause raison|grund ursach|causa razon motivo|causa razao motivo|prichin
suspicio monitor spy surveil|sorveglia spia|surveil espion|uberwach spion|vigil espi|vigi espi|slezh shpion
contract|contratt|contrat|vertrag|contrat|contrat|kontrakt dogovor
project plan|progett pian|projet plan|projekt plan|proyect plan|projet plano|proekt plan
decide decision|decis decid|decid decision|entscheid beschluss beschloss|decid decision|decid decis|resheni
approve approv|approv|approuv|genehmig billig|aprob|aprov|odobr
reject refuse|rifiut respin|refus rejet|ablehn|rechaz|rejeit recus|otkaz otklon
offici authorit|funzionari autorita|fonctionnaire autorite responsable|beamt behord|funcionari autorid|funcionari autorid|chinovnik vlast
nationality national|nazionalita|nationalite|staatsangehor nationalitat|nacionalidad|nacionalidade|grazhdanstv
name called|nome chiam|nom appel|nam heiss|nombre llam|nome cham|imya zovut
age old|eta ann|age an|alter jahr|edad anos|idade anos|vozrast let
wide width|largh|larg|breit|anch|larg|shirin
long length|lung|long|lang lange|larg longitud|comprid|dlin
high height|alt|haut|hoh hoch|alt|alt|vysot
deep depth|profond|profond|tief|profund|profund|glubin
distance kilomet mile|distanz chilometr|distance kilometr|entfern kilometer|distancia kilometr|distancia quilometr|rasstoyan kilometr
risk danger|rischi pericol|risque danger|risiko gefahr lawinengefahr|riesgo peligr|risco perig|risk opasn
city town|citta|ville|stadt|ciudad|cidade|gorod
village|paes borg|village|dorf|pueblo|aldeia vila|derevn sel
country state nation|paese stato|pays etat|land staat|pais estado|pais estado|stran gosudarstv
capital|capital|capital|hauptstadt|capital|capital|stolic
headquarter|sede|siege|sitz zentrale|sede|sede|shtab
port harbour harbor|porto|port|hafen|puerto|porto|port
airport|aeroport|aeroport|flughafen|aeropuert|aeroport|aeroport
road street|strada via|route rue|strasse|carretera calle|estrada rua|dorog ulic
bridge|ponte|pont|brucke|puente|ponte|most
house home|casa abitazion|maison domicile|haus wohnung|casa|casa|dom
land soil|terr|terre|land boden|tierra|terra|zeml
food|cibo aliment|nourriture aliment|lebensmittel essen|comida aliment|comida aliment|prodovol ed
drug medicin|farmac medicin|medicament|medikament arznei|medicament farmac|medicament remedio|lekarstv
virus infect|virus infett infezion contag|virus infect contamin|virus infizier infektion|virus infec|virus infec|virus infek zarazh
test sample analys|test campion analis|test echantillon analys|test probe analys|prueba muestra analis|teste amostra analis|test prob analiz
pesticid poison|pesticid velen|pesticid poison|pestizid gift|pesticid venen|agrotox pesticid venen|pesticid otrav
hack breach intrusion|hacker violazion intrusion|pirat intrusion|hacker einbruch angriff|hacker intrusion brecha|hacker intrusao|haker vzlom
data|dati|donnees|daten|datos|dados|dann
server|server|serveur|server|servidor|servidor|server
alert alarm|allert allarm|alert alarm|alarm warn|alert alarm|alert alarm|trevog
team|squadra|equipe|mannschaft team|equipo|equipa equipe|komand
player|giocator calciator|joueur|spieler|jugador|jogador|igrok
coach manager|allenator|entraineur|trainer|entrenador|treinador|trener
match game|partita|match|spiel|partido|jogo partida|match
season|stagion|saison|saison|temporada|temporada|sezon
film movie|film|film|film|pelicula|filme|film
book|libro|livre|buch|libro|livro|knig
group member|grupp membr|group membre|gruppe mitglied|grupo miembro|grupo membro|grupp chlen
guide|guida|guide|fuhrer|guia|guia|gid
crew|equipaggi|equipage|besatzung crew|tripula|tripula|ekipazh
board|consigli|conseil|aufsichtsrat vorstand|consej|conselh administra|sovet
shareholder|azionist|actionnaire|aktionar|accionist|acionist|akcioner
headcount people|persone|personnes gens|menschen personen leute|personas gente|pessoas|chelovek lyud
wagon|vagon|wagon|waggon|vagon|vagao vagoes|vagon
honour fulfil respected|rispett|honor respect execut|erfull|cumpl respet|cumpr honr|ispoln
condition|condizion|condition|bedingung|condicion|condic|uslovi
withdraw retract remov delet|ritir rimoss cancellat|retir supprim|zuruckzieh zuruckgezogen geloscht|retir elimin borr|retir apag|otozv udal
apologi|scus|excus|entschuldig|disculp perdon|desculp|izvin
january|gennaio|janvier|januar|enero|janeiro|yanvar
february|febbraio|fevrier|februar|febrero|fevereiro|fevral
march|marzo|mars|marz|marzo|marco|mart
april|aprile|avril|april|abril|abril|aprel
may|maggio|mai|mai|mayo|maio|maya
june|giugno|juin|juni|junio|junho|iyun
july|luglio|juillet|juli|julio|julho|iyul
august|agosto|aout|august|agosto|agosto|avgust
september|settembre|septembre|september|septiembre|setembro|sentyabr
october|ottobre|octobre|oktober|octubre|outubro|oktyabr
november|novembre|novembre|november|noviembre|novembro|noyabr
december|dicembre|decembre|dezember|diciembre|dezembro|dekabr
monday|lunedi|lundi|montag|lunes|segunda|ponedelnik
tuesday|martedi|mardi|dienstag|martes|terca|vtornik
wednesday|mercoledi|mercredi|mittwoch|miercoles|quarta|sred
thursday|giovedi|jeudi|donnerstag|jueves|quinta|chetverg
friday|venerdi|vendredi|freitag|viernes|sexta|pyatnic
saturday|sabato|samedi|samstag sonnabend|sabado|sabado|subbot
sunday|domenica|dimanche|sonntag|domingo|domingo|voskresen
register|registr|enregistr|registrier angemeldet|registr|regist|zaregistr
morning|mattin|matin|morgen vormittag|manana|manha|utr
evening night|sera notte|soir nuit|abend nacht|tarde noche|noite|vecher noch
know knew aware|sap sapev conosc|sav connai|wusst wiss weiss gewusst kenn|sab conoc|sab conhec|zna
date|data|date|datum|fecha|data|data
page|pagin|page|seite|pagin|pagin|stranic
guilty responsib|colpevol responsab|coupable responsab|schuldig verantwort|culpabl responsab|culpad responsav|vinov otvetstv
return exchange swap|cambio|echange contrepart|gegenzug tausch|cambio|troca|obmen
notif inform told|inform notific avvis|inform notifi prevenu|informiert benachrichtigt unterricht|inform notific avis|inform notific avis|uvedom soobshch
`;

const families = new Map<string, ReadonlySet<number>>();
const starts: { readonly start: string; readonly row: number }[] = rows
  .trim()
  .split('\n')
  .flatMap((line, row) =>
    line
      .split(/[| ]/)
      .filter((start) => start.length > 1)
      .map((start) => ({ start, row })),
  );

/** The concepts that a folded word may stand for; short beginnings must be the whole word, but for an ending. */
function conceptsOf(folded: string): ReadonlySet<number> {
  const known = families.get(folded);
  if (known !== undefined) return known;
  const found = new Set<number>();
  for (const { start, row } of starts) {
    const extra = folded.length - start.length;
    if (folded.startsWith(start) && (start.length >= 5 || extra <= (start.length >= 4 ? 5 : 2))) found.add(row);
  }
  if (families.size > 20_000) families.clear();
  families.set(folded, found);
  return found;
}

/** Whether two folded words of different languages may mean the same. */
export function sameConcept(a: string, b: string): boolean {
  const theirs = conceptsOf(b);
  return theirs.size > 0 && [...conceptsOf(a)].some((row) => theirs.has(row));
}
