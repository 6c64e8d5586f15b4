import { lines, split, withEndings } from '../conjugation.ts';
import type { Lexicon } from './lexicon.ts';

const ar = 'a am ou aram ava avam ado ada ando ará ar';

const telling = [...withEndings('inform avis', ar), ...split('contou conta contaram')];
const asking = split('pede pedem pediu pediram exige exigiu exigiram apelou apela instou insta solicitou cobrou cobra');
const reporting = [
  ...withEndings('public revel relat noticiad avanç', ar),
  ...split('noticia noticiou noticiaram escreve escreveu escreveram reporta reportou divulga divulgou cita citou'),
];
const speech = [
  ...split(`diz dizem disse disseram dito dizia responde respondeu responderam acrescenta acrescentou sustenta sustentou
    mantém manteve adverte advertiu reconhece reconheceu reconheceram admite admitiu admitiram promete prometeu desmente desmentem desmentiu desmentiram
    nega negam negou negaram insiste insistiu conclui concluiu sugere sugeriu defende defendeu defenderam repete repetiu refere referiu refuta refutou
    rebate rebateu rejeita rejeitou rejeitaram descarta descartou lamenta lamentou explica explicam assume assumiu garante garantiu garantiram
    escreve escreveu rechaça rechaçou critica criticou acusa acusou alega alegou atribui atribuiu recusa recusou escusou-se ressalta
    resume resumiu constatou constata apurou verificou mostrou ressaltou salienta salientou frisa frisou reforça reforçou prossegue`),
  ...withEndings(
    'afirm declar anunci confirm explic assinal indic coment sublinh destac observ argument denunci consider assegur esclarec cont estim apont',
    ar,
  ),
  ...split('esclarece esclareceu esclareceram'),
];

