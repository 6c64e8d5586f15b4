import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Viewer } from '../../desk/desk.ts';

type SubmissionAnswer =
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: ModalView };

/** A window that a person sent. `viewer.channelId` is empty: a window stands in no channel. */
export type Submission = {
  readonly viewer: Viewer;
  readonly client: WebClient;
  readonly viewId: string;
  readonly metadata: string;
  readonly values: unknown;
  readonly ack: (answer?: SubmissionAnswer) => Promise<void>;
};
