import { type App, type BlockAction, RespondError, type RespondFn } from '@slack/bolt';
import type { Action } from './actions/action.ts';
import { actions } from './actions/index.ts';
import type { Command } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { publishHome } from './events/home-opened.ts';
import { eventRegistrations } from './events/index.ts';
import { type HomeState, parseHomeState, parseQuestionsWindow } from './home-state.ts';
import { actionIds, botName, callbackIds, commandName } from './ids.ts';
import type { Installations } from './installations.ts';
import type { Rendered } from './limits.ts';
import type { Listening } from './listening.ts';
import { helpMessage } from './messages/help.ts';
import { tellMissing } from './missing-scope.ts';
import { submitAsk } from './modals/ask.ts';
import { submitChange } from './modals/change-story.ts';
import { noticeView } from './modals/notice.ts';
import { submitSettings } from './modals/settings.ts';
import { submitTrack } from './modals/submit-track.ts';
import { openView, updateView } from './modals/window.ts';
import { parseCommandWords } from './payloads.ts';
import { bodyOf } from './posting.ts';
import { fromSlack } from './sanitize.ts';
import { shortcuts } from './shortcuts/index.ts';
import type { Shortcut } from './shortcuts/shortcut.ts';

const table: Record<string, Command> = commands;
const entries = Object.values(table);

