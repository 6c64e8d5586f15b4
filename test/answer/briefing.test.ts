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
        "Status: contested, both reported and denied.",
        "Claim: Ostrava Steel is closing its mill in Drevnik. First in Drevnik Courier on 2 April 2031.",
        "Sources: 2 outlets carry it; 1 independent source: two managers (through Drevnik Courier).",
        "Denied by Petr Hollan (spokesman of Ostrava Steel): that it closes this year.",
        "Open: nobody in a position to know has confirmed it.",
        "Last change: Petr Hollan (spokesman of Ostrava Steel) denies it: that it closes this year, in Radio Slate (2 April 2031, 09:00 UTC).",
      ]
    `);
  });
  it('reads out a lone report', () => {
    expect(writeBriefing(tell(claim, [report]).ledger)).toMatchInlineSnapshot(`
      [
        "Status: reported, not confirmed.",
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
        "Status: retracted.",
        "Claim: Ostrava Steel is closing its mill in Drevnik. First in Drevnik Courier on 2 April 2031.",
        "Sources: 1 outlet carries it; no independent source is behind it.",
        "Open: nobody in a position to know has confirmed it.",
        "Last change: Drevnik Courier takes back its report (2 April 2031, 18:00 UTC).",
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
        "Status: confirmed.",
        "Claim: Ostrava Steel is closing its mill in Drevnik. First in Drevnik Courier on 2 April 2031.",
        "Sources: 2 outlets carry it; 2 independent sources: two managers (through Drevnik Courier) and Ostrava Steel.",
        "Confirmed by Ostrava Steel.",
        "Open: no comment from the labour ministry.",
        "Last change: the labour ministry does not comment, in Northern Wire (2 April 2031, 15:00 UTC).",
      ]
    `);
  });
  it('says that there is nothing yet', () => {
    expect(writeBriefing(tell(claim, []).ledger)).toEqual(['Nothing yet: no outlet that we follow carries it.']);
  });
});

describe('who says what, read out', () => {
  const heard = (said: ToldArticle['said'], at = '15:00'): ToldArticle => ({
    outlet: 'Northern Wire',
    at,
    relation: 'update',
    firstHand: true,
    text: (said ?? []).map(({ sentence }) => sentence).join(' '),
    ...(said === undefined ? {} : { said }),
  });
  const saying = (
    speaker: string,
    stance: 'denies' | 'confirms' | 'unaware',
    sentence = `${speaker} spoke to us.`,
  ) => ({
    speaker,
    stance,
    sentence,
  });
  const lines = (...articles: readonly ToldArticle[]) => writeBriefing(tell(claim, [report, ...articles]).ledger);

  it('tells of somebody who first denied and then confirmed, once', () => {
    expect(lines(heard([saying('Anna Brod', 'denies')]), heard([saying('Anna Brod', 'confirms')], '17:00'))).toContain(
      'Anna Brod first denied it and has confirmed it since.',
    );
  });

  it('names three, and counts the rest', () => {
    const five = ['Anna Brod', 'Carl Dohm', 'Eva Falk', 'Gil Hart', 'Ida Jung'].map((name) => saying(name, 'denies'));
    expect(lines(heard(five))).toContain('Denied by Anna Brod, Carl Dohm, Eva Falk and 2 more.');
  });

  it('agrees in number with who does not know', () => {
    expect(lines(heard([saying('Anna Brod', 'unaware')])).join('\n')).toContain('Open: Anna Brod is not aware of it.');
    expect(lines(heard([saying('town officials', 'unaware')])).join('\n')).toContain(
      'Open: town officials are not aware of it.',
    );
  });

  it('is never longer than six lines', () => {
    const all = heard([
      saying('Anna Brod', 'denies'),
      saying('Carl Dohm', 'confirms', 'Carl Dohm confirmed it.'),
      saying('Eva Falk', 'unaware', 'Eva Falk had not heard of it.'),
    ]);
    expect(lines(all, denial).length).toBeLessThanOrEqual(6);
  });
});
