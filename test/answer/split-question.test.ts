import { expect, it } from 'vitest';
import { splitQuestion } from '../../src/answer/split-question.ts';

const one = (text: string, wantsTime = false) => ({ text, wantsTime });

it.each([
  ['Who denied it and when?', [one('Who denied it?', true)]],
  ['Who denied it, and when?', [one('Who denied it?', true)]],
  ['Chi ha smentito, e quando?', [one('Chi ha smentito?', true)]],
  ['Wer hat es dementiert und wann?', [one('Wer hat es dementiert?', true)]],
  ['Who denied it and has the ministry commented?', [one('Who denied it?'), one('has the ministry commented?')]],
  ['Who confirmed it and who denied it?', [one('Who confirmed it?'), one('who denied it?')]],
  ['And when?', [one('And when?')]],
  ['How much do Kestria and Norvalia pay?', [one('How much do Kestria and Norvalia pay?')]],
  ['The plan concerns the mill and what else?', [one('The plan concerns the mill and what else?')]],
])('%s', (text, parts) => expect(splitQuestion(text)).toEqual(parts));
