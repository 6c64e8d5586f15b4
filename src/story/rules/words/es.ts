import type { StanceWords } from './shape.ts';

export const es: StanceWords = {
  denies:
    'desmient*|desminti*|desmentid*|desmentir|desmentía*|niega|niegan|negó|negaron|negado|negando|negar|negaba*|refut*|contradi*|rebat*|desautoriz*|niego|negamos|sale al paso|salió al paso|salen al paso|salieron al paso|saliendo al paso|desmintiendo|desmentimos',
  rejects:
    'rechaz*|descart*|tach* de|tild* de|tachó|tildó|calific* de|zanj*|ataj*|desestim*|repudi*|ridiculiz*|puntualiz*|rectific*|corrig*',
  refusable:
    'entrada|acceso|visado|visa|permiso|recurso|recursos|solicitud|petición|peticiones|oferta|ofertas|propuesta|propuestas|moción|demanda|demandas|fianza|libertad|asilo|autorización|querella|apelación|enmienda|enmiendas|críticas|crítica|comentario|indulto|presupuesto|ayuda|invitación',
  untrue:
    'falso|falsa|falsos|falsas|falsedad|rotundamente falso|no es cierto|no es verdad|no son ciertas|no era cierto|no es cierta|incierto|infundad*|sin fundamento|carec* de fundamento|carec* de todo fundamento|ningún fundamento|carec* de base|sin base|mentira|mentiras|bulo|bulos|patraña*|invento|inventad*|invención|invenciones|fábula|fantasía|disparate|absurd*|ridícul*|desinformación|noticia falsa|noticias falsas|fake|calumni*|difamación|difamatori*|nada de cierto|nada hay de cierto|no hay nada|nada de eso|ni mucho menos|nada más lejos|no se corresponde|no corresponde|no responde a la realidad|no está sobre la mesa|no está en venta|no está en la agenda|no está previsto|no está encima de la mesa|fuera de lugar|ninguna intención|no tiene intención|no hay ningún plan|ningún plan|no hay planes|no contempla|no existe|nunca ocurrió|nunca existió|jamás existió|jamás ocurrió|no es el caso|no ha lugar|tergiversad*|tergivers*|sacad* de contexto|erróne*|inexact*|equivocad*|montaje|burda|especulaciones|insidia*|de ninguna manera|en absoluto',
  truth: 'es cierto|es verdad|es correcto|es auténtic*|son ciertas|sí es cierto|sin duda|no cabe duda',
  confirms:
    'confirm*|ratific*|oficializ*|anunci*|certific*|acredit*|corrobor*|constat*|concluy* que|hizo oficial|hace oficial|dio a conocer|ha hecho público|establec*|verific*|avala|avaló',
  admits:
    'reconoc*|admit*|asum*|confes*|confies*|se disculp*|pidió perdón por|pide perdón por|se declaró culpable|no oculta|acept* que',
  reference:
    'información|informaciones|noticia|noticias|rumor|rumores|acusación|acusaciones|denuncia|denuncias|artículo|versión|versiones|especulación|especulaciones|afirmación|afirmaciones|supuest*|presunt*|alegación|alegaciones|hipótesis|imputación|imputaciones|relato|historia|publicado|publicaciones|señalamiento*|cifra|cifras|tesis|extremo|informe|insinuacion*|insinuación|bulo|hechos|documento|carta|reportes|reporte|idea|palabras|que se le atribuye*|escenario|posibilidad',
  pronoun: 'lo|ello|eso|esto|todo|esa|ese',
  negation: 'no|ni|nunca|jamás|ningún|ninguna|ninguno|nada|nadie|sin|tampoco',
  unnegated:
    'no solo|no sólo|no solamente|no descart*|sin duda|no antes|no está claro|no se sabe|aún no|todavía no|no menos|nada menos|no sorprende|no obstante|no cabe duda|sin embargo|ninguna duda|no tanto|no en vano|no es ningún secreto|sin esperar|no es seguro|ninguna fecha',
  conditional:
    'si|en caso de|siempre que|a menos que|sería|habría|serían|habrían|fuera|fuese|hubiera|de confirmarse|mientras no',
  modal: 'podría|podrían|puede|pueden|quizá|quizás|tal vez|probablemente|debería|deberían|parece|acaso',
  open: 'ni confirm* ni|ni desmient*|ni desminti*|ni nieg*|no confirm*|no ha confirmado|no han confirmado|no desmient*|no desminti*|no ha desmentido|no neg*|no nieg*|no ha negado|no descart*|no ha descartado|sin descartar|sin confirmar|sin desmentir|sin negar|sin confirmación|ninguna confirmación|no verific*|no ha podido verificar|no se ha podido|no pudo verificar|no está claro|demasiado pronto|pronto para|está por ver|por confirmar|evitó confirmar|nadie ha confirmado|no quiso confirmar|eludió confirmar|tampoco ha confirmado|no rechaz*|no excluy*|en el aire|a la espera de',
  silent:
    'no quiso comentar|no quiso|no ha querido|no quisieron|no comenta*|no ha comentado|no hizo comentarios|no hace comentarios|no hará comentarios|no hacer comentarios|no ha hecho comentarios|sin comentarios|ningún comentario|se negó a|se ha negado a|se niega a|se negaron a|se niegan a|negarse a|rehus*|declin*|eludi*|elude|eluden|esquiv*|evitó|evita|evitaron|ha evitado|no respond*|no ha respondido|no han respondido|no contest*|no ha contestado|guard* silencio|guarda silencio|silencio|no suelta prenda|no soltó prenda|prefirió no|prefiere no|prefieren no|nada que decir|nada que añadir|nada que comentar|no atendi*|no atend*|no se pronunci*|no se ha pronunciado|no dio detalles|no dar detalles|hermetismo|calla|callan|se limit* a|se remit*|remit* a|no dijo nada|sin responder|sin contestar|no valora|no va a valorar|no ha valorado|no entrar a|no entra a|no entrará|no concretó|mutis|colgó',
  unaware:
    'no le consta|no me consta|no nos consta|no les consta|no consta|no constaba|no le constaba|no tiene constancia|no tienen constancia|no tenía constancia|no tenemos constancia|sin constancia|constancia de|ninguna constancia|desconoc*|no está al tanto|no estaba al tanto|no están al tanto|no estamos al tanto|no sabe nada|no sabía nada|no sé nada|no saben nada|no sabíamos|no saber nada|no sabe|no sabía|no saben|no sé|no sabemos|no ha sido informad*|no fue informad*|no había sido informad*|no han sido informad*|no haber sido informad*|no ha recibido|no han recibido|no había recibido|no haber recibido|no recibi*|no hemos recibido|ninguna comunicación|ninguna notificación|ninguna información|no tiene información|no tenía información|no tenemos información|no tiene conocimiento|no tenía conocimiento|no tenemos conocimiento|ningún conocimiento|no tiene noticia*|no tenía noticia*|no tenemos noticia*|enter* … por la prensa|enter* … por los medios|se enter* … por|enterado … por|leyó … en la prensa|leído … en|se ha enterado|se enteró|nadie … ha dicho|nadie … había dicho|nadie … informó|nadie … avisó|nadie … ha informado|primera noticia|primera vez que|no había oído|no ha oído|nunca había oído|ajen* a|no han notificado|no le han|no nos han|ignora*|no fue avisad*|no fue consultad*|no estaba informad*',
  calls:
    'pide que|piden que|pidió que|pidieron que|pide a|piden a|pidió a|pidieron a|pide la|piden la|pidió la|pide al|pidió al|exig*|reclam*|instó|insta|instan|instaron|urg*|exhort*|llam* a|demanda que|demandó|solicita que|solicitó que|apel* a|debe dimitir|debería dimitir|dimita|dimitir|comparezca|que aclare|que explique|ruega*|suplic*|emplaz*|quiere que|quieren que|convoc*|pide|piden|pidió|pidieron|ha pedido|han pedido',
  hearsay:
    'según|habría|habrían|sería|serían|estaría|estarían|apunta|adelanta|avanza|ha podido saber|fuentes|al parecer|supuestamente|presuntamente|publica|publicó|informa|informó el diario|revela|reveló|da por|dan por|se rumorea|anonimato|cercanas|asegura el|asegura un|de acuerdo con',
  unmade:
    'había negado|habían negado|había desmentido|habían desmentido|había rechazado|negará|desmentirá|negaría|desmentiría|podría negar|no puede negar|no se puede negar|tras negar|después de negar|tras haber negado|después de haber negado|en un principio negó|inicialmente negó|siempre había|tras desmentir|llevaba meses negando|negó durante|había descartado',
  old: 'en el pasado|el año pasado|el mes pasado|hace años|hace meses|hace semanas|inicialmente|en un principio|en su día|en su momento|anteriormente|hasta ahora|entonces',
  yes: 'sí|claro|por supuesto|cierto|exacto|efectivamente|así es|desde luego|lo confirmo|correcto',
  no: 'no|nunca|jamás|en absoluto|de ninguna manera|claro que no|para nada|por supuesto que no|rotundamente no|ni hablar|falso|mentira|ni mucho menos|desde luego que no|qué va|nada de eso',
  asked: 'preguntad*|a la pregunta|pregunta|al ser preguntad*|respondi*|contest*|cuestionad*|responde|inquirid*',
  partly: 'solo|sólo|solamente|únicamente|pero|sino|aunque|en parte|si bien|parcialmente|más bien|apenas',
  clause:
    'pero|mientras|aunque|después|tras|porque|cuando|sino|añadi*|y añadió|y aseguró|y dijo|y calificó|y acusó|sin embargo|al tiempo|pese|a pesar|ya que|y sostuvo|y confirmó|asegurando|explicando|afirmando|y reiteró|si bien',
  opposites:
    'sigue segui continú continu permanec mantien manten qued conserv ~ dimi renunc abandon marcha irse deja cerr cierr cierre vend retir destitu cese ces despid suspend cancel elimin recort\nabiert abre abri reabr ~ cerr cierr cierre clausur\nvivo viva vive vivos ileso bien sano ~ muert muri fallec mata asesin herid enferm\nnegativ limpi ~ positiv dopaje alcohol borrach ebri cocaín contamin\npositiv ~ negativ\nauténtic real verdader ~ fals generad manipul\nabsuelt absolv inocent ~ culpab conden\nlibre liber ~ arrest deten secuestr\npotable segur intact ~ contamin derrumb\nsub aument ~ baj recort reduc\nnormal ~ suspend cancel aplaz\nrechaz ~ acept firm acuerd',
};
