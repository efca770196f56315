import type { StaleRefusal } from '#lib/domain/refusal.ts';
import { words } from './catalogue.ts';
import { type VersionField, versionFields } from './version-fields.ts';
import type { Reading } from './version-values.ts';

/** One field in which two versions differ, as a person reads it. */
export interface VersionRow {
  readonly label: string;
  readonly theirs: string;
  readonly yours: string;
}

/**
 * The fields in which what is stored differs from what was about to be saved, under the labels of their form. Only what
 * was about to be saved is compared; an act without words of its own has none. Both versions are plain JSON.
 */
export function wordVersions(
  { what, current, yours }: StaleRefusal,
  reading: Reading,
): readonly VersionRow[] {
  const none = words(reading.locale, 'common')('none');
  const fields = versionFields[what].filter(({ path }) => valueAt(yours, path.slice(0, 1)) !== undefined);
  return wordFields(fields, [current, yours], reading).map(({ label, theirs, yours: mine }) => ({
    label,
    theirs: theirs || none,
    yours: mine || none,
  }));
}

/** The fields in which two versions differ, in words; empty where one has none. */
export function wordFields(
  fields: readonly VersionField[],
  [theirs, yours]: readonly [unknown, unknown],
  reading: Reading,
): readonly VersionRow[] {
  return fields
    .map((field) => ({
      label: labelOf(field, reading),
      theirs: read(field, theirs, reading),
      yours: read(field, yours, reading),
    }))
    .filter((row) => row.theirs !== row.yours);
}

/** The ids both versions hold, to be read by name. */
export function idsIn(refusal: StaleRefusal): ReadonlySet<string> {
  const ids = new Set<string>();
  const nameOf = (id: string): string => {
    ids.add(id);
    return '';
  };
  wordVersions(refusal, { locale: 'en', zone: 'UTC', nameOf });
  return ids;
}

function labelOf({ label: { noun, key } }: VersionField, { locale }: Reading): string {
  return words(locale, noun)(key as never);
}

function read({ path, read: out }: VersionField, version: unknown, reading: Reading): string {
  return out(valueAt(version, path), reading);
}

function valueAt(version: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    version,
  );
}
