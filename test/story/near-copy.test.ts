import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/news/article.ts';
import { COPY_FROM, copyScore } from '../../src/story/near-copy.ts';

const article = (id: string, text: string, language = 'en'): Article => ({
  id,
  url: null,
  outlet: id,
  title: id,
  text,
  published: null,
  language,
});
const paragraphs = [
  'Tekko Motors will close its engine plant in Leeds by the end of next year, two people familiar with the matter said on Tuesday.',
  'The plant employs 1,900 people and has built 4.2 million engines since 1974, according to the company.',
  'Union secretary Maeve Donnelly called on the government in London to step in. “We will not go quietly,” Donnelly told workers at the gate in Hunslet.',
  'Tekko, which is based in Nagoya, lost 310 million pounds in Britain in 2021 and 270 million in 2022.',
];
const original = article('original', paragraphs.join('\n\n'));

describe('near copies', () => {
  it.each([
    { how: 're-ordered', text: paragraphs.toReversed().join('\n\n') },
    { how: 'cut', text: paragraphs.slice(0, 2).join('\n\n') },
    { how: 'framed', text: `Good morning from the desk.\n\n${paragraphs.join('\n\n')}\n\nSubscribe to our letter.` },
    {
      how: 'machine-spun',
      text: 'Tekko Motors is going to shut down its motor factory in Leeds before the close of the coming year, 2 persons acquainted with this affair stated on Tuesday. The factory gives work to 1,900 individuals and has assembled 4.2 million motors from 1974 on, in the words of the firm. Syndicate secretary Maeve Donnelly appealed to the cabinet in London to intervene. “We shall not depart silently,” Donnelly said to labourers at the entrance in Hunslet. Tekko, headquartered in Nagoya, dropped 310 million pounds in Britain in 2021 plus 270 million in 2022.',
    },
    {
      how: 'translated',
      language: 'it',
      text: 'La Tekko Motors chiuderà lo stabilimento di motori di Leeds entro la fine del prossimo anno, hanno detto martedì due persone informate. La fabbrica occupa 1.900 persone e ha prodotto 4,2 milioni di motori dal 1974. La segretaria del sindacato, Maeve Donnelly, ha chiesto al governo di Londra di intervenire. «Non ce ne andremo in silenzio», ha detto la Donnelly agli operai di Hunslet. La Tekko, con sede a Nagoya, ha perso 310 milioni di sterline in Gran Bretagna nel 2021 e 270 milioni nel 2022.',
    },
  ])('are seen where the text was $how', ({ text, language }) => {
    expect(copyScore(original, article('copy', text, language))).toBeGreaterThanOrEqual(COPY_FROM);
  });

  it('are not two reports of one event', () => {
    const own = article(
      'own',
      'Workers at the Tekko engine plant in Leeds were called into the canteen this morning and told that it has no future. Maeve Donnelly, the union secretary, spoke of a black day for Hunslet. Nobody had warned the city, its council leader Tom Ashby said, although Tekko lost 270 million pounds in Britain in 2022. He will travel to London on Friday.',
    );
    expect(copyScore(original, own)).toBeLessThan(COPY_FROM);
  });
  it('need some text', () =>
    expect(copyScore(original, article('short', 'Tekko Motors will close its plant.'))).toBe(0));
});
