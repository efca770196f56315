'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { FindingList, rowOf } from '#app/_ui/finding-list.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import type { WordedFinding } from '#lib/web/worded-finding.ts';
import { FillRostrum } from './fill-rostrum.tsx';
import type { Hands } from './use-hands.ts';
import type { WordedSeating } from './word-seating.ts';

interface Props {
  readonly seating: WordedSeating;
  readonly hands: Hands;
}

/** What the rules see in the plan that no panel above already says, each with its mend here. */
export function FindingsPanel({ seating, hands }: Props): ReactElement {
  const w = useWords('seating');
  const common = useWords('common');
  const { findings, away, unseated } = seating;
  const open = away.length + unseated.length;
  return (
    <section>
      <h2>{w('findings.title')}</h2>
      {findings.length === 0 ? (
        <p className="said">
          {open > 0
            ? w('findings.open', { away: away.length, unseated: unseated.length })
            : w('findings.none')}
        </p>
      ) : (
        <FindingList
          basisWord={common('basis')}
          rows={findings.map((finding) => ({
            ...rowOf(finding),
            mend: finding.code === 'seating.unsortable' ? finding.mend : null,
            more: finding.mend ? <SeatMend finding={finding} seating={seating} hands={hands} /> : null,
          }))}
        />
      )}
    </section>
  );
}

/** Found of one person who sits in the room: taken up and put elsewhere. */
const movesPerson = [
  'seating.non-voter-on-unit',
  'seating.voter-without-unit',
  'seating.contested',
  'seating.unknown-seat',
  'seating.blocked-seat',
];

/** What can be done here: to a wheelchair place in one press, otherwise the person is taken in hand. */
function SeatMend({
  finding,
  seating,
  hands,
}: Props & { readonly finding: WordedFinding }): ReactElement | null {
  const w = useWords('seating');
  const { code, subjectId, mend } = finding;
  const person = seating.people.find(({ personId }) => personId === subjectId);
  if (mend && code === 'seating.rostrum-empty') return <RostrumMend mend={mend} seating={seating} />;
  if (!mend || !person) return null;
  if (code === 'seating.no-wheelchair-place') {
    const place = seating.wheelchairPlaces[person.personId];
    return place ? (
      <Button kind="link" onClick={() => hands.move(person.seatId, place)}>
        {mend.label}
      </Button>
    ) : (
      <HoverLink className="mend" href={paths.room(seating.venueId)}>
        {w('findings.markPlace')}
      </HoverLink>
    );
  }
  return movesPerson.includes(code) ? (
    <Button kind="link" onClick={() => hands.pick(person.personId)}>
      {mend.label}
    </Button>
  ) : null;
}

/** Whom the ranks seat goes up in one press; where nobody has one, they are written on the list first. */
function RostrumMend({
  mend,
  seating,
}: Pick<Props, 'seating'> & { readonly mend: NonNullable<WordedFinding['mend']> }): ReactElement {
  return seating.rostrumToFill > 0 ? (
    <FillRostrum seating={seating} seats={seating.rostrumToFill} label={mend.label} />
  ) : (
    <HoverLink className="mend" href={mend.href}>
      {mend.label}
    </HoverLink>
  );
}
