'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { Question } from '#lib/domain/refusal.ts';
import type { SlotView } from '#lib/usecases/planning/find-times.ts';
import type { NewMeetingView } from '#lib/usecases/planning/new-meeting.ts';
import { paths } from '#lib/web/paths.ts';
import { createMeetingAction } from '../../../_planning/actions.ts';
import { FindTimes } from '../../../_planning/find-times.tsx';
import { useChecked } from '../../../_planning/move-dialog.tsx';
import { SittingRows, sittingFields } from '../../../_planning/sitting-rows.tsx';
import { Checked } from './checked.tsx';
import {
  choiceOf,
  createInput,
  firstForm,
  isUntouched,
  type MeetingForm,
  sittingFor,
  sittingsAt,
} from './meeting-form.ts';
import { NamedFields } from './named-fields.tsx';
import { useProposed } from './use-proposed.ts';
import { WantedVehicles } from './wanted-vehicles.tsx';

/** The fields that show their own fault. */
const shownFields = ['term', 'number', 'subject', 'title', 'urgentCause', ...sittingFields];

/** The form at the left, what speaks against it in the middle, other times at the right. */
export function NewMeetingForm({ view }: { readonly view: NewMeetingView }): ReactElement {
  const w = useWords('planning');
  const say = useToast();
  const router = useRouter();
  const [form, setForm] = useState<MeetingForm>(() => firstForm(view));
  const created = useRef(false);
  // Where the form itself placed the meeting: until somebody is in its fields it starts on the first proposed time.
  const [start, setStart] = useState(form.sittings);
  const [first, setFirst] = useState<SlotView | null>(null);
  const placing = useRef(false);
  useUnsaved(() => (created.current || isUntouched(form, view, start) ? 'none' : 'draft'));
  const proposed = useProposed(view.proposed, form);
  const input = createInput(form, proposed);
  const { run, busy, refused, faultOf } = useAction(createMeetingAction, input);
  const urgentCause = form.urgent ? form.urgentCause || '…' : '';
  const checking = useChecked({ id: null, type: form.type, urgentCause }, form.sittings, form.vehicleIds);
  const create = async (answered: readonly Question[] = []): Promise<void> => {
    const answer = await run({ ...input, answered });
    if (!answer.ok) return;
    created.current = true;
    say({ text: w('created', { title: proposed.shortTitle }) });
    router.push(paths.meeting(answer.value.id));
  };
  const take = (slot: SlotView): void => {
    placing.current = true;
    setForm({ ...form, sittings: sittingsAt(slot, form.sittings) });
  };
  const startOn = (slot: SlotView): void => {
    if (placing.current || form.sittings !== start) return;
    const sittings = sittingsAt(slot, form.sittings);
    setFirst(slot);
    if (JSON.stringify(sittings) === JSON.stringify(start)) return;
    setStart(sittings);
    setForm({ ...form, sittings });
  };
  const changeType = (type: string): void => {
    const [before] = form.sittings;
    const sittings = [sittingFor(choiceOf(view, type), before?.day ?? view.day)];
    if (form.sittings === start) setStart(sittings);
    setFirst(null);
    setForm({ ...form, type, number: null, subject: '', title: null, sittings });
  };
  const venue = view.venues.find(({ id }) => id === form.sittings[0]?.venueId)?.name ?? '';
  return (
    <>
      <section className="new-fields" aria-label={w('newMeeting')}>
        <NamedFields
          view={view}
          form={form}
          proposed={proposed}
          onChange={setForm}
          onType={changeType}
          faultOf={faultOf}
        />
        <div className="sec">
          <h2>{w('sittings')}</h2>
        </div>
        <SittingRows
          sittings={form.sittings}
          venues={view.venues}
          onChange={(sittings) => setForm({ ...form, sittings })}
          onEnter={() => {
            placing.current = true;
          }}
          faultOf={faultOf}
        />
        {first && form.sittings === start ? (
          <p className="note" role="status">
            {w('startsOnFirst', { day: first.dayWord, time: first.timeWord })}
          </p>
        ) : null}
        {view.vehicles.length > 0 ? (
          <WantedVehicles
            vehicles={view.vehicles}
            wanted={form.vehicleIds}
            onChange={(vehicleIds) => setForm({ ...form, vehicleIds })}
          />
        ) : null}
        {refused ? (
          <ErrorNote
            refused={refused}
            shownFields={shownFields}
            onSure={(question) => void create([question])}
          />
        ) : null}
        <div className="new-acts">
          <Button kind="primary" busy={busy} onClick={() => void create()}>
            {w('create')}
          </Button>
        </div>
        <Checked {...checking} />
      </section>
      <aside className="find" aria-label={w('findTime')}>
        <FindTimes
          sought={{
            meetingId: null,
            type: form.type,
            urgentCause,
            title: proposed.shortTitle,
            venue,
            vehicleIds: form.vehicleIds,
            sittings: form.sittings.map(({ day, start, end, venueId }) => ({ day, start, end, venueId })),
          }}
          today={view.today}
          takeWord={w('take')}
          onTake={take}
          onFirst={startOn}
        />
      </aside>
    </>
  );
}
