import * as app from './app.ts';
import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import * as files from './files.ts';
import type { Method } from './method.ts';
import * as people from './people.ts';
import * as views from './views.ts';

/** The Web API: every other method answers `unknown_method`. */
export const methods = {
  'api.test': people.apiTest,
  'apps.connections.open': app.openConnection,
  'assistant.threads.setStatus': app.setStatus,
  'auth.test': people.authTest,
  'blocks.validate': app.validateBlocks,
  'bots.info': people.botInfo,
  'chat.delete': chat.remove,
  'chat.getPermalink': chat.getPermalink,
  'chat.postEphemeral': chat.postEphemeral,
  'chat.postMessage': chat.postMessage,
  'chat.update': chat.update,
  'conversations.history': conversations.messages,
  'conversations.info': conversations.info,
  'conversations.join': conversations.join,
  'conversations.list': conversations.list,
  'conversations.members': conversations.members,
  'conversations.open': conversations.open,
  'conversations.replies': conversations.replies,
  'files.completeUploadExternal': files.completeUpload,
  'files.getUploadURLExternal': files.getUploadUrl,
  'files.info': files.fileInfo,
  'oauth.v2.access': app.exchangeCode,
  'reactions.add': app.addReaction,
  'team.info': people.teamInfo,
  'users.conversations': conversations.ofUser,
  'users.info': people.userInfo,
  'views.open': views.openView,
  'views.publish': views.publishView,
  'views.push': views.pushView,
  'views.update': views.updateView,
} satisfies Record<string, Method>;
