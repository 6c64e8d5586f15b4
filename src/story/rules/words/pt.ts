import type { StanceWords } from './shape.ts';

export const pt: StanceWords = {
  denies:
    'desment*|nega|negam|negou|negaram|negado|negando|negar|negava*|refut*|rebat*|contradi*|contest*|desautoriz*|nego|negamos|desmint*',
  rejects: 'rejeit*|rechaç*|descart*|exclui*|repudi*|classific* de|classificou|afast* a|corrig*|ridiculariz*|tax* de',
  refusable:
    'entrada|acesso|visto|licença|recurso|recursos|pedido|pedidos|proposta|propostas|habeas|liminar|oferta|ofertas|moção|fiança|liberdade|asilo|autorização|queixa|apelo|emenda|críticas|comentário|provimento|convite',
  untrue:
    'falso|falsa|falsos|falsas|não é verdade|não é verdadeir*|não é certo|não são verdadeir*|inverdade*|inverídic*|infundad*|sem fundamento|sem qualquer fundamento|carec* de fundamento|não procede|não procedem|improcedent*|mentira|mentiras|boato*|invenção|inventad*|fantasia|fantasios*|absurd*|ridícul*|desinformação|fake news|calúni*|difama*|não passa de|não passam de|não há qualquer|não há nenhum*|não existe|não existem|nunca existiu|nunca aconteceu|nada disso|não corresponde|não correspondem|fora de questão|fora de causa|não está em cima da mesa|não está à venda|não está prevista|não está previsto|nenhuma intenção|não tem intenção|sem intenção|em momento algum|disparate|não é o caso|nada de verdade|errad*|incorret*|descontextualiz*|deturpad*|distorcid*|montagem|de forma alguma|de modo algum',
  truth: 'é verdade|é verdadeir*|é correto|está correto|é autêntic*|procede|sem dúvida|não há dúvida',
  confirms:
    'confirm*|ratific*|oficializ*|anunci*|certific*|atest*|comprov*|corrobor*|constat*|concluiu que|apurou se|deu a conhecer|tornou público|comunic* ao mercado|fato relevante|facto relevante',
  admits: 'admit*|reconhec*|assum*|confess*|pediu desculpa* por|declarou se culpado|não esconde',
  reference:
    'informação|informações|notícia|notícias|rumor|rumores|boato*|acusação|acusações|denúncia*|artigo|versão|especulação|especulações|afirmação|afirmações|alegação|alegações|alegad*|suposto|suposta|hipótese|história|reportagem|relato*|tese|número*|valor|insinuaç*|fatos|factos|documento|carta|teor|publicad*|cenário',
  pronoun: 'o|isso|isto|tudo|aquilo',
  negation: 'não|nem|nunca|jamais|nenhum|nenhuma|nada|ninguém|sem|tampouco|qualquer',
  unnegated:
    'não só|não apenas|não somente|não descart*|sem dúvida|não antes|não está claro|ainda não|não se sabe|não menos|nada menos|não obstante|não é segredo|não surpreende|nenhuma dúvida',
  conditional: 'se|caso|desde que|a menos que|seria|teria|seriam|teriam|fosse|tivesse|a confirmar',
  modal: 'poderia|poderiam|pode|podem|talvez|provavelmente|deveria|deverá|parece|poderá',
  open: 'nem confirm* nem|não confirm* nem|não confirm*|não desment*|nem desment*|não neg*|não descart*|sem confirmar|sem desmentir|sem confirmação|nenhuma confirmação|não foi possível|não verific*|não está claro|demasiado cedo|cedo para|por confirmar|não exclui*|não rejeit*|ainda não confirm*|em aberto|a aguardar',
  silent:
    'não quis comentar|não quis|não comenta*|não comentou|não quiseram|sem comentários|escusou se|escusaram se|recusou se|recusou comentar|recus* comentar|recusa comentar|recusou|recusaram|negou se a|não respond*|não se manifest*|não se pronunci*|silêncio|até ao fecho|até o fechamento|prefer* não|nada a dizer|nada a acrescentar|nada a declarar|não atend*|declin*|remet* para|não vai comentar|não fala*|não falou|não prest*|limitou se|evitou|não retorn*|não se pronunciou|optou por não|desligou',
  unaware:
    'desconhec*|não tem conhecimento|não tinha conhecimento|não ter conhecimento|não temos conhecimento|não têm conhecimento|sem conhecimento|não tem ciência|não tinha ciência|nenhum conhecimento|não sabe|não sabia*|não sei|não sabem|não sabemos|não saber|nada sabe|nada sabia|de nada sabia|não foi informad*|não fui informad*|não foram informad*|não fomos informad*|não tinha sido informad*|não ter sido informad*|não havia sido informad*|não recebeu|não recebi|não receberam|não recebemos|não tinha recebido|não ter recebido|não havia recebido|nenhuma comunicação|nenhuma notificação|qualquer notificação|qualquer comunicação|não foi notificad*|não tem informaç*|não dispõe|não dispunha|não tem notícia*|soube … pela imprensa|soube … pelos jornais|souberam … pela|soube … pela|soube … pelas|soube … pelo|ninguém … disse|ninguém … avisou|ninguém … informou|nunca ouviu|nunca tinha ouvido|nunca ouvi|não ouviu|a primeira vez que|não consta|alheio|ignora*|apanhad* de surpresa|pego de surpresa|não foi avisad*',
  calls:
    'pede que|pedem que|pediu que|pediram que|pede a|pedem a|pediu a|pediram a|pediu ao|pede ao|exig*|reivindic*|apel* a|apel* ao|apelou|insta|instou|instam|exort*|cobra*|cobrou|reclam*|solicitou que|deve demitir|deveria renunciar|deve renunciar|se demita|demita se|renuncie|esclareça|explique|convoc*|defende* que|defendeu que|pede|pedem|pediu|pediram|quer que|querem que',
  hearsay:
    'segundo|teria|teriam|seria|seriam|estaria|estariam|apurou|avança|avançou|noticiou|noticia|alegadamente|supostamente|fontes|sob anonimato|de acordo com|conforme|dá como certo|revela|revelou|publicou|escreve|diz se',
  unmade:
    'tinha negado|tinham negado|havia negado|tinha desmentido|havia desmentido|tinha rejeitado|negará|desmentirá|negaria|depois de negar|após negar|depois de ter negado|não pode negar|inicialmente negou|sempre tinha|começou por negar|negou durante',
  old: 'no passado|no ano passado|no mês passado|há anos|há meses|há semanas|inicialmente|na altura|na época|anteriormente|até agora|num primeiro momento',
  yes: 'sim|claro|exato|exatamente|certo|com certeza|é verdade|confirmo|de fato|efetivamente',
  no: 'não|nunca|jamais|de modo algum|de forma alguma|claro que não|nada disso|de jeito nenhum|falso|mentira|nem pensar|em absoluto|de maneira nenhuma',
  asked: 'questionad*|perguntad*|à pergunta|pergunta|indagad*|respond*|confrontad*|instad* a',
  partly: 'só|apenas|somente|mas|porém|embora|em parte|parcialmente|sim mas|antes',
  clause:
    'mas|enquanto|porém|depois|após|porque|quando|embora|acrescent*|e disse|e afirmou|e garantiu|contudo|no entanto|apesar|já que|e acusou|afirmando|garantindo|explicando|ao passo',
  opposites:
    'continu permanec mantém mant fica segue conserv ~ demit demissão renunc sair saída deixa fech encerr vend retir abandon suspend cancel despedi cort\nabert abre reabr ~ fech encerr\nvivo viva vive ileso bem ~ morr mort falec mat assassin ferid doent\nnegativ ~ positiv doping álcool embriag contamin\npositiv ~ negativ\nautêntic real verdadeir ~ fals gerad manipul\nabsolv inocent ~ culpad conden\nlivre libert ~ pres deti raptad sequestr\npotáv segur intact ~ contamin desab\nsub aument ~ baix reduz cort\nnormal ~ suspens cancel adia\nrejeit recus ~ aceit assin acord',
};
