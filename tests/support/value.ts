import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';

/** What a use case gave; a test that expected it to be refused or given otherwise fails with the refusal. */
export function value<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
