import { afterAll, expect, it } from 'vitest';
import type { Deps } from '../../src/desk/deps.ts';
import { UserFacingError } from '../../src/lib/errors.ts';
import { createPictures } from '../../src/picture/pictures-worker.ts';
import { describeStores } from '../support/database.ts';
import { ada, ben, deskWith, texts } from './desk-with.ts';

const pictures = createPictures();
afterAll(() => pictures.close());

describeStores('the picture of a story', (open) => {
  async function drawing(change: Partial<Deps> = { pictures }) {
    const all = await deskWith(await open());
    Object.assign(all.deps, change);
    return all;
  }

  it('shows the story as it stands, for its thread', async () => {
    const all = await drawing();
    const story = await all.follow();
    await all.arrive(story, 'ar_1', 'The Harbour Post', texts.report);
    await all.arrive(story, 'ar_2', 'Coastal Wire', texts.denial);
    await all.deliver();
    const picture = await all.desk.picture(ada, story.id, 'columns');
    expect(picture?.alt).toContain('The Harbour Post');
    expect(picture?.alt).toMatch(/Mira Lund.* denies it/);
    expect(Buffer.from(picture?.png ?? []).toString('latin1', 1, 4)).toBe('PNG');
    expect(picture?.channelId).toBe('C1');
    // The pickup's thread, though the denial is a message of its own behind it.
    const rows = await all.rows(story);
    const pickup = rows.find(({ notice }) => notice.kind === 'alert' && notice.alert.kind === 'pickup');
    expect(picture?.threadTs).toBe(`ts-${pickup?.id}`);
  });

  it('has no thread before the first alert', async () => {
    const all = await drawing();
    const story = await all.follow();
    expect((await all.desk.picture(ada, story.id, 'timeline'))?.threadTs).toBeNull();
  });

  it.each([
    { who: 'somebody who is not in the private channel', viewer: { ...ben, channelId: 'C2' } },
    { who: 'another workspace', viewer: { ...ada, teamId: 'T2' } },
  ])('is not drawn for $who', async ({ viewer }) => {
    const never = () => Promise.reject(new Error('drawn'));
    const all = await drawing({ pictures: { columns: never, timeline: never } });
    const story = await all.follow({ channelId: 'G1', isPrivate: true });
    expect(await all.desk.picture(viewer, story.id, 'columns')).toBeNull();
    expect(await all.desk.picture(viewer, 'st_guessed', 'columns')).toBeNull();
  });

  it('says so where it can’t be drawn', async () => {
    const broken = () => Promise.reject(new Error('no room for fonts'));
    const all = await drawing({ pictures: { columns: broken, timeline: broken } });
    const story = await all.follow();
    const failing = all.desk.picture(ada, story.id, 'columns');
    await expect(failing).rejects.toThrow(UserFacingError);
    await expect(failing).rejects.toMatchObject({ hint: 'The list of sources says the same in words.' });
  });
});
