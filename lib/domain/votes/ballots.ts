/** One ballot as read: how many candidates it chooses, others written in included (选41). */
export interface Ballot {
  readonly chosen: number;
}

/** Whether a round of voting stands: more ballots in the box than were handed to voters undo it, as many or fewer do not (选44). */
export function isVotingValid(collected: number, handedOut: number): boolean {
  return collected <= handedOut;
}

/** Whether one ballot counts: choosing more than there are seats spoils it, as many or fewer do not (选44). */
export function isBallotValid(ballot: Ballot, seats: number): boolean {
  return ballot.chosen <= seats;
}
