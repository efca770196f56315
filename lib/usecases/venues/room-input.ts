import { z } from 'zod';
import { MOST_SEATS, type RoomLayout, seatKinds, tableForms } from '#lib/domain/seating/room.ts';

/** A room larger or a drawing fuller than this is a mistake. */
const most = { metres: 400, seats: MOST_SEATS, rows: 2_000, parts: 500 };

const metres = z.number().min(-most.metres).max(most.metres);
const length = z.number().min(0).max(most.metres);
const text = z.string().max(60);
const on = z.literal(true).optional();
const point = { x: metres, y: metres };
const box = { ...point, width: length, depth: length };

const seat = z.strictObject({
  id: z.string().min(1).max(80),
  number: text,
  unit: z.string().max(12).nullable(),
  ...point,
  block: z.int().min(0).max(most.rows),
  ...{ blocked: on, microphone: on, wheelchair: on },
});

const row = z.strictObject({
  label: text,
  seats: z.array(seat).max(most.seats),
  side: z.enum(['head', 'left', 'right', 'foot']).optional(),
});

const area = z.strictObject({
  id: z.string().min(1).max(60),
  kind: z.enum(seatKinds),
  fill: z.enum(['rows', 'columns']),
  rows: z.array(row).max(most.rows),
  table: z.enum(tableForms).optional(),
});

const room = z.strictObject({
  name: z.string().max(120),
  width: z.number().min(2).max(most.metres),
  depth: z.number().min(2).max(most.metres),
  surveyedOn: z.string().max(10).nullable(),
  stage: z.strictObject({ ...box, height: length }).nullable(),
  lectern: z.strictObject(point).nullable(),
  doors: z
    .array(
      z.strictObject({
        wall: z.enum(['front', 'back', 'left', 'right']),
        at: length,
        width: length,
        label: text,
      }),
    )
    .max(most.parts),
  aisles: z.array(z.strictObject(box)).max(most.parts),
  areas: z.array(area).max(most.parts),
  byHand: z.boolean().optional(),
});

/** A drawing as the editor sends it: the room model and nothing else, every seat once, no more than a hall can hold. */
function isRoom(value: unknown): boolean {
  const read = room.safeParse(value);
  if (!read.success) return false;
  const ids = read.data.areas.flatMap(({ rows }) => rows.flatMap(({ seats }) => seats.map(({ id }) => id)));
  const areas = read.data.areas.map(({ id }) => id);
  return ids.length <= most.seats && new Set(ids).size === ids.length && new Set(areas).size === areas.length;
}

/** Saves the drawing of a venue whole. */
export const keepRoomInput = z.object({
  venueId: z.string().min(1),
  basedOn: z.int().positive(),
  room: z.custom<RoomLayout>(isRoom),
});
export type KeepRoomInput = z.infer<typeof keepRoomInput>;
