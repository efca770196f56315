import type { Dossier } from '../dossier/dossier.ts';
import type { Finding, Place } from '../finding.ts';

/** Whether some font at hand draws the character. */
export type IsDrawn = (character: string) => boolean;

/** What is printed of a dossier as somebody entered it, and where it is mended. */
interface Printed {
  readonly text: string;
  readonly place: Place;
  readonly subjectId?: string;
}

/**
 * Characters that no font at hand draws, in whose name or which words they stand (检查目录 31): told long before
 * anything is printed, and never printed as a box.
 */
export function checkGlyphs(dossier: Dossier, isDrawn: IsDrawn): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const { text, place, subjectId } of printedWords(dossier)) {
    const characters = [...new Set(text)].filter((char) => /\S/u.test(char) && !isDrawn(char));
    if (characters.length === 0) continue;
    const key = `papers.missing-glyph:${place}:${subjectId ?? text}`;
    const facts = { characters: characters.join('、'), text };
    found.set(key, {
      ...{ code: 'papers.missing-glyph', key, severity: 'block', facts, place, waivable: false },
      ...(subjectId === undefined ? {} : { subjectId }),
      stamp: JSON.stringify(facts),
    });
  }
  return [...found.values()];
}

function printedWords({ meeting, agenda, attendance, chairNames, venues }: Dossier): readonly Printed[] {
  const listed = new Set(attendance.attendees.map(({ personId }) => personId));
  const held = new Set(meeting.sittings.map(({ venueId }) => venueId));
  return [
    ...attendance.attendees.flatMap(({ personId, name, post }): readonly Printed[] => [
      { text: name, place: 'attendance', subjectId: personId },
      { text: post, place: 'attendance' },
    ]),
    ...[...chairNames]
      .filter(([id]) => !listed.has(id))
      .map(([, text]): Printed => ({ text, place: 'overview' })),
    { text: meeting.title, place: 'overview' },
    ...venues
      .filter(({ id }) => held.has(id))
      .flatMap(({ name, address }): readonly Printed[] => [
        { text: name, place: 'overview' },
        { text: address, place: 'overview' },
      ]),
    ...agenda.items.flatMap(({ id, title, reporters, motions }): readonly Printed[] => [
      { text: title, place: 'agenda', subjectId: id },
      ...reporters.flatMap(({ name, post }): readonly Printed[] => [
        { text: name, place: 'agenda' },
        { text: post, place: 'agenda' },
      ]),
      ...motions.map(({ name }): Printed => ({ text: name, place: 'agenda' })),
    ]),
  ];
}
