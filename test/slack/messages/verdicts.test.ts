import { describe, expect, it } from 'vitest';
import type { StatementVerdicts } from '../../../src/news/second-reading.ts';
import { confirmationMessage } from '../../../src/slack/messages/alerts/confirmation.ts';
import { denialMessage } from '../../../src/slack/messages/alerts/denial.ts';
import { denial } from '../samples.ts';

const asks = (verdicts: StatementVerdicts) => ({ ...denial, asserted: false, verdicts });
const differ = { ours: 'denies', second: 'reports' } as const;

describe('where two readers differ', () => {
  it.each([
    { ours: 'denies', second: 'reports', says: 'Our reader: denies. Second reader: reports only.' },
    { ours: 'denies', second: null, says: 'Our reader: denies. Second reader: does not have it.' },
    { ours: null, second: 'denies', says: 'Our reader: does not have it. Second reader: denies.' },
    { ours: 'no-comment', second: 'confirms', says: 'Our reader: does not comment. Second reader: confirms.' },
  ] as const)('says $says', ({ says, ...verdicts }) => {
    const { text, blocks } = denialMessage(asks(verdicts), null);
    expect(text).toContain(`${says} Is this a denial?`);
    expect(JSON.stringify(blocks)).toContain(says);
  });

  it('asks about a confirmation alike', () => {
    expect(confirmationMessage(asks(differ), null).text).toContain(
      'Second reader: reports only. Is this a confirmation?',
    );
  });

  it.each([
    { name: 'once the desk has settled it', alert: asks(differ), settled: 'Settled by <@U0ADA00001>: a denial.' },
    {
      name: 'where both agree and it is asserted',
      alert: { ...denial, verdicts: { ours: 'denies', second: 'denies' } as const },
      settled: null,
    },
    { name: 'where there is one reader', alert: { ...denial, asserted: false }, settled: null },
  ])('says nothing of readers $name', ({ alert, settled }) => {
    const { text, blocks } = denialMessage(alert, settled);
    expect(text).not.toContain('reader');
    expect(JSON.stringify(blocks)).not.toContain('reader');
  });
});
