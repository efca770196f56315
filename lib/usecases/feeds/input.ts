import { z } from 'zod';

const id = z.string().min(1).max(64);

export const makeFeedInput = z.object({ bodyId: id });
export type MakeFeedInput = z.output<typeof makeFeedInput>;

/** A person's own calendar, and how much of it the link shows. */
export const makePersonFeedInput = z.object({ personId: id, shareLevel: z.enum(['busy', 'title', 'full']) });
export type MakePersonFeedInput = z.output<typeof makePersonFeedInput>;

export const closeFeedInput = z.object({ feedId: id });
export type CloseFeedInput = z.output<typeof closeFeedInput>;
