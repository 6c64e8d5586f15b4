import type { Token } from './tokens.ts';

/** What kind of claim it is: that something is so, is being weighed, was asked for, is to come. */
const modalities = ['fact', 'readiness', 'weighing', 'plan', 'request', 'knowledge'] as const;
export type Modality = (typeof modalities)[number];

// Beginnings of words, tried in this order: the first kind with a word in the claim wins.
const words: readonly (readonly [Modality, string])[] = [
  [
    'readiness',
    'open willing ready prepared readiness willingness dispost pront apert disponibil prêt dispos ouvert bereit offen dispuest abiert dispost pront готов',
  ],
  [
    'weighing',
    'consider weigh mull explor discuss talks negotiat study valut sta ragion pensa tratta envisage réfléch étudi négoci discut erwäg prüf verhandel überleg estudi sopes negoci baraj plantea pondera avalia negocia рассматрива обсужда ведёт ведет переговор изуча',
  ],
  [
    'request',
    'ask asking asked asks request sought seeks chiede chiesto richiest demandé demande sollicité bat gebeten ersucht forder pidió pide pedido solicit pediu pede попросил запросил просит',
  ],
  [
    'plan',
    'will plan plans planning intends about set going to poised prepar preparing intende sta per sarà farà dovrà prévoit projette va compte s’apprête will plant beabsichtigt soll wird werde planea prevé va quiere planeja vai pretende prepara планирует собирается намерен намерена будет хочет',
  ],
  [
    'knowledge',
    'knew know aware told informed warned sapeva conosceva informat avvertit savait connaissait informé averti wusste gewusst informiert gewarnt sabía conocía informad avisad sabia знал известно предупрежд',
  ],
];
const lists = words.map(([kind, list]) => [kind, list.split(' ')] as const);

export function modalityOf(tokens: readonly Token[], _language: string): Modality {
  for (const [kind, list] of lists)
    for (const { lower, kind: type } of tokens)
      if (type === 'word' && list.some((word) => (word.length < 5 ? lower === word : lower.startsWith(word))))
        return kind;
  return 'fact';
}
