import { describe, expect, it } from 'vitest';
import { checkClaim, proposeClaim, understandClaim } from '../../src/story/claim.ts';

describe('understanding a claim', () => {
  it.each([
    {
      claim: 'Norvenia is ready to sell tanks to Ostland, says the Morning Post',
      attribution: 'says the Morning Post',
    },
    { claim: 'Bank Vestra is insolvent, according to the Daily Ledger', attribution: 'according to the Daily Ledger' },
    {
      claim: 'Il gruppo Orsini vende la sede, secondo il Corriere del Lago',
      attribution: 'secondo il Corriere del Lago',
    },
    { claim: 'Mayor Lind, who is 61, will resign', attribution: null },
  ])('$claim: the tail is $attribution', ({ claim, attribution }) => {
    expect(understandClaim(claim).attribution).toBe(attribution);
  });

  it.each([
    { claim: 'Minister Ada Lund was not told about the deal', negative: true },
    { claim: 'Il portiere Melani non giocherà la finale', negative: true },
    { claim: 'Die Möbelkette Korn schließt keine Filiale', negative: true },
    { claim: 'Minister Ada Lund was told about the deal', negative: false },
    { claim: 'UN envoy Ada Lund has broken the arms embargo', negative: false },
    { claim: 'Goalkeeper Melani has failed his medical', negative: false },
    { claim: 'The phone Korn records calls without consent', negative: false },
  ])('$claim: negative is $negative', ({ claim, negative }) => {
    expect(understandClaim(claim).negative).toBe(negative);
  });

  it.each([
    { claim: 'China is open to supplying drones to Serbia', modality: 'readiness' },
    { claim: 'Serbia has asked China for drones', modality: 'request' },
    { claim: 'Northgate is considering a bid for Belmara', modality: 'weighing' },
    { claim: 'Belmara will close its dairy in Cork', modality: 'plan' },
    { claim: 'The actor Miles Corrigan has died', modality: 'fact' },
  ])('$claim is a claim of $modality', ({ claim, modality }) => {
    expect(understandClaim(claim).modality).toBe(modality);
  });

  it('keeps names, states and figures apart', () => {
    const claim = understandClaim('Serbia has sent 3,000 soldiers to Armenia');
    expect(claim.figures).toEqual([3000]);
    expect(claim.terms.flatMap(({ country }) => country ?? [])).toEqual(['RS', 'AM']);
    expect(claim.names).toEqual(['Serbia', 'Armenia']);
  });
});

describe('checking a claim', () => {
  it.each([
    { text: 'Resigns', kind: 'vague' },
    { text: 'the mayor will resign over the new tram line', kind: 'vague' },
    { text: 'Mayor Odile Brandt will resign', kind: 'ok' },
    { text: 'China is open to supplying drones to Serbia', kind: 'ok' },
  ])('$text is $kind', ({ text, kind }) => {
    expect(checkClaim(text).kind).toBe(kind);
  });

  it('says why in words that help', () => {
    expect(checkClaim('it rains')).toMatchObject({ kind: 'vague', reason: expect.stringMatching(/who does what/) });
    expect(checkClaim('the mayor will resign over the tram')).toMatchObject({
      reason: expect.stringMatching(/Name a person/),
    });
  });
});

describe('proposing a claim', () => {
  it.each([
    {
      title: 'Tekko to shut its plant in Leeds, says the Star - Yorkshire News',
      claim: 'Tekko to shut its plant in Leeds',
    },
    { title: 'EXCLUSIVE: Halden Bank knew of laundering in Riga', claim: 'Halden Bank knew of laundering in Riga' },
  ])('leaves the outlet out of "$title"', ({ title, claim }) => {
    expect(proposeClaim({ title, text: '', language: 'en' })).toBe(claim);
  });

  it('takes the lead where the headline asks', () => {
    const text =
      'LEEDS - Tekko Motors will close its engine plant in Leeds next year, the Star reported. More follows.';
    expect(proposeClaim({ title: 'Is this the end?', text, language: 'en' })).toBe(
      'Tekko Motors will close its engine plant in Leeds next year',
    );
  });
});
