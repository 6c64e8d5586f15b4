/** Sums of named features in a table of fixed size. The same name always meets the same place (FNV-1a, 32 bits). */
export class FeatureBag {
  readonly bits: number;
  readonly values = new Map<number, number>();

  constructor(bits: number) {
    this.bits = bits;
  }

  add(name: string, value = 1): void {
    const place = placeOf(name, this.bits);
    this.values.set(place, (this.values.get(place) ?? 0) + value);
  }

  /** At most `cap` for one feature: what is said three times is not three times as true. */
  addOnce(name: string, value = 1): void {
    this.values.set(placeOf(name, this.bits), value);
  }
}

export function placeOf(name: string, bits: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash ^= name.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  // FNV's low bits of short names are weak: mix once more.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return (hash >>> 0) & ((1 << bits) - 1);
}
