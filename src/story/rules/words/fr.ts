import type { StanceWords } from './shape.ts';

export const fr: StanceWords = {
  denies:
    'dément|démentent|démenti|démentie|démentis|démentir|démentant|démentit|démentait|nie|nient|nié|niée|nier|niant|niait|nia|réfut*|infirm*|conteste|contestent|contesté|contestant|contester|s inscri* en faux|inscrit en faux|inscrivent en faux|inscrite en faux|dénégation*|oppose un démenti|opposé un démenti|tord le cou|démentons|contestons|nions',
  rejects:
    'rejette|rejettent|rejeté|rejetant|rejeter|récus*|balaie|balaient|balayé|balayant|balaye|écarte|écartent|écarté|écartant|exclut|excluent|exclu|excluant|qualifie de|qualifié de|qualifiant de|dénonce des|dénonce une|dénoncé une|repousse|repoussé|coupe court|coupé court|tourne en dérision|rectifie|corrigé|met fin aux',
  refusable:
    'demande|demandes|recours|offre|offres|proposition|propositions|visa|accès|entrée|permis|motion|plainte|requête|requêtes|amendement|amendements|liberté|autorisation|asile|pourvoi|appel|candidature|critiques|critique|projet de loi|texte|grâce|commentaire|dossier',
  untrue:
    'faux|fausse|fausses|inexact*|erroné*|infondé*|sans fondement|dénué* de tout fondement|dénué* de fondement|aucun fondement|mensong*|pas vrai|pas vraie|n est pas vrai|il n en est rien|n en est rien|rien de vrai|inventé*|invention*|pure invention|fable*|fantaisist*|absurde*|ridicule*|grotesque*|farfelu*|bidon|un canular|intox|désinformation|fake news|calomni*|diffamatoire*|affabulation*|fantasme*|hors de question|jamais été question|pas question|pas à l ordre du jour|n est pas à vendre|pas à vendre|n est pas prévu|aucune intention|aucun projet|aucunement|ne repose sur rien|ne correspond pas|ne correspondent pas|contraire à la vérité|contraires à la vérité|rumeurs infondées|pas le cas|n est pas le cas|rien de tel|rien de tout cela|jamais eu lieu|jamais existé|n existe pas|n a jamais existé|n importe quoi|de toutes pièces|balivernes|sornettes|déformé*|sorti* de leur contexte|sorti* de son contexte|un faux|archifaux|ne tient pas debout|montage|élucubration*',
  truth:
    'est vrai|c est vrai|c est exact|est exact|est exacte|est authentique|est avéré*|sont avéré*|sont exactes|hors de doute|aucun doute',
  confirms:
    'confirme|confirment|confirmé|confirmée|confirmés|confirmées|confirmer|confirmant|confirmait|officialis*|annonce|annoncé|annoncent|annonçant|atteste*|attesté|certifi*|établi que|établit|a établi|conclut|conclu que|fait savoir|a constaté|avalis*|authentifi*',
  admits:
    'reconnaît|reconnaissent|reconnu|reconnue|reconnaissant|reconnaissait|admet|admettent|admis|admettant|avoue|avoué|avouent|avouant|concède|concédé|concèdent|convient|convenu|assume|présenté ses excuses pour|s excuse|plaidé coupable|plaide coupable|passé aux aveux|ne cache pas',
  reference:
    'information|informations|rumeur|rumeurs|allégation*|accusation*|article|articles|affirmation*|assertion*|propos|bruit|bruits|hypothèse*|récit*|version*|thèse*|histoire*|rapport|imputation*|nouvelle|spéculation*|insinuation*|chiffre|chiffres|montant|scénario|ce qui|ces faits|les faits|idée|l idée|grief|griefs|déclaration*|toute|tout|document|lettre|enquête|publication*|mises en cause|reproche|reproches',
  pronoun: 'le|cela|ça|ceci|tout|l|en bloc|cette',
  negation: 'ne|n|pas|jamais|aucun|aucune|ni|nul|nulle|rien|sans|personne|non|point|nullement|aucunement',
  unnegated:
    'pas seulement|non seulement|pas uniquement|n exclut pas|n est pas exclu|pas exclu|sans doute|pas avant|pas encore|pas clair|pas moins|n est pas clair|ne que|rien d étonnant|pas étonnant|sans surprise|aucune date|pas impossible|nul doute|aucun doute|personne ne sait|pas certain|pas surpris*|sans attendre|ne cache pas',
  conditional:
    'si|s il|s ils|à condition|au cas où|serait|aurait|seraient|auraient|à moins que|pourvu que|quand bien même|tant que',
  modal: 'pourrait|pourraient|peut|peuvent|peut être|probablement|devrait|devraient|sans doute|semble',
  open: 'ni confirm* ni|ni dément*|ni infirm*|ne dément pas|n a pas démenti|n ont pas démenti|pas démenti|ne démentent pas|ne nie pas|n a pas nié|pas nié|n exclut pas|n a pas exclu|n exclu*|pas exclu|n a pas confirmé|n ont pas confirmé|pas confirmé*|pas été confirmé*|ne confirme pas|ne confirment pas|pas confirmer|aucune confirmation|pas de confirmation|sans confirmer|sans démentir|non confirmé*|pas pu être vérifié*|pas pu vérifier|pas vérifié|impossible de confirmer|trop tôt|pas clair|reste à|refus* de confirmer|ne conteste pas|n a pas contesté|personne n a confirmé|attend* confirmation|à vérifier|pas été vérifié*',
  silent:
    'pas souhaité|n a pas répondu|n ont pas répondu|pas répondu|pas donné suite|pas voulu commenter|pas voulu s exprimer|pas voulu|pas commenté|ne commente pas|ne commentent pas|ne commentera pas|pas de commentaire*|aucun commentaire|refus* de commenter|refus* de s exprimer|refus* de répondre|refusé de|refuse de|décliné|décline|botte en touche|botté en touche|bottent en touche|botter en touche|esquiv*|élud*|sans réponse|resté* sans réponse|injoignable*|n était pas joignable|pas joignable|rien à dire|rien à ajouter|rien à déclarer|garde le silence|gardé le silence|gardent le silence|mutisme|silence|muet*|n a pas souhaité|ne souhaite pas|ne souhaitent pas|sans répondre|sans un mot|pas réagi|n a pas réagi|raccroché|renvoi* … vers|renvoie à|réserve ses|se refuse à|s est refusé*|réagir|pas s exprimer|se taire|se tait',
  unaware:
    'pas au courant|pas informé*|pas été informé*|pas été averti*|pas été prévenu*|pas prévenu*|ignor*|aucune connaissance|pas connaissance|n avoir pas connaissance|pas eu connaissance|pas eu vent|aucune information|pas d information*|rien su|ne sait rien|ne sais rien|ne savait rien|ne rien savoir|sait rien|savait pas|ne savait|ne sait pas|ne savent pas|ne sais pas|à ma connaissance|à notre connaissance|à sa connaissance|première nouvelle|tombe des nues|tombé* des nues|tombent des nues|tomber des nues|des nues|appris … par la presse|appris … dans la presse|appris … par les médias|apprend … par la presse|appris … dans les journaux|découvert … dans la presse|lu … dans la presse|lu … dans le journal|jamais entendu parler|entendu parler|pas entendu parler|n a reçu aucun*|n avoir reçu aucun*|n avait reçu aucun*|n avons reçu aucun*|reçu aucun*|rien reçu|n a pas reçu|pas reçu|pas été saisi*|pas été consulté*|personne ne … dit|personne ne … informé*|personne ne … prévenu*|aucun* notification|pas été notifié*|première fois qu|dans l ignorance|aucun* trace d|pas été avisé*',
  calls:
    'appel* à|appelé à|appelle à|appellent à|demand* à|demande que|demandent que|demandé que|demandé à|demande la|demandent la|réclam*|exig*|exhort*|somm* … de|presse … de|pressé … de|invit* … à|invite à|doit démissionner|devrait démissionner|doit partir|doit s expliquer|démissionne|plaid* pour|milite pour|enjoin*|implor*|conjur*|suppli*|souhait* que|veut que|veulent que|ouverture d une enquête|fasse la lumière|faire la lumière|lance un appel|prie',
  hearsay:
    'selon|d après|à en croire|croit savoir|aurait|auraient|serait|seraient|rapporte|rapportent|révèle|révèlent|affirme avoir appris|de source|sources|anonymat|sous couvert|il se dit|dit on|semble t il|écrit|écrivent|assure le|assure un',
  unmade:
    'avait démenti|avaient démenti|avait nié|avaient nié|démentira|niera|démentirait|nierait|pourrait démentir|sans nier|après avoir nié|après avoir démenti|après l avoir nié|avait toujours nié|avait jusqu|avait d abord|dans un premier temps|avait rejeté|avait contesté|longtemps nié|avait exclu',
  old: 'par le passé|l an dernier|le mois dernier|il y a|dans un premier temps|à l époque|auparavant|précédemment|initialement|autrefois|jusqu ici',
  yes: 'oui|exact|exactement|bien sûr|absolument|tout à fait|effectivement|c est vrai|je confirme|si si',
  no: 'non|jamais|pas du tout|absolument pas|certainement pas|bien sûr que non|en aucun cas|nullement|faux|c est faux|mais non|jamais de la vie|pas question|aucunement|surtout pas',
  asked: 'interrogé*|à la question|question|demandé si|répond|répondu|rétorqu*|questionné*|interpellé*',
  partly: 'seulement|mais|toutefois|en partie|partiellement|simplement|certes|ne … que|plutôt|uniquement',
  clause:
    'mais|tandis|alors|après|ajoutant|ajoute|et a|et ajoute|parce|puisque|quand|lorsque|affirmant|assurant|expliquant|précisant|cependant|et parle|bien que|malgré|toutefois|pourtant|confirmant|évoquant|dénonçant|et assure',
  opposites:
    'rest demeur continu conserv maint gard poursui ~ démission quitt départ part ferm vend retir abandon limog supprim suspend arrêt cess renvoy licenc évinc annul coup\nouvert ouvre rouvr ~ ferm\nviv vie sain sauf indemn bien ~ mort mourut décéd décès tué blessé malade meurt\nnégati ~ positi dopage dopé alcool ivre cocaïne contamin\npositi ~ négati\nauthentiqu vrai réel ~ faux fausse truqu génér fabriqu\nacquitt innocent relax ~ coupable condamn\nlibre libér ~ arrêt interpell détenu enlev\npotable sûr intact sain ~ contamin pollu effondr\naugment hauss relèv ~ baiss rédui coup\nnormal maintenu ~ suspend annul report\nrefus ~ accept sign accord approuv',
};
