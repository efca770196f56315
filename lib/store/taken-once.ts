import type { InputFault, Refusal } from '#lib/domain/refusal.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import { isDuplicate } from './errors.ts';

type Save<T> = () => Promise<Result<T, Refusal>>;

/** Runs a save of what may be there only once; refused with this fault where it is taken. */
export async function takenOnce<T>(fault: InputFault, save: Save<T>): Promise<Result<T, Refusal>> {
  try {
    return await save();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return refuse({ kind: 'invalid', faults: [fault] });
  }
}

/** The same of a name. */
export function namedOnce<T>(save: Save<T>): Promise<Result<T, Refusal>> {
  return takenOnce({ path: 'name', code: 'name-taken' }, save);
}
