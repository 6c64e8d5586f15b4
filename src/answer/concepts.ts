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
supplier supply|fornitor fornitur|fourniss|lieferant zulieferer|proveedor suminist|fornecedor|postavsh postavk
movement takeoff landing|moviment decoll atterra|mouvement decollag atterriss|bewegung abflug landung start|movimient despegu aterriz|movimento descolag aterrag|vzlet posadk
slab plate|lastra lastron|plaque|schneebrett platte|placa|placa|plastin
shipyard yard|cantier|chantier|werft|astiller|estaleir|verf
chair chairman chairwoman president|president presidenz|president|vorsitz prasident chef|president|president|predsedatel
council|consigli|conseil|gemeinderat stadtrat betriebsrat|concej consej ayuntamient|camara conselh|sovet
truck lorry pickup van|camion furgon|camion fourgon|lastwagen lkw laster transporter|camion furgon|camiao caminho carrinha|gruzovik
car vehicle|automobil veicol|voiture vehicul|fahrzeug pkw|coche vehicul|carro veicul|mashin avtomobil
driver drove|autist guidat condu|conduct chauff|fahrer fuhr|conduct|motorist condut|voditel
pilot|pilot|pilot|pilot|pilot|pilot|pilot
owner owns own|proprietar possied|proprietair possed|eigentumer besitz inhaber|propietari duen|proprietari don|vladel sobstven
tenant|inquilin affittuar|locatair|mieter|inquilin|inquilin|arendator
neighbour neighbor|vicin|voisin|nachbar|vecin|vizinh|sosed
witness|testimon|temoin temoign|zeug|testig|testemunh|svidetel ochevid
victim|vittim|victim|opfer|victim|vitim|zhertv
survive survivor|sopravviss superstit|surviv|uberleb|supervivient sobreviv|sobreviv|vyzhi
hostage kidnap abduct|ostagg rapi sequestr|otage enlev|geisel entfuhr|rehen secuestr|refem sequestr|zalozhnik pohi
smuggl|contrabband|contreband|schmuggel|contraband|contraband|kontraband
missile rocket|missil razz|missile roquett|rakete|misil cohet|missei foguet|raket
shell grenade|granat proiettil|obus grenad|granate geschoss|proyectil granad|granad projet|snaryad
drone|dron|drone|drohne|dron|drone|bespilot dron
tank|carri armat|blind char|panzer|tanque|tanque|tank
command commander|comandant|commandant|kommandeur befehlshaber|comandant|comandant|komand
coup putsch|golpe colpo di stato|putsch|putsch|golpe|golpe|perevorot
rebel insurgent|ribell|rebell insurg|rebell aufstand|rebeld insurg|rebeld|povstan myatezh
truce ceasefire|tregua|treve cessez|waffenruhe waffenstill|tregua alto el fuego|tregua cessar|peremiri
refugee asylum|rifugiat profugh asilo|refugi asile|fluchtling asyl|refugiad asilo|refugiad asilo|bezhen ubezhish
visa|visto visti|visa|visum visa|visado|visto|viza viz
passport|passaport|passeport|pass reisepass|pasaport|passaport|pasport
citizen citizenship|cittadin|citoyen|burger|ciudadan|cidada|grazhdan
migrant immigra|migrant immigra|migrant immigra|migrant einwander|migrant inmigra|migrant imigra|migrant
candidate|candidat|candidat|kandidat|candidat|candidat|kandidat
campaign|campagn|campagn|kampagn wahlkampf|campan|campanh|kampani
majority|maggioranz|majorit|mehrheit|mayor|maiori|bolshinstv
coalition|coalizion|coalition|koalition|coalicion|coligac|koalici
opposition oppose|opposizion|opposition|opposition|oposicion|oposic|oppozic
mayor|sindac|maire|burgermeister|alcald|prefeit presidente da camara|mer mera
governor|governator|gouverneur prefet|gouverneur statthalter|gobernador|governador|gubernator
deputy lawmaker mp|deputat parlamentar|depute elu|abgeordnet|diputad|deputad|deputat
senator senate|senator senat|senateur senat|senator senat|senador senad|senador senad|senator senat
inflation|inflazion|inflation|inflation teuerung|inflacion|inflac|inflyaci
wage salary|salari stipend|salair|lohn gehalt|salari sueld|salari|zarplat
pension retire|pension|retrait pension|rente pension ruhestand|jubila pension|reforma aposent pens|pensi
loan credit|prestit mutu|pret emprunt credit|kredit darlehen|prestam credit|emprest credit|kredit zaem
interest|interess|interet|zinsen zins|interes|juro|procent
profit earnings|utile utili profitt|benefice|gewinn|benefici gananc|lucro|pribyl
loss lose lost|perdit perso perd|perte perdu|verlust verlor|perdid perd|perd prejuiz|poter ubytk
revenue turnover|ricav fatturat|chiffre revenu|umsatz einnahm|ingres factur|receita|vyruchk
share stock|azion quot|action bourse|aktie anteil|accion|acoes|akci
merger merge|fusion|fusion|fusion|fusion|fusao|sliyani
bankrupt insolven|falliment insolven|faillit|insolvenz pleite konkurs|quiebra insolven|falenc insolven|bankrot
subsid grant|sussid sovvenz contribut|subvention|subvention zuschuss|subvenci|subsid|subsidi
tender bidding|appalto gara|appel marche|ausschreib|licitaci concurso|concurso licita|tender
auction|asta aste|enchere|auktion versteiger|subast|leila|aukcion
tariff duty customs|dazi dogan|douan tarif droits|zoll|arancel aduan|tarif alfandeg|poshlin tamozh
trade|commerci|commerc|handel|comerci|comerci|torgov
nuclear reactor|nuclear reattor|nucleair reacteur|atom kernkraft reaktor|nuclear reactor|nuclear reator|yadern reaktor
pipeline|gasdott oleodott|gazoduc oleoduc|pipeline leitung|gasoduct oleoduct|gasodut oleodut|truboprovod gazoprovod
electric power|elettric corrente|electric|strom elektri|electric|eletric|elektr
blackout outage|blackout interruzion|panne coupure|ausfall|apag corte|apag|otklyuch
turbine|turbin|eolien turbin|turbine windrad|turbin|turbin|turbin
runway|pista|piste|landebahn rollbahn|pista|pista|polos
crash collide|scontr incident schiant|accident collision ecras|absturz unfall zusammen|accident choque estrell|acident colis|avari krushen stolknov
derail|deragli|deraill|entgleis|descarril|descarril|sosh
rail railway track|ferrovi binar|ferrovi rail voie|bahn gleis schien|ferrocarril via|ferrovi|zheleznodorozhn
cargo freight|carico merc|fret cargaison cargo|fracht ladung|carga mercan|carga|gruz
ferry|traghett|ferry traversier|fahre|ferry transbord|ferry balsa|parom
tunnel|galleri tunnel|tunnel|tunnel|tunel|tunel|tonnel
motorway highway|autostrad|autorout|autobahn|autopist autovi|autoestrad rodovi|shosse trass
engine motor|motor|moteur|motor triebwerk|motor|motor|dvigatel
vaccin|vaccin|vaccin|impf|vacun|vacin|vakcin
outbreak epidemic|epidemi focolai|epidemi flambee foyer|ausbruch epidemi|epidemi brote|epidemi surto|vspysh epidemi
symptom fever|sintom febbr|symptom fievr|symptom fieber|sintom fiebr|sintom febr|simptom lihorad
surgery operation operat|chirurg operaz operat|chirurg opera|chirurg operation operiert|cirug opera|cirurg opera|operaci
nurse|infermier|infirmi|pfleger krankenschwester|enfermer|enfermeir|medsestr
blood|sangue|sang|blut|sangre|sangue|krov
cancer tumour tumor|cancro tumor|cancer tumeur|krebs tumor|cancer tumor|cancro cancer tumor|rak opuhol
pollution contaminat pollut|inquin contamin|pollu contamin|verschmutz verunrein kontamin|contamin|polui contamin|zagryazn
waste rubbish garbage|rifiut|dechet ordur|mull abfall|residuo basura|lixo residuo|othod musor
leak spill|perdit fuga sversament|fuite|leck|fuga vertid|fuga vazam derram|utechk
dam reservoir|diga bacin invas|barrag retenue|damm staudamm stausee talsperre|presa embalse|barrag represa|plotin vodohranil
river stream|fiume torrent|fleuve riviere|fluss|rio|rio|reka rek
lake|lago|lac|see|lago|lago|ozer
forest wood|forest bosc|foret bois|wald|bosque|floresta|les
storm hurricane|tempest uragan|tempet ouragan orage|sturm orkan|tormenta huracan|tempestad furac|shtorm uragan
drought|siccit|secheress|durre trocken|sequia|seca|zasuh
landslide mudslide|frana smottament|glissement|erdrutsch|deslizam alud corrimiento|deslizam|opolzen
avalanche|valang|avalanch|lawine|avalanch alud|avalanch|lavin
slope piste|pista pendi|piste pente|piste hang|pista ladera|pista encosta|sklon
prison jail|carcer prigion|prison|gefangnis haft|carcel prision|prisao cadeia|tyurm
sentence convict verdict|condann sentenz verdett|condamn verdict peine|verurteil urteil strafe|condena sentenci veredict|conden sentenc|prigovor osuzhd
appeal|ricors appell|appel recours|berufung revision|recurso apela|recurso apel|apellyaci
evidence proof|prov|preuve|beweis|prueba|prova|dokazatelstv ulik
bribe corrupt|tangent corruzion corrot|corrup pot|bestech korrup|soborn corrup|subor corrup propina|vzyatk korrupc
fraud|frode truff|fraude escroqu|betrug|fraude estafa|fraude burla|moshennich
steal stole theft stolen rob|rub furt rapin|vol vole derob|diebstahl gestohl raub|robo robad roba hurto|roub furt|kraz ukra ograb
murder kill|omicid assassin ucci|meurtre assassin tue|mord ermord getotet|asesin mata|assassin homicid mata|ubi
gun shot shoot firearm|spar arma|tir coup de feu|schuss schoss geschoss|dispar tiro|tiro dispar|vystrel strel
knife stab|coltell accoltell|couteau poignard|messer|cuchill apunal|faca esfaque|nozh
museum gallery|muse galleri|musee galeri|museum galerie|museo galeri|museu galeri|muzei
painting|dipint quadro|tableau peintur|gemalde bild|cuadro pintur|quadro pintur|kartin
singer sing song|cantant canzon|chant|sanger lied|cantant cancion|cantor canc|pevec pesn
actor actress|attor attric|acteur actrice comedien|schauspiel|actor actriz|ator atriz|akter aktris
concert tour|concert tour|concert tournee|konzert tour|concierto gira|concert digress|koncert
award prize|premio|prix|preis auszeich|premio|premio|premi nagrad
church|chies|eglise|kirche|iglesi|igreja|cerkov
bishop priest|vescov prete|eveque pretre|bischof priester|obispo cura sacerdot|bispo padre|episkop svyashchen
stadium|stadio|stade|stadion|estadio|estadio|stadion
goal score|gol segn rete|but marqu|tor|gol|golo gol|gol
doping|doping|dopage|doping|dopaje|doping|doping
medal champion|medagli campion|medaill champion|medaille meister|medalla campeon|medalha campe|medal chempion
league|lega campionat|ligue championnat|liga|liga|liga|liga
software app program|software app program|logiciel appli|software programm|programa aplicaci software|software aplica|programm prilozheni
phone telephone call|telefon chiamat|telephon appel|telefon anruf|telefon llama|telefon|telefon zvon
chip semiconductor|chip semicondutt|puce semi-conduct|chip halbleit|chip semiconduct|chip semicondut|chip poluprovod
satellite|satellit|satellit|satellit|satelit|satelit|sputnik
launch|lanci|lance|start|lanza|lanc|zapus
password|password|mot de passe|passwort|contrasen|senha palavra-passe|parol
born birth|nato nata nascit|ne nee naiss|geboren geburt|nacid nacim|nascid nascim|rodi rozhden
marry married wedding|spos matrimoni nozze|mari noces|heirat hochzeit|casad boda|casad casament|svadb zhena
divorce|divorzi|divorc|scheidung geschied|divorci|divorci|razvod
family relative|famigli parent|famill proche|familie angehor|famili|famili|sem rodstven
brother|fratell|frere|bruder|hermano|irmao|brat
sister|sorell|soeur|schwester|hermana|irma|sestr
friend|amic|ami|freund|amig|amig|drug
colleague|collegh colleg|collegue|kolleg|coleg|coleg|kolleg
teacher professor|insegnant professor docent|enseign profess|lehrer professor|profesor maestr|profess|uchitel professor
university|universit|universit|universitat hochschule|universid|universid|universitet
engineer|ingegner|ingenieur|ingenieur|ingenier|engenheir|inzhener
farmer farm|agricoltor contadin fattori|agricult ferme|landwirt bauer|agricultor granj|agricultor fazend|fermer
fisher fishing|pescator pesca|peche|fischer fischerei|pescador pesca|pescador pesca|rybak rybolov
tourist|turist|tourist|tourist|turist|turist|turist
hotel|albergo hotel|hotel|hotel|hotel|hotel|otel gostinic
restaurant|ristorant|restaurant|restaurant|restaurant|restaurant|restoran
build built construct|costru edifi|construi batir bati|bau gebaut errichte|construi edific|constru|stro postro
found establish|fondat fonda|fond creer cree|gegrundet grunde|funda|funda|osnova
suspend halt|sospe ferm|suspen interromp arret|ausgesetzt stopp gestoppt|suspen|suspen|priostanov
resume restart|riprend ripres|repren repris|wiederauf fortgesetzt|reanud|retom|vozobnov
extend prolong|prolung proroga|prolong|verlanger|prorrog ampli prolong|prorrog prolong|prodl
warn warning|avvert allert|averti alert|warn gewarnt|advert alert|advert alert|predupred
threat threaten|minacc|menac|droh bedroh|amenaz|ameac|ugroz
promise pledge|promess promett|promess promis promet|versprech zusage|promes promet|promess promet|obesh
propose proposal|propost propon|propos|vorschlag vorgeschlagen|propuest propon|propost propo|predlozh
demand claim request|richied pretend richiest|demand exig reclam|forder verlang|exig reclam demand|exig reclam ped|treb
accept|accett|accept|akzept angenommen|acept|aceit|prinya
blame|accus incolp colp|blam reproch|beschuld schuld|culp|culp|obvin
criticis criticiz|critic|critiqu|kritis kritik|critic|critic|kritik
support back|sostegn sosten appogg|souten appui|unterstutz|apoy respald|apoi|podderzh
prevent avoid|imped evit|empech evit|verhinder vermeid|impid evit|imped evit|predotvra
protect|protegg protez|protege protect|schutz geschutzt|proteg protec|proteg prote|zashchi zashchit
destroy|distrugg distrutt|detrui destruct|zerstor|destru|destru|razrush unichtozh
win won victory|vinc vittor vint|gagn victoir vainc|gewonn gewinn sieg|gana victori|ganh venc vitori|pobed vyigr
help aid assist|aiut assist|aide secour|hilf geholf|ayuda asist|ajuda|pomosh pomog
join|ader unir|rejoin adher|beitret beigetreten|uni sumar adher|juntar aderi|prisoedin
arrive arrival|arriv giunt|arriv|ankunft angekomm eingetroffen|llega|chega|priby priezd
deliver delivery|consegn|livr|liefer ausgelief|entreg|entreg|dostav postav
sink sank sunk|affond|coul naufrag|gesunken sank|hundi naufrag|afund naufrag|zatonu
explode explosion blast|esplo|explos|explosion explodiert|explos explot|explos|vzryv
collapse|croll|effondr|einsturz eingesturzt|derrumb colaps|desab colaps|obrush
escape flee fled|fugg scapp|fui echapp evad|geflohen flucht|huy fug escap|fugi escap|bezha sbezha
publish publication|pubblic|publi|veroffentlich|public|public|opublik
announce announcement|annunc|annonc|ankundig angekund bekannt|anunci|anunci|obyav
broadcast aired|trasm messo in onda|diffus|gesendet ausgestrahlt sendung|emiti emision|transmi emiti|translir
incompatible|incompatib|incompatib|unvereinbar vereinbar|incompatib|incompatib|nesovmest
diplomat|diplomat|diplomat|diplomat|diplomatic|diplomat|diplomat
embargo|embarg|embarg|embargo|embarg|embarg|embargo
reason motive ground|motiv ragion|raison motif|grund begrund|motivo razon|motivo razao|prichin
minut hour|minut ora ore|minut heure|minute stunde|minut hora|minut hora|minut chas
half|meta mezz|moitie demi|halfte halb|mitad medi|metade meio|polovin
quarter third|quart terz|quart tiers|viertel drittel|cuart terci|quart terc|chetvert tret
large big biggest|grand|grand gros|gross|grande|grande|bolsh krupn
broke break broken|rotto rott stacc|romp cass detach|brach gebrochen gelost|romp rompi desprend|romp quebr|slom otkol
wing party group|ala gruppo|groupe aile|fraktion flugel gruppe|grupo ala|grupo ala|frakci
headline title|titol|titre|schlagzeile titel|titular titul|titul mancha|zagolov
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

/** Whether two folded words of one language or two may mean the same. */
export function sameConcept(a: string, b: string): boolean {
  const theirs = conceptsOf(b);
  return theirs.size > 0 && [...conceptsOf(a)].some((row) => theirs.has(row));
}
