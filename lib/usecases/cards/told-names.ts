import { notesApart, paperWords } from '#lib/documents/compose/paper-words.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { storedName } from '#lib/domain/people/name.ts';
import { lastCardRun } from './card-units.ts';

/**
 * What is written behind names on lists that say whose card is meant: the unit of those who share a name, the post where
 * that is the same. The card bears the name alone.
 */
export function cardNotes(dossier: Dossier): ReadonlyMap<string, string> {
  const say = paperWords(dossier, dossier.office.locale);
  const notes = notesApart(dossier, say);
  const alike = Map.groupBy(
    dossier.attendance.attendees.filter(({ personId }) => notes.has(personId)),
    ({ personId, name }) => `${storedName(name)}${notes.get(personId)}`,
  );
  const byPost = [...alike.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => same.filter(({ post }) => post !== ''))
    .map(({ personId, post }) => [personId, say.t('bracketed', { text: post })] as const);
  return new Map([...notes, ...byPost]);
}

/** Whose card a person's is, as lists of cards say it: 王凯（财政局） where there are two of that name; who is off the list, as it was printed. */
export function cardOwners(dossier: Dossier): (personId: string) => string {
  const notes = cardNotes(dossier);
  const people = new Map<string, string>(dossier.attendance.attendees.map((one) => [one.personId, one.name]));
  const run = lastCardRun(dossier) ?? {};
  return (personId) =>
    `${people.get(personId) ?? run[personId]?.split('\n')[0] ?? ''}${notes.get(personId) ?? ''}`;
}
