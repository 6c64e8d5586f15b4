/** `ambiguous`: the name is a common word or a place as well, and counts only in the company of a verb or noun of the trade. */
export type Outlet = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'outlet' | 'agency';
  readonly ambiguous: boolean;
};

// name | alias | alias; a line that begins with ? is ambiguous.
const agencies = `
Reuters | Thomson Reuters | Reuters News | Рейтер | агентство Рейтер
Associated Press | AP | The Associated Press
AFP | Agence France-Presse | Agence France Presse | Франс Пресс
dpa | Deutsche Presse-Agentur | DPA
ANSA | Ansa | agenzia Ansa
EFE | Efe | Agencia EFE | Agência EFE
TASS | Tass | ТАСС | ITAR-TASS
Interfax | Интерфакс
RIA Novosti | RIA | РИА Новости | РИА
Xinhua | Xinhua News Agency | Синьхуа | Neue China
Bloomberg | Bloomberg News | Bloomberg Businessweek
Kyodo | Kyodo News | Киодо
Yonhap | Yonhap News Agency
Anadolu | Anadolu Agency | Anadolu Ajansı | AA
PA Media | Press Association | PA news agency
UPI | United Press International
Adnkronos | AdnKronos
AGI | Agi
LaPresse | La Presse
Askanews
Lusa | Agência Lusa
Europa Press
APA | Austria Presse Agentur
SDA | Keystone-SDA | Keystone-ATS
SID
KNA
epd
Belga
ANP
PAP
CTK | ČTK
MTI
TT
NTB
Ritzau
STT
Tanjug
IRNA
ISNA
Fars News Agency | Fars
Tasnim
SPA | Saudi Press Agency
WAM
MENA
PTI | Press Trust of India
ANI
KCNA
Antara
Bernama
Canadian Press | The Canadian Press
AAP
Dow Jones Newswires | Dow Jones
Télam | Telam
Agência Brasil
Notimex
UNIAN | УНИАН
Ukrinform | Укринформ
BelTA | БелТА`;

