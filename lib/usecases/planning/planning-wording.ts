import type { Body } from '#lib/domain/bodies/body.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Context } from '../context.ts';
import type { Wording } from './word-clash.ts';

/** Names by id. */
export type NameById = ReadonlyMap<string, string>;

export function nameById(named: readonly { readonly id: string; readonly name: string }[]): NameById {
  return new Map(named.map(({ id, name }) => [id, name]));
}

/** What an outcome of planning is put into words with. */
export function wordingOf(
  { locale }: Context,
  office: Office,
  own: Body,
  { bodies, venues, people, sources }: Readonly<Record<'bodies' | 'venues' | 'people' | 'sources', NameById>>,
): Wording {
  return {
    locale,
    zone: office.zone,
    ownBodyId: own.id,
    bodyName: (id) => bodies.get(id) ?? '',
    venueName: (id) => venues.get(id) ?? '',
    personName: (id) => people.get(id) ?? '',
    sourceName: (id) => sources.get(id) ?? '',
  };
}
