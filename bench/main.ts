import type { Bench, Figures } from './bench.ts';
import { benches } from './index.ts';

const args = process.argv.slice(2);
const isJson = args.includes('--json');
const [name] = args.filter((arg) => !arg.startsWith('--'));
const table: Record<string, Bench> = benches;
const chosen = Object.entries(table).filter(([word]) => name === undefined || word === name);
if (chosen.length === 0) {
  process.stderr.write(`No benchmark is called ${name}. There are: ${Object.keys(table).join(', ')}\n`);
  process.exitCode = 64;
}
const all: Record<string, Figures> = {};
for (const [word, bench] of chosen) {
  const figures = await bench.run();
  all[word] = figures;
  if (isJson) continue;
  console.log(`\n${word}: ${bench.help}`);
  console.table(figures);
}
if (isJson) console.log(JSON.stringify(all));
