import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decisionValue,
  firstLink,
  moreValue,
  parseAsk,
  parseCommandWords,
  parseDecisionValue,
  parseDuration,
  parseFeedbackValue,
  parseMoreValue,
  parseTrackForm,
  parseTrackMetadata,
} from '../../src/slack/payloads.ts';

const hour = 3_600_000;

describe('parseCommandWords', () => {
  it.each([
    { text: '', name: '', words: '' },
    { text: '  Sources   2 ', name: 'sources', words: '2' },
    { text: 'track China is open\nto it', name: 'track', words: 'China is open\nto it' },
  ])('$text', ({ text, name, words }) => expect(parseCommandWords(text)).toEqual({ name, words }));
});

describe('parseDuration', () => {
  it.each([
    { text: '2 3d', words: '2', ms: 72 * hour },
    { text: '2h', words: '', ms: 2 * hour },
    { text: '30m', words: '', ms: hour / 2 },
    { text: '4 for 1 week', words: '4', ms: 168 * hour },
    { text: '2', words: '2', ms: null },
    { text: 'pier 0d', words: 'pier 0d', ms: null },
    { text: '9999w', words: '', ms: 366 * 24 * hour },
    { text: '', words: '', ms: null },
  ])('$text → $ms', ({ text, words, ms }) => expect(parseDuration(text)).toEqual({ words, ms }));
});

describe('firstLink', () => {
  it.each([
    { text: 'see https://a.example/x?y=1 now', link: 'https://a.example/x?y=1' },
    { text: 'a claim without one', link: null },
    { text: 'javascript:alert(1)', link: null },
  ])('$text', ({ text, link }) => expect(firstLink(text)).toBe(link));
});

describe('what stands on buttons', () => {
  it('comes back as it was, whatever was said', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 250 }),
        fc.string({ unit: 'binary', maxLength: 250 }),
        (p, q) => {
          const about = { storyId: 'st_1', articleId: 'ar_1', speaker: p, sentence: q };
          const value = decisionValue(about);
          expect(value?.length).toBeLessThanOrEqual(2000);
          expect(value).not.toContain('<');
          const back = parseDecisionValue(value);
          expect(back).toMatchObject({ storyId: 'st_1', articleId: 'ar_1' });
          expect([q, null]).toContain(back?.sentence);
        },
      ),
    );
  });

  it('leaves the sentence out where it is too long, the ids never', () => {
    const about = { storyId: 'st_1', articleId: 'ar_1', speaker: 'Ingrid Aas', sentence: 'x'.repeat(3000) };
    expect(parseDecisionValue(decisionValue(about))).toEqual({ ...about, sentence: null });
  });

  it.each([undefined, null, 7, '', 'null', '{}', '{"s":"../x","a":"1"}', '[]', '{"s":"st_1"}'])(
    'is refused where it is not ours: %j',
    (value) => expect(parseDecisionValue(value)).toBeNull(),
  );

  it.each([
    { verb: 'mute', storyId: 'st_1' },
    { verb: 'wrong', storyId: 'st_1', articleId: 'ar_2' },
  ] as const)('$verb comes back from the menu', (value) => expect(parseMoreValue(moreValue(value))).toEqual(value));

  it.each(['', 'mute', 'mute:', 'delete:st_1', 'wrong:st_1', 'mute:a b', 'mute:<!channel>', 3, null])(
    'a menu value that is not ours is refused: %j',
    (value) => expect(parseMoreValue(value)).toBeNull(),
  );

  it.each([
    { value: 'helpful:qa_1', gives: { verdict: 'helpful', questionId: 'qa_1' } },
    { value: 'wrong:qa_1', gives: { verdict: 'wrong', questionId: 'qa_1' } },
    { value: 'great:qa_1', gives: null },
    { value: 'wrong:', gives: null },
    { value: undefined, gives: null },
  ])('feedback $value', ({ value, gives }) => expect(parseFeedbackValue(value)).toEqual(gives));
});

describe('what the track form carries', () => {
  it.each([
    { text: '{"channelId":"C1","shown":["st_1"],"sameAs":"st_2"}', is: { shown: ['st_1'], sameAs: 'st_2' } },
    { text: '{"channelId":"C1","shown":["<!channel>"],"sameAs":"a b"}', is: { shown: [], sameAs: null } },
    { text: 'nonsense', is: { shown: [], sameAs: null } },
  ])('is $is in $text', ({ text, is }) => expect(parseTrackMetadata(text)).toMatchObject(is));

  it('may lack the claim, where another story’s is taken over', () => {
    const values = {
      channel: { value: { selected_conversation: 'C1' } },
      alerts: { value: { selected_options: [] } },
      until: { value: { selected_option: null } },
    };
    expect(parseTrackForm(values)).toMatchObject({ claim: '', originUrl: null, channelId: 'C1' });
  });
});

describe('the question form', () => {
  const values = { question: { value: { value: ' who? ' } }, story: { value: { selected_option: { value: 'st_1' } } } };
  it('is read with the thread that it belongs to', () => {
    const thread = { channelId: 'C1', ts: '1700000000.000100', told: true };
    expect(parseAsk(JSON.stringify(thread), values)).toEqual({ thread, question: 'who?', storyId: 'st_1' });
  });
  it.each([
    '',
    '{}',
    '{"channelId":"C1","ts":"1 or 1=1","told":true}',
    '{"channelId":"<!here>","ts":"1.0","told":true}',
  ])('is refused with the thread %s', (text) => expect(() => parseAsk(text, values)).toThrow());
});

describe('the track form', () => {
  const values = {
    claim: { value: { type: 'plain_text_input', value: '  The pier is sold ' } },
    origin: { value: { type: 'url_text_input', value: null } },
    channel: { value: { type: 'conversations_select', selected_conversation: 'C1' } },
    alerts: { value: { type: 'checkboxes', selected_options: [{ value: 'denial', text: {} }] } },
    until: { value: { type: 'static_select', selected_option: { value: '7d' } } },
  };
  it('is read field by field', () => {
    expect(parseTrackForm(values)).toEqual({
      claim: 'The pier is sold',
      originUrl: null,
      channelId: 'C1',
      alerts: ['denial'],
      stopAfterQuietMs: 7 * 24 * hour,
    });
  });
  it('never stops by itself where so chosen', () => {
    const never = { ...values, until: { value: { selected_option: { value: 'never' } } } };
    expect(parseTrackForm(never).stopAfterQuietMs).toBeNull();
  });
  it.each([
    { what: 'another form', sent: {} },
    {
      what: 'an alert of no kind',
      sent: { ...values, alerts: { value: { selected_options: [{ value: 'gossip' }] } } },
    },
  ])('refuses $what', ({ sent }) => expect(() => parseTrackForm(sent)).toThrow());

  it.each([
    { text: '{"channelId":"C1"}', channelId: 'C1' },
    { text: '{"channelId":"<!channel>"}', channelId: null },
    { text: '', channelId: null },
    { text: 'nonsense', channelId: null },
  ])('takes the place from $text', ({ text, channelId }) => expect(parseTrackMetadata(text).channelId).toBe(channelId));
});
