import type { Ledger } from '../news/ledger.ts';
import { columnsAlt, timelineAlt } from './alt-text.ts';
import { layColumns } from './columns-layout.ts';
import { createSetter, type Setter } from './fit-text.ts';
import { toPictureStory } from './picture-story.ts';
import type { Scene } from './scene.ts';
import { toSvg } from './scene-svg.ts';
import { lanesOf, layTimeline } from './timeline-layout.ts';
import type { Typeface } from './typeface.ts';
import { updatesOf } from './updates.ts';

export const pictureKinds = ['columns', 'timeline'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** A picture before it is rasterised. The same ledger and time give the same. */
export type Drawing = { readonly svg: string; readonly alt: string; readonly title: string };

const titles: Record<PictureKind, string> = { columns: 'Who has it from whom', timeline: 'When each source spoke' };

/** `asOf`: the time that the picture tells as its own, in milliseconds. */
export function drawPicture(kind: PictureKind, ledger: Ledger, asOf: number, typeface: Typeface): Drawing {
  const story = toPictureStory(ledger);
  const updates = updatesOf(ledger);
  const alt = kind === 'columns' ? columnsAlt(story, asOf) : timelineAlt(story, updates, asOf);
  return { svg: toSvg(layPicture(kind, ledger, asOf, createSetter(typeface))), alt, title: titles[kind] };
}

/** Where everything stands. */
export function layPicture(kind: PictureKind, ledger: Ledger, asOf: number, setter: Setter): Scene {
  const story = toPictureStory(ledger);
  if (kind === 'columns') return layColumns(story, asOf, setter);
  return layTimeline(story.claim, lanesOf(story, updatesOf(ledger)), asOf, setter);
}
