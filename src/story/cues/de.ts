import type { CueTable } from './shape.ts';

export const de: CueTable = {
  denies:
    'dementier*|bestreit*|bestritt*|widersprach*|widersprich*|widersproch*|widersprech*|wies … zurück|weist … zurück|wiesen … zurück|weisen … zurück|zurückgewiesen|zurückweis*|zurückzuweisen|tat … ab|tut … ab|taten … ab|abgetan|stritt … ab|streitet … ab|stritten … ab|abgestritten|trat … entgegen|tritt … entgegen|entgegengetreten|in abrede|dementi|leugn*|verwahr*|wehrt* sich|schloss … aus|schließt … aus|schließen … aus|ausgeschlossen|verwarf|verwirft|räumt* … auf|stellt* … klar|klarstell*|klargestellt|stellte klar|stellen klar|rückt* … zurecht|distanzier*|relativier*|erteilt* … absage|absage|winkt* ab|winkte ab|konter*|spottet*|lacht*|machte sich lustig|beteuer*|entkräft*|widerleg*',
  false:
    'falsch*|falschmeldung*|unwahr*|unwahrheit|unzutreffend*|trifft nicht zu|treffen nicht zu|nicht zutreffend*|stimmt nicht|stimme nicht|stimmen nicht|nicht wahr|frei erfunden|erfunden*|erfindung*|erlogen*|lüge*|gelogen|aus der luft|haltlos*|grundlos*|jeder grundlage|entbehr*|unbegründet*|keine rede|nichts dran|ente|zeitungsente|desinformation|fake*|absurd*|unsinn*|unfug|quatsch|blödsinn|humbug|märchen*|mär|hirngespinst*|legende*|lächerlich*|verleumd*|gerücht*|spekulation*|missverständnis|missverstanden|verdreht*|aus dem zusammenhang|fälschung*|gefälscht*|manipulier*|satire|kein*|nie|niemals|keinerlei|gibt es nicht|steht nicht zur debatte|kein thema|nicht geplant|nicht vorgesehen|steht nicht zum verkauf|übertrieben*|irreführend*|irrtum|irrtümlich*|mitnichten|keineswegs|von wegen|nichts gefunden|keine hinweise|keine belege|keine spur|ammenmärchen|räuberpistole|kokolores',
  doubt: 'zweifel*|skeptisch*|skepsis|unwahrscheinlich*|fraglich*|ungewiss*|vorsicht*|zurückhalt*',
  retracts:
    'korrektur|korrigier*|berichtig*|richtigstell*|richtiggestellt|entschuldig*|zurückgezogen|zieht … zurück|zog … zurück|widerruf*|widerrief*|anmerkung der redaktion|in einer früheren|fehler|bedauer*|gelöscht*|löscht*|update|nahm … zurück|nimmt … zurück|zurückgenommen|hieß es fälschlich',
  hedge:
    'soll|sollen|solle|sollte|sollten|wohl|offenbar|angeblich*|mutmaßlich*|laut|zufolge|nach informationen|nach angaben|medienbericht*|bericht*|gerücht*|dem vernehmen|heißt es|hieß es|wird spekuliert|könnte|könnten|würde|würden|sei|seien|habe|hätten|hätte|werde|werden|vermut*|spekul*|wollen|will erfahren|erfahren|im gespräch|meldet*|gemeldet|unter berufung',
  confirms:
    'bestätig*|räumt* … ein|räumten … ein|eingeräumt|einräum*|einzuräumen|gab … zu|gibt … zu|gaben … zu|geben … zu|zugegeben|zugeben|gesteh*|gestand*|gestanden|geständnis*|gab bekannt|gibt bekannt|gaben bekannt|bekanntgegeben|bekannt gegeben|verkünd*|offiziell*|amtlich*|tatsächlich|in der tat|stimmt|wahr|richtig|zutreffend*|trifft zu|treffen zu|ja|beleg*|nachgewiesen|nachweis*|bewies*|bewiesen|beweis*|verifizier*|festgestellt|stellte fest|stellten fest|ergab|ergeben|unterzeichn*|unterschrieb*|beschloss*|beschlossen*|besiegelt|beschluss|kündigt* … an|angekündigt|entschied*|entschieden|urteil*|wir haben|ich habe|einverstanden|übernahm|verantwortung|dokument*|bescheid|protokoll*|gutachten|obduktion|machte keinen hehl|keinen hehl|bejaht*|anerkannt|erkannte … an',
  says: 'sagt*|sagten|sagen|erklär*|teilt* … mit|mitgeteilt|betont*|betonten|schrieb*|schreibt|äußert*|berichtet*|hieß|so|meint*|meinte|antwort*|ergänzt*|fügte … hinzu|führte … aus|versicher*|behaupt*|nannte|nennt|sprach|spricht|erzähl*|verlaut*|lässt … wissen|ließ … wissen|ließ … ausrichten|beton*|erwider*|entgegn*|twitter*|postet*|mahn*|bezeichn*',
  neg: 'nicht|kein*|nie|niemals|nichts|niemand*|weder|noch|ohne|keinesfalls|keineswegs|mitnichten|nirgends|nirgendwo|null|statt|anstatt|nein|entgegen|fehlt*',
  nocomment:
    'nicht äußern|äußert* sich nicht|äußerten sich nicht|nicht geäußert|nicht kommentier*|kommentiert* … nicht|kein kommentar|keinen kommentar|keine stellungnahme|lehnt* … stellungnahme|lehnt* … ab|abgelehnt|ließ* … unbeantwortet|unbeantwortet*|antwortet* … nicht|antworteten nicht|reagiert* … nicht|keine antwort|keine auskunft|keine angaben|keine reaktion|schweigt|schweigen|schwieg*|hüllt* sich|wollte sich … nicht|wollten sich nicht|wollte … nicht|will … nicht|wollte nicht|verwies|verweist|verwiesen|verweiger*|nicht erreichbar|war nicht zu erreichen|nicht zu erreichen|wich … aus|weicht … aus|auswich|legte auf|bedeckt|möchte … nicht|möchte sich|gab sich|prinzipiell|grundsätzlich|beteiligt* sich nicht|spekulationen|ohne ein wort|nicht sprechen|nicht reden|nichts sagen',
  unaware:
    'nicht bekannt|keine kenntnis|keine erkenntnisse|keine kenntnisse|nichts bekannt|wusste nichts|weiß nichts|wissen nichts|wussten nichts|weiß … nichts|wisse … nichts|wisse nichts|höre … zum ersten|hört … zum ersten|hörte … zum ersten|zum ersten mal|aus allen wolken|nicht informiert|nicht unterrichtet|keine informationen|liegen … nicht vor|liegt … nicht vor|lag* … nicht vor|liegt nicht vor|liegen keine|keine anfrage|nichts gehört|nicht gehört|nie gehört|aus der zeitung|aus der presse|aus den medien|aus dem radio|ahnungslos|überrascht|nicht eingeweiht|kein* … eingegangen|nicht eingegangen|nicht eingebunden|entzieht sich|meines wissens|nach meiner kenntnis|nach unserer kenntnis|ist mir neu|ist uns neu|neu für|niemand … gesagt|niemand informiert|keine meldung|kein antrag|erreicht* … nicht|nicht erreicht',
  calls:
    'forder*|rief … auf|ruft … auf|riefen … auf|aufgerufen|appell*|verlang*|dräng*|mahn*|muss|müsse|müssen|müsste|soll … erklären|aufklärung|aufklär*|rücktritt|zurücktreten|untersuchungsausschuss|bat … um|bittet|baten|beantrag*|plädier*|pocht*|petition|empfahl|empfiehlt|rät|riet|warnt* … davor|ersucht*|ermahnt*|transparenz|sofort|unverzüglich|endlich',
  open: 'weder bestätigen|weder bestätig*|weder dementier*|noch dementier*|noch bestreit*|nicht bestätig*|nicht dementier*|nicht bestritt*|bestritt … nicht|bestreit* … nicht|dementiert* … nicht|dementierte nicht|nicht verifizier*|nicht überprüf*|nicht unabhängig|ließ* sich nicht|ließen sich … nicht|lässt sich … nicht|lassen sich … nicht|unklar*|nicht ausschließ*|nicht ausgeschlossen|schließt … nicht aus|schloss … nicht aus|zu früh|verfrüht|abwarten|abzuwarten|wird geprüft|prüf*|steht noch aus|noch nicht|offen|ungeklärt|ob|unbestätigt*|keine bestätigung|widersprüchlich*|rätsel*|stand aus|bleibt abzuwarten|möglicherweise|vielleicht|fraglich',
  iff: 'wenn|falls|sollte|sofern|würde|wäre|hätte|andernfalls|selbst wenn|im falle',
  but: 'aber|jedoch|allerdings|sondern|doch|zwar|dagegen|hingegen|vielmehr|obwohl|obgleich|dennoch|trotzdem|während|stattdessen|im gegenteil|lediglich|in wirklichkeit|freilich|indes',
  only: 'nur|lediglich|bloß|höchstens|allenfalls|nicht mehr als|weniger als|teilweise|zum teil|teil|hälfte|einzig|ausschließlich|maximal|knapp|gerade einmal',
  old: 'damals|früher|zuvor|bislang|bisher|noch im|hatte|hatten|vor wochen|vor monaten|vor jahren|im mai|einst|ursprünglich|zunächst|anfangs|stets|immer|vergangen*|vorher|seinerzeit|letzt*',
  now: 'nun|jetzt|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|inzwischen|mittlerweile|schließlich|seit|am abend|am morgen|aktuell',
  asked:
    'gefragt|frage|fragen|auf die frage|auf nachfrage|auf anfrage|nachfrage*|anfrage*|angesprochen|ob|kontaktiert|darauf',
  stays:
    'bleib*|blieb*|weiter|weiterhin|läuft|laufen|wie geplant|planmäßig|im amt|unverändert|offen|lebt|leben|wohlauf|geht es gut|gesund|hält … fest|festhalten|besteht|bestehen|fortgesetzt|fortsetz*|verlänger*|ausgebaut|erweitert|nach wie vor|regulär*|ungestört',
  anon: 'insider*|kreis*|eingeweiht*|anonym*|quelle*|vertraut*|informant*|personen|person|namentlich|umfeld|ungenannt*|zeuge*|augenzeuge*|mitarbeiter|aus der',
  role: 'sprecher*|pressesprecher*|pressestelle|anwalt*|anwält*|verteidig*|minister*|ministerium|botschaft*|botschafter*|präsident*|vorstand*|vorstandschef*|chef*|geschäftsführer*|konzern|unternehmen|firma|verein|klub|polizei|staatsanwalt*|gericht|richter*|bürgermeister*|regierung|kanzler*|kanzleramt|staatssekretär*|mitteilung|erklärung|familie|berater*|trainer|manager|klinik|krankenhaus|bischof|bistum|er|sie|ich|wir|selbst|behörde|amt|stadt|rektor*|direktor*|ressort|haus|senat',
  expert:
    'analyst*|expert*|professor*|ökonom*|wissenschaft*|forscher*|historiker*|institut|universität|beobachter*|studie|labor*|gutachter*|prüfer*|aufsicht|bafin|fachleute|meteorolog*',
  outlet:
    'zeitung|blatt|magazin|nachrichtenagentur|agentur|sender|portal|boulevardblatt|tageszeitung|dpa|afp|reuters|bild|spiegel|faz|süddeutsche*|ard|zdf|rundfunk|reporter*|redaktion|artikel|medien|bbc|cnn|handelsblatt|taz|welt|online|podcast',
  refuse:
    'verweiger*|verwehr*|lehnte … antrag|wies … klage|wies … antrag|wies … berufung|untersagt*|abgewiesen|abgelehnt*|verboten|ablehn*',
  social:
    'post*|tweet*|facebook|twitter|telegram|instagram|tiktok|soziale* medien|sozialen netzwerken|netzwerk*|video*|foto*|viral|nutzer*|whatsapp|forum|netz|internet|kanal',
  threat:
    'warn*|sanktion*|folgen|konsequenz*|reagier*|reaktion*|aktie*|kurs|börse|markt|protest*|demonstr*|fans|gegründet|geschichte|jahre|besorgt|anwohner',
  other:
    'ander*|weiter*|gleichnamig*|namensvetter|bruder|schwester|sohn|tochter|ehefrau|ehemann|vater|mutter|verwechseln|auch|ebenfalls',
};
