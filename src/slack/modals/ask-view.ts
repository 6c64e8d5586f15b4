import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Story } from '../../news/story.ts';
import { askFields, callbackIds, fieldAction } from '../ids.ts';
import { limits } from '../limits.ts';
import { bold, line, plain, richText, words } from '../messages/parts.ts';
import type { AskMetadata } from '../payloads.ts';

const questionLimit = 500;
const mostStories = 100;

const question: InputBlock = {
  type: 'input',
  block_id: askFields.question,
  label: plain('Your question', 2000),
  hint: plain('In plain words, in any language: who denies it? has Reuters its own source?', 2000),
  element: {
    type: 'plain_text_input',
    action_id: fieldAction,
    max_length: questionLimit,
    focus_on_load: true,
  },
};

function chooser(stories: readonly Story[]): InputBlock {
  const all = stories.slice(0, mostStories).map(
    ({ id, number, title, claim }): PlainTextOption => ({
      text: plain(`${number}. ${title ?? claim}`, limits.option),
      value: id,
    }),
  );
  const only = all.length === 1 ? all[0] : undefined;
  return {
    type: 'input',
    block_id: askFields.story,
    label: plain('About which story?', 2000),
    element: {
      type: 'static_select',
      action_id: fieldAction,
      options: all,
      ...(only === undefined ? {} : { initial_option: only }),
    },
  };
}

function view(about: AskMetadata, blocks: KnownBlock[]): ModalView {
  return {
    type: 'modal',
    callback_id: callbackIds.ask,
    title: plain('Ask about this story', limits.modalTitle),
    submit: plain('Ask', limits.modalTitle),
    close: plain('Cancel', limits.modalTitle),
    private_metadata: JSON.stringify(about),
    blocks,
  };
}

/** For a message that tells a story, or stands in the thread of one. */
export function askView({ number, title, claim }: Story, thread: Omit<AskMetadata, 'told'>): ModalView {
  return view({ ...thread, told: true }, [
    richText(
      line(bold(`Story ${number}: `), words(title ?? claim, undefined, 300)),
      line(words('The answer comes in this message’s thread, for all who are there.')),
    ),
    question,
  ]);
}

/** For a message that belongs to none: which there are. */
export function askWhichView(stories: readonly Story[], thread: Omit<AskMetadata, 'told'>): ModalView {
  return view({ ...thread, told: false }, [
    richText(
      line(words('That message belongs to no story. Ask about one that is followed here; you alone see the answer.')),
    ),
    chooser(stories),
    question,
  ]);
}
