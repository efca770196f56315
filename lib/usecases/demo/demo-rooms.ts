import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import { buildUTable } from '#lib/domain/seating/build-u-table.ts';
import type { RoomLayout } from '#lib/domain/seating/room.ts';
import type { DemoRoom } from './demo-data.ts';

/** The layout of a demo venue, built to scale from its counts. */
export function demoRoom(name: string, room: DemoRoom): RoomLayout {
  return room.kind === 'theatre'
    ? buildTheatre({ ...room, name })
    : buildUTable({ ...room, name, kind: 'non-voting' });
}
