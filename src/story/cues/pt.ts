import type { CueTable } from './shape.ts';

export const pt: CueTable = {
  denies:
    'nega|negou|negaram|negam|negado|negava|negando|negar|desment*|desmint*|rejeit*|refut*|rechaç*|descart*|repudi*|contest*|contrari*|afast*|rebat*|rebate*|desautoriz*|desvaloriz*|demarc*|ironiz*|minimiz*|esclarec*|clarific*|põe de parte|pôs de parte|repeliu',
  false:
    'falso|falsa|falsos|falsas|falsidade*|mentir*|mente|boato*|infundad*|sem fundamento|sem qualquer fundamento|não procede*|não corresponde*|não passa de|invenç*|inventad*|inverdade*|fantasi*|absurd*|ridícul*|disparate*|desinformação|fake|montagem|manipulad*|calúni*|difam*|rumor*|especulaç*|não é verdade|nada disso|de forma alguma|de modo nenhum|de modo algum|em momento algum|jamais|nunca|nenhum*|não há qualquer|não existe*|inexistent*|deturpad*|fora de contexto|mal entendido|erro|errad*|incorret*|inexat*|tirad* do contexto|sátira|lenda|sem pés nem cabeça|leviana*|leviandade|não está à venda|não está prevista*|não está em cima da mesa|exagerad*|enganos*|balela*|disparatad*',
  doubt: 'dúvida*|duvid*|cétic*|céptic*|improvável|incert*|cautel*|prudên*',
  retracts:
    'correção|errata|erramos|corrig*|retific*|retrat*|desculpa*|retir*|anula*|anulação|por lapso|apagou|apagad*|removid*|recu*|versão anterior|atualiz*',
  hedge:
    'teria|teriam|terá|terão|estaria|estariam|seria|seriam|poderá|poderia|deverá|segundo|de acordo com|apur*|dá como|dado como|alegad*|suposto|suposta|supostamente|alegadamente|ao que tudo indica|noticia*|avanç*|adiant*|revel*|fontes|circul*|consta|rumores|iria|estará|conta|garant*',
  confirms:
    'confirm*|admit*|reconhec*|assum*|oficializ*|oficial*|anunci*|fato relevante|facto relevante|verdade|sim|de facto|de fato|efetivamente|comprov*|prova*|verific*|atest*|certific*|demonstr*|confess*|assin*|decid*|decisão|aprov*|acord*|comunicado|document*|despacho|sentença|laudo|autópsia|conclu*|constat*|ratific*|é verdade|reivindic*|diário oficial|diário da república|determin*|homolog*|tornou público',
  says: 'disse|diz|dizem|declar*|afirm*|explic*|sublinh*|acrescent*|escrev*|contou|respond*|referiu|referi*|salient*|garant*|assegur*|indic*|relat*|frisou|fris*|coment*|insist*|ressalt*|destac*|adiant*|sustent*|apont*|lembr*|tuitou|publicou',
  neg: 'não|nem|nunca|jamais|nada|ninguém|nenhum*|sem|tampouco|zero|longe de|em vez de|ao contrário|falta',
  nocomment:
    'não coment*|sem comentários|não quis|não quer|não respond*|não se manifest*|não se pronunci*|não quiseram|escus*|recus*|declin*|optou por não|prefer* não|silêncio|remete*|remeteu|não prest*|não atend*|desligou|até ao fecho|até o fechamento|não houve resposta|não retorn*|evit*|esquiv*|furtou se|contornou|calad*|não fala*|não falou|limitou se|não presta*|nada a acrescentar|nada a declarar|sem responder|sem resposta|não deu',
  unaware:
    'não tem conhecimento|não tinha conhecimento|não têm conhecimento|não temos conhecimento|desconhec*|não tem ciência|não foi informad*|não foi notificad*|não foram informad*|não foram notificad*|não recebeu|não receberam|não sabia*|não sabe*|não sei|não sabemos|pela imprensa|pelos jornais|pela televisão|pela rádio|pela comunicação social|não foi comunicad*|não deu entrada|nenhuma comunicação|nenhum pedido|nenhuma notificação|apanhad* de surpresa|surpreendid*|surpres*|não chegou|não ouviu|nunca ouv*|alhei*|ignora*|não está a par|não estava a par|a par|primeira vez|não consta|não tem registo|sem conhecimento|novidade',
  calls:
    'exig*|pede|pedem|pediu|pediram|pedir|reclam*|apel*|instou|insta|solicit*|cobr*|deve|devem|deveria|demissão|demita|renúncia|renuncie|esclareça|esclarecimentos|explicações|explique|investigue|inquérito|cpi|requer*|convid*|exort*|recomend*|defend*|tem de|tem que|quer que|petição|abaixo assinado|audição|convoc*|propõe|propôs',
  open: 'não confirm*|nem confirm*|nem desment*|nem desmint*|não desment*|não nega|não negou|nem negou|sem confirmar|sem negar|não descart*|não exclui*|não foi possível|não conseguiu|não pode*|impossível|cedo para|prematuro|aguard*|à espera|por confirmar|não está claro|incógnita|não se sabe|contraditóri*|sem confirmação|não há confirmação|talvez|se|analis*|por verificar|independente',
  iff: 'se|caso|fosse|houvesse|seria|a menos que|desde que|na hipótese',
  but: 'mas|porém|contudo|no entanto|todavia|embora|entretanto|sim|pelo contrário|apesar|antes|já|enquanto|ao contrário|na realidade|na verdade|ainda que',
  only: 'só|apenas|somente|unicamente|no máximo|não mais de|menos de|metade|em parte|parte|parcial*|simples|mero|mera|exclusivamente',
  old: 'antes|tinha|tinham|havia|haviam|há meses|há anos|há semanas|até agora|até aqui|inicialmente|no passado|sempre|passad*|anteriormente|já|então|na altura',
  now: 'agora|hoje|ontem|segunda|terça|quarta|quinta|sexta|sábado|domingo|finalmente|desta vez|esta manhã|nesta',
  asked: 'questionad*|pergunt*|interrogad*|contactad*|procurad*|confrontad*|se|indagad*|ouvid*',
  stays:
    'continu*|permanec*|mantém*|mantêm*|manter*|segue|seguem|prosseg*|abert*|viv*|bem|normal*|no cargo|em funções|como previsto|conforme previsto|até ao fim|cumprir*|saúde|inalterad*|fica|ficará|renov*|ampli*',
  anon: 'fonte*|anonimato|anónim*|anônim*|próxim*|pessoas|uma pessoa|interlocutor*|bastidores|testemunh*|aliados|sob condição',
  role: 'porta voz|assessor*|assessoria|advogad*|ministr*|ministério|embaix*|president*|diretor*|diretora|empresa|companhia|clube|procurador*|procuradoria|ministério público|polícia|juiz*|tribunal|autarca|câmara|prefeit*|governo|secretári*|comunicado|nota|família|agente|treinador|hospital|bispo|diocese|ele|ela|eu|nós|próprio|própria|gabinete|defesa|deputad*|grupo|dono|chefe|itamaraty|planalto|belém',
  expert:
    'analista*|especialista*|professor*|economista*|cientista*|investigador*|pesquisador*|historiador*|instituto|universidade|observador*|estudo|laboratório*|autoridade|agência|inspet*|perit*|anvisa',
  outlet:
    'jornal|diário|semanário|revista|agência|canal|emissora|site|portal|lusa|folha|globo|estadão|público|expresso|observador|rádio|televisão|tv|imprensa|repórter*|redação|artigo|reportagem|coluna|colunista|reuters|bbc|cnn|tabloide|uol|g1|correio da manhã',
  refuse:
    'negou o pedido|negou o habeas|negou o|negou a|negou se|recus*|indefer*|rejeit* o recurso|rejeit* a|vetou|barr*|proib*|chumb*',
  social:
    'post|tweet|tuíte*|facebook|twitter|telegram|instagram|tiktok|redes sociais|redes|vídeo|foto*|viral*|utilizador*|usuário*|whatsapp|corrente|internet|conta|perfil',
  threat:
    'alert*|advert*|sanç*|consequênc*|reagi*|reação|ações|bolsa|mercado*|protest*|manifest*|adeptos|torcedores|preocup*|fundad*|história|nasceu|anos|moradores',
  other:
    'outro|outra|outros|outras|divers*|homónim*|homônim*|irmão|irmã|filho|filha|mulher|marido|pai|mãe|não confundir|também|igualmente',
};
