import type { Office } from './office.ts';

/** What an office decides beyond its name and place: the part of `Office` kept as one document. */
export type OfficeRules = Pick<Office, 'seating' | 'allowedHosts' | 'staleAfterHours' | 'defaultStart'>;

/**
 * What holds until the office decides otherwise. Seating: both conventions exist side by side, so the office
 * confirms one once (办会规则 2.1); A is the more common, and so are guests who look at the door (2.2). Stale after a day: an old calendar is "unknown", not free.
 */
export const defaultOfficeRules: OfficeRules = {
  seating: {
    ...{ even: 'A', two: 'A', nameOrder: 'fullname' },
    ...{ termBegan: null, rotateYearly: 0, facesDoor: 'guests' },
  },
  allowedHosts: [],
  staleAfterHours: 24,
  defaultStart: '09:00',
};

/** Reads a stored document: what is missing or cannot be read is as in `defaultOfficeRules`. */
export function readOfficeRules(stored: unknown): OfficeRules {
  const from = record(stored);
  const seating = record(from.seating);
  const usual = defaultOfficeRules;
  const hosts = Array.isArray(from.allowedHosts) ? from.allowedHosts : [];
  return {
    seating: {
      even: oneOf(['A', 'B'], seating.even, usual.seating.even),
      two: oneOf(['A', 'B'], seating.two, usual.seating.two),
      nameOrder: oneOf(['fullname', 'surname'], seating.nameOrder, usual.seating.nameOrder),
      termBegan: isCount(seating.termBegan) ? seating.termBegan : usual.seating.termBegan,
      rotateYearly: isCount(seating.rotateYearly) ? seating.rotateYearly : usual.seating.rotateYearly,
      facesDoor: oneOf(['guests', 'hosts'], seating.facesDoor, usual.seating.facesDoor),
    },
    allowedHosts: hosts.filter((host) => typeof host === 'string'),
    staleAfterHours: isHours(from.staleAfterHours) ? from.staleAfterHours : usual.staleAfterHours,
    defaultStart: isTime(from.defaultStart) ? from.defaultStart : usual.defaultStart,
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function oneOf<T extends string>(choices: readonly T[], value: unknown, otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isHours(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}
