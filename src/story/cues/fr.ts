import type { CueTable } from './shape.ts';

export const fr: CueTable = {
  denies:
    'démen*|nie|nient|nié|niait|niant|nier|réfut*|récus*|contest*|balay*|s inscri* en faux|s inscrivent en faux|rejet*|écart*|repouss*|s élèv*|s insurg*|s en défend*|se défend*|tord* le cou|coup* court|coupé court|dément*|exclu*|s oppos*|dénonc*|tourn* en dérision|ironis*|moqu*|recadr*|rembarr*|minimis*|se récri*|mis les choses au point|met les choses au point|fustig*|prend ses distances|conteste*|désavou*|rétorqu*|tempèr*',
  false:
    'faux|fausse|fausses|mensong*|mensonge*|infondé*|sans fondement|aucun fondement|dénué*|désinformation|infox|intox|fake|invent*|invention*|fable*|fantaisist*|fantasm*|absurde*|ridicul*|grotesque*|calomni*|diffam*|affabul*|élucubration*|canular|rumeur*|n en est rien|n a jamais été|jamais été question|pas question|hors de question|pas un mot|pas un centime|pas vrai|rien de vrai|rien de tel|inexact*|erron*|erreur|contrairement|aucun*|jamais|pas à vendre|pas à l ordre du jour|pas d actualité|nullement|sornett*|balivern*|bobard*|monté de toutes pièces|montage|détourné*|sorti* de son contexte|déform*|mal compris|mal interprét*|malentendu|satir*|parodi*|n existe pas|n existent pas|aucune trace|aucune preuve|exagér*|trompeu*|prématuré*|sans objet',
  doubt: 'dout*|sceptiq*|improbable|peu probable|incert*|pruden*|perplex*|réserv*',
  retracts:
    'rectific*|erratum|excus*|retir*|corrig*|correction|précision|rétract*|a tort|à tort|supprim*|mise à jour|dépublié*|nous avons publié|annul*|revient sur',
  hedge:
    'aurait|auraient|serait|seraient|pourrait|pourraient|devrait|devraient|selon|d après|à en croire|croit savoir|rumeur*|présumé*|supposé*|prétend*|affirm*|rapport*|révèl*|révél*|évoqu*|bruit*|indiscrétion*|il se murmure|se murmure|annoncé*|soupçon*|avanc*|assure|dit|sur le point|pressenti*|donné*|ferait|feraient|irait|quitterait|viendrait|verserait|toucherait|fermerait',
  confirms:
    'confirm*|reconn*|admet*|admis*|avou*|aveu*|annonc*|officiel*|officialis*|officiellement|bel et bien|effectivement|en effet|authenti*|attest*|avéré*|vrai|exact|oui|prouv*|preuve*|vérifi*|constat*|établi*|conclu*|sign*|décid*|décret*|assum*|revendiqu*|acté*|entérin*|valid*|communiqué|document*|procès verbal|acte|constaté|nous avons|j ai|c est vrai|concède|concèd*|concéd*|adopt*|démontr*|sans détour',
  says: 'dit|a dit|déclar*|affirm*|expliqu*|ajout*|précis*|indiqu*|soulign*|assur*|écri*|racont*|répond*|répondu|estim*|lanc*|insist*|souti*|martel*|gliss*|confi*|martèl*|rappel*|rapport*|fait savoir|not*|comment*|tweet*|lâch*|jur*|réagi*|plaid*|signal*',
  neg: 'ne|n|pas|jamais|aucun*|rien|ni|nul|nulle|nullement|personne|sans|non|guère|point|loin de|zéro|au lieu de|faute de|ni',
  nocomment:
    'pas souhaité|ne souhaite pas|pas fait de commentaire|aucun commentaire|sans commentaire|refus* de commenter|refus* de s exprimer|refus* de répondre|pas donné suite|ne pas donner suite|donn* suite|pas répondu|pas réagi|botte en touche|botté en touche|bott* en touche|se refus*|s est refusé|ne comment* pas|ne fait pas de commentaire|décliné|déclin*|silence|muet*|se tai*|s est tu|mutisme|motus|esquiv*|élud*|éludé|renvo*|raccroch*|injoignable*|sollicité*|contacté*|ne se prononc*|pas s exprimer|secret|ne s exprim*|pas de réponse|sans réponse|reste* muet*|garde* le silence|pas voulu|ne veut pas|se borne à|s est borné|se contente|langue de bois|pas de commentaire|tourné les talons|sans un mot',
  unaware:
    'pas au courant|pas informé*|pas été informé*|pas connaissance|n a pas connaissance|n avait pas connaissance|ignor*|à ma connaissance|à notre connaissance|première nouvelle|tomb* des nues|tombé* des nues|appris par la presse|appris dans la presse|apprend* par|découv* dans|pas entendu|jamais entendu|n a pas été averti*|pas été avisé*|pas saisi*|pas été saisi*|pas reçu|rien reçu|aucune information|pas d information*|aucune demande|ne sait rien|ne savait rien|ne sais rien|ne savons rien|rien n est parvenu|n est parvenu|tenu* à l écart|dans l ignorance|ne sait pas|pas été contacté*|pas destinataire|surpris*|découvr*|découvert',
  calls:
    'appel* à|appel* au|demand*|exhort*|réclam*|exig*|somm*|invit*|presse*|doit|doivent|devrait|démission|enquête|qu il s explique|s explique|s expliquer|faut|plaid* pour|milit*|pétition|souhait*|prie|priant|interpell*|enjoi*|intim*|mett* en demeure|supplie|vienne|fasse|cesse|lumière|transparence|suspend*',
  open: 'ni confirm*|ni infirm*|ne confirm*|pas confirm*|pas démenti|ne dément pas|n a pas démenti|pas nié|sans démentir|sans confirmer|pas été en mesure|pas en mesure|pas pu|impossible*|pas été possible|pas vérifi*|à vérifier|pas exclu*|n exclu* pas|trop tôt|attend*|en attente|on ignore|incertitude|flou|mystère|contradictoire*|reste à savoir|non confirmé*|non vérifi*|indépendante|vérification* en cours|pas établi*|pas tranch*|au conditionnel|peut être|nul ne sait|si|dira',
  iff: 'si|s il|s ils|serait|au cas où|à supposer|sauf si|quand bien même|à moins',
  but: 'mais|cependant|toutefois|pourtant|en revanche|or|certes|tandis que|alors que|plutôt|au contraire|simplement|en réalité|bien que|même si|néanmoins',
  only: 'seulement|uniquement|seul|seule|simple|simplement|ne … que|n … que|au plus|pas plus de|moins de|moitié|partie|partiel*|partiellement|limité*|juste|exclusivement',
  old: 'à l époque|auparavant|avait|avaient|jusqu ici|jusqu à présent|jusque là|mois dernier|semaine dernière|an dernier|d abord|initialement|autrefois|dans le passé|toujours|déjà|naguère|l an passé|il y a',
  now: 'désormais|maintenant|aujourd hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce matin|ce soir|cette fois|finalement|depuis|enfin',
  asked: 'interrogé*|question*|sollicité*|contacté*|à la question|si|demand* si|joint*|relancé*|interpellé*',
  stays:
    'reste*|restera|restent|demeur*|continu*|poursui*|maintenu*|maintien*|ouvert*|vivant*|en vie|en poste|comme prévu|normalement|se porte bien|toujours|inchangé*|conserv*|garde|va bien|en fonction|tiendra|bel et bien|prolong*|terme',
  anon: 'source*|anonym*|proche*|entourage|couvert de|un cadre|personnes|confie on|selon nos informations|témoin*|bien informé*|familier*|on assure|indique t on|dit on|assure t on|glisse t on|interlocuteur*',
  role: 'porte parole|avocat*|conseil|ministre|ministère|ambassad*|président*|directeur|directrice|direction|société|entreprise|groupe|club|parquet|procureur*|police|gendarmerie|préfecture|préfet|tribunal|juge|maire|mairie|gouvernement|secrétaire|communiqué|famille|agent|entraîneur|hôpital|évêque|évêché|lui|elle|je|nous|intéressé*|élysée|matignon|quai d orsay|place beauvau|service de presse|service communication|attaché*|patron*|pdg|il|cabinet',
  expert:
    'analyste*|expert*|professeur*|économiste*|chercheur*|chercheuse*|scientifique*|historien*|institut|université|observateur*|étude|laboratoire|autorité|agence|inspect*|spécialiste*|observatoire',
  outlet:
    'journal|quotidien|hebdomadaire|magazine|site|chaîne|radio|télévision|afp|le monde|figaro|libération|mediapart|parisien|bfm*|tf1|rtl|agence|article|reporter*|envoyé*|rédaction|tabloïd|presse|reuters|bbc|cnn|blog|canard enchaîné|les échos|dépêche',
  refuse:
    'refus*|rejet* le recours|rejet* l appel|rejet* la demande|rejet* le pourvoi|débout*|nié l accès|récusé*|refoul*|interdit',
  social:
    'post|tweet*|facebook|twitter|telegram|instagram|tiktok|réseaux sociaux|vidéo|photo*|viral*|internaut*|compte|whatsapp|en ligne|publication|forum',
  threat:
    'averti*|sanction*|conséquence*|réagi*|réaction*|bourse|action|cours|marché*|manifest*|supporters|inquiét*|fondé*|histoire|né|ans|habitants',
  other: 'autre*|différent*|homonym*|frère|sœur|fils|fille|épouse|mari|père|mère|à ne pas confondre|aussi|également',
};
