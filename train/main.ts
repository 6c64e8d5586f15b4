import { trainBackground } from './background.ts';
import { trainFnc } from './fnc.ts';
import { packLanguages } from './languages.ts';
import { trainMatch } from './match.ts';
import { trainRelation } from './relation.ts';
import { trainStance } from './stance.ts';
import { writeWeights } from './write.ts';

// In this order: each rests on the ones before it.
const steps = {
  languages: packLanguages,
  background: () => ({ weights: { background: trainBackground() }, report: '' }),
  stance: trainStance,
  match: trainMatch,
  relation: trainRelation,
  fnc: trainFnc,
} satisfies Record<string, () => { readonly weights: Readonly<Record<string, object>>; readonly report: string }>;

const asked = process.argv.slice(2);
for (const [name, step] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { weights, report } = step();
  for (const [file, content] of Object.entries(weights))
    writeWeights(name === 'languages' ? 'language' : 'story', file, content);
  process.stdout.write(`── ${name}\n${report}\n`);
}
