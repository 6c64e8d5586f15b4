import type { Story } from '../news/story.ts';
import type { Proposal, Viewer } from './desk.ts';

/** A story that is followed already (or was here: `stopped`) and may be the one that somebody is about to follow. */
export type SimilarStory = {
  readonly story: Story;
  /** The same claim, the same link, or so alike that nobody would follow both without a reason. */
  readonly sure: boolean;
};

/** A message of somebody's, as far as a claim may come from it. `words`: without links and markup. */
export type SharedWords = { readonly link: string | null; readonly words: string };

/** How people come to a story; a part of `Desk`. */
export type WaysIn = {
  /** A claim from a message: what its linked page asserts, else what its words do. */
  proposeFrom(message: SharedWords): Promise<Proposal>;
  /** At most three, those of the viewer's own channel first. Only what this person may see. */
  similar(
    viewer: Viewer,
    about: { readonly claim: string; readonly originUrl: string | null },
  ): Promise<readonly SimilarStory[]>;
  /** The story that is told in a thread (its root's timestamp); null where there is none, or this person may not see it. */
  storyAt(viewer: Viewer, thread: { readonly channelId: string; readonly ts: string }): Promise<Story | null>;
};
