import { describe, expect, it } from 'vitest';
import { publicBody, samePublicBody, speaksForState } from '../../src/language/bodies.ts';

describe('publicBody', () => {
  it.each([
    { phrase: 'Chinese foreign ministry', country: 'CN', office: 'foreign' },
    { phrase: 'ministero degli Esteri cinese', country: 'CN', office: 'foreign' },
    { phrase: 'ministère chinois des Affaires étrangères', country: 'CN', office: 'foreign' },
    { phrase: 'chinesisches Außenministerium', country: 'CN', office: 'foreign' },
    { phrase: 'МИД Китая', country: 'CN', office: 'foreign' },
    { phrase: 'Kremlin', country: 'RU', office: 'presidency' },
    { phrase: 'Moscow', country: 'RU', office: 'state' },
    { phrase: 'the United States', country: 'US', office: 'state' },
    { phrase: 'German government', country: 'DE', office: 'government' },
  ])('$phrase → $country $office', ({ phrase, country, office }) =>
    expect(publicBody(phrase)).toEqual({ country, office }),
  );

  it.each(['health ministry', 'Ann Lee', 'Chinese traders', ''])('is null for %j', (phrase) =>
    expect(publicBody(phrase)).toBeNull(),
  );
});

describe('samePublicBody', () => {
  it.each([
    { a: 'ministero degli Esteri cinese', b: 'China’s foreign ministry', same: true },
    { a: 'Auswärtiges Amt in Deutschland', b: 'German foreign ministry', same: true },
    { a: 'Chinese foreign ministry', b: 'Russian foreign ministry', same: false },
    { a: 'Chinese foreign ministry', b: 'Chinese defence ministry', same: false },
    { a: 'embassy of France', b: 'French foreign ministry', same: false },
    { a: 'Ann Lee', b: 'Ann Lee', same: false },
  ])('$a, $b: $same', ({ a, b, same }) => expect(samePublicBody(a, b)).toBe(same));
});

describe('speaksForState', () => {
  it.each([
    { state: 'Moscow', office: 'Kremlin spokesman', speaks: true },
    { state: 'Russia', office: 'portavoce del Cremlino', speaks: true },
    { state: 'Russia', office: 'Chinese foreign ministry', speaks: false },
    { state: 'France', office: 'French embassy', speaks: false },
    { state: 'Kremlin', office: 'Russian government', speaks: false },
  ])('$office for $state: $speaks', ({ state, office, speaks }) => expect(speaksForState(state, office)).toBe(speaks));
});
