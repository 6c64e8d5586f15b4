import type { CueTable } from './shape.ts';

export const it: CueTable = {
  denies:
    'smenti*|smentisc*|nega|negano|negato|negava|negando|negò|negarono|negare|respin*|esclud*|escluso|esclusa|boccia*|bolla*|liquida*|contest*|ribatt*|replica*|taglia* corto|getta* acqua|ridimension*|confuta*|rigett*|rispedi*|prend* le distanze|rettific*|stronca*|minimizz*|gela*|sgombra* il campo|fuga* i dubbi|si difend*|prende* le distanze|tuona*|sbott*|sment*',
  false:
    'falso|falsa|falsi|false|falsità|infondat*|priv* di fondamento|privo di|priva di|destituit*|senza fondamento|non corrispond*|bufal*|fandoni*|fake|fantasi*|invenzion*|inventat*|disinformazione|menzogn*|bugi*|balle|frottol*|sciocchezz*|assurd*|ridicol*|macché|altro che|non è vero|nulla di vero|niente di vero|tutto falso|non esiste|non esistono|inesistent*|nessun*|mai|calunni*|diffama*|illazion*|ricostruzion*|travis*|fraintes*|frainten*|manipolat*|fuori luogo|non è in vendita|non è previst*|non è all ordine|neanche per idea|nemmeno per sogno|erron*|errore|sbagliat*|inesatt*|montatura|montat*|satir*|speculazion*|pettegolezz*|nessuna traccia|nessun riscontro|nessuna prova|allarmism*|leggend*',
  doubt: 'dubb*|scettic*|improbabil*|perpless*|incert*|cautel*|prudenz*',
  retracts:
    'rettific*|errata corrige|ci scusiamo|si scusa|scus*|ritir*|corregg*|correzione|corrett*|precisazion*|precis*|per errore|abbiamo pubblicato|rimoss*|cancellat*|ritratt*|marcia indietro|aggiornament*|annull*',
  hedge:
    'sarebbe|sarebbero|avrebbe|avrebbero|starebbe|starebbero|potrebbe|potrebbero|dovrebbe|dovrebbero|secondo|stando a|a quanto|trapel*|indiscrezion*|voci|voce|rumor*|pare|sembra|presunt*|si dice|si parla|dato per|data per|dati per|danno per|dà per|ipotes*|riferisc*|riport*|anticip*|rivel*|scriv*|si apprende|filtra*|in pole|verso|spunta*|nel mirino|raccont*',
  confirms:
    'conferm*|ammett*|ammess*|ammis*|riconosc*|riconosciut*|ufficial*|annunci*|rende noto|reso noto|rendono noto|dichiar*|comunic*|conclus*|accert*|verific*|attest*|certific*|dimostr*|prova|prove|confess*|è vero|vero|è così|effettivamente|in effetti|abbiamo|ho|sì|rivendic*|sottoscritt*|firmat*|firma|decis*|delibera*|stabilit*|approvat*|document*|atto|atti|decreto|sentenza|referto|autopsia|verbale|riscontr*|emerge|risulta|comunicato|garantit*|promess*|assum*',
  says: 'ha detto|dice|dicono|detto|dichiar*|afferm*|spieg*|sottoline*|aggiung*|aggiunt*|scritt*|scriv*|racconta*|rispond*|rispost*|osserv*|sostien*|sostengono|sosten*|precis*|chiari*|ribad*|assicur*|riferi*|fa sapere|fanno sapere|fatto sapere|comment*|confid*|lamenta*|avvert*|ricord*|parla*|definisc*|defini*|puntualizz*',
  neg: 'non|né|nessun*|mai|nulla|niente|neppure|nemmeno|neanche|senza|no|affatto|mica|alcun*|zero|tutt altro|anziché|invece di|manca*',
  nocomment:
    'no comment|nessun commento|non comment*|non ha volut* comment*|bocche cucite|riserbo|gliss*|non si sbilancia*|non ha risposto|non hanno risposto|non rispond*|non ha voluto|non intende|non vuole|non parl*|silenzio|tace|tacciono|tacere|non rilascia*|preferi* non|non entra* nel merito|nessuna risposta|nessuna dichiarazione|declin*|rinvia*|rimanda*|ha riattaccato|riagganc*|telefono muto|squilla*|irreperibil*|si trincera*|si limita*|limitat* a|nessuna replica|non replic*|scena muta|senza rispondere|senza proferir*|dribbl*|svicol*|si chiud*|si rifiut*|rifiut* di',
  unaware:
    'non a conoscenza|non è a conoscenza|non era a conoscenza|non risult*|non mi risulta|non ci risulta|non ne so|non sapeva*|non so|non sappiamo|non ne sa*|non ha notizi*|non abbiamo notizi*|nessuna notizia|cade* dalle nuvole|casc* dalle nuvole|cadono dalle nuvole|cadut* dalle nuvole|all oscuro|ignora*|apprend* dai|appres* dai|appres* dalla|saputo dai|lett* sui giornali|legg* sui giornali|non ha sentito|mai sentit*|nulla sapeva*|nulla ne sa|non informat*|non è stat* informat*|nessuna comunicazione|non è pervenut*|nessuna richiesta|non pervenut*|nessuna segnalazione|non ricev*|non ha ricevuto|non abbiamo ricevuto|mi giunge nuova|giunge nuova|non è al corrente|al corrente|sorpres*',
  calls:
    'chied*|chiest*|sollecit*|invit*|esort*|pretend*|reclam*|invoc*|appell*|deve|devono|dovrebbe|dimett*|dimission*|faccia|facciano|chiarisca|riferisca|spieghi|si fermi*|fermi|intervenga|intim*|rivolg*|auspic*|raccomand*|petizione|presidio|interrogazione|basta|occorre|bisogna|serve|vogliamo|commissione d inchiesta',
  open: 'né conferm*|non conferm*|non smenti*|non ha smentito|non smentisc*|né smenti*|nessuna conferma|non è possibile|non è stato possibile|impossibile|da verificare|non esclud*|non si esclud*|presto per|troppo presto|in attesa|attende*|non verificat*|non è chiaro|resta da|giallo|mistero|incertezza|verifich* in corso|contrastant*|si vedrà|vedremo|ancora da|tutto da|non è noto|non confermat*|se|forse|chissà|non è riuscit*|non è stata in grado|al vaglio',
  iff: 'se|qualora|ove|nel caso|semmai|fosse|avesse|sarebbe|ammesso che|purché',
  but: 'ma|però|tuttavia|invece|bensì|anzi|semmai|pur|sebbene|benché|piuttosto|al contrario|mentre|semplicemente|in realtà|eppure',
  only: 'solo|soltanto|solamente|appena|al massimo|non più di|meno di|metà|in parte|parzial*|semplice|esclusivamente|unicamente|limitat*',
  old: 'in passato|a suo tempo|mesi fa|anni fa|settimane fa|giorni fa|aveva|avevano|un tempo|inizialmente|prima|già|finora|precedent*|scors*|allora|sempre',
  now: 'ora|adesso|oggi|stamane|stamattina|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|stasera|infine|poi|stavolta|finalmente',
  asked: 'interpellat*|alla domanda|domanda|a chi gli|a chi le|chiede*|contattat*|sollecitat*|interrogat*|se',
  stays:
    'resta*|rimane|rimangono|rimarr*|continu*|prosegu*|regolarmente|regolare|va avanti|al suo posto|in carica|apert*|viv*|bene|salut*|confermat*|mantien*|manterr*|come previsto|invariat*|attiv*|sereno|tranquill*|operativ*|integr*',
  anon: 'font*|anonim*|vicin* a|ambient*|persone|una persona|chi lo conosce|beninformat*|addetti ai lavori|entourage|insider|garanzia di anonimato|testimon*',
  role: 'portavoce|ufficio stampa|legal*|avvocat*|difensor*|ministr*|ministero|dicastero|ambasciat*|presidente|amministratore|amministratrice|ad|direttor*|direttrice|società|azienda|club|procura|procuratore|questura|polizia|carabinieri|tribunale|giudice|sindac*|governator*|governo|segretari*|assessor*|nota|comunicato|famiglia|agente|manager|allenatore|ospedale|primario|vescovo|diocesi|lui|lei|io|noi|diretto interessato|diretta interessata|interessat*|staff|gruppo|palazzo|farnesina|viminale|quirinale',
  expert:
    'analist*|espert*|professor*|docente|economist*|scienziat*|ricercator*|istituto|università|osservator*|studio|laborator*|autorità|agenzia|garante|perit*|geolog*|medic*|storic*',
  outlet:
    'giornale|quotidiano|settimanale|testata|agenzia|sito|emittente|rivista|tg|radio|televisione|ansa|adnkronos|agi|corriere|repubblica|stampa|messaggero|sole 24|tabloid|inviat*|cronist*|redazione|articolo|scoop|reuters|bbc|cnn|bild|blog|gazzetta',
  refuse:
    'nega* l accesso|nega* il|nega* i|nega* la|negat* l|respin* il ricorso|respin* la|respin* l|rifiut*|esclud* dalla|bocciat*|diniego',
  social:
    'post|tweet|facebook|twitter|telegram|instagram|tiktok|social|web|video|foto|virale|whatsapp|chat|utent*|rete|online',
  threat:
    'avvert*|sanzion*|conseguenz*|reazion*|titolo|borsa|mercat*|protest*|cortei*|tifosi|preoccup*|fondat*|storia|nacque|nato|anni',
  other:
    'altro|altra|altri|altre|divers*|omonim*|fratello|sorella|figlio|figlia|moglie|marito|padre|madre|da non confondere|anche|invece',
};
