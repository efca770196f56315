import { expect, it } from 'vitest';
import { paperWords } from '#lib/documents/compose/paper-words.ts';
import { seatSections } from '#lib/documents/compose/seat-sections.ts';
import { drawSection } from '#lib/documents/compose/section-drawing.ts';
import type { LabelShape } from '#lib/documents/page-drawing.ts';
import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import type { RoomLayout, SeatArea } from '#lib/domain/seating/room.ts';
import { aDossier } from './a-dossier.ts';

const say = paperWords(await aDossier(), 'zh-CN');
const room = buildTheatre({
  ...{ name: '礼堂', rostrum: [], blocks: [3], votingRows: 3, nonVotingRows: 0, publicRows: 0 },
});
const [hall] = room.areas;
if (!hall) throw new Error('no seats');

/** The same seats so many metres to the side, in rows of these numbers. */
function abreast(aside: number, rows: readonly string[]): SeatArea {
  return {
    ...(hall as SeatArea),
    id: `aside ${aside}`,
    rows: (hall as SeatArea).rows.map(({ seats }, at) => ({
      label: rows[at] ?? '',
      seats: seats.map((seat) => ({ ...seat, id: `${aside} ${seat.id}`, x: seat.x + aside })),
    })),
  };
}

/** The labels of the rows, with the end of a row that each is nearest to. */
function labelsOf(areas: readonly SeatArea[]): readonly LabelShape[] {
  const whole: RoomLayout = { ...room, areas };
  const sections = seatSections(whole, 'audience', { width: 100, depth: 100 });
  expect(sections).toHaveLength(1);
  const sitters = { names: new Map(), suggested: new Set<string>() };
  return sections.flatMap((section) =>
    drawSection(section, sections, sitters, { width: 260, height: 170 }, say).shapes.flatMap((shape) =>
      shape.kind === 'label' && /排$/.test(shape.text) ? [shape] : [],
    ),
  );
}

const overlapping = (labels: readonly LabelShape[]) =>
  labels.flatMap((one, at) =>
    labels
      .slice(at + 1)
      .filter(
        (other) =>
          Math.abs(one.y - other.y) < one.height &&
          one.x < other.x + other.width &&
          other.x < one.x + one.width,
      )
      .map((other) => [one.text, other.text]),
  );

const textsFromLeft = (labels: readonly LabelShape[]) => {
  const top = Math.min(...labels.map(({ y }) => y));
  return labels
    .filter(({ y }) => y - top < 0.1)
    .sort((one, other) => one.x - other.x)
    .map(({ text }) => text);
};

it('the rows of a section are labelled at both ends, once', () => {
  const labels = labelsOf([hall]);
  expect(labels).toHaveLength(6);
  expect(overlapping(labels)).toEqual([]);
});

it('areas abreast whose rows go on with the same numbers are labelled as one', () => {
  const same = hall.rows.map(({ label }) => label);
  const labels = labelsOf([hall, abreast(6, same)]);
  expect(labels).toHaveLength(6);
  expect(overlapping(labels)).toEqual([]);
});

it('areas abreast with rows of their own are each labelled at their own ends, where the aisle has room', () => {
  const labels = labelsOf([hall, abreast(6, ['11', '12', '13'])]);
  expect(overlapping(labels)).toEqual([]);
  const [first] = hall.rows;
  const own = `${first?.label}排`;
  expect(textsFromLeft(labels)).toEqual([own, own, '11排', '11排']);
  const narrow = labelsOf([hall, abreast(2.4, ['11', '12', '13'])]);
  expect(overlapping(narrow)).toEqual([]);
  expect(textsFromLeft(narrow)).toEqual([own, '11排']);
});

it('a row between two others is labelled in an aisle that has no room for two', () => {
  const [first] = hall.rows;
  const own = `${first?.label}排`;
  const labels = labelsOf([hall, abreast(2.8, ['11', '12', '13']), abreast(5.6, ['21', '22', '23'])]);
  expect(overlapping(labels)).toEqual([]);
  expect(textsFromLeft(labels)).toEqual([own, '11排', '11排', '21排']);
});
