import type { RoomLayout } from '../seating/room.ts';

/** What a label says: which seat it is, who sits there, which delegation has the row, which table it stands on. */
export const labelContents = ['seat', 'name', 'delegation', 'table'] as const;
export type LabelContent = (typeof labelContents)[number];

/** Labels in millimetres, as a sheet of A4 holds them: 21, 10 or 3. */
export const labelSizes = {
  '60x40': { width: 60, height: 40 },
  '90x50': { width: 90, height: 50 },
  '190x90': { width: 190, height: 90 },
} as const;
export type LabelSize = keyof typeof labelSizes;

/** What the labels of a room usually say: a banquet of round tables has its tables labelled, any other room its seats. */
export function usualLabel({ areas }: Pick<RoomLayout, 'areas'>): LabelContent {
  return areas.some(({ table }) => table === 'round') ? 'table' : 'seat';
}
