/** What a benchmark found: rows of figures, the first column a name. */
export type Figures = readonly Readonly<Record<string, string | number>>[];

/** One benchmark of `npm run bench [NAME]`. */
export type Bench = { readonly help: string; run(): Promise<Figures> };

/** Seconds of processor time (user and system) that the work took. */
export async function cpuSeconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export function round(value: number, digits = 1): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
