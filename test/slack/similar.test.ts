import { afterEach, describe, expect, it } from 'vitest';
import type { View } from '../../src/demo/workspace/world.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { shortcutIds } from '../../src/slack/ids.ts';
import { story, view } from './samples.ts';
import { startAll } from './side.ts';

const userId = 'U0ADA00001';
const channelId = 'C0NEWSDESK';
const claim = 'The council of Hella sold the pier to Norsund Ferries';
const away = { ...story, id: 'st_away', channelId: 'C0GENERAL1', number: 8, claim: 'Hella’s pier was sold <!here>' };
const hidden = { ...away, isPrivate: true };
const found =
  (...stories: readonly (typeof story)[]) =>
  () =>
    Promise.resolve(stories.map((one) => ({ story: one, sure: true })));
const sees =
  (...stories: readonly (typeof story)[]): Desk['open'] =>
  (_viewer, id) => {
    const one = stories.find((other) => other.id === id);
    return Promise.resolve(one === undefined ? null : { ...view, story: one });
  };

type State = Awaited<ReturnType<typeof startAll>>;
let state: State;
afterEach(() => state.stop());

const begin = async (change: Partial<Desk>) => {
  state = await startAll(
    {
      channels: [
        { id: channelId, name: 'newsdesk' },
        { id: 'C0GENERAL1', name: 'general', bot: true },
      ],
    },
    change,
  );
};
const windowWith = (holds: string): Promise<View> =>
  state.workspace.waitFor(() => {
    const top = state.workspace.openViews(userId).at(-1);
    return top !== undefined && JSON.stringify(top.json).includes(holds) ? top : null;
  });
const track = (text = claim) => state.workspace.command({ userId, channelId, text: `/story track ${text}` });
/** With another value than the button has: as somebody might press it who speaks to us past Slack's own client. */
const press = (on: View, storyId: string) => {
  for (const { accessory } of on.json.blocks as { accessory?: object }[]) {
    if (accessory !== undefined) Object.assign(accessory, { value: storyId });
  }
  return state.workspace.click({ userId, viewId: on.id, actionId: 'follow_same' });
};
const submit = (on: View, values: Record<string, string> = {}) =>
  state.workspace.submitView({ userId, viewId: on.id, values });

describe('a similar story', () => {
  it('is shown first, where it is followed and how it is, before one’s own claim', async () => {
    await begin({ similar: found({ ...story, state: 'paused' }, away) });
    await track();
    const { json } = await windowWith('Already followed here as 3');
    const shown = JSON.stringify(json);
    expect(shown).toContain(`here as 3, paused:* ${story.claim}`);
    expect(shown).toContain('Already followed in <#C0GENERAL1> as 8:*');
    expect(shown).not.toContain('<!here>');
    expect(shown.indexOf('Already followed')).toBeLessThan(shown.indexOf('The claim, in one sentence'));
    expect(state.of('similar')[0]?.args).toEqual([
      { teamId: state.workspace.teamId, channelId, userId },
      { claim, originUrl: null },
    ]);
  });

  it('that stands here already is what one is told, and nothing is tracked', async () => {
    await begin({ similar: found(story), open: sees({ ...story, state: 'paused' }) });
    await track();
    await press(await windowWith('Already followed here'), story.id);
    await windowWith('Story 3 is followed here: “');
    await windowWith('It is paused: /story resume 3 brings its alerts back.');
    expect(state.of('track')).toEqual([]);
    expect(state.of('resume')).toEqual([]);
  });

  it('that was stopped here is taken up again', async () => {
    const stopped = { ...story, state: 'stopped' as const };
    await begin({ similar: found(stopped), open: sees(stopped), resume: () => Promise.resolve(story) });
    await track();
    const form = await windowWith('Stopped here, as 3:');
    expect(JSON.stringify(form.json)).toContain('Take it up again');
    await press(form, story.id);
    await windowWith('Following again: story 3');
    expect(state.of('resume')[0]?.args).toEqual([expect.objectContaining({ channelId: '' }), story.id]);
    expect(state.of('track')).toEqual([]);
  });

  it('of another channel is followed here too, with its claim as it stands', async () => {
    await begin({ similar: found(away), open: sees(away) });
    await track();
    await press(await windowWith('Follow here too'), away.id);
    const form = await windowWith('The same claim as story ');
    expect(JSON.stringify(form.json)).not.toContain('private channel');
    expect((await submit(form)).errors).toEqual({});
    expect(state.of('track')[0]?.args[0]).toMatchObject({ claim: away.claim, targetChannelId: channelId, channelId });
    // The person's own sight of it, not that of the place.
    for (const { args } of state.of('open')) expect(args[0]).toMatchObject({ channelId: '' });
  });

  it('of a private channel is followed elsewhere only after one is told who will see it', async () => {
    await begin({ similar: found(hidden), open: sees(hidden) });
    await track();
    await press(await windowWith('Follow here too'), hidden.id);
    await windowWith(
      'It is followed in a private channel. Everybody in the channel that you choose will see its claim.',
    );
  });

  it.each([
    {
      what: 'that this person may not see, by a guessed id',
      open: sees(),
      id: 'st_guessed',
      says: 'belongs to a channel that you are not in',
    },
    { what: 'by an id that is none', open: sees(), id: '../<!here>', says: 'belongs to a channel that you are not in' },
    {
      what: 'that was stopped meanwhile',
      open: sees({ ...away, state: 'stopped' }),
      id: away.id,
      says: 'Story 8 was stopped just now',
    },
  ])('$what is not followed', async ({ open, id, says }) => {
    await begin({ similar: found(away), open });
    await track();
    await press(await windowWith('Follow here too'), id);
    await windowWith(says);
    expect(state.of('track')).toEqual([]);
  });

  it.each([
    { what: 'stopped', after: sees({ ...away, state: 'stopped' }), says: 'was stopped just now. Track it anew' },
    { what: 'out of sight', after: sees(), says: 'belongs to a channel that you are not in' },
  ])('that is $what when the form is sent gets a sentence in the form', async ({ after, says }) => {
    let open = sees(away);
    await begin({ similar: found(away), open: (...asked) => open(...asked) });
    await track();
    await press(await windowWith('Follow here too'), away.id);
    const form = await windowWith('The same claim as story ');
    open = after;
    expect((await submit(form)).errors.channel).toContain(says);
    expect(state.of('track')).toEqual([]);
  });
});

