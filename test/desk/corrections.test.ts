import { expect, it } from 'vitest';
import { type Correction, corrections } from '../../src/desk/corrections.ts';
import type { Store } from '../../src/desk/ports.ts';
import { describeStores } from '../support/database.ts';
import { ada, claim, deskWith, texts } from './desk-with.ts';

async function allOf(store: Store): Promise<readonly Correction[]> {
  const all: Correction[] = [];
  for await (const one of corrections(store)) all.push(one);
  return all;
}

describeStores('corrections', (open) => {
  async function told() {
    const store = await open();
    const room = await deskWith(store);
    const story = await room.follow();
    const article = await room.arrive(story, 'a1', 'Coastal Wire', texts.denial);
    const denial = (await store.stories.readings(story.id))[0]?.reading.statements.find(
      ({ stance }) => stance === 'denies',
    );
    if (denial === undefined) throw new Error('no denial was read');
    const decide = (kind: 'not-a-denial' | 'a-denial' | 'not-this-story', whole = false) =>
      room.desk.decide(ada, {
        storyId: story.id,
        articleId: 'a1',
        kind,
        speaker: whole ? null : denial.speaker,
        sentence: whole ? null : denial.sentence,
      });
    return { ...room, store, story, article, denial, decide };
  }

  it('has a denial that is none, with what stays open', async () => {
    const { store, story, article, denial, decide } = await told();
    await decide('not-a-denial');
    const [one, ...others] = await allOf(store);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      claim,
      claim_id: story.id,
      outlet: 'Coastal Wire',
      text: article.text,
      relation: 'pickup',
      speaker: null,
      strength: null,
      tags: ['desk', 'not-a-denial'],
      decided: [{ kind: 'not-a-denial', sentence: denial.sentence }],
    });
    expect(one?.acceptable).toEqual(['pickup', 'confirm', 'unconfirmed', 'update']);
  });

  it('has a denial with its speaker and sentence, verbatim', async () => {
    const { store, denial, decide } = await told();
    await decide('a-denial');
    const [one] = await allOf(store);
    expect(one).toMatchObject({ relation: 'deny', acceptable: ['deny'], speaker: denial.speaker });
    expect(one?.evidence_sentence).toBe(denial.sentence);
    expect(one?.text).toContain(denial.sentence);
  });

  it('has what is not of the story as unrelated', async () => {
    const { store, decide } = await told();
    await decide('not-this-story', true);
    expect(await allOf(store)).toMatchObject([{ relation: 'unrelated', evidence_sentence: null, speaker: null }]);
  });

  it('keeps the text that was judged, where the page changed since', async () => {
    const { store, article, denial, decide } = await told();
    await decide('not-a-denial');
    await store.articles.put({ ...article, text: 'Norvalia does not comment.', hash: 'other' });
    expect((await allOf(store))[0]?.text).toContain(denial.sentence);
  });

  it('has nothing of what was taken back', async () => {
    const { store, desk, decide } = await told();
    const outcome = await decide('not-a-denial');
    if (outcome.kind === 'not-found') throw new Error('not decided');
    await desk.undo(ada, outcome.decision.id);
    expect(await allOf(store)).toEqual([]);
  });
});
