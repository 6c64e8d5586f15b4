import { lines, split, withEndings } from '../conjugation.ts';
import type { Lexicon } from './lexicon.ts';

const ar = 'a an ó aron aba aban ado ada ando ará ar';

const telling = [
  ...withEndings('inform asegur avis', ar),
  ...split('cuenta cuentan contó contaron contado advierte advirtió advertido advirtieron'),
];
const asking = [
  ...withEndings('reclam inst exhort invit', ar),
  ...split(
    'pide piden pidió pidieron pedido exige exigen exigió exigieron exigido llamó insta ruega rogó demanda demandó solicita solicitó solicitado',
  ),
];
const reporting = [
  ...withEndings('public inform revel adelant relat report', ar),
  ...split(
    'destapa destapó destapado desvela desveló desvelado escribe escriben escribió escrito recoge recogió difunde difundió difundido divulga divulgó apunta cita citó titula',
  ),
];
const speech = [
  ...split(`dice dicen dijo dijeron dicho decía decían diciendo dirá responde responden respondió respondieron respondido
    añade añaden añadió añadieron añadido sostiene sostienen sostuvo sostenido mantiene mantuvo advierte reconoce reconocen reconoció reconocieron
    reconocido admite admiten admitió admitieron admitido promete prometió prometido desmiente desmienten desmintió desmintieron
    desmentido niega niegan negó negaron negado insiste insistió insistido concluye concluyó sugiere sugirió defiende defendió defendido
    repite repitió expone expuso expuesto refiere refirió refutó refuta agrega agregó agregaron agregado replica replicó
    zanja zanjó zanjado reza reitera reiteró descarta descartó descartaron descartado rechaza rechazó rechazaron rechazado tacha tachó tildó tilda califica calificó
    calificado explica explican confiesa confesó pregunta preguntó sentencia sentenció lee lamenta lamentó opina opinó prevé
    acusa acusó acusaron acusado critica criticó criticado alerta alertó atribuye atribuyó aclara aclaró aclarado
    recuerda recordó recordado cree matiza matizó matizado precisa precisó precisado puntualiza puntualizó corrige corrigió
    hace hizo sabe habla habló rehúsa rehusó declina declinó`),
  ...withEndings(
    'afirm declar anunci confirm explic señal indic coment subray destac manifest remarc observ apunt argument exclam ironiz denunci cuestion asever consider expres detall consign valor relat jur estim avanz certific ratific',
    ar,
  ),
];

