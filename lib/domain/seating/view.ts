import type { Box, Door, Point, RoomLayout } from './room.ts';

/** From where the room is looked at: the audience towards the rostrum, or the rostrum towards the hall. */
export const views = ['audience', 'stage'] as const;
export type View = (typeof views)[number];

/** The same room seen from the other end: left and right, front and back change places; seats keep their ids and numbers. */
export function turnRoom(room: RoomLayout): RoomLayout {
  const turnPoint = ({ x, y }: Point): Point => ({ x: turned(room.width, x), y: turned(room.depth, y) });
  const turnBox = <T extends Box>(box: T): T => ({
    ...box,
    x: turned(room.width, box.x + box.width),
    y: turned(room.depth, box.y + box.depth),
  });
  return {
    ...room,
    stage: room.stage && turnBox(room.stage),
    lectern: room.lectern && turnPoint(room.lectern),
    doors: room.doors.map((door) => turnDoor(door, room)),
    aisles: room.aisles.map(turnBox),
    areas: room.areas.map((area) => ({
      ...area,
      rows: area.rows.map((row) => ({
        ...row,
        ...(row.side ? { side: oppositeSide[row.side] } : {}),
        seats: row.seats.map((seat) => ({ ...seat, ...turnPoint(seat) })),
      })),
    })),
  };
}

/** A room as one of the two views shows it. */
export function roomInView(room: RoomLayout, view: View): RoomLayout {
  return view === 'audience' ? room : turnRoom(room);
}

const oppositeSide = { head: 'foot', foot: 'head', left: 'right', right: 'left' } as const;
const oppositeWall = { front: 'back', back: 'front', left: 'right', right: 'left' } as const;

function turnDoor(door: Door, room: RoomLayout): Door {
  const length = door.wall === 'front' || door.wall === 'back' ? room.width : room.depth;
  return { ...door, wall: oppositeWall[door.wall], at: turned(length, door.at + door.width) };
}

function turned(length: number, at: number): number {
  return Math.round((length - at) * 100) / 100 + 0;
}
