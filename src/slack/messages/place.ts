import type { Story } from '../../news/story.ts';
import { type Mrkdwn, say } from '../sanitize.ts';

/** The channel of a story, by its name for those who may know it. */
export function placeInWords({ channelId }: Pick<Story, 'channelId'>): Mrkdwn {
  return /^[CG][A-Z0-9]{1,30}$/.test(channelId) ? { mrkdwn: `<#${channelId}>` } : say`a direct message`;
}
