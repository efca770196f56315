'use server';

import { keepRoom, keepVenue } from '#lib/usecases/venues/commands.ts';
import { keepVenueInput } from '#lib/usecases/venues/input.ts';
import { keepRoomInput } from '#lib/usecases/venues/room-input.ts';
import { previewSeatList, seatListUpload } from '#lib/usecases/venues/seat-list.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const keepVenueAction = action(keepVenueInput, keepVenue, () => [paths.venues()]);
export const keepRoomAction = action(keepRoomInput, keepRoom);
export const previewSeatListAction = action(seatListUpload, previewSeatList);
