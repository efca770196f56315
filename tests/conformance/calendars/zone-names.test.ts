import { expect, it } from 'vitest';
import { ianaZone } from '#lib/ical/iana-zone.ts';
import { namedZone } from '#lib/ical/zone-names.ts';
import { describeGiven, givenJson } from './given-data.ts';

type Names = Readonly<Record<string, string>>;
interface ZoneNames {
  readonly exchangezones: Names;
  readonly lotuszones: Names;
  readonly windowszones: Names;
  readonly 'php-workaround': Names;
  readonly 'php-bc': readonly string[];
}

const none: ZoneNames = {
  exchangezones: {},
  lotuszones: {},
  windowszones: {},
  'php-workaround': {},
  'php-bc': [],
};
const given = givenJson<ZoneNames>('timezone_names.json', none);
const mapped = Object.entries({
  ...given['php-workaround'],
  ...given.windowszones,
  ...given.exchangezones,
  ...given.lotuszones,
});
/** The first of each month of 2026, epoch seconds. */
const moments = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 1) / 1000);

describeGiven('names of time zones', () => {
  it.each(mapped)('%s keeps the time of %s', (name, target) => {
    const zone = namedZone(name);
    const wanted = ianaZone(target);
    expect(moments.map((moment) => zone?.offsetAt(moment))).toEqual(
      moments.map((moment) => wanted?.offsetAt(moment)),
    );
    expect(wanted).not.toBeNull();
  });

  it.each(given['php-bc'].map((name) => [name]))('knows the old name %s', (name) => {
    expect(namedZone(name)).not.toBeNull();
  });
});
