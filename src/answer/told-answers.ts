import { sameOutlet } from '../language/outlets.ts';
import type { Answer } from '../news/answer.ts';
import type { Ledger } from '../news/ledger.ts';
import { nameSpeaker } from '../provenance/party-name.ts';
import { sameRoot } from '../story/spelling.ts';
import { sameConcept } from './concepts.ts';
import { foldQuestion, type Question } from './question.ts';
import { foldedWords } from './sentence-index.ts';
import { opened, type Wording } from './wording/wording.ts';

const telling =
  /^¿?(?:and |but )?(?:who|whom|chi|qui|wer|quien|quem)\b.{0,20}\b(?:told|spoke to|talked to|confid|detto a|raccontato a|confidato|dit a|confie a|raconte a|sagte|erzahlte|gesagt|conto a|dijo a|conto|disse a|contou a)\b/;

const withoutArticle = (outlet: string) => outlet.replace(/^(?:The|Der|Die|Das|Il|La|Le|El) /, '');

/**
 * "Who told Reuters that …?": whose statement an outlet has from the speaker, the one nearest to the question's words
 * first; null where that is not asked, or no article has such a statement.
 */
export function answerWhoTold(question: Question, ledger: Ledger, wording: Wording): Answer | null {
  if (!telling.test(foldQuestion(question.text))) return null;
  const outlet = ledger.articles.find(
    ({ outlet: name }) => name !== '' && question.text.includes(withoutArticle(name)),
  )?.outlet;
  if (outlet === undefined) return null;
  const asked = foldedWords(question.text, question.language).filter((word) => word.length > 3);
  const bare = withoutArticle(outlet);
  const said = ledger.articles
    .filter(({ relation }) => relation !== 'unrelated')
    .flatMap((line) => line.statements.map((statement) => ({ line, statement })))
    .flatMap(({ line, statement }) => {
      const { speaker, sentence, via, standing } = statement;
      if (speaker === null || standing === 'outlet' || sameOutlet(speaker, outlet)) return [];
      const named = sentence.includes(bare) || (via !== null && sameOutlet(via, outlet));
      if (!named && !sameOutlet(line.outlet, outlet)) return [];
      const words = foldedWords(sentence, question.language);
      const met = asked.filter((word) =>
        words.some((other) => sameRoot(word, other) || sameConcept(word, other)),
      ).length;
      return [{ line, statement, weight: met + (named ? 2 : 0) + (statement.stance === 'reports' ? 0.5 : 0) }];
    })
    .toSorted((a, b) => b.weight - a.weight);
  const [best] = said;
  if (best === undefined || best.weight < 2) return null;
  const { line, statement } = best;
  const name = nameSpeaker({ speaker: statement.speaker ?? '', role: statement.role });
  return {
    answered: true,
    answer: `${opened(name)}${wording.inOutlet(line.outlet)}.`,
    evidence: said.slice(0, 2).map((one) => ({ articleId: one.line.id, sentence: one.statement.sentence })),
    intent: 'who-told',
    missing: null,
  };
}
