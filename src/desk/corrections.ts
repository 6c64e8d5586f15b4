import { verdictOf } from '../news/decision.ts';
import { type Relation, relations } from '../news/reading.ts';
import type { Story } from '../news/story.ts';
import type { Decision, Store, StoryReading } from './ports.ts';

/** What the desk decided of one article, as a test item: its text, and what a reading of it must come to. */
export type Correction = {
  readonly id: string;
  readonly claim_id: string;
  readonly claim: string;
  readonly title: string;
  readonly outlet: string;
  readonly text: string;
  readonly lang: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly relation: Relation;
  /** `relation` first, then what the decision leaves open. */
  readonly acceptable: readonly Relation[];
  readonly speaker: string | null;
  readonly speaker_role: string | null;
  readonly speaker_kind: null;
  readonly cited_sources: readonly string[];
  /** Verbatim in the text; null where the text that was judged is gone. */
  readonly evidence_sentence: string | null;
  readonly strength: 'hard' | 'soft' | 'partial' | null;
  readonly other_positions: readonly string[];
  readonly tags: readonly string[];
  readonly decided: readonly {
    readonly kind: Decision['kind'];
    readonly speaker: string | null;
    readonly sentence: string | null;
    readonly at: string;
  }[];
};

/** One correction a story and article on which somebody decided, in the order of stories; what was taken back is not in it. */
export async function* corrections(store: Store): AsyncGenerator<Correction> {
  for (const story of await store.stories.decided()) {
    const readings = new Map((await store.stories.readings(story.id)).map((one) => [one.article.id, one]));
    const byArticle = Map.groupBy(await store.stories.decisions(story.id), ({ articleId }) => articleId);
    for (const [articleId, decisions] of byArticle) {
      const reading = readings.get(articleId);
      if (reading !== undefined) yield await correctionOf(story, reading, decisions, store);
    }
  }
}

async function correctionOf(
  story: Story,
  { article, reading }: StoryReading,
  decisions: readonly Decision[],
  store: Store,
): Promise<Correction> {
  const sentence = decisions.findLast((one) => one.sentence !== null)?.sentence ?? null;
  const { title, text } = await judgedText(article, sentence, store);
  const { relation, acceptable } = relationAfter(reading, decisions);
  const stance = relation === 'deny' ? 'denies' : relation === 'confirm' ? 'confirms' : null;
  const said = decisions.findLast(({ kind }) => {
    const verdict = verdictOf(kind);
    return verdict?.holds === true && verdict.stance === stance;
  });
  const statement = reading.statements.find((one) => one.stance === stance && !overturned(one, decisions));
  const speaker = stance === null ? null : (said?.speaker ?? statement?.speaker ?? null);
  const words = said?.sentence ?? statement?.sentence ?? reading.evidence?.sentence ?? sentence;
  return {
    id: `${story.id}-${article.id}`,
    claim_id: story.id,
    claim: story.claim,
    title,
    outlet: article.outlet,
    text,
    lang: article.language ?? reading.language,
    url: article.url,
    published: article.published,
    relation,
    acceptable,
    speaker,
    speaker_role: reading.statements.find((one) => one.speaker === speaker)?.role ?? null,
    speaker_kind: null,
    cited_sources: [...new Set(reading.sources.map(({ name }) => name))],
    evidence_sentence: relation !== 'unrelated' && words !== null && text.includes(words) ? words : null,
    strength: relation === 'deny' ? (statement?.strength ?? reading.strength ?? 'hard') : null,
    other_positions: [],
    tags: ['desk', ...new Set(decisions.map(({ kind }) => kind))],
    decided: decisions.map((one) => ({
      kind: one.kind,
      speaker: one.speaker,
      sentence: one.sentence,
      at: new Date(one.at).toISOString(),
    })),
  };
}

/** The wording in which the judged sentence stands: the one of now, or the latest earlier one. */
async function judgedText(
  article: StoryReading['article'],
  sentence: string | null,
  store: Store,
): Promise<{ readonly title: string; readonly text: string }> {
  if (sentence === null || article.text.includes(sentence)) return article;
  const earlier = (await store.articles.revisions(article.id)).findLast(({ text }) => text.includes(sentence));
  return earlier ?? article;
}

type Said = StoryReading['reading']['statements'][number];

/** The desk said that this is not what it was taken for. */
function overturned({ stance, speaker }: Said, decisions: readonly Decision[]): boolean {
  return decisions.some((one) => {
    const verdict = verdictOf(one.kind);
    return verdict?.holds === false && verdict.stance === stance && (one.speaker === null || one.speaker === speaker);
  });
}

/** What the article is to the claim now that people have decided. */
function relationAfter(
  reading: StoryReading['reading'],
  decisions: readonly Decision[],
): { readonly relation: Relation; readonly acceptable: readonly Relation[] } {
  const kinds = new Set(decisions.map(({ kind }) => kind));
  if (kinds.has('not-this-story')) return { relation: 'unrelated', acceptable: ['unrelated'] };
  if (kinds.has('a-denial')) return { relation: 'deny', acceptable: ['deny'] };
  if (kinds.has('a-confirmation')) return { relation: 'confirm', acceptable: ['confirm'] };
  const stands = (stance: 'denies' | 'confirms') =>
    reading.statements.some((one) => one.stance === stance && !overturned(one, decisions));
  const ruledOut: readonly Relation[] = [
    ...(kinds.has('not-a-denial') && !stands('denies') ? (['deny'] as const) : []),
    ...(kinds.has('not-a-confirmation') && !stands('confirms') ? (['confirm'] as const) : []),
  ];
  const instead = stands('confirms') ? 'confirm' : 'pickup';
  const relation = ruledOut.includes(reading.relation) ? instead : reading.relation;
  // What it is instead, nobody has said.
  const open = relations.filter((one) => one !== relation && one !== 'unrelated' && !ruledOut.includes(one));
  return { relation, acceptable: ruledOut.length === 0 ? [relation] : [relation, ...open] };
}
