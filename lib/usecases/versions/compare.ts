import { Temporal } from 'temporal-polyfill';
import type { StaleRefusal } from '#lib/domain/refusal.ts';
import { moment } from '#lib/i18n/format.ts';
import { idsIn, type VersionRow, wordVersions } from '#lib/i18n/word-versions.ts';
import { findNames } from '#lib/store/names.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import { listRulePacks } from '../office/queries.ts';

/** Two versions of one thing as a person compares them: who saved the other and when, and where they differ. */
export interface Comparison {
  /** Null: the trail does not say. */
  readonly saved: { readonly by: string; readonly when: string } | null;
  readonly rows: readonly VersionRow[];
}

/**
 * Words a save that came second, for whoever made it: they may change the thing, so they may read it. The refusal must
 * be plain JSON.
 */
export async function compareVersions(
  { db, locale }: Pick<Context, 'db' | 'locale'>,
  refusal: StaleRefusal,
): Promise<Comparison> {
  const { what, saved } = refusal;
  const [{ zone }, names, packs] = await Promise.all([
    loadOffice(db),
    findNames(db, [...idsIn(refusal)]),
    what === 'office' ? listRulePacks(locale) : [],
  ]);
  const titles = new Map(packs.map(({ id, title }) => [id, title]));
  const nameOf = (id: string): string => names.get(id) ?? titles.get(id) ?? '';
  return {
    saved: saved && { by: saved.by, when: moment(locale, Temporal.Instant.from(saved.at), zone) },
    rows: wordVersions(refusal, { locale, zone, nameOf }),
  };
}
