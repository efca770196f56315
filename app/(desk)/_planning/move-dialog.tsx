'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote, type Refused } from '#app/_ui/error-note.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { PlaceChecked } from '#lib/usecases/planning/check.ts';
import { checkPlaceAction, moveMeetingAction } from './actions.ts';
import { ClashLines } from './clash-lines.tsx';
import { NotAsked } from './not-asked.tsx';
import { waitsFor } from './placed.ts';
import { type SittingForm, SittingRows, sittingFields } from './sitting-rows.tsx';

/** A meeting as it stands before it is moved. */
export interface Movable {
  readonly id: string;
  readonly type: string;
  readonly shortTitle: string;
  readonly version: number;
  readonly sittings: readonly SittingForm[];
}

interface Props {
  /** Null: closed. */
  readonly meeting: Movable | null;
  /** Where it is to go, to begin with; left out: where it is. */
  readonly proposed?: readonly SittingForm[] | undefined;
  readonly venues: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Moving a meeting by the keyboard, or in more than its day: checked while it is typed. */
export function MoveDialog({ meeting, proposed, venues, onClose }: Props): ReactElement {
  const w = useWords('planning');
  return (
    <Dialog
      isOpen={meeting !== null}
      onClose={onClose}
      width="wide"
      title={meeting ? w('moveTitle', { title: meeting.shortTitle }) : ''}
    >
      {meeting ? (
        <MoveForm
          key={`${meeting.id}:${meeting.version}`}
          meeting={meeting}
          start={proposed ?? meeting.sittings}
          venues={venues}
          onClose={onClose}
        />
      ) : null}
    </Dialog>
  );
}

interface FormProps {
  readonly meeting: Movable;
  readonly start: readonly SittingForm[];
  readonly venues: Props['venues'];
  readonly onClose: () => void;
}

function MoveForm({ meeting, start, venues, onClose }: FormProps): ReactElement {
  const w = useWords('planning');
  const common = useWords('common');
  const calendar = useWords('calendar');
  const say = useToast();
  const router = useRouter();
  const [sittings, setSittings] = useState(start);
  const { checked, checking, says, refused: uncheckable } = useChecked(meeting, sittings);
  const { run, busy, refused, faultOf } = useAction(moveMeetingAction, { sittings });
  const blocked = (checked?.counts.block ?? 0) > 0;
  const move = async (basedOn: number): Promise<void> => {
    const answer = await run({ meetingId: meeting.id, basedOn, sittings });
    if (!answer.ok) return;
    const { version } = answer.value;
    const undo = () => run({ meetingId: meeting.id, basedOn: version, sittings: meeting.sittings });
    say({ text: calendar('moved', { title: meeting.shortTitle, day: checked?.day ?? '' }), undo });
    onClose();
  };
  return (
    <div className="move">
      <SittingRows sittings={sittings} venues={venues} onChange={setSittings} faultOf={faultOf} />
      <div className="move-found" aria-busy={checking}>
        <h3>{checked ? checked.day : says}</h3>
        {uncheckable ? <ErrorNote refused={uncheckable} shownFields={sittingFields} /> : null}
        {checked?.outOfTurn ? (
          <p>
            <Mark kind="warn" /> <b className="w-warn">{checked.outOfTurn}</b>
          </p>
        ) : null}
        {checked && checked.clashes.length === 0 ? (
          <p className="state-ok">
            <Mark kind="ok" /> {w(checked.unasked.length === 0 ? 'noClash' : 'noClashPart')}
          </p>
        ) : null}
        {checked ? <ClashLines clashes={checked.clashes} basisWord={common('basis')} /> : null}
        {checked ? <NotAsked {...checked} /> : null}
      </div>
      <p className="note">{w('moveWhy')}</p>
      {refused ? (
        <ErrorNote
          refused={refused}
          shownFields={sittingFields}
          onTakeTheirs={() => {
            router.refresh();
            onClose();
          }}
          onKeepMine={(version) => void move(version)}
        />
      ) : null}
      <div className="move-acts">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button kind={blocked ? 'danger' : 'primary'} busy={busy} onClick={() => void move(meeting.version)}>
          {blocked ? w('moveClashDo') : w('moveDo')}
        </Button>
      </div>
    </div>
  );
}

export interface Checking {
  readonly checked: PlaceChecked | null;
  readonly checking: boolean;
  /** Why the place could not be checked. */
  readonly refused: Refused | null;
  /** What stands in place of the day while nothing is checked. */
  readonly says: string;
}

/** Asks the clash engine a moment after the last change that leaves whole days and times; only the last answer counts. */
export function useChecked(
  meeting: { readonly id: string | null; readonly type: string; readonly urgentCause?: string },
  sittings: readonly SittingForm[],
  /** Of a new meeting: the vehicles it asks for. */
  vehicleIds: readonly string[] = [],
): Checking {
  const w = useWords('planning');
  const { run, busy, refused, clear } = useAction(checkPlaceAction);
  const [checked, setChecked] = useState<PlaceChecked | null>(null);
  const asked = useRef(0);
  const key = JSON.stringify({
    meetingId: meeting.id,
    type: meeting.type,
    urgentCause: meeting.urgentCause ?? '',
    sittings,
    vehicleIds,
  });
  const waits = waitsFor(sittings);
  const ready = waits === null;
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    if (!ready) {
      setChecked(null);
      clear();
      return;
    }
    const timer = setTimeout(() => {
      void run(JSON.parse(key)).then((answer) => {
        if (mine !== asked.current) return;
        setChecked(answer.ok ? answer.value : null);
      });
    }, 250);
    return () => clearTimeout(timer);
  }, [key, ready, run, clear]);
  const says = waits === null ? (refused ? '' : w('checking')) : w(waits);
  return { checked, checking: busy, refused, says };
}
