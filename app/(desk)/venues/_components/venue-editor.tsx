'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactElement, useMemo, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { InlineNote } from '#app/_ui/inline-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { countSeats, type RoomLayout } from '#lib/domain/seating/room.ts';
import { buildRoom } from '#lib/domain/seating/room-shape.ts';
import type { VenueView } from '#lib/usecases/venues/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { keepVenueAction } from '../actions.ts';
import { RoomPreview } from './room-preview.tsx';
import { ShapeFields, shapeFieldsShown } from './shape-fields.tsx';
import { formOf, shapeOfForm, usualShape, type VenueForm, venueInput } from './venue-form.ts';

interface Props {
  /** Null: a new one. */
  readonly venue: VenueView | null;
  readonly mayEdit: boolean;
}

const facts = ['name', 'address', 'capacity', 'setUpMinutes', 'clearDownMinutes'] as const;
const types: Partial<Record<(typeof facts)[number], string>> = {
  ...{ capacity: 'number', setUpMinutes: 'number', clearDownMinutes: 'number' },
};

/** A venue's particulars, and its room redrawn as one types; saved whole with the version it was based on. */
export function VenueEditor({ venue, mayEdit }: Props): ReactElement {
  const w = useWords('venues');
  const common = useWords('common');
  const router = useRouter();
  const say = useToast();
  const [form, setForm] = useState(() => formOf(venue));
  const { run, busy, refused, faultOf, clear } = useAction(keepVenueAction);
  const room = useDrawn(form, venue);
  const seats = useMemo(() => (room ? countSeats(room) : null), [room]);
  const total = seats ? Object.values(seats).reduce((sum, n) => sum + n, 0) : 0;
  const changed = venue === null || JSON.stringify(form) !== JSON.stringify(formOf(venue));
  const redrawn = venue !== null && JSON.stringify(form.shape) !== JSON.stringify(formOf(venue).shape);
  const save = async (basedOn: number): Promise<void> => {
    const answer = await run(venueInput(form, venue?.id ?? null, basedOn));
    if (!answer.ok) return;
    say({ text: w(venue ? 'saved' : 'added', { name: form.name }) });
    if (venue === null) router.push(paths.venue(answer.value.id));
  };
  return (
    <>
      <fieldset className="venue-fields" disabled={!mayEdit}>
        <legend className="sr">{w('details')}</legend>
        <div className="fields-row particulars">
          {facts.map((field) => (
            <TextField
              key={field}
              label={w(`field.${field}`)}
              type={types[field] ?? 'text'}
              value={form[field]}
              fault={faultOf(field)}
              onChange={(event) => setForm({ ...form, [field]: event.target.value })}
            />
          ))}
          <DateField
            label={w('field.surveyedOn')}
            hint={w('field.surveyedHint')}
            optional
            disabled={!mayEdit}
            value={form.surveyedOn}
            fault={faultOf('surveyedOn')}
            onChange={(surveyedOn) => setForm({ ...form, surveyedOn })}
          />
        </div>
        <h2>{w('room')}</h2>
        {venue ? (
          <p>
            <Link href={paths.room(venue.id)}>{w('draw')}</Link>
          </p>
        ) : null}
        {form.shape ? (
          <ShapeFields
            shape={form.shape}
            faultOf={faultOf}
            onChange={(shape) => setForm({ ...form, shape })}
          />
        ) : (
          <p className="note">
            {w('byHand')}{' '}
            <Button size="small" onClick={() => setForm({ ...form, shape: usualShape })}>
              {w('redraw')}
            </Button>
          </p>
        )}
        {redrawn && venue.coming > 0 ? (
          <InlineNote kind="warn">{w('booked.change', { n: venue.coming })}</InlineNote>
        ) : null}
        {total > Number(form.capacity) ? (
          <InlineNote kind="warn">{w('preview.over', { n: total, capacity: form.capacity })}</InlineNote>
        ) : null}
        {mayEdit ? (
          <div>
            <Button
              kind="primary"
              busy={busy}
              disabled={!changed}
              onClick={() => void save(venue?.version ?? 1)}
            >
              {venue ? common('save') : w('add')}
            </Button>
          </div>
        ) : null}
        {refused ? (
          <ErrorNote
            refused={refused}
            shownFields={[...facts, 'surveyedOn', ...shapeFieldsShown]}
            onTakeTheirs={() => {
              clear();
              router.refresh();
            }}
            onKeepMine={(basedOn) => void save(basedOn)}
          />
        ) : null}
      </fieldset>
      {room && seats ? (
        <RoomPreview room={room} seats={seats} />
      ) : (
        <InlineNote kind="block">{w('preview.wrong')}</InlineNote>
      )}
    </>
  );
}

/** The room as the counts would draw it now; null where they draw none. */
function useDrawn({ shape }: VenueForm, venue: VenueView | null): RoomLayout | null {
  return useMemo(() => {
    if (shape === null) return venue?.layout ?? null;
    const wanted = shapeOfForm(shape);
    const { pitches, ...counts } = wanted;
    const numbers = Object.values(counts).flatMap((part) => (typeof part === 'string' ? [] : part));
    const sound =
      numbers.every((n) => Number.isInteger(n) && n >= 0 && n <= 60) &&
      Object.values(pitches).every((metres) => metres >= 0.4 && metres <= 6) &&
      (wanted.kind === 'u'
        ? wanted.head > 0
        : wanted.blocks.length > 0 && [...wanted.blocks, ...wanted.rostrum].every((n) => n > 0));
    return sound ? buildRoom(venue?.name ?? '', wanted) : null;
  }, [shape, venue]);
}
