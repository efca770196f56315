import type { Temporal } from 'temporal-polyfill';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { SourceHealth } from '#lib/domain/calendars/source-health.ts';
import type { PlanningGround } from '../planning/load-ground.ts';
import { type SourceLine, sourceLines } from '../planning/sources-view.ts';

/** A body that can be switched on and off, with how its calendars are doing. */
export interface BodyLayer {
  readonly id: string;
  readonly name: string;
  /** `busy`: only that they are taken is known of it. `none`: it has no calendar. */
  readonly look: 'theirs' | 'busy' | 'none';
  readonly kindWord: string;
  readonly health: SourceHealth | 'none';
  readonly state: string;
  readonly lastError: string;
}

/** A year's table of days off. */
export interface HolidayLayer {
  readonly year: number;
  /** 2025-11-04; null while it is not published. */
  readonly published: string | null;
  readonly number: string;
}

export interface LayersView {
  readonly departments: number;
  readonly theirs: readonly BodyLayer[];
  /** Bodies nobody has a calendar of. */
  readonly without: readonly string[];
  readonly holidays: readonly HolidayLayer[];
}

/** What stands in the panel on the left. */
export function layersOf(ground: PlanningGround, now: Temporal.Instant): LayersView {
  const lines = sourceLines(ground, now);
  const departments = ground.bodies.filter((body) => body.parentId === ground.own.id);
  const others = ground.bodies.filter((body) => body.id !== ground.own.id && body.parentId !== ground.own.id);
  const known = others.filter((body) => lines.some((line) => line.bodyId === body.id));
  const year = now.toZonedDateTimeISO(ground.office.zone).year;
  return {
    departments: departments.length,
    theirs: known.map((body) => layerOf(ground, body, lines)),
    without: others.filter((body) => !known.includes(body)).map(({ shortName }) => shortName),
    holidays: [year, year + 1].map((of) => {
      const table = ground.clashGround.holidays.get(of);
      return {
        year: of,
        published: table?.published ?? null,
        number: table?.source.at(-1)?.number ?? '',
      };
    }),
  };
}

/** The worst of a body's calendars speaks for it. */
function layerOf(ground: PlanningGround, body: Body, lines: readonly SourceLine[]): BodyLayer {
  const [line] = lines.filter(({ bodyId }) => bodyId === body.id);
  const theirs = ground.clashGround.commitments.filter(({ bodyId }) => bodyId === body.id);
  const busyOnly = theirs.length > 0 && theirs.every(({ visibility }) => visibility === 'busy');
  return {
    id: body.id,
    name: body.shortName,
    look: busyOnly ? 'busy' : 'theirs',
    kindWord: line?.kindWord ?? '',
    health: line?.health ?? 'none',
    state: line?.state ?? '',
    lastError: line?.lastError ?? '',
  };
}
