import type { Range, Share } from '../meetings/standing-rules.ts';

/** How many candidates there may be for so many seats. */
export interface CandidateRange {
  readonly min: number;
  readonly max: number;
}

/** A number divided, rounded up or down, without leaving whole numbers. */
function part(seats: number, [numerator, denominator]: Share['min'], round: 'up' | 'down'): number {
  const rest = (seats * numerator) % denominator;
  const down = (seats * numerator - rest) / denominator;
  return round === 'up' && rest > 0 ? down + 1 : down;
}

/**
 * Seats plus the margin the law asks for. A share gives whole people by rounding inwards (27 seats, 1/10 to 1/5: 2.7
 * to 5.4, so 3 to 5); the law leaves rounding to the electoral measures. Where no whole number lies between, as
 * for 4 seats, one more than the seats is taken.
 */
export function candidateRange(seats: number, margin: Range | Share): CandidateRange {
  if (typeof margin.min === 'number') {
    const { min, max } = margin as Range;
    return { min: seats + min, max: seats + max };
  }
  const { min, max } = margin as Share;
  const least = Math.max(part(seats, min, 'up'), 1);
  return { min: seats + least, max: seats + Math.max(part(seats, max, 'down'), least) };
}

/** What a number of nominees leads to: more than the most go through a preliminary vote (组27, 选32). */
export type Candidacy = 'election' | 'preliminary-election' | 'too-few';

/** Where nominees, seats and margin lead. A by-election may have as many candidates as seats (组30, 选57). */
export function candidacyOf(
  race: { readonly nominees: number; readonly seats: number; readonly byElection: boolean },
  margin: Range | Share,
): Candidacy {
  const range = candidateRange(race.seats, margin);
  if (race.nominees > range.max) return 'preliminary-election';
  return race.nominees >= (race.byElection ? race.seats : range.min) ? 'election' : 'too-few';
}

/** Votes for one candidate. */
export interface CandidateVotes {
  readonly name: string;
  readonly votes: number;
}

export interface ElectionResult {
  readonly elected: readonly CandidateVotes[];
  /** Equal in votes and more of them than seats left: voted on again among themselves. */
  readonly tied: readonly CandidateVotes[];
  /** Seats the tied contend for. */
  readonly seatsTied: number;
  /** Seats nobody reached the line for: a further election (组29, 选45). */
  readonly vacant: number;
}

/**
 * Who is elected: those who reach `needed` votes, the most votes first, as many as there are seats. Equal votes at the
 * edge elect nobody of the equal; they are voted on again (组29, 选45).
 */
export function electionResult(
  candidates: readonly CandidateVotes[],
  seats: number,
  needed: number,
): ElectionResult {
  const reached = byVotes(candidates.filter(({ votes }) => votes >= needed));
  if (reached.length <= seats) {
    return { elected: reached, tied: [], seatsTied: 0, vacant: seats - reached.length };
  }
  const last = reached[seats - 1]?.votes;
  if (last !== reached[seats]?.votes) {
    return { elected: reached.slice(0, seats), tied: [], seatsTied: 0, vacant: 0 };
  }
  const elected = reached.filter(({ votes }) => votes > (last ?? 0));
  const tied = reached.filter(({ votes }) => votes === last);
  return { elected, tied, seatsTied: seats - elected.length, vacant: 0 };
}

/**
 * Candidates of a further election: those not elected, in the order of their votes, as many as the margin allows; for
 * one seat there are two (选45). Equal votes at the edge are all kept.
 */
export function furtherCandidates(
  notElected: readonly CandidateVotes[],
  vacant: number,
  margin: Range | Share,
): readonly CandidateVotes[] {
  const most = vacant === 1 ? 2 : candidateRange(vacant, margin).max;
  const ordered = byVotes(notElected);
  const edge = ordered[most - 1]?.votes;
  return edge === undefined ? ordered : ordered.filter(({ votes }) => votes >= edge);
}

/** Most votes first; equal votes stay in the order of the ballot, which is that of name strokes. */
function byVotes(candidates: readonly CandidateVotes[]): readonly CandidateVotes[] {
  return [...candidates].sort((a, b) => b.votes - a.votes);
}
