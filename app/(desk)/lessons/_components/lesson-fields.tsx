'use client';

import type { ReactElement } from 'react';
import { CheckField, SelectField, TextArea } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type MeetingType, meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import type { LessonForm, LessonMeeting } from './lesson-form.ts';

interface Props {
  readonly form: LessonForm;
  readonly onChange: (form: LessonForm) => void;
  readonly faultOf: (path: string) => string | undefined;
  /** Null: where it comes from is settled. */
  readonly meetings: readonly LessonMeeting[] | null;
}

/** From which meeting, what happened, what to check next time, for which types. */
export function LessonFields({ form, onChange, faultOf, meetings }: Props): ReactElement {
  const w = useWords('lessons');
  const common = useWords('common');
  const set = (patch: Partial<LessonForm>): void => onChange({ ...form, ...patch });
  const comesFrom = (id: string): void => {
    const meeting = meetings?.find((m) => m.id === id);
    set({
      fromMeetingId: meeting?.id ?? null,
      ...(meeting && form.types.length === 0 ? { types: [meeting.type] } : {}),
    });
  };
  return (
    <div className="lesson-fields">
      {meetings ? (
        <SelectField
          label={w('from')}
          value={form.fromMeetingId ?? ''}
          onChange={(event) => comesFrom(event.target.value)}
          choices={[
            { value: '', label: w('noMeeting') },
            ...meetings.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      ) : null}
      <TextArea
        label={w('what')}
        hint={w('whatHint')}
        value={form.what}
        maxLength={500}
        fault={faultOf('what')}
        onChange={(event) => set({ what: event.target.value })}
      />
      <TextArea
        label={w('check')}
        hint={w('checkHint')}
        rows={2}
        value={form.check}
        maxLength={200}
        fault={faultOf('check')}
        onChange={(event) => set({ check: event.target.value })}
      />
      <TextArea
        label={w('cause')}
        aside={common('optional')}
        rows={2}
        value={form.cause}
        maxLength={500}
        fault={faultOf('cause')}
        onChange={(event) => set({ cause: event.target.value })}
      />
      <Types types={form.types} fault={faultOf('types')} onChange={(types) => set({ types })} />
    </div>
  );
}

interface TypesProps {
  readonly types: readonly MeetingType[];
  readonly fault: string | undefined;
  readonly onChange: (types: readonly MeetingType[]) => void;
}

function Types({ types, fault, onChange }: TypesProps): ReactElement {
  const w = useWords('lessons');
  const t = useWords('terms');
  return (
    <fieldset className="lesson-types">
      <legend>{w('types')}</legend>
      {meetingTypes.map((type) => (
        <CheckField
          key={type}
          label={t(`type.${type}`)}
          checked={types.includes(type)}
          onChange={(event) =>
            onChange(event.target.checked ? [...types, type] : types.filter((other) => other !== type))
          }
        />
      ))}
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
    </fieldset>
  );
}
