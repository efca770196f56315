'use server';

import { keepVehicle } from '#lib/usecases/vehicles/commands.ts';
import { keepVehicleInput } from '#lib/usecases/vehicles/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const keepVehicleAction = action(keepVehicleInput, keepVehicle, () => [paths.vehicles()]);
