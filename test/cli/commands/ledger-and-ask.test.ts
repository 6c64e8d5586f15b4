import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/cli/command.ts';
import { ask } from '../../../src/cli/commands/ask.ts';
import { ledger } from '../../../src/cli/commands/ledger.ts';

async function run(command: Command, lines: readonly string[]) {
  const out: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      out.push(chunk.toString());
      done();
    },
  });
  const status = await command.run([], { input: Readable.from([`${lines.join('\n')}\n`]), output, errors: output });
  const answers = out
    .join('')
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
  return { status, answers };
}

const bridge = { id: 'b', title: 'Orlov', text: 'The bridge at Orlov was built in 1884. It carries two tracks.' };

describe('cli ask', () => {
  it('answers from paragraphs without a claim, line by line, and keeps a bad line in its place', async () => {
    const { status, answers } = await run(ask, [
      JSON.stringify({ id: 1, claim: '', articles: [bridge], question: 'When was the bridge at Orlov built?' }),
      '{"id": 2, "claim": ""}',
      JSON.stringify({ id: 3, claim: '', articles: [bridge], question: 'Who composed the opera?' }),
    ]);
    expect(status).toBe(1);
    expect(answers).toMatchObject([
      { id: 1, answered: true, evidence: [{ articleId: 'b', sentence: 'The bridge at Orlov was built in 1884.' }] },
      { id: 2, error: { code: 'bad-input' } },
      { id: 3, answered: false, evidence: [] },
    ]);
  });
});

describe('cli ledger', () => {
  it('gives every field of the contract, also for a story without articles', async () => {
    const { status, answers } = await run(ledger, [
      JSON.stringify({ id: 'x', claim: 'Ostrava Steel is closing its mill in Drevnik.', articles: [] }),
    ]);
    expect(status).toBe(0);
    expect(answers).toEqual([
      {
        id: 'x',
        status: 'reported',
        origin: null,
        independentSources: [],
        independentSourceCount: 0,
        articles: [],
        denials: [],
        confirmations: [],
        unaware: [],
        noComment: [],
        timeline: [],
      },
    ]);
  });
});