export const es: Lexicon = {
  code: 'es',
  stopWords:
    split(`a al algo algunas alguno algunos ante antes aquel aquella así aún aunque bajo bien cada casi como con contra cual
    cuando cuál de del desde donde dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta
    está están estaba estado estas este esto estos fue fueron ha había habían haber han hasta hay he hemos hubo la las le
    les lo los más me mi mientras mis mucho muchos muy nada ni no nos nosotros nuestra nuestro o os otra otras otro otros
    para pero poco por porque pues que qué quien quienes se sea sean según ser será serán sería serían si sí sido sin
    sobre son su sus también tampoco tan tanto te tiene tienen toda todas todo todos tras tu tus un una unas uno unos y
    ya yo usted ustedes cuyo cuya puede pueden debe deben hace hacer sólo solo después luego hoy ayer`),
  abbreviations:
    split(`sr sra srta sres dr dra prof profa lic ing d dña pdte gral cnel cap tte av avda c pág págs núm nº
    etc ej p.ej art vol ee.uu ee uu s.a s.l s.r.l a.m p.m a.c d.c tel máx mín aprox vd ud uds mons`),
  months: split('enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre'),
  weekdays: split('lunes martes miércoles jueves viernes sábado domingo noche tarde madrugada'),

  determiners:
    split(`el la los las un una unos unas este esta estos estas ese esa esos esas aquel su sus nuestro nuestra mi
    mis varios varias algunos algunas muchos muchas dos tres cuatro cinco seis siete ocho nueve diez cada otro otra otros
    otras ningún ninguna todo todos ambos`),
  linkers: split('de del para a al en por y e ante con'),
  prepositions: split(`de del para a al en por con sin sobre contra entre desde hasta durante tras ante bajo según hacia
    mediante junto después antes dentro fuera cerca frente`),
  conjunctions: split('y e o u pero mientras cuando si porque aunque sino pues ni donde como aun'),
  complementizers: split('que si cómo por'),
  relatives: split('que quien quienes cual cuales cuyo cuya donde'),
  auxiliaries:
    split(`es son era eran será serán sería serían sido ser fue fueron ha han había habían habrá habría habrían
    haber hay está están estaba estaban estará puede pueden podría podrían debe deben debería va van iba quiere quieren
    tiene tienen tenía hemos he sea sean haya hayan siendo estado`),
  adverbs:
    split(`también ya aún todavía siempre nunca jamás ayer hoy mañana además luego después antes entonces así finalmente
    recientemente públicamente oficialmente categóricamente rotundamente tajantemente inmediatamente sin embargo
    claramente simplemente solo sólo posteriormente previamente asimismo nuevamente ahora incluso igualmente anoche`),
  negations: split('no ni nunca jamás ningún ninguna ninguno nada nadie tampoco sin'),
  pronouns: {
    he: split('él éste'),
    she: split('ella ésta'),
    they: split('ellos ellas'),
    it: [],
    we: split('nosotros yo'),
  },
  indefinites: split('algunos varios muchos todos otros alguien unos ambos quienes'),
  clitics: split('lo la los las le les se me nos te'),

  cues: {
    speech: [...speech, ...telling, ...asking, ...reporting],
    telling,
    asking,
    reporting,
    thinking: split('cree creen creía piensa piensan considera consideran teme temen espera esperan'),
    accordingTo: lines(`según, de acuerdo con, a juicio de, en palabras de, en opinión de, a decir de, conforme a`),
    afterSource: [],
    asClause: ['como'],
    separable: {},
    quoteOnly: split(
      'reza lee hace hizo sabe habla habló valora valoró valorado cuestiona cuestionado estima defiende expone expuso mantiene atribuye refiere cita califica calificó precisa observa expresa recoge cree sentencia titula detalla relata',
    ),
    nominal: split('desmentido anuncio declaración acusación afirmación confirmación rumor noticia información'),
    reports: split('información informaciones noticia exclusiva reportaje investigación artículo revelación'),
    carrying: lines(
      'dio la noticia, dieron la noticia, da la noticia, se hizo eco, se hicieron eco, se hace eco, dio a conocer, ha dado a conocer',
    ),
  },

  functions: {
    denial: lines(
      `desmient*, desment*, desmint*, niega que, niegan que, negó que, negaron que, niega, niegan, negó, negaron, negado, negando, rechaz*, refut*, descart*, tach* de, tild* de, al paso, atajó, ataj*, zanj*, no es cierto, no es verdad, no hay, no ha, no han, no hemos, nunca, jamás, en absoluto, carece de fundamento, carecen de fundamento, rotundamente falso, ningún, ninguna, no existe, no se`,
    ),
    falsehood: lines(
      `falso, falsa, falsos, falsas, falsedad, bulo, bulos, infundad*, mentira, mentiras, mentir*, desinformación, invent*, invención, montaje, absurdo, absurda, ridícul*, sin fundamento, carece* de fundamento, carente* de fundamento, patraña, calumni*, manipulad*, fake, inexact*, erróne*, fantasía`,
    ),
    confirmation: lines(
      `confirm*, reconoc*, admit*, oficial, oficializ*, anunci*, es cierto, es verdad, ratific*, certific*, verific*`,
    ),
    noComment: lines(
      `sin comentarios, no … comentar*, no comenta*, no hizo comentarios, no ha hecho comentarios, no han hecho comentarios, no quiso comentar, no quiso hacer, no ha querido, no han querido, no quiso, declin*, rehus*, rehús*, eludi*, elude, evit* pronunciarse, se negó a comentar, se negó a responder, se negaron a comentar, se ha negado a, no respondió, no respondieron, no ha respondido, no han respondido, no responde, no contest*, ni confirm* ni desm*, no confirma ni desmiente, no suelta prenda, guarda silencio, guard* silencio, no se ha pronunciado, no se pronunció, no estaba disponible, no estuvo disponible, no fue posible contactar, no hace comentarios, prefirió no, prefiere no`,
    ),
    unaware: lines(
      `no le consta, no nos consta, no me consta, no consta, no tiene constancia, no tenía constancia, no tenemos constancia, no tienen constancia, desconoc*, no está al tanto, no estaba al tanto, no tiene conocimiento, no tenía conocimiento, no tenemos conocimiento, no sabe nada, no sabía nada, no sabía, no ha sido informad*, no fue informad*, no ha recibido, no hemos recibido, no han recibido, nunca … oído, nunca … escuchado, por la prensa, primera noticia, no le suena`,
    ),
    callsFor: lines(
      `pid*, pide*, exig*, reclam*, inst* a, exhort*, llam* a, debe, deben, tiene que, hay que, solicit*, urg*`,
    ),
    hedge: lines(
      `habría, habrían, sería, serían, estaría, estarían, podría, podrían, presunt*, supuest*, al parecer, posible*, probablemente, según, apunta*, rumor*, se especula, parece`,
    ),
    hearsay: lines(`habría, habrían, sería, serían, estaría, estarían, tendría, al parecer, dan por, da por`),
    doubt: lines(
      `dud*, escéptic*, inciert*, incertidumbre, no está claro, sin pruebas, ninguna prueba, cuestion*, poco creíble, improbable`,
    ),
    retraction: lines(
      `rectific*, fe de errores, fe de erratas, retract*, disculp*, pide perdón, corrig*, corrección, retir*, elimin*, borr*, error`,
    ),
    unverified: lines(
      `no … verificar, no … verificado, no … confirmado, no … confirmar, sin confirmar, sin confirmación, ninguna confirmación, no hay confirmación, no confirmad*, de forma independiente, de manera independiente`,
    ),
  },

  titles:
    split(`señor señora sr sra don doña dr dra doctor doctora profesor profesora presidente presidenta ministro ministra
    general coronel capitán rey reina príncipe princesa papa cardenal obispo padre senador senadora diputado diputada
    alcalde alcaldesa juez jueza fiscal embajador embajadora director directora canciller gobernador gobernadora
    secretario secretaria comisario consejero consejera premier`),
  roles:
    split(`miembro presidente presidenta ministro ministra general coronel capitán rey reina papa cardenal obispo senador
    senadora diputado diputada alcalde alcaldesa juez jueza fiscal embajador embajadora director directora canciller
    gobernador gobernadora secretario secretaria comisario comisaria consejero consejera delegado delegada fundador
    fundadora propietario entrenador técnico jugador jugadora delantero agente abogado abogada letrado actor actriz
    cantante escritor escritora periodista experto experta analista economista investigador investigadora médico médica
    doctor doctora enfermero enfermera profesor profesora rector rectora jefe jefa vicepresidente vicepresidenta
    viceministro subsecretario concejal concejala líder candidato candidata diplomático testigo vecino vecina padre
    madre hijo hija hermano hermana esposa esposo marido amigo colega responsable funcionario sindicalista trabajador
    comandante inspector activista historiador gerente ejecutivo primer mandatario premier lehendakari`),
  spokespersons: split('portavoz portavoces vocero vocera voceros representante representantes'),
  institutions:
    split(`ministerio gobierno empresa compañía grupo embajada consulado policía guardia fiscalía tribunal juzgado
    audiencia parlamento congreso senado cámara comisión consejo comité ejército armada banco sindicato federación
    asociación club partido universidad hospital escuela instituto fundación iglesia aerolínea ayuntamiento junta
    generalitat xunta agencia autoridad oficina dirección administración presidencia kremlin pentágono otan gabinete
    secretaría liga equipo firma fábrica multinacional fabricante cancillería consejería diputación moncloa organización
    observatorio casa ejecutivo entidad corporación consorcio`),
  outletNouns: split(
    'periódico diario rotativo semanario revista emisora cadena radio televisión canal portal web medio agencia tabloide blog digital',
  ),
  documentNouns:
    split(`documento documentos informe carta correo correos mail nota comunicado estudio encuesta sondeo grabación
    borrador mensaje tuit tweet sentencia auto factura contrato despacho artículo vídeo video foto fotos imágenes datos
    texto escrito expediente atestado`),
  anonymousNouns:
    split(`magistrados abogados investigadores agentes ministros diputados sindicalistas testigos comerciantes operadores directivos obreros agricultores ganaderos miembro miembros fuente fuentes persona personas testigos vecinos empleados trabajadores compañeros amigos familiares expertos
    analistas críticos observadores investigadores medios responsables diplomáticos funcionarios entorno rumores usuarios
    periodistas directivos diputados médicos allegados círculos`),
  femaleWords: split(
    'señora doña presidenta ministra reina senadora diputada alcaldesa jueza embajadora directora doctora profesora actriz madre hija hermana esposa ella portavoza vocera abogada consejera jefa gobernadora',
  ),
  maleWords: split(
    'señor don presidente ministro rey senador diputado alcalde juez embajador director doctor profesor actor padre hijo hermano esposo él vocero abogado consejero jefe gobernador papa entrenador',
  ),

  addressing: split('a al con'),
  ownWords: split('nuestro nuestra nuestros nuestras redacción rectificación lectores'),
  provenance: {
    citing: lines(
      `citando, citando a, que cita, que cita a, cita, cita a, citad* por, citan a, con base en, recogid* por, en referencia a, adelantad* por, publicad* por, revelad* por, difundid* por, según publica, según publicó, según informó, según informa, según adelanta, según adelantó, según recoge, tras publicar`,
    ),
    reachedIt: lines(
      `nos dijo, nos dice, nos ha dicho, a este medio, a este periódico, a este diario, en una entrevista con, en entrevista con, en una entrevista a, en declaraciones a, a las que ha tenido acceso, al que ha tenido acceso, a los que ha tenido acceso, a la que ha tenido acceso, ha tenido acceso, tuvo acceso, ha podido ver, ha podido saber, pudo saber, ha podido consultar, consultad* por, obtenid* por, nuestro corresponsal, nuestro enviado, en exclusiva, consultado por, preguntado por`,
    ),
    relayed: lines(
      `publicado originalmente, con información de, con agencias, apareció originalmente, publicado primero`,
    ),
    notChecked: lines(
      `no ha podido verificar, no pudo verificar, no ha visto, no ha podido confirmar, no pudo confirmar, de forma independiente, de manera independiente`,
    ),
    withdrawal: lines(
      `rectificación, rectifica, rectificamos, fe de errores, fe de erratas, pide disculpas, pedimos disculpas, lamentamos, lamenta el error, ha retirado, hemos retirado, retira la noticia, retiró la noticia, retiró la información, por error, publicó por error, una versión anterior, versión anterior, corrección, erróneamente`,
    ),
  },
};
