import type { EventRegistration } from './event.ts';
import { registerHome } from './home-opened.ts';
import { registerInvited } from './invited.ts';
import { registerRoomsChanged } from './rooms-changed.ts';
import { registerThreadQuestions } from './thread-question.ts';
import { registerUninstalled } from './uninstalled.ts';

/** What listens to what; the manifests name the same events. */
export const eventRegistrations = {
  home: registerHome,
  invited: registerInvited,
  roomsChanged: registerRoomsChanged,
  threadQuestions: registerThreadQuestions,
  uninstalled: registerUninstalled,
} satisfies Record<string, EventRegistration>;
