/** Something worth watching the speed of. */
export interface Benchmark {
  /** A sentence without a full stop, as in the table. */
  readonly name: string;
  /** Times the work is done and timed; the median counts. */
  readonly rounds: number;
  /** What is needed before the clock starts; `run` is timed, `end` is not. */
  readonly prepare: () => Promise<Prepared>;
  /** Others doing the same work in the same run. */
  readonly peers?: readonly Omit<Benchmark, 'peers'>[];
}

export interface Prepared {
  /** What changes before each round, outside the clock. */
  readonly edit?: (round: number) => Promise<void>;
  readonly run: (round: number) => unknown;
  /** What else was seen, once all rounds are done. */
  readonly note?: () => string;
  readonly end?: () => Promise<void>;
}

export interface Measured {
  readonly name: string;
  readonly rounds: number;
  readonly medianMs: number;
  readonly worstMs: number;
  /** The median of what this process computed a round, all its threads together: waiting for others is not in it. */
  readonly processorMs: number;
  readonly note?: string;
  /** How long others took for the same work; `ratio` is theirs to ours. */
  readonly peers?: readonly (Omit<Measured, 'peers'> & { readonly ratio: number })[];
}

/** Measures a benchmark and its peers, one after the other in this process. */
export async function measureWithPeers({ peers = [], ...own }: Benchmark): Promise<Measured> {
  const measured = await measure(own);
  if (peers.length === 0) return measured;
  const others = [];
  for (const peer of peers) {
    const other = await measure(peer);
    others.push({ ...other, ratio: Math.round((10 * other.medianMs) / measured.medianMs) / 10 });
  }
  return { ...measured, peers: others };
}

/** Does the work once to warm up, then `rounds` times under the clock. */
async function measure({ name, rounds, prepare }: Benchmark): Promise<Measured> {
  const { edit, run, note, end } = await prepare();
  try {
    await edit?.(-1);
    await run(-1);
    const times: number[] = [];
    const computed: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await edit?.(round);
      const [from, before] = [performance.now(), process.cpuUsage()];
      await run(round);
      times.push(performance.now() - from);
      const { user, system } = process.cpuUsage(before);
      computed.push((user + system) / 1_000);
    }
    for (const list of [times, computed]) list.sort((a, b) => a - b);
    const tenths = (ms: number | undefined): number => Math.round((ms ?? 0) * 10) / 10;
    const middle = Math.floor(rounds / 2);
    return {
      ...{ name, rounds, medianMs: tenths(times[middle]), worstMs: tenths(times.at(-1)) },
      processorMs: tenths(computed[middle]),
      ...(note ? { note: note() } : {}),
    };
  } finally {
    await end?.();
  }
}
