/** Something worth watching the speed of. */
export interface Benchmark {
  /** A sentence without a full stop, as in the table. */
  readonly name: string;
  /** Times the work is done and timed; the median counts. */
  readonly rounds: number;
  /** What is needed before the clock starts; `run` is timed, `end` is not. */
  readonly prepare: () => Promise<Prepared>;
}

export interface Prepared {
  readonly run: (round: number) => unknown;
  readonly end?: () => Promise<void>;
}

export interface Measured {
  readonly name: string;
  readonly rounds: number;
  readonly medianMs: number;
  readonly worstMs: number;
}

/** Does the work once to warm up, then `rounds` times under the clock. */
export async function measure({ name, rounds, prepare }: Benchmark): Promise<Measured> {
  const { run, end } = await prepare();
  try {
    await run(-1);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const from = performance.now();
      await run(round);
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    const tenths = (ms: number | undefined): number => Math.round((ms ?? 0) * 10) / 10;
    return { name, rounds, medianMs: tenths(times[Math.floor(rounds / 2)]), worstMs: tenths(times.at(-1)) };
  } finally {
    await end?.();
  }
}
