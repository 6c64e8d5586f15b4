import type { RichTextSection } from '@slack/types';
import type { StoryView } from '../../desk/desk.ts';
import { count } from '../../lib/text.ts';
import type { Story } from '../../news/story.ts';
import type { Rendered } from '../limits.ts';
import { say } from '../sanitize.ts';
import { bold, bullets, context, header, line, message, moment, richText, some, withRows, words } from './parts.ts';
import { statusInWords } from './story-parts.ts';

const shown = 25;

/** "following", "muted until …", "paused", "stopped". */
export function stateInWords(story: Story, now: number): string {
  if (story.state !== 'following') return story.state;
  return story.mutedUntil !== null && story.mutedUntil > now ? 'muted' : 'following';
}

/** "contested · 1 independent source · 12 outlets · 2 denials". */
export function standing({ ledger }: StoryView): string {
  const outlets = new Set(ledger.articles.map(({ outlet }) => outlet)).size;
  if (outlets === 0) return 'no outlet carries it yet';
  return [
    statusInWords(ledger.status),
    count(ledger.independentSourceCount, 'independent source'),
    count(outlets, 'outlet'),
    ...(ledger.denials.length === 0
      ? []
      : [
          `denials: ${some(
            ledger.denials.map(({ speaker }) => speaker),
            2,
          )}`,
        ]),
  ].join(' · ');
}

function storyLine(view: StoryView, now: number): RichTextSection {
  const { number, title, claim, lastNewsAt } = view.story;
  const state = stateInWords(view.story, now);
  return line(
    bold(`${number} `),
    ...((title ?? null) === null ? [] : [bold(`${title ?? ''}: `, 82)]),
    words(claim, undefined, 200),
    words(` – ${standing(view)}`),
    ...(state === 'following' ? [] : [words(` · ${state}`, { italic: true })]),
    ...(lastNewsAt === null ? [] : [words(' · last news '), moment(lastNewsAt)]),
  );
}

/** The stories of a channel, with the numbers that people type. */
export function storiesMessage(views: readonly StoryView[], now: number): Rendered {
  if (views.length === 0) {
    return message(say`No story is followed here yet. Start with /story track and the claim in one sentence.`, [
      richText(
        line(
          words('No story is followed here yet. Start with '),
          bold('/story track'),
          words(' and the claim in one sentence.'),
        ),
      ),
    ]);
  }
  return withRows(shown, (most) => {
    const rows = views.slice(0, most).map((view) => storyLine(view, now));
    const rest = views.length - rows.length;
    const told = views.slice(0, most).map((view) => `${view.story.number}: ${view.story.claim} (${standing(view)})`);
    return {
      text: say`Followed here: ${some(told, most)}.`,
      blocks: [
        header(`Followed here · ${count(views.length, 'story', 'stories')}`),
        richText(bullets(rest > 0 ? [...rows, line(words(`and ${rest} more`))] : rows)),
        context(say`/story sources NUMBER · timeline NUMBER · ask NUMBER question`),
      ],
    };
  });
}

/** Several stories fit, or none: which there are, and how to say which. */
export function whichMessage(stories: readonly Story[], example: string): Rendered {
  const rows = stories
    .slice(0, shown)
    .map(({ number, claim }) => line(bold(`${number} `), words(claim, undefined, 200)));
  const told = stories.slice(0, shown).map(({ number, claim }) => `${number}: ${claim}`);
  return message(say`Which story? ${some(told, shown)}. For example: ${example}`, [
    richText(line(bold('Which story?'), words(` For example: ${example}`)), bullets(rows)),
  ]);
}
