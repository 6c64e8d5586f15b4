import { describe, expect, it } from 'vitest';
import { writeBriefing } from '../../src/answer/briefing.ts';
import { type ToldArticle, tell } from '../support/told-story.ts';

const claim = 'Ostrava Steel is closing its mill in Drevnik.';
const report: ToldArticle = {
  outlet: 'Drevnik Courier',
  at: '06:00',
  firstHand: true,
  text: 'Ostrava Steel will shut its mill in Drevnik, two managers told the Drevnik Courier.',
  cites: [['anonymous', 'two managers', 'two managers told the Drevnik Courier']],
};
const denial: ToldArticle = {
  outlet: 'Radio Slate',
  at: '09:00',
  relation: 'deny',
  firstHand: true,
  text: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
  said: [
    {
      speaker: 'Petr Hollan',
      role: 'spokesman of Ostrava Steel',
      stance: 'denies',
      scope: 'that it closes this year',
      sentence: '“The mill stays open,” spokesman Petr Hollan told Radio Slate.',
    },
  ],
};

describe('writeBriefing', () => {
  it('reads out a contested story in six lines', () => {
    expect(writeBriefing(tell(claim, [report, denial]).ledger)).toMatchInlineSnapshot(`
      [
        "Status: Contested: it is reported and denied.",
        "Claim: Ostrava Steel is closing its mill in Drevnik. First in Drevnik Courier on 2 April 2031.",
        "Sources: 2 outlets carry it; 1 independent source: two managers (through Drevnik Courier).",
        "Denied by Petr Hollan (spokesman of Ostrava Steel): that it closes this year.",
        "Open: nobody in a position to know has confirmed it.",
        "Last: 2 April 2031, 09:00 UTC, Petr Hollan (spokesman of Ostrava Steel) denies it: that it closes this year, in Radio Slate.",
      ]
    `);
  });
  it('reads out a lone report', () => {
    expect(writeBriefing(tell(claim, [report]).ledger)).toMatchInlineSnapshot(`
      [
        "Status: Reported, not confirmed.",
        "Claim: Ostrava Steel is closing its mill in Drevnik. First in Drevnik Courier on 2 April 2031.",
        "Sources: 1 outlet carries it; 1 independent source: two managers (through Drevnik Courier).",
        "Open: nobody in a position to know has confirmed it.",
      ]
    `);
  });
  it('reads out a story that was taken back', () => {
    expect(
      writeBriefing(
        tell(claim, [
          report,
          {
            outlet: 'Drevnik Courier',
            at: '18:00',
            relation: 'deny',
            withdraws: true,
            text: 'We were wrong about the mill.',
          },
        ]).ledger,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Status: Retracted.",
        "Claim: Ostrava Steel is closing its mill in Drevnik. First in Drevnik Courier on 2 April 2031.",
        "Sources: 1 outlet carries it; no independent source is behind it.",
        "Open: nobody in a position to know has confirmed it.",
        "Last: 2 April 2031, 18:00 UTC, Drevnik Courier takes back its report.",
      ]
    `);
  });
  it('reads out a confirmed story with a party that keeps silent', () => {
    expect(
      writeBriefing(
        tell(claim, [
          report,
          {
            outlet: 'Northern Wire',
            at: '15:00',
            relation: 'confirm',
            firstHand: true,
            text: 'Ostrava Steel confirmed the closure. The labour ministry declined to comment.',
            said: [
              {
                speaker: 'Ostrava Steel',
                role: 'company',
                stance: 'confirms',
                sentence: 'Ostrava Steel confirmed the closure.',
              },
              {
                speaker: 'labour ministry',
                role: 'ministry',
                stance: 'no-comment',
                sentence: 'The labour ministry declined to comment.',
              },
            ],
          },
        ]).ledger,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Status: Confirmed.",
        "Claim: Ostrava Steel is closing its mill in Drevnik. First in Drevnik Courier on 2 April 2031.",
        "Sources: 2 outlets carry it; 2 independent sources: two managers (through Drevnik Courier) and Ostrava Steel.",
        "Confirmed by Ostrava Steel.",
        "Open: no comment from labour ministry.",
        "Last: 2 April 2031, 15:00 UTC, labour ministry does not comment, in Northern Wire.",
      ]
    `);
  });
  it('says that there is nothing yet', () => {
    expect(writeBriefing(tell(claim, []).ledger)).toEqual(['Nothing yet: no outlet that we follow carries it.']);
  });
});
