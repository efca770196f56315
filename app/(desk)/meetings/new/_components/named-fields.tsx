'use client';

import type { ReactElement } from 'react';
import { CheckField, SelectField, TextArea, TextField } from '#app/_ui/field.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { nextNumber } from '#lib/domain/meetings/numbering.ts';
import type { NewMeetingView } from '#lib/usecases/planning/new-meeting.ts';
import type { Proposed } from '#lib/usecases/planning/propose.ts';
import { choiceOf, type MeetingForm } from './meeting-form.ts';

interface Props {
  readonly view: NewMeetingView;
  readonly form: MeetingForm;
  readonly proposed: Proposed;
  readonly onChange: (form: MeetingForm) => void;
  readonly onType: (type: string) => void;
  readonly faultOf: (path: string) => string | undefined;
}

/** What it is and how it is called: type, term and number proposed, the title made from them. */
export function NamedFields({ view, form, proposed, onChange, onType, faultOf }: Props): ReactElement {
  const w = useWords('planning');
  const choice = choiceOf(view, form.type);
  const set = (patch: Partial<MeetingForm>): void => onChange({ ...form, ...patch });
  return (
    <>
      <div className="named">
        <SelectField
          label={w('type')}
          choices={view.types.map(({ type, word }) => ({ value: type, label: word }))}
          value={form.type}
          onChange={(event) => onType(event.target.value)}
        />
        <CheckField
          label={w('classified')}
          hint={form.classified ? w('classifiedHint') : undefined}
          checked={form.classified}
          onChange={(event) => set({ classified: event.target.checked })}
        />
      </div>
      {form.classified ? null : (
        <>
          <Numbered choice={choice} form={form} proposed={proposed} onChange={onChange} faultOf={faultOf} />
          {choice.about ? (
            <TextField
              label={w('subject')}
              value={form.subject}
              fault={faultOf('subject')}
              onChange={(event) => set({ subject: event.target.value })}
            />
          ) : null}
          <TextArea
            label={w('fullTitle')}
            hint={w(form.title === '' ? 'titleEmptyHint' : 'titleHint')}
            rows={2}
            placeholder={proposed.title}
            value={form.title ?? proposed.title}
            fault={faultOf('title')}
            onChange={(event) => set({ title: event.target.value })}
            onBlur={() => form.title?.trim() === '' && set({ title: null })}
          />
          <CheckField
            label={w('urgent')}
            hint={form.urgent ? w('urgentHint') : undefined}
            checked={form.urgent}
            onChange={(event) => set({ urgent: event.target.checked })}
          />
          {form.urgent ? (
            <TextField
              label={w('urgentCause')}
              value={form.urgentCause}
              fault={faultOf('urgentCause')}
              onChange={(event) => set({ urgentCause: event.target.value })}
            />
          ) : null}
        </>
      )}
    </>
  );
}

function Numbered({
  choice,
  form,
  proposed,
  onChange,
  faultOf,
}: Pick<Props, 'form' | 'proposed' | 'onChange' | 'faultOf'> & {
  readonly choice: ReturnType<typeof choiceOf>;
}): ReactElement {
  const w = useWords('planning');
  const common = useWords('common');
  const set = (patch: Partial<MeetingForm>): void => onChange({ ...form, ...patch });
  if (choice.numbered === 'never') return <p className="note">{w('notNumbered')}</p>;
  const taken = proposed.taken.slice(-8).join(common('listSeparator'));
  return (
    <div className="numbers">
      <TextField
        label={w('term')}
        type="number"
        min={1}
        value={form.term}
        fault={faultOf('term')}
        onChange={(event) => set({ term: event.target.value, number: null })}
      />
      <TextField
        label={w('number')}
        type="number"
        min={1}
        value={form.number ?? proposed.number ?? ''}
        fault={faultOf('number')}
        {...(choice.numbered === 'office-decides' ? { aside: common('optional') } : {})}
        onChange={(event) => set({ number: event.target.value })}
      />
      <p className="note">{taken ? w('numberHint', { taken }) : w('numberFirst')}</p>
      <OutOfTurn days={form.sittings.map(({ day }) => day)} proposed={proposed} />
    </div>
  );
}

/** Said while the day stands out of the turn of the number, or the number leaves one out, with what would be right. */
function OutOfTurn({
  days,
  proposed,
}: {
  readonly days: readonly string[];
  readonly proposed: Pick<Proposed, 'number' | 'taken' | 'turn'>;
}): ReactElement {
  const w = useWords('planning');
  const whole = days.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)).toSorted();
  const [first = '', last = ''] = [whole[0], whole.at(-1)];
  const { number, taken, turn } = proposed;
  const { after, before } = turn;
  const next = nextNumber(taken);
  const says =
    after && first !== '' && first < after.day
      ? w('turnAfter', { number: after.number, day: after.written })
      : before && last > before.day
        ? w('turnBefore', { number: before.number, day: before.written })
        : taken.length > 0 && (number ?? 0) > next
          ? w('numberSkips', { next })
          : null;
  return (
    <p className="turn" aria-live="polite">
      {says ? (
        <>
          <Mark kind="warn" /> <b className="w-warn">{says}</b>
        </>
      ) : null}
    </p>
  );
}