describe('a claim that was written by hand', () => {
  const openEmpty = async () => {
    await state.workspace.shortcut({ userId, callbackId: shortcutIds.trackStory });
    return windowWith('The claim, in one sentence');
  };

  it('and looks like a story that is followed is held back once, with what was written', async () => {
    await begin({ similar: found(away) });
    const form = await openEmpty();
    await submit(form, { claim, channel: channelId });
    const held = await windowWith('Already followed in <#C0GENERAL1> as 8');
    expect(JSON.stringify(held.json)).toContain('Press Track again to follow your own claim all the same.');
    expect(held.values.claim).toMatchObject({ value: { value: claim } });
    expect(state.of('track')).toEqual([]);
    expect(state.workspace.ephemerals(userId)).toEqual([]);
    // What is followed in the chosen channel is asked for the person: choosing it proves nothing.
    expect(state.of('similar').at(-1)?.args[0]).toMatchObject({ channelId: '' });
    expect((await submit(held)).errors).toEqual({});
    expect(state.of('track')[0]?.args[0]).toMatchObject({ claim, targetChannelId: channelId });
  });

  it('is not held back again by others than were shown', async () => {
    let similar = found(away);
    await begin({ similar: () => similar() });
    const form = await openEmpty();
    await submit(form, { claim, channel: channelId });
    const held = await windowWith('Already followed in <#C0GENERAL1> as 8');
    similar = found({ ...away, id: 'st_third', number: 9 });
    await submit(held);
    expect(state.of('track')).toHaveLength(1);
  });

  it('and is only like another one goes through', async () => {
    await begin({ similar: () => Promise.resolve([{ story: away, sure: false }]) });
    const form = await openEmpty();
    await submit(form, { claim, channel: channelId });
    expect(state.of('track')).toHaveLength(1);
  });

  it('goes through where nobody can tell in time', async () => {
    await begin({ similar: () => new Promise(() => undefined) });
    const form = await openEmpty();
    expect((await submit(form, { claim, channel: channelId })).errors).toEqual({});
    expect(state.of('track')).toHaveLength(1);
  });
});

it('a form does not wait for similar stories longer than a trigger lives: they come in later', async () => {
  let tell: () => void = () => undefined;
  await begin({
    similar: () =>
      new Promise((resolve) => {
        tell = () => resolve([{ story: away, sure: true }]);
      }),
  });
  await track();
  await windowWith('The claim, in one sentence');
  tell();
  await windowWith('Already followed in <#C0GENERAL1> as 8');
});
