import type { Point, RoomLayout } from '#lib/domain/seating/room.ts';

/** Where the room is on the canvas: pixels a metre, and the pixel of its upper left corner. */
export interface Viewport extends Point {
  readonly m: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const edge = 24;
const least = 4;
const most = 240;

/** The whole room, in the middle. */
export function fitted({ width, depth }: Pick<RoomLayout, 'width' | 'depth'>, size: Size): Viewport {
  const m = Math.min((size.width - 2 * edge) / width, (size.height - 2 * edge) / depth, most);
  return { m, x: (size.width - width * m) / 2, y: (size.height - depth * m) / 2 };
}

/** Nearer or farther, with the metre under `at` staying under it. */
export function zoomed(view: Viewport, by: number, at: Point): Viewport {
  const m = Math.max(least, Math.min(most, view.m * by));
  return { m, x: at.x - ((at.x - view.x) * m) / view.m, y: at.y - ((at.y - view.y) * m) / view.m };
}

export function panned(view: Viewport, by: Point): Viewport {
  return { ...view, x: view.x + by.x, y: view.y + by.y };
}

/** The point of the room under a pixel of the canvas. */
export function metresAt(view: Viewport, { x, y }: Point): Point {
  return { x: (x - view.x) / view.m, y: (y - view.y) / view.m };
}
