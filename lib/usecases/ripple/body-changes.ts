import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { BODY, isToldAnew, readBody, type ToldBody } from '#lib/domain/ripple/told-body.ts';
import type { Units } from '#lib/domain/ripple/unit-changes.ts';
import type { Feed } from '#lib/store/feeds.ts';

/** A body that holds of a meeting what is no longer true. */
export interface BodyChange {
  readonly ref: string;
  /** What is noted once it was told; null: it is asked nothing any more. */
  readonly unit: string | null;
  readonly name: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly what: 'new' | 'gone' | 'changed';
  readonly before: ToldBody | null;
  readonly now: ToldBody | null;
  /** When it last read our calendar, an ISO instant; '' never; null: it reads none. */
  readonly readAt: string | null;
}

/** Body by body, what was told against what is true. Bodies that were never told of are compared from their first note on. */
export function bodyChanges(
  { bodies }: Pick<Dossier, 'bodies'>,
  units: { readonly before: Units; readonly now: Units },
  { refs, feeds }: { readonly refs: readonly string[]; readonly feeds: readonly Feed[] },
): readonly BodyChange[] {
  const isKept = Object.keys(units.before).some((ref) => ref.startsWith(BODY));
  if (!isKept) return [];
  return refs.flatMap((ref): readonly BodyChange[] => {
    const id = ref.slice(BODY.length);
    const [was, is] = [units.before[ref], units.now[ref]];
    const before = was === undefined ? null : readBody(was);
    const now = is === undefined ? null : readBody(is);
    const body = bodies.find((one) => one.id === id);
    // One that only began to read our calendar reads what is true.
    if (before === null && now?.owed.length === 0) return [];
    if (!body || (before && now && !isToldAnew(before, now))) return [];
    const read = feeds.filter(({ bodyId }) => bodyId === id).map(({ lastReadAt }) => lastReadAt);
    const last = read.flatMap((at) => at ?? []).toSorted((a, b) => b.epochMilliseconds - a.epochMilliseconds);
    return [
      {
        ...{ ref, unit: is ?? null, before, now },
        ...{ name: body.shortName, contactName: body.contactName, contactPhone: body.contactPhone },
        what: before === null ? 'new' : now === null ? 'gone' : 'changed',
        readAt: read.length === 0 ? null : (last[0]?.toString() ?? ''),
      },
    ];
  });
}
