import { trainBackground } from './background.ts';
import { trainMatch } from './match.ts';
import { trainRelation } from './relation.ts';
import { trainStance } from './stance.ts';
import { writeWeights } from './write.ts';

// In this order: each rests on the ones before it.
const steps = {
  background: () => ({ weights: trainBackground(), report: '' }),
  stance: () => trainStance(),
  match: trainMatch,
  relation: trainRelation,
} satisfies Record<string, () => { readonly weights: object; readonly report: string }>;

const asked = process.argv.slice(2);
for (const [name, step] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { weights, report } = step();
  writeWeights(name, weights);
  process.stdout.write(`── ${name}\n${report}\n`);
}
