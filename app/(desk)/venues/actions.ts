'use server';

import { keepVenue } from '#lib/usecases/venues/commands.ts';
import { keepVenueInput } from '#lib/usecases/venues/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const keepVenueAction = action(keepVenueInput, keepVenue, () => [paths.venues()]);
