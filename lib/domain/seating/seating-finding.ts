import type { Finding, Severity } from '../finding.ts';

export type SeatingCode =
  | 'seating.unseated'
  | 'seating.double'
  | 'seating.absent-seated'
  | 'seating.not-attending'
  | 'seating.unknown-seat'
  | 'seating.blocked-seat'
  | 'seating.contested'
  | 'seating.wish-reserved'
  | 'seating.wish-adjacent'
  | 'seating.wish-apart'
  | 'seating.no-wheelchair-place'
  | 'seating.non-voter-on-unit'
  | 'seating.voter-without-unit'
  | 'seating.rostrum-too-narrow'
  | 'seating.rostrum-order'
  | 'seating.rostrum-empty'
  | 'seating.table-order'
  | 'seating.equal-pair-odd'
  | 'seating.unsortable'
  | 'seating.namesakes'
  | 'seating.gap'
  | 'seating.newcomers';

/** Non-voters on voting units spoil the count, so that finding cannot be waived. */
export function seatingFinding(
  code: SeatingCode,
  severity: Severity,
  subjectId: string,
  facts: Finding['facts'],
): Finding {
  return {
    code,
    key: `${code}:${subjectId}`,
    severity,
    facts,
    place: 'seating',
    subjectId,
    waivable: code !== 'seating.non-voter-on-unit' && code !== 'seating.double',
  };
}
