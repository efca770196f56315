import { readFileSync } from 'node:fs';

/**
 * The most memory this process has had at once, in MB. `ru_maxrss` is asked only where there is no /proc: on Linux a
 * process begins with that of the one that started it (getrusage(2), execve(2)).
 */
export function peakMb(): number {
  return Math.round((highWaterKb() ?? process.resourceUsage().maxRSS) / 1_000);
}

function highWaterKb(): number | null {
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return found ? Number(found[1]) : null;
  } catch {
    return null;
  }
}