/** Slack answers "ok", or a JSON object, also with status 200. */
const saysNo = (answer: string) => /^\s*\{[^{}]*"ok"\s*:\s*false/.test(answer);

/** Where Slack refuses the blocks (a table in an ephemeral message), the words go alone. */
async function reply(respond: RespondFn, rendered: Rendered, where: Parameters<RespondFn>[0] & object): Promise<void> {
  try {
    const response = await respond({ ...bodyOf(rendered), ...where });
    if (!saysNo(await response.text())) return;
  } catch (error) {
    // 404: the address is used up or too old, and nothing more will be taken.
    if (!(error instanceof RespondError) || error.statusCode === 404) throw error;
  }
  await respond({ ...bodyOf({ ...rendered, blocks: [] }), ...where });
}

/**
 * Tells Slack that we heard. Where the socket broke just now that can't be said, and Slack shows the person an error of
 * its own; what was asked is done all the same, since Slack does not ask again.
 */
async function acknowledge(ack: () => Promise<void>, { log }: Listening): Promise<void> {
  try {
    await ack();
  } catch (error) {
    log.warn('slack-not-acknowledged', { error });
  }
}

function registerCommand(app: App, listening: Listening): void {
  const { desk, clock } = listening;
  app.command(commandName, async ({ command, ack, respond, client, context }) => {
    await acknowledge(ack, listening);
    const { name, words } = parseCommandWords(fromSlack(command.text ?? ''));
    const known = name === '' ? commands.help : Object.hasOwn(table, name) ? table[name] : undefined;
    const show = (rendered: Rendered) => reply(respond, rendered, { response_type: 'ephemeral' });
    if (known === undefined) return show(helpMessage(entries, name));
    const rendered = await known.run({
      viewer: { teamId: context.teamId ?? command.team_id, channelId: command.channel_id, userId: command.user_id },
      desk: desk(),
      now: clock.now(),
      client,
      triggerId: command.trigger_id,
      lacks: (scope) =>
        listening.missing(scope, { teamId: context.teamId ?? command.team_id, userId: command.user_id }, client),
      show,
      words,
      entries,
    });
    if (rendered !== null) await show(rendered);
  });
}

/** The thread in which the clicked message stands, so that what we show appears beside it. */
function threadOf({ message }: BlockAction): { thread_ts?: string } {
  const thread: unknown = message?.thread_ts;
  return typeof thread === 'string' && thread !== message?.ts ? { thread_ts: thread } : {};
}

function payloadOf(action: BlockAction['actions'][number]): unknown {
  if (action.type === 'overflow') return action.selected_option.value;
  if (action.type === 'static_select') return action.selected_option?.value;
  if (action.type === 'conversations_select') return action.selected_conversation;
  return 'value' in action ? action.value : undefined;
}

function registerAction(app: App, id: string, action: Action, listening: Listening): void {
  const { desk, clock } = listening;
  app.action<BlockAction>(id, async ({ ack, body, action: clicked, respond, client, context }) => {
    await acknowledge(ack, listening);
    const inHome = body.view !== undefined;
    const viewer = {
      teamId: context.teamId ?? body.team?.id ?? '',
      channelId: body.channel?.id ?? '',
      userId: body.user.id,
    };
    const where = { replace_original: false, ...threadOf(body) };
    const modal = body.view?.type === 'modal' ? body.view : null;
    const state =
      parseQuestionsWindow(modal?.private_metadata)?.home ??
      parseHomeState(modal === null ? body.view?.private_metadata : null);
    const redraw = (to: HomeState) => publishHome(client, viewer.teamId, viewer.userId, listening, to);
    await action({
      viewer,
      window: modal === null ? null : { id: modal.id, metadata: modal.private_metadata },
      desk: desk(),
      now: clock.now(),
      client,
      triggerId: body.trigger_id,
      lacks: (scope) => listening.missing(scope, viewer, client),
      value: payloadOf(clicked),
      from: inHome ? 'home' : 'message',
      home: { state, redraw },
      show: async (rendered) => {
        // In a window what is shown takes its place: a second one would lie on top of it.
        if (modal !== null) await updateView(client, modal.id, noticeView(botName, rendered));
        else if (inHome) await openView(client, body.trigger_id, noticeView(botName, rendered));
        else await reply(respond, rendered, { response_type: 'ephemeral', ...where });
      },
      share: (rendered) => reply(respond, rendered, { response_type: 'in_channel', ...where }),
    });
    if (inHome && id === actionIds.more) await redraw(state);
  });
}

function registerModals(app: App, listening: Listening): void {
  for (const [id, submit] of [
    [callbackIds.track, submitTrack],
    [callbackIds.settings, submitSettings],
    [callbackIds.change, submitChange],
    [callbackIds.ask, submitAsk],
  ] as const) {
    app.view(id, ({ ack, body, view, client, context }) =>
      submit(
        {
          viewer: { teamId: context.teamId ?? body.team?.id ?? '', channelId: '', userId: body.user.id },
          client,
          viewId: view.id,
          metadata: view.private_metadata,
          values: view.state.values,
          ack: (answer) => acknowledge(() => (answer === undefined ? ack() : ack(answer)), listening),
        },
        listening,
      ),
    );
  }
}

function registerShortcut(app: App, id: string, shortcut: Shortcut, listening: Listening): void {
  const { desk, clock } = listening;
  if (shortcut.type === 'global') {
    app.shortcut({ callback_id: id, type: 'shortcut' }, async ({ ack, body, client, context }) => {
      await acknowledge(ack, listening);
      const viewer = { teamId: context.teamId ?? body.team?.id ?? '', channelId: '', userId: body.user.id };
      const show = async (rendered: Rendered) => {
        await openView(client, body.trigger_id, noticeView(botName, rendered));
      };
      const lacks = (scope: string) => listening.missing(scope, viewer, client);
      await shortcut.run({ viewer, desk: desk(), now: clock.now(), client, triggerId: body.trigger_id, show, lacks });
    });
    return;
  }
  app.shortcut({ callback_id: id, type: 'message_action' }, async ({ ack, body, respond, client, context }) => {
    await acknowledge(ack, listening);
    const viewer = { teamId: context.teamId ?? body.team?.id ?? '', channelId: body.channel.id, userId: body.user.id };
    await shortcut.run({
      viewer,
      lacks: (scope) => listening.missing(scope, viewer, client),
      desk: desk(),
      now: clock.now(),
      client,
      triggerId: body.trigger_id,
      show: (rendered) => reply(respond, rendered, { response_type: 'ephemeral', replace_original: false }),
      message: body.message,
    });
  });
}

/** Everything that people do in Slack, tied to the desk. */
export function registerAll(app: App, heard: Omit<Listening, 'missing'>, installations: Installations | null): void {
  const listening: Listening = {
    ...heard,
    missing: (scope, met, client) => tellMissing({ scope, ...met }, client, heard, installations),
  };
  registerCommand(app, listening);
  for (const [id, action] of Object.entries(actions)) registerAction(app, id, action, listening);
  // Buttons of older versions, or of nobody: acknowledged, so that Slack shows no error, and noted.
  app.action(/[\s\S]*/, async ({ ack, action }) => {
    const id = 'action_id' in action ? action.action_id : '';
    if (Object.hasOwn(actions, id)) return;
    await ack();
    listening.log.info('slack-action-unknown', { id });
  });
  for (const [id, shortcut] of Object.entries(shortcuts)) registerShortcut(app, id, shortcut, listening);
  registerModals(app, listening);
  for (const register of Object.values(eventRegistrations)) register(app, listening, installations);
}