export const pt: Lexicon = {
  code: 'pt',
  stopWords:
    split(`a à ao aos às aquela aquele aqueles as até com como da das de dela dele deles depois do dos e é ela elas ele eles em
    entre era eram essa esse esses esta está estão estava este estes eu foi foram há isso isto já lhe lhes mais mas me mesmo
    meu minha muito na não nas nem no nos nós nossa nosso num numa o os ou para pela pelas pelo pelos por quando que quem se
    seja sem ser será serão seria seriam seu seus só sua suas também te tem têm tinha tinham ter um uma umas uns você vos
    sobre ainda onde porque qual quais pode podem deve devem após desde durante contra segundo todos toda todo outra outro`),
  abbreviations: split(
    'sr sra srs dr dra prof profa eng d dom gen cel cap av r pág págs n nº etc ex p.ex art vol s.a ltda a.c d.c tel',
  ),
  months: split('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
  weekdays: split('segunda terça quarta quinta sexta sábado domingo feira noite tarde manhã'),
  determiners:
    split(`o a os as um uma uns umas este esta estes estas esse essa esses aquele aquela seu sua seus suas nosso nossa
    vários várias alguns algumas muitos muitas dois duas três quatro cinco seis sete oito nove dez cada outro outra outros outras nenhum nenhuma ambos`),
  linkers: split('de do da dos das para em no na nos nas por pelo pela ao à e junto'),
  prepositions:
    split(`de do da dos das para em no na nos nas num numa por pelo pela pelos pelas ao à aos às a com sem sobre contra entre desde até
    durante após ante sob segundo perante mediante depois antes conforme`),
  conjunctions: split('e ou mas enquanto quando se porque embora pois nem onde como porém'),
  complementizers: split('que se como porque'),
  relatives: split('que quem cujo cuja onde'),
  auxiliaries:
    split(`é são era eram será serão seria seriam sido ser foi foram tem têm tinha tinham terá teria teriam ter há havia está estão
    estava estavam pode podem poderia deve devem deveria vai vão ia quer querem temos seja sejam tenha tenham tendo sendo estar`),
  adverbs: split(
    'também já ainda sempre nunca jamais ontem hoje amanhã além depois antes então assim finalmente recentemente publicamente oficialmente categoricamente imediatamente posteriormente agora apenas só novamente igualmente hoje ontem entretanto',
  ),
  negations: split('não nem nunca jamais nenhum nenhuma ninguém nada sem tampouco'),
  pronouns: { he: split('ele este'), she: split('ela esta'), they: split('eles elas'), it: [], we: split('nós eu') },
  indefinites: split('alguns vários muitos todos outros alguém ambos'),
  clitics: split('o a os as lhe lhes se me nos'),
  cues: {
    speech: [...speech, ...telling, ...asking, ...reporting],
    telling,
    asking,
    reporting,
    thinking: split('acredita acreditam acha acham considera teme espera'),
    accordingTo: lines(`segundo, de acordo com, conforme, na opinião de, nas palavras de`),
    afterSource: [],
    asClause: ['como'],
    separable: {},
    quoteOnly: split('conta considera cita assume defende mantém refere cobra observa'),
    nominal: split('desmentido anúncio declaração acusação afirmação notícia rumor'),
    reports: split('notícia notícias informação reportagem investigação artigo checagem manchete'),
    carrying: lines(
      'deu a notícia, dá a notícia, deram a notícia, deu conta, dá conta, dão conta, deu em primeira mão',
    ),
  },
  functions: {
    denial: lines(
      `desment*, nega, negam, negou, negaram, negado, negando, rejeit*, refut*, rechaç*, descart*, não procede, não passa de, não é verdade, não há qualquer, não há, nunca, jamais, em momento algum, não houve, não existe, não tem, não foi, não vai, segue no cargo, permanece no cargo, nenhum, nenhuma, qualquer`,
    ),
    falsehood: lines(
      `falso, falsa, falsos, falsas, mentira*, boato*, infundad*, desinformação, invent*, invenção, sem fundamento, absurd*, calúni*, fake news, inverdade*, montagem`,
    ),
    confirmation: lines(`confirm*, admit*, reconhec*, assum*, oficializ*, fato relevante, anunci*, é verdade`),
    noComment: lines(
      `não quis … coment*, não quiseram … coment*, não quis fazer, não quis prestar, não obteve resposta, não obtiveram resposta, sem resposta, aguarda retorno, aguarda resposta, não deu retorno, não retornou, não prestou, não esteve disponível, não foi possível … contactar,  não comenta*, não comentou, não coment*, sem comentários, não respondeu, não responderam, não respond*, não se manifestou, não se manifest*, escusou se a, escusou-se a, recus* comentar, recusou se a comentar, não confirmou nem desmentiu, nem confirm* nem desm*, até ao fecho, não foi possível contactar, não foi possível obter, preferiu não, declinou, manteve silêncio`,
    ),
    unaware: lines(
      `não tem conhecimento, não tinha conhecimento, não temos conhecimento, desconhec*, não tem ciência, não sabe, não sabia, não foi informad*, não recebeu, não foi notificad*, nunca ouviu`,
    ),
    callsFor: lines(`ped*, exig*, apel*, cobr*, instou, deve, devem`),
    hedge: lines(
      `teria, teriam, terá, terão, estaria, estariam, seria, poderá, poderia, suposto, suposta, alegad*, alegadamente, supostamente, possível, segundo, boato*, dá como certo`,
    ),
    hearsay: lines(
      `teria, teriam, terá, terão, estaria, estariam, seria, seriam, alegadamente, supostamente, dá como certo`,
    ),
    doubt: lines(`dúvid*, duvid*, cétic*, incert*, sem provas, não está claro`),
    retraction: lines(`correção, errata, erramos, retific*, retrat*, desculpas, corrig*, retir*, apag*`),
    unverified: lines(
      `não … verificar, não … confirmar, sem confirmação, não confirmad*, não há confirmação, de forma independente`,
    ),
  },
  titles: split(
    'senhor senhora sr sra dom dona dr dra doutor doutora professor professora presidente ministro ministra general coronel rei rainha papa cardeal bispo padre senador senadora deputado deputada prefeito prefeita juiz juíza embaixador diretor diretora governador governadora secretário secretária',
  ),
  roles:
    split(`membro presidente ministro ministra general coronel rei rainha papa cardeal bispo senador senadora deputado deputada prefeito
    prefeita autarca juiz juíza procurador procuradora embaixador embaixadora diretor diretora governador governadora
    secretário secretária comissário conselheiro fundador treinador técnico jogador jogadora avançado agente empresário advogado
    advogada ator atriz cantor escritor jornalista especialista perito analista economista investigador pesquisador
    pesquisadora médico médica professor professora reitor chefe vice líder candidato diplomata testemunha morador pai mãe
    filho filha irmão esposa marido amigo colega responsável funcionário sindicalista trabalhador comandante inspetor delegado`),
  spokespersons: split('porta-voz porta voz porta-vozes representante representantes assessor assessora assessoria'),
  institutions:
    split(`ministério governo empresa companhia grupo embaixada consulado polícia tribunal parlamento assembleia congresso
    senado câmara comissão conselho exército marinha banco sindicato federação associação clube partido universidade hospital
    escola instituto fundação igreja prefeitura agência autoridade direção administração presidência kremlin nato otan gabinete
    secretaria liga equipa equipe procuradoria palácio`),
  outletNouns: split('jornal diário semanário revista emissora canal rádio televisão portal site agência'),
  documentNouns: split(
    'documento documentos relatório carta email mail nota comunicado estudo sondagem pesquisa gravação mensagem post tweet sentença acórdão contrato artigo vídeo foto fotos imagens dados texto',
  ),
  anonymousNouns: split(
    'magistrados advogados agentes ministros deputados sindicalistas comerciantes operadores dirigentes agricultores membro membros fonte fontes pessoa pessoas testemunhas moradores funcionários trabalhadores colegas amigos especialistas analistas críticos observadores investigadores diplomatas responsáveis médicos rumores',
  ),
  femaleWords: split(
    'senhora dona ministra rainha senadora deputada prefeita juíza diretora doutora professora atriz mãe filha esposa ela advogada governadora',
  ),
  maleWords: split(
    'senhor dom ministro rei senador deputado prefeito juiz diretor doutor professor ator pai filho marido ele advogado governador papa',
  ),
  addressing: split('à ao a com para'),
  ownWords: split('nosso nossa nossos redação leitores correção errata'),
  provenance: {
    citing: lines(
      `citando, que cita, citado por, cita, com base em, avançad* por, noticiad* por, revelad* por, divulgad* por`,
    ),
    reachedIt: lines(
      `disse a este jornal, disse à reportagem, à reportagem, em entrevista ao, em entrevista à, em entrevista a, a que teve acesso, teve acesso, obtid* por, apurou, em exclusivo, nosso correspondente, questionado pelo`,
    ),
    relayed: lines(`publicado originalmente, com agências, com informações de`),
    notChecked: lines(`não conseguiu verificar, não foi possível verificar, não conseguiu confirmar`),
    withdrawal: lines(
      `correção, errata, erramos, pedimos desculpa, pede desculpa, retirou a notícia, retirámos, por erro, por lapso, erradamente, versão anterior`,
    ),
  },
};
