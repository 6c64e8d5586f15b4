import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MB = 1024 * 1024;
/** The heap grew by so much since it was last tidied, or is that large where it never was. */
const worthIt = 24 * MB;
/** Of one core, over the time since the last look: a process at rest. */
const quietShare = 0.05;

type Collect = (how: { type: 'major'; flavor: 'last-resort' }) => void;

/**
 * Gives the system back what a burst of work has left (a list of feeds read for the first time leaves 150 MB). V8 does so
 * only under pressure, which a process at rest never feels. Looks when it is called, about once a minute; collects where
 * the process has had hardly anything to do since the call before, in a tenth of a second. True where it did.
 */
export function createGiveBack(): () => boolean {
  let before = process.cpuUsage();
  let at = performance.now();
  let tidied = 0;
  return () => {
    const { user, system } = process.cpuUsage(before);
    const busy = (user + system) / 1000 / Math.max(1, performance.now() - at);
    before = process.cpuUsage();
    at = performance.now();
    if (busy > quietShare || process.memoryUsage().heapTotal - tidied < worthIt) return false;
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as Collect;
    collect({ type: 'major', flavor: 'last-resort' });
    tidied = process.memoryUsage().heapTotal;
    return true;
  };
}
