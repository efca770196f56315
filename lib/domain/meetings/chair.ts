import type { Dossier } from '../dossier/dossier.ts';
import type { Sitting } from './meeting.ts';

/** Who chairs a sitting, by name: somebody of the roster, on the list of this meeting or not. Empty: nobody is named yet. */
export function chairName(
  { chairNames }: Pick<Dossier, 'chairNames'>,
  sitting: Pick<Sitting, 'chairId'> | undefined,
): string {
  return sitting?.chairId ? (chairNames.get(sitting.chairId) ?? '') : '';
}
