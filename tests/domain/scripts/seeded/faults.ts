import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { oathFaults, orderFaults, voteFaults } from './course-faults.ts';
import { countFaults, dateFaults, numberFaults, placeFaults, titleFaults } from './fact-faults.ts';
import { exchanged, nameFaults, peopleFaults, postFaults } from './people-faults.ts';
import type { Dice, Seed } from './seed.ts';

/** Everything that can be wrong with a text, each fault at every place it can stand. */
export function faultsIn(
  { dossier, oath, dice }: { readonly dossier: Dossier; readonly oath: string; readonly dice: Dice },
  paragraphs: readonly string[],
): readonly Seed[] {
  const seeds = [
    ...nameFaults(dossier, paragraphs, dice),
    ...postFaults(dossier, paragraphs, dice),
    ...exchanged(dossier, paragraphs),
    ...titleFaults(dossier, paragraphs, dice),
    ...dateFaults(dossier, paragraphs),
    ...numberFaults(dossier, paragraphs),
    ...countFaults(paragraphs),
    ...voteFaults(paragraphs),
    ...orderFaults(dossier, paragraphs),
    ...peopleFaults(dossier, paragraphs),
    ...placeFaults(dossier, paragraphs, dice),
    ...oathFaults(oath, paragraphs, dice),
  ];
  return seeds.filter((seed) => seed.paragraphs.some((text, at) => text !== paragraphs[at]));
}
