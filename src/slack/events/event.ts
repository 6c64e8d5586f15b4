import type { App } from '@slack/bolt';
import type { Installations } from '../installations.ts';
import type { Listening } from '../listening.ts';

/** Registers what listens to one kind of event, or to a few that are one thing. */
export type EventRegistration = (app: App, listening: Listening, installations: Installations | null) => void;
