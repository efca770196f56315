import type { ReactElement } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import type { CandidateVotes, ElectionResult } from '#lib/domain/votes/election.ts';

/** Who is elected, whose votes are equal, and how many seats are left (组29, 选45). */
export function RaceNote({ race }: { readonly race: ElectionResult }): ReactElement {
  const w = useWords('votes');
  const c = useWords('common');
  const namesOf = (people: readonly CandidateVotes[]): string =>
    people.map(({ name }) => name).join(c('listSeparator'));
  const { elected, tied, seatsTied, vacant } = race;
  return (
    <ul className="vote-race">
      <li>{elected.length === 0 ? w('race.nobody') : w('race.elected', { names: namesOf(elected) })}</li>
      {tied.length > 0 ? <li>{w('race.tied', { names: namesOf(tied), seats: seatsTied })}</li> : null}
      {vacant > 0 ? <li>{w('race.vacant', { seats: vacant })}</li> : null}
    </ul>
  );
}
