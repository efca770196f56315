import { type Pitches, usualPitches } from '#lib/domain/seating/room-parts.ts';
import type { RoomShape } from '#lib/domain/seating/room-shape.ts';
import type { VenueView } from '#lib/usecases/venues/queries.ts';

/** What the form holds; numbers as typed. */
export interface VenueForm {
  readonly name: string;
  readonly address: string;
  readonly capacity: string;
  readonly setUpMinutes: string;
  readonly clearDownMinutes: string;
  readonly surveyedOn: string;
  /** Null: the drawing was not made from counts and stays as it is. */
  readonly shape: ShapeForm | null;
}

export interface ShapeForm {
  readonly kind: RoomShape['kind'];
  /** By comma. */
  readonly rostrum: string;
  readonly blocks: string;
  readonly counts: Readonly<Record<CountField, string>>;
  readonly pitches: Readonly<Record<keyof Pitches, string>>;
}

/** Counts of each layout, in the order they are asked. */
export const countFields = {
  theatre: ['votingRows', 'nonVotingRows', 'publicRows'],
  u: ['head', 'left', 'right', 'outer'],
} as const;
export type CountField = (typeof countFields)[keyof typeof countFields][number];

export const pitchFields = ['seat', 'rostrum', 'row', 'aisle'] as const satisfies readonly (keyof Pitches)[];

const usualCounts: Readonly<Record<CountField, string>> = {
  ...{ votingRows: '4', nonVotingRows: '3', publicRows: '0' },
  ...{ head: '3', left: '8', right: '8', outer: '0' },
};

/** A room as most are, to begin with. */
export const usualShape: ShapeForm = {
  kind: 'theatre',
  rostrum: '7',
  blocks: '5,5',
  counts: usualCounts,
  pitches: pitchesOf(usualPitches),
};

export function formOf(venue: VenueView | null): VenueForm {
  if (venue === null) {
    const facts = { name: '', address: '', capacity: '80', setUpMinutes: '60', clearDownMinutes: '30' };
    return { ...facts, surveyedOn: '', shape: usualShape };
  }
  return {
    name: venue.name,
    address: venue.address,
    capacity: String(venue.capacity),
    setUpMinutes: String(venue.setUpMinutes),
    clearDownMinutes: String(venue.clearDownMinutes),
    surveyedOn: venue.surveyedOn,
    shape: venue.shape && shapeFormOf(venue.shape),
  };
}

function shapeFormOf(shape: RoomShape): ShapeForm {
  const typed = { ...usualShape, kind: shape.kind, pitches: pitchesOf(shape.pitches) };
  if (shape.kind === 'u') {
    const { head, left, right, outer } = shape;
    return { ...typed, counts: { ...usualCounts, ...texts({ head, left, right, outer }) } };
  }
  const { votingRows, nonVotingRows, publicRows, rostrum, blocks } = shape;
  const counts = { ...usualCounts, ...texts({ votingRows, nonVotingRows, publicRows }) };
  return { ...typed, rostrum: rostrum.join(','), blocks: blocks.join(','), counts };
}

/** The counts as numbers, as the drawing takes them; what is empty or no number is NaN. */
export function shapeOfForm({ kind, rostrum, blocks, counts, pitches }: ShapeForm): RoomShape {
  const number = (field: CountField): number => numberOf(counts[field]);
  const metres = Object.fromEntries(
    pitchFields.map((field) => [field, numberOf(pitches[field])]),
  ) as unknown as Pitches;
  return kind === 'u'
    ? {
        ...{ kind, pitches: metres },
        ...{ head: number('head'), left: number('left'), right: number('right'), outer: number('outer') },
      }
    : {
        ...{ kind, pitches: metres, rostrum: listOf(rostrum), blocks: listOf(blocks) },
        votingRows: number('votingRows'),
        nonVotingRows: number('nonVotingRows'),
        publicRows: number('publicRows'),
      };
}

/** The form as the command takes it. */
export function venueInput(form: VenueForm, id: string | null, basedOn: number): object {
  return {
    ...form,
    ...{ id, basedOn },
    shape: form.shape && typedShape(form.shape),
  };
}

/** Counts and distances as typed: what is wrong with each is said where the input is read. */
function typedShape({ kind, rostrum, blocks, counts, pitches }: ShapeForm): object {
  const typed = Object.fromEntries(countFields[kind].map((field) => [field, counts[field]]));
  const lists = kind === 'theatre' ? { rostrum: partsOf(rostrum), blocks: partsOf(blocks) } : {};
  return { kind, pitches, ...typed, ...lists };
}

/** Seats by comma; Chinese commas and spaces do as well. */
function partsOf(text: string): readonly string[] {
  return text.split(/[\s,，、]+/u).filter((part) => part !== '');
}

function listOf(text: string): readonly number[] {
  return partsOf(text).map(numberOf);
}

/** What is left empty is not nought but missing. */
function numberOf(text: string): number {
  const plain = text.normalize('NFKC').trim();
  return plain === '' ? Number.NaN : Number(plain);
}

function texts<K extends string>(numbers: Readonly<Record<K, number>>): Record<K, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, n]) => [name, String(n)])) as Record<
    K,
    string
  >;
}

function pitchesOf({ seat, rostrum, row, aisle }: Pitches): ShapeForm['pitches'] {
  return texts({ seat, rostrum, row, aisle });
}
