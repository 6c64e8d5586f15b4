import { describe, expect, it } from 'vitest';
import { findReply } from '../../src/llm/reply.ts';

const reply = {
  relation: 'deny',
  statements: [{ sentence: 1, quote: 'The mayor denied it.', speaker: null, stance: 'denies' }],
};
const json = JSON.stringify(reply);

describe('findReply', () => {
  it.each([
    { name: 'bare', text: json },
    { name: 'in a fence', text: `\`\`\`json\n${json}\n\`\`\`` },
    { name: 'after thinking aloud', text: `<think>\nIs {this} a denial?\n</think>\n${json}` },
    { name: 'with a sentence around it', text: `Here it is: ${json} I hope that helps.` },
    { name: 'over several lines', text: JSON.stringify(reply, null, 2) },
  ])('finds the object $name', ({ text }) => expect(findReply(text)).toEqual(reply));

  it.each([
    { name: 'nothing', text: '' },
    { name: 'broken JSON', text: json.slice(0, -9) },
    { name: 'a relation that is none', text: json.replace('"deny"', '"refutes"') },
    { name: 'a stance that is none', text: json.replace('"denies"', '"rejects"') },
    { name: 'a sentence that is no number', text: json.replace('"sentence":1', '"sentence":"1"') },
    { name: 'more than was asked for', text: json.replace('{"relation"', '{"confidence":1,"relation"') },
    { name: 'no statements', text: '{"relation":"deny"}' },
    { name: 'a list', text: `[${json}]`.replaceAll('{"relation"', '{"x":1,"relation"') },
  ])('takes $name for no reply', ({ text }) => expect(findReply(text)).toBeNull());
});
