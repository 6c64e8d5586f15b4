import { h } from './dom.js';
import { plainOf, renderText } from './mrkdwn.js';

/** Passes a press or a choice on, once the viewer has confirmed it where the element asks for that. */
export async function press(element, block, context, extra) {
  if (element.confirm && !(await confirmed(element.confirm, context))) return;
  await context.act(element, block, extra);
}

function confirmed(confirm, context) {
  return new Promise((resolve) => {
    const answer = (yes) => {
      dialog.close();
      dialog.remove();
      resolve(yes);
    };
    const dialog = h(
      'dialog',
      { class: 'modal small', oncancel: () => answer(false), 'aria-label': plainOf(confirm.title) || 'Are you sure?' },
      h('h2', {}, plainOf(confirm.title) || 'Are you sure?'),
      h('div', { class: 'body' }, renderText(confirm.text, context.names)),
      h(
        'footer',
        {},
        h(
          'button',
          { type: 'button', class: 'button', onclick: () => answer(false) },
          plainOf(confirm.deny) || 'Cancel',
        ),
        h(
          'button',
          { type: 'button', class: `button ${confirm.style ?? 'primary'}`, onclick: () => answer(true) },
          plainOf(confirm.confirm) || 'Yes',
        ),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}
