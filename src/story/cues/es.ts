import type { CueTable } from './shape.ts';

export const es: CueTable = {
  denies:
    'neg|negó|niega|niegan|negado|negaron|negando|negaba|negar|negaban|desment*|desmient*|desminti*|desmentid*|descart*|rechaz*|refut*|rebat*|tach*|tild*|sal* al paso|salió al paso|ataj*|zanj*|repudi*|contradi*|contradec*|desautoriz*|desmarc*|despeja* dudas|resta* importancia|replic*|contest*|impugn*|cort* por lo sano|echó por tierra|bromea*|ironiz*|se burl*|matiz*|puntualiz*|aclar*|desacredit*|desvincul*',
  false:
    'falso|falsa|falsos|falsas|falsedad*|bulo*|mentir*|miente*|infundad*|sin fundamento|carece* de|carente de|invent*|invención|invento*|disparate*|absurd*|ridícul*|patrañ*|fantasía*|fábula*|desinformación|fake|montaje|manipulad*|rumor*|no es cierto|no es verdad|nada de eso|nada más lejos|ni hablar|de ningún modo|en absoluto|ningún|ninguna|ninguno|jamás|nunca|no existe*|inexistent*|calumni*|difam*|tergivers*|sacad* de contexto|malinterpret*|malentendido|error|erróne*|inexact*|equivocad*|especulacion*|no está en venta|no está previst*|no está sobre la mesa|tampoco|cuento chino|paparruch*|sátira|satíric*|leyenda|sin base|no hay rastro|ningún indicio|ninguna prueba|exagerad*|engaños*|infundio*|tontería*|chorrada*|humo',
  doubt: 'dud*|escéptic*|escepticismo|improbable|poco probable|inciert*|cautel*|prudenci*|recel*',
  retracts:
    'fe de errores|rectific*|corrección|corrig*|disculp*|retract*|retir*|por error|lament* el error|versión anterior|publicamos|eliminad*|borr*|desdice*|desdij*|anul*|marcha atrás|actualiz*',
  hedge:
    'habría|habrían|sería|serían|estaría|estarían|podría|podrían|tendría|tendrían|según|de acuerdo con|apunt*|adelant*|avanz*|ha podido saber|rumor*|presunt*|supuest*|al parecer|trascend*|filtr*|dar por|da por|dan por|se dice|se comenta|aseguran|fuentes|publica*|informa*|revel*|asegur*|sostien*|apunta|cuenta|desvel*|suena*',
  confirms:
    'confirm*|reconoc*|admit*|admisión|anunci*|oficial*|oficializ*|efectivamente|en efecto|cierto|verdad|es así|sí|verific*|comprob*|acredit*|constat*|certific*|demostr*|prueba*|confes*|ratific*|conced*|asum*|firm*|decid*|decisión|acord*|aprob*|acuerdo|document*|acta|auto|sentencia|informe|autopsia|comunic*|concluy*|conclu*|hemos|hizo oficial|hizo público|se responsabiliz*|reivindic*|dictamin*|determin*|resolución|boletín oficial',
  says: 'dijo|dice|dicen|dicho|declar*|afirm*|explic*|señal*|asegur*|añad*|subray*|escrib*|contó|cuenta|respond*|precis*|indic*|manifest*|sostuv*|sostien*|coment*|insist*|recalc*|apostill*|zanj*|relat*|expres*|sentenci*|espet*|enfatiz*|aclar*|advert*|recuerd*|record*|tuite*',
  neg: 'no|ni|nunca|jamás|nada|nadie|ningún|ninguna|ninguno|sin|tampoco|apenas|lejos de|cero|en vez de|en lugar de|falta',
  nocomment:
    'no comenta*|sin comentarios|ningún comentario|no ha* comentado|declin*|rehus*|rehús*|no ha* respondido|no respond*|no contest*|eludió|elud*|elude*|evit*|evadi*|no suelta* prenda|no quiso|no quiere|no han querido|no ha querido|no hizo declaraciones|no hará|guard* silencio|silencio|mutismo|hermetismo|hermétic*|se limit*|se negó a|se neg* a|se niega* a|negarse a|remit*|no valora*|prefiri* no|prefiere* no|no entra* a|colg*|no atend*|no se pronunci*|no hace* declaraciones|calla*|sin respuesta|no hablar*|no se refiri*|esquiv*|despach*|sin decir',
  unaware:
    'no le consta|no les consta|no nos consta|no me consta|no consta|no tiene* constancia|no tenía* constancia|sin constancia|no tenemos constancia|desconoc*|no está* al tanto|no estaba* al tanto|al tanto|al corriente|no sabía*|no sabe*|no sabemos|no sé|nada sabe|nada sabía|se enter*|enterad*|no ha* sido informad*|no fue informad*|no ha* sido notificad*|no notificad*|no ha* recibido|no recib*|ninguna notificación|ninguna comunicación|ninguna solicitud|no ha* oído|nunca ha* oído|primera noticia|ajen* a|ignor*|no tiene* noticia*|no tenemos noticia*|no hay constancia|no tiene* información|sin noticia*|por la prensa|por la radio|por los periódicos|no le ha llegado|no ha* llegado|sorprend*|me entero|pilla* por sorpresa|que se sepa|que yo sepa',
  calls:
    'exig*|pide|piden|pidió|pidieron|pedido|pedir|reclam*|inst* a|instó|instan|urg*|solicit*|demand*|llam* a|exhort*|apel*|debe|deben|debería*|dimisión|dimita|renuncia|renuncie|comparezca|comparecencia|explique|explicaciones|aclare|investigue|investigación|conmin*|requir*|ruega*|emplaz*|abog*|querella|recogida de firmas|quiere que|tiene que|hay que|suplic*|transparencia|cese|invit*|propon*|recomend*',
  open: 'ni confirm*|ni desm*|no confirm*|sin confirmar|no desmient*|no desminti*|no ha* desmentido|no neg*|no niega*|ni niega*|no lo neg*|no ha* negado|no descart*|no se descart*|no ha* podido|no pud*|imposible|no es posible|no ha sido posible|no verific*|sin verificar|pronto para|prematuro|a la espera|esper*|se desconoce|incógnita|en el aire|no está claro|queda por|versiones|contradictori*|no hay confirmación|sin confirmación|pendiente*|por confirmar|estudi*|quizá*|tal vez|si|dirá|independiente',
  iff: 'si|de ser|en caso de|siempre que|fuera|fuese|hubiera|hubiese|salvo que|a menos que|en el supuesto',
  but: 'pero|sin embargo|sino|aunque|no obstante|en cambio|si bien|más bien|por el contrario|mientras|simplemente|en realidad|eso sí|al contrario|ahora bien',
  only: 'solo|sólo|solamente|únicamente|apenas|como mucho|no más de|menos de|mitad|en parte|parte|parcial*|simple|mero|mera|exclusivamente|limitad*',
  old: 'en su día|entonces|antes|había|habían|hace meses|hace años|hace semanas|hasta ahora|en el pasado|inicialmente|siempre|en un principio|pasad*|previamente|ya|anterior*',
  now: 'ahora|hoy|ayer|lunes|martes|miércoles|jueves|viernes|sábado|domingo|esta mañana|esta tarde|finalmente|por fin|esta vez|desde',
  asked:
    'preguntad*|pregunta|preguntas|a la pregunta|consultad*|si|al ser|interrogad*|contactad*|cuestionad*|inquirid*',
  stays:
    'sigue*|seguirá*|continu*|permanec*|mantien*|mantend*|se mantiene|en pie|abiert*|viv*|bien|sano|con normalidad|normalidad|en el cargo|en su puesto|según lo previsto|como estaba previsto|cumplir*|agotar*|intact*|quedar*|qued*|renov*|ampli*|al frente',
  anon: 'fuente*|anónim*|anonimato|cercan*|próxim* a|personas|una persona|entorno|allegad*|conocedor*|testigo*|interlocutor*|funcionarios',
  role: 'portavoz|vocer*|abogad*|letrad*|ministr*|ministerio|embajad*|president*|director*|directora|consejer*|empresa|compañía|club|fiscal*|fiscalía|policía|guardia civil|juez*|juzgado|tribunal|alcald*|ayuntamiento|gobierno|ejecutivo|secretari*|comunicado|nota|familia|agente|entrenador|hospital|obispado|obispo|arzobispado|él|ella|yo|nosotros|interesad*|propi*|gabinete|departamento|moncloa|grupo|naviera|junta|dueñ*|jefe|jefa',
  expert:
    'analista*|expert*|profesor*|economista*|científic*|investigador*|historiador*|instituto|universidad|observador*|estudio|laboratorio*|autoridad|agencia|inspector*|perit*|geólog*|aemet',
  outlet:
    'diario|periódico|semanario|revista|agencia|cadena|emisora|web|digital|efe|europa press|el país|el mundo|abc|la vanguardia|la razón|radio|televisión|rtve|prensa|reportero*|redacción|artículo|exclusiva|medio|medios|reuters|bbc|cnn|tabloide|noticiero|portal|bloomberg',
  refuse:
    'negó la entrada|negó el|negó la|denegó|denieg*|deneg*|rechaz* el recurso|rechaz* la|desestim*|negó con|rehusó la|prohib*|inadmit*',
  social:
    'post|tuit*|facebook|twitter|telegram|instagram|tiktok|redes sociales|redes|vídeo|video|foto*|viral*|usuario*|whatsapp|cadena|internet|cuenta|foro',
  threat:
    'advirt*|advert*|sancion*|consecuencia*|reacci*|acciones|bolsa|mercado*|protest*|manifest*|aficionad*|preocup*|fundad*|historia|nació|años|vecin*',
  other:
    'otro|otra|otros|otras|distint*|homónim*|hermano|hermana|hijo|hija|esposa|marido|padre|madre|no confundir|también|asimismo',
};
