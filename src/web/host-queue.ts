/** Lets tasks through: `perHost` a host at a time, `overall` in all, `gapMs` between two of one host. First come, first served. */
export type HostQueue = { run<T>(host: string, gapMs: number, task: () => Promise<T>): Promise<T> };

type Gate = { enter(): Promise<void> | undefined; leave(): boolean };

function createGate(width: number): Gate {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    enter() {
      if (running < width) {
        running += 1;
        return undefined;
      }
      return new Promise<void>((resolve) => waiting.push(resolve));
    },
    /** True where nobody is inside any more. */
    leave() {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
      return running === 0;
    },
  };
}

export function createHostQueue(overall: number, perHost: number): HostQueue {
  const all = createGate(overall);
  const hosts = new Map<string, Gate>();
  return {
    async run(host, gapMs, task) {
      const gate = hosts.get(host) ?? createGate(perHost);
      hosts.set(host, gate);
      // The host's turn first: whoever waits for a busy host must not keep others out.
      await gate.enter();
      await all.enter();
      const leaveHost = () => {
        if (gate.leave()) hosts.delete(host);
      };
      try {
        return await task();
      } finally {
        all.leave();
        if (gapMs === 0) leaveHost();
        else setTimeout(leaveHost, gapMs);
      }
    },
  };
}
