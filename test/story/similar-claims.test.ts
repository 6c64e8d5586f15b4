import { describe, expect, it } from 'vitest';
import { understandClaim } from '../../src/story/claim.ts';
import { likeness, SAME_FROM, SIMILAR_FROM } from '../../src/story/similar-claims.ts';

const like = (one: string, other: string) => likeness(understandClaim(one), understandClaim(other));

describe('how alike two claims are', () => {
  it.each([
    ['Norvalia is ready to sell frigates to Kestria', 'Norvalia would sell Kestria four frigates'],
    ['China is open to supplying arms to Russia', 'Russia asked China for weapons'],
    ['China is open to supplying arms to Russia', 'La Cina è pronta a fornire armi alla Russia'],
    ['The ECB will cut rates in June', 'ECB to lower interest rates in June'],
    ['Turkey will block Sweden from NATO', 'Erdogan says Turkey will not let Sweden join NATO'],
    ['Bayer considers splitting into three', 'Bayer weighs three-way break-up'],
  ])('“%s” is shown to who tracks “%s”', (one, other) => {
    expect(like(one, other)).toBeGreaterThanOrEqual(SIMILAR_FROM);
    expect(like(other, one)).toBeCloseTo(like(one, other), 10);
  });
  it.each([
    ['China is open to supplying arms to Russia', 'Iran supplies drones to Russia'],
    ['China is open to supplying arms to Russia', 'China condemns US arms sale to Taiwan'],
    ['Turkey will block Sweden from NATO', 'Turkey will block Finland from NATO'],
    ['Norvalia is ready to sell frigates to Kestria', 'Norvalia is ready to sell tanks to Ordania'],
    ['The ECB will cut rates in June', 'The mayor of Ordania resigned over the tram contract'],
    ['rates will fall', 'rates will rise'],
  ])('“%s” is not shown to who tracks “%s”', (one, other) => expect(like(one, other)).toBeLessThan(SIMILAR_FROM));
  it.each([
    ['China is open to supplying arms to Russia', 'China is open to buying oil from Russia'],
    ['Volkswagen plans to close three plants in Germany', 'Volkswagen recalls 40,000 cars in Germany'],
    ['Norsund Ferries plans to close the Hella route in June', 'Norsund Ferries raises ticket prices in June'],
  ])('“%s” does not hold back who tracks “%s”', (one, other) => expect(like(one, other)).toBeLessThan(SAME_FROM));
});
