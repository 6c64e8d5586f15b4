// Plain JavaScript on purpose: an older Node must be able to read this file, to say what is missing.
// Usage: node src/entry.js FILE.ts [argument…], FILE relative to this folder.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Second Source needs Node 24 or newer, and this is ${process.version}. ` +
      'On Linux and Windows "npm ci" brings its own; elsewhere install it from https://nodejs.org.\n',
  );
  process.exit(78);
}
// glibc reads these when a process begins, so the bot begins anew with them: they save 15 MB at rest, 60 after a burst.
const thrifty = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072' };
if (
  process.argv[2] === 'main.ts' &&
  process.platform === 'linux' &&
  process.env.MALLOC_ARENA_MAX === undefined &&
  process.channel === undefined &&
  typeof process.execve === 'function'
) {
  const args = [process.execPath, ...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.execve(process.execPath, args, { ...process.env, ...thrifty });
}
// What was compiled once is not compiled again: starts are faster, and the compiler of types (30 MB) stays away.
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/second-source', import.meta.url)));
const [file] = process.argv.splice(2, 1);
await import(new URL(file ?? 'main.ts', import.meta.url).href);
