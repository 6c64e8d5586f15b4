import type { CitedSource } from '../news/outlet.ts';
import { phraseAfter, type Span } from './noun-phrases.ts';
import { gapBefore, type Passage, type SentenceWords } from './passage.ts';
import { findPhrases, type Phrases } from './phrases.ts';
import type { Word } from './words.ts';

/** What an outlet publishes itself, or anybody can see: no paper that somebody got hold of. */
const published =
  /^(?:reports?|articles?|story|posts?|tweets?|videos?|vídeos?|photos?|fotos?|images?|imágenes|imagens|immagini|bilder|statements?|releases?|berichte?|artikel|meldung|mitteilung|pressemitteilung|erklärung|beitrag|stellungnahme|communiqué|comunicato|comunicado|dépêche|dispaccio|despacho|articolo|artículo|artigo|data|dati|daten|données|datos|dados|texte?|testo|texto|survey|poll|umfrage|sondage|sondaggio|encuesta|sondagem)$/;

const MOST = 3;
const LONGEST_PHRASE = 200;

/**
 * Papers that the article says an outlet has seen ("a draft seen by X", "der Entwurf, der dem Blatt vorliegt"), with the
 * words that say so. `seen`: the phrases by which an outlet tells that it reached something itself.
 */
export function papersSeen(passage: Passage, seen: Phrases): readonly CitedSource[] {
  const found: CitedSource[] = [];
  for (const { from, to } of findPhrases(seen, passage.words)) {
    if (found.length >= MOST || (passage.quotationOf[from] ?? -1) >= 0 || !tellsOfPaper(passage, from, to)) continue;
    const start = (passage.words[from] as Word).start;
    const sentence = passage.sentences.find((one) => one.start <= start && start < one.end);
    const paper = sentence === undefined ? null : paperNear(passage, sentence, from, to);
    if (paper === null) continue;
    const first = (passage.words[Math.min(paper.from, from)] as Word).start;
    const last = (passage.words[Math.max(paper.to, to) - 1] as Word).end;
    if (last - first > LONGEST_PHRASE) continue;
    const name = passage.text.slice(
      (passage.words[paper.from] as Word).start,
      (passage.words[paper.to - 1] as Word).end,
    );
    found.push({ name, kind: 'document', phrase: passage.text.slice(first, last), start: first, end: last });
  }
  return found;
}

const tellsOfPaper = ({ words }: Passage, from: number, to: number) =>
  words
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:seen|obtained|reviewed|viewed|leaked|vorliegt|vorliegen|vor|vorlag|einsehen|eingesehen|accès|consult\p{L}*|procuré|visionat\p{L}*|possesso|ottenut\p{L}*|vist[oaie]|acceso|acesso|obtid\p{L}*|obtenid\p{L}*|obtenu\p{L}*)$/u.test(
        lower,
      ),
    );

/** The paper's phrase: its noun stands before the words that tell of it, or right behind them ("eu accès à un projet de règlement"). */
function paperNear(passage: Passage, sentence: SentenceWords, from: number, to: number): Span | null {
  const isPaper = (at: number) => {
    const lower = passage.words[at]?.lower ?? '';
    return passage.grammar.documentNouns.has(lower) && !published.test(lower) && (passage.quotationOf[at] ?? -1) < 0;
  };
  for (let at = from - 1; at >= sentence.from && from - at < 18; at--)
    if (isPaper(at)) return wholePhrase(passage, sentence, at);
  for (let at = to; at < Math.min(sentence.to, to + 6); at++) {
    if (/[,;:]/.test(gapBefore(passage, at))) return null;
    if (isPaper(at)) return wholePhrase(passage, sentence, at);
  }
  return null;
}

/** "der Entwurf einer Verordnung", "a diplomatic cable": with what stands before the noun and what hangs on it. */
function wholePhrase(passage: Passage, sentence: SentenceWords, noun: number): Span {
  const { grammar, words } = passage;
  let start = noun;
  while (start > sentence.from && noun - start < 3 && gapBefore(passage, start) === ' ') {
    const { lower } = words[start - 1] as Word;
    const article = grammar.determiners.has(lower);
    if (!article && (grammar.stops.has(lower) || grammar.speech.has(lower) || grammar.prepositions.has(lower))) break;
    start--;
    if (article) break;
  }
  const after = phraseAfter(passage, start, Math.min(sentence.to, noun + 8));
  return { from: start, to: Math.max(noun + 1, after?.to ?? 0) };
}
