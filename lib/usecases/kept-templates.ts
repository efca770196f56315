import type { Result } from '#lib/domain/result.ts';

/** Files of `templates/` may be edited while the product runs; they are read again after this long. */
const KEEP_MS = 10_000;

/** A reading of templates that is asked for with every request, done at most every ten seconds; a refused one at once again. */
export function keepTemplates<T, E>(
  read: (key: string) => Promise<Result<T, E>>,
): (key: string) => Promise<Result<T, E>> {
  const kept = new Map<string, { readonly at: number; readonly reading: Promise<Result<T, E>> }>();
  return (key) => {
    const at = performance.now();
    const known = kept.get(key);
    if (known && at - known.at < KEEP_MS) return known.reading;
    const reading = read(key);
    kept.set(key, { at, reading });
    const forget = (): boolean => kept.get(key)?.reading === reading && kept.delete(key);
    reading.then((result) => result.ok || forget(), forget);
    return reading;
  };
}
