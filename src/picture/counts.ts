import type { PictureStory, Stance } from './picture-story.ts';
import { type Tone, tones } from './scene.ts';

export type Count = { readonly n: number; readonly label: string; readonly tone: Tone };

const quiet: Tone = { strong: tones.silent.strong, pale: tones.silent.pale };

/** What is counted, in the order in which it is said: "1 independent source", "4 relays" … */
export function countsOf(story: PictureStory): readonly Count[] {
  const { firstHand, relays, reactions, independentSourceCount } = story;
  const of = (stance: Stance, one: string, many: string, always: boolean): readonly Count[] => {
    const all = reactions.filter((reaction) => reaction.stance === stance);
    const unsure = all.filter(({ asserted }) => !asserted).length;
    if (all.length === 0 && !always) return [];
    const label = `${all.length === 1 ? one : many}${unsure === 0 ? '' : `, ${unsure} not certain`}`;
    return [{ n: all.length, label, tone: all.length === 0 ? quiet : tones[stance] }];
  };
  const plural = (n: number, one: string) => (n === 1 ? one : `${one}s`);
  return [
    {
      n: independentSourceCount,
      label: plural(independentSourceCount, 'independent source'),
      tone: independentSourceCount === 0 ? quiet : tones.source,
    },
    {
      n: firstHand.length,
      label: plural(firstHand.length, 'first-hand report'),
      tone: firstHand.length === 0 ? quiet : tones.firstHand,
    },
    { n: relays.length, label: plural(relays.length, 'relay'), tone: quiet },
    ...of('denies', 'denial', 'denials', true),
    ...of('confirms', 'confirmation', 'confirmations', true),
    ...of('unaware', 'not aware', 'not aware', false),
    ...of('silent', 'no comment', 'no comment', false),
  ];
}
