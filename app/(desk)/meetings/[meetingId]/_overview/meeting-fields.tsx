'use client';

import type { ReactElement } from 'react';
import { SelectField, TextArea, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { renumbered } from '#lib/domain/meetings/number-in-title.ts';
import type { OverviewView } from '#lib/usecases/meetings/overview-view.ts';

/** What a meeting is called and who chairs it, as it stands on the form. */
export interface MeetingForm {
  /** As typed. */
  readonly term: number | string;
  readonly number: number | string | null;
  readonly title: string;
  readonly shortTitle: string;
  readonly urgentCause: string;
  readonly chairs: readonly { readonly sittingId: string; readonly chairId: string | null }[];
}

/** What the form needs of a meeting, and no more: all of it goes to the browser. */
export type EditedMeeting = Pick<
  OverviewView,
  'meetingId' | 'version' | 'facts' | 'sittings' | 'chairs' | 'proposedChair'
>;

export function meetingFormOf({ facts, sittings }: EditedMeeting): MeetingForm {
  const { term, number, title, shortTitle, urgentCause } = facts;
  const chairs = sittings.map(({ id, chairId }) => ({ sittingId: id, chairId }));
  return { term, number, title, shortTitle, urgentCause, chairs };
}

/** The form with somebody proposed wherever nobody presides, or who does is away. */
export function withProposedChairs(form: MeetingForm, { chairs, proposedChair }: EditedMeeting): MeetingForm {
  const comes = new Set(chairs.map(({ id }) => id));
  const settled = form.chairs.map(({ sittingId, chairId }) => ({
    sittingId,
    chairId: chairId !== null && comes.has(chairId) ? chairId : (proposedChair ?? chairId),
  }));
  return { ...form, chairs: settled };
}

interface Props {
  readonly form: MeetingForm;
  readonly view: EditedMeeting;
  readonly onChange: (form: MeetingForm) => void;
  readonly faultOf: (path: string) => string | undefined;
}

export function MeetingFields({ form, view, onChange, faultOf }: Props): ReactElement {
  const w = useWords('overview');
  const planning = useWords('planning');
  const common = useWords('common');
  const set = (patch: Partial<MeetingForm>): void => onChange({ ...form, ...patch });
  const renumber = (patch: Pick<Partial<MeetingForm>, 'term' | 'number'>): void =>
    onChange(withTitles(form, { ...form, ...patch }, view));
  return (
    <div className="form">
      <TextArea
        label={w('fullTitle')}
        rows={2}
        maxLength={200}
        value={form.title}
        fault={faultOf('title')}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className="row">
        <TextField
          label={w('shortTitle')}
          maxLength={60}
          value={form.shortTitle}
          fault={faultOf('shortTitle')}
          onChange={(event) => set({ shortTitle: event.target.value })}
        />
        <TextField
          label={w('term')}
          type="number"
          min={1}
          value={form.term}
          fault={faultOf('term')}
          onChange={(event) => renumber({ term: event.target.value })}
        />
        {view.facts.numbered ? (
          <TextField
            label={planning('number')}
            type="number"
            min={1}
            value={form.number ?? ''}
            fault={faultOf('number')}
            onChange={(event) => renumber({ number: event.target.value })}
          />
        ) : null}
      </div>
      <Chairs form={form} view={view} onChange={onChange} faultOf={faultOf} />
      <TextArea
        label={w('urgentCause')}
        aside={common('optional')}
        hint={w('urgentHint')}
        rows={2}
        maxLength={500}
        value={form.urgentCause}
        fault={faultOf('urgentCause')}
        onChange={(event) => set({ urgentCause: event.target.value })}
      />
    </div>
  );
}

/** The titles follow the numbers while nobody has worded them otherwise in this form. */
function withTitles(before: MeetingForm, after: MeetingForm, { facts }: EditedMeeting): MeetingForm {
  const titleIn = (form: MeetingForm, title: string): string => {
    const countOr = <T,>(typed: number | string | null, before: T): number | T =>
      isCount(Number(typed)) ? Number(typed) : before;
    const numbers = { term: countOr(form.term, facts.term), number: countOr(form.number, facts.number) };
    return renumbered(title, facts, numbers);
  };
  const follow = (name: 'title' | 'shortTitle'): string =>
    before[name] === titleIn(before, facts[name]) ? titleIn(after, facts[name]) : before[name];
  return { ...after, title: follow('title'), shortTitle: follow('shortTitle') };
}

function isCount(typed: number): boolean {
  return Number.isInteger(typed) && typed > 0 && typed < 1000;
}

/** Who presides, sitting by sitting. */
export function Chairs({ form, view, onChange, faultOf }: Props): ReactElement {
  const w = useWords('overview');
  const name = (n: number, given: string | undefined): string =>
    form.chairs.length > 1 ? `${w('chair')} · ${given || w('sittingOf', { n })}` : w('chair');
  return (
    <>
      {form.chairs.map(({ sittingId, chairId }, index) => (
        <SelectField
          key={sittingId}
          label={name(index + 1, view.sittings.find((s) => s.id === sittingId)?.name)}
          value={chairId ?? ''}
          choices={choicesOf(view, chairId, w('noChair'))}
          fault={faultOf(`chairs.${index}.chairId`) ?? faultOf(`chairs.${index}.sittingId`)}
          onChange={(event) => {
            const chosen = event.target.value || null;
            const chairs = form.chairs.map((c, n) => (n === index ? { ...c, chairId: chosen } : c));
            onChange({ ...form, chairs });
          }}
        />
      ))}
    </>
  );
}

/** Those who may chair, and whoever does now though they may not any more. */
function choicesOf({ chairs, sittings }: EditedMeeting, chairId: string | null, none: string) {
  const now = sittings.find((s) => s.chairId === chairId);
  const away = chairId !== null && !chairs.some((c) => c.id === chairId);
  return [
    { value: '', label: none },
    ...(away ? [{ value: chairId, label: now?.chair || chairId }] : []),
    ...chairs.map(({ id, name, post }) => ({ value: id, label: `${name}　${post}` })),
  ];
}
