import { z } from 'zod';
import { day, typed, wallClock } from '../entered.ts';

const id = z.string().min(1).max(64);

/** A vehicle whole; `id` null: a new one. */
export const keepVehicleInput = z.object({
  id: id.nullable(),
  basedOn: z.int().positive(),
  plate: z.string().trim().min(1).max(20),
  model: z.string().trim().max(60),
  seats: typed(z.int().min(1).max(99)),
  driver: z.string().trim().max(40),
  driverPhone: z.string().trim().max(40),
  /** The day from which it is lent no more; empty: in use. */
  retiredOn: z.union([z.literal(''), day]),
});
export type KeepVehicleInput = z.output<typeof keepVehicleInput>;

/** A vehicle lent to a meeting; `id` null: another trip. Times are the office's clock. */
export const keepTripInput = z
  .object({
    id: id.nullable(),
    basedOn: z.int().positive(),
    meetingId: id,
    vehicleId: id,
    start: wallClock,
    end: wallClock,
    from: z.string().trim().max(120),
    riders: z.string().trim().max(200),
    riderCount: typed(z.int().min(1).max(999).nullable()),
    /** Another trip whose vehicle is taken is waited for: what was taken back comes back as it was. */
    wait: z.boolean().default(false),
  })
  .refine(({ start, end }) => start < end, { path: ['end'], message: 'end-not-after-start' });
export type KeepTripInput = z.output<typeof keepTripInput>;

export const dropTripInput = z.object({ meetingId: id, tripId: id, basedOn: z.int().positive() });
export type DropTripInput = z.output<typeof dropTripInput>;
