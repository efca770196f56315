import { z } from 'zod';

const id = z.string().min(1).max(64);

export const makeFeedInput = z.object({ bodyId: id });
export type MakeFeedInput = z.output<typeof makeFeedInput>;

export const closeFeedInput = z.object({ feedId: id });
export type CloseFeedInput = z.output<typeof closeFeedInput>;