const outlets = `
Financial Times | FT | The FT | The Financial Times
New York Times | NYT | The New York Times | NY Times
Washington Post | The Washington Post | WaPo
Wall Street Journal | WSJ | The Wall Street Journal
BBC | BBC News | British Broadcasting Corporation | BBC Verify | Би-би-си | BBC World Service | BBC Radio 4
CNN | CNN International | Cable News Network
The Guardian | Guardian
The Times | Times of London | The Sunday Times | Sunday Times
The Economist
Daily Telegraph | The Telegraph | The Daily Telegraph | Sunday Telegraph | The Sunday Telegraph
The Independent
Daily Mail | MailOnline | Mail Online | The Daily Mail | Mail on Sunday
Daily Mirror | The Daily Mirror
Daily Express
The Sun
Evening Standard
Sky News
ITV News | ITV
Channel 4 News | Channel 4
NBC News | NBC | MSNBC
CBS News | CBS
ABC News | ABC
Fox News | Fox
CNBC
NPR | National Public Radio
PBS | PBS NewsHour
Politico
Axios
Vox
Breitbart | Breitbart News
BuzzFeed News | BuzzFeed | Buzzfeed
Huffington Post | HuffPost | The Huffington Post
USA Today
Los Angeles Times | LA Times | L.A. Times
Chicago Tribune
Boston Globe | The Boston Globe
New York Post | The New York Post
The Hill
The Atlantic
The New Yorker | New Yorker
Newsweek
Forbes
Business Insider
Vice News
The Intercept
ProPublica
The Verge
TechCrunch
Wired
Variety
The Hollywood Reporter | Hollywood Reporter
TMZ
National Enquirer
Time magazine
Rolling Stone
Vanity Fair
Al Jazeera | Al-Jazeera | Аль-Джазира
Al Arabiya | Al-Arabiya
Haaretz
Jerusalem Post | The Jerusalem Post
Times of Israel | The Times of Israel
South China Morning Post | SCMP
Global Times
China Daily
People's Daily
CCTV | CGTN
Nikkei | Nikkei Asia
Asahi Shimbun | Asahi
NHK
Straits Times | The Straits Times
Times of India | The Times of India
Hindustan Times
NDTV
Dawn
Sydney Morning Herald | The Sydney Morning Herald
Globe and Mail | The Globe and Mail
CBC | CBC News
Toronto Star
Irish Times | The Irish Times
RTÉ | RTE
Radio Free Europe | RFE/RL | Radio Liberty | Radio Svoboda | Радио Свобода
Voice of America | VOA
Kyiv Independent | The Kyiv Independent
Ukrainska Pravda | Украинская правда
Moscow Times | The Moscow Times
RT | Russia Today
Kommersant | Коммерсантъ | Коммерсант
Izvestia | Известия
Vedomosti | Ведомости
Novaya Gazeta | Новая газета
Meduza | Медуза
RBC | РБК | RBK
Rossiyskaya Gazeta | Российская газета
Komsomolskaya Pravda | Комсомольская правда
Дождь | TV Rain
Fontanka | Фонтанка
Lenta.ru | Лента.ру
Gazeta.ru | Газета.Ru
Corriere della Sera | Corriere
La Repubblica | Repubblica
La Stampa
Il Sole 24 Ore | Sole 24 Ore
Il Messaggero
Il Giornale
Il Fatto Quotidiano | Fatto Quotidiano
Il Foglio
Il Mattino
Il Tempo
Libero Quotidiano
Avvenire
Il Manifesto
Il Post
Domani
Gazzetta dello Sport | La Gazzetta dello Sport | Gazzetta
Rai | RAI | Rai News | RaiNews24 | Rainews | Tg1 | TG1 | Tg2 | Tg3
Mediaset
Sky TG24 | SkyTg24
La7
L'Espresso
Le Monde
Le Figaro
Libération
Les Échos | Les Echos
Le Parisien | Aujourd'hui en France
Mediapart
L'Équipe | L'Equipe
Le Canard enchaîné | Canard enchaîné
L'Express
Le Nouvel Obs | L'Obs
Ouest-France
Sud Ouest
La Croix
L'Humanité
La Tribune
BFM TV | BFMTV | BFM Business | BFM
TF1
France 2
France 24
France Info | franceinfo | Franceinfo
France Inter
France Télévisions
RTL
Europe 1
RFI | Radio France Internationale
Radio France
TV5 Monde
Le Soir
Le Temps
RTBF
RTS
Der Spiegel | Spiegel Online | SPIEGEL
Die Zeit | Zeit Online
Süddeutsche Zeitung | Süddeutsche | SZ | Süddeutschen Zeitung | Süddeutschen
Frankfurter Allgemeine Zeitung | FAZ | F.A.Z. | Frankfurter Allgemeine | Frankfurter Allgemeinen Zeitung | Frankfurter Allgemeinen
Die Welt | Welt am Sonntag
Bild | BILD | Bild-Zeitung | Bild am Sonntag | Bildzeitung
Handelsblatt | Handelsblatts
Tagesspiegel | Der Tagesspiegel | Tagesspiegels
taz | die tageszeitung
Focus | Focus Online
Stern
Wirtschaftswoche | WirtschaftsWoche
Manager Magazin | manager magazin
Redaktionsnetzwerk Deutschland | RND
Funke Mediengruppe | Funke-Mediengruppe
ARD | Tagesschau | ARD-Hauptstadtstudio
ZDF
NDR
WDR
MDR
SWR
BR
Bayerischer Rundfunk | Bayerische Rundfunk | Bayerischen Rundfunk
Deutschlandfunk | DLF
Deutsche Welle | DW
n-tv | ntv
RTL Deutschland
Sat.1
Kicker | kicker
Neue Zürcher Zeitung | NZZ | Neuen Zürcher Zeitung
Tages-Anzeiger
Blick
SRF
ORF
Der Standard | Standard
Die Presse
Kurier
Kronen Zeitung | Krone
Frankfurter Rundschau
Berliner Zeitung | Berliner Morgenpost
Rheinische Post | Rheinischen Post
Stuttgarter Zeitung
Hamburger Abendblatt | Hamburger Abendblatts
Mitteldeutsche Zeitung
El País | El Pais
El Mundo
La Vanguardia
El Periódico | El Periódico de Catalunya
elDiario.es | eldiario.es
El Confidencial
La Razón
ABC de Sevilla
Público
Infolibre | infoLibre
20 Minutos
Marca
Diario AS
Mundo Deportivo
RTVE | TVE | Televisión Española | RNE | Radio Nacional
Cadena SER | SER | La SER
Onda Cero
COPE | Cadena COPE
laSexta | La Sexta
Antena 3
Telecinco
TV3
Clarín
La Nación
Página/12
El Universal
Reforma
Milenio
La Jornada
El Tiempo
El Espectador
El Mercurio
La Tercera
El Comercio
Folha de S.Paulo | Folha | Folha de São Paulo
O Globo | TV Globo | G1 | Rede Globo | GloboNews
O Estado de S. Paulo | Estadão
Valor Econômico
UOL
Veja
CartaCapital
Correio Braziliense
Público (Portugal)
Expresso
Diário de Notícias
Jornal de Notícias
Correio da Manhã
Observador
SIC Notícias | SIC
RTP
TVI
TSF
Jornal de Negócios
Renascença | Rádio Renascença
De Telegraaf
NRC
De Volkskrant
VRT
Gazeta Wyborcza
Rzeczpospolita
TVN24
Dagens Nyheter
Aftonbladet
SVT
Helsingin Sanomat
Yle
NRK
VG
Politiken
Kathimerini
Hürriyet
Cumhuriyet
Bellingcat
Telegram channel Baza | Baza
Mash`;

const ambiguousNames = new Set(
  `The Times|The Sun|The Independent|The Hill|The Atlantic|Focus|Stern|Blick|Kurier|Krone|Der Spiegel|Die Zeit|Die Welt|Der Standard|Standard|Libero Quotidiano|Domani|Avvenire|Il Post|Il Tempo|Público|Marca|SER|Reforma|Milenio|Veja|Expresso|Observador|Mash|Dawn|Wired|Fox|Forbes|Vox|AA|TT|SPA|MENA|SID|BR|RT|Variety|Fars|Antara|Sud Ouest|VG|Kicker|Le Temps|Le Soir|Clarín|La Nación|El Tiempo|El Universal|La Tribune|Die Presse|ANI|PAP|WAM|AAP|TSF|SIC|MTI|LaPresse|Bild|RTL|ABC`.split(
    '|',
  ),
);

function parse(block: string, kind: Outlet['kind']): readonly Outlet[] {
  return block
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', ...aliases] = line.split('|').map((part) => part.trim());
      return { name, aliases, kind, ambiguous: ambiguousNames.has(name) };
    });
}

/** Outlets and agencies that other outlets cite, with the names under which they do. */
export const outletTable: readonly Outlet[] = [...parse(agencies, 'agency'), ...parse(outlets, 'outlet')];
