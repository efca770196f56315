import type { SlotView } from '#lib/usecases/planning/find-times.ts';
import type { NewMeetingView, TypeChoice } from '#lib/usecases/planning/new-meeting.ts';
import type { Proposed } from '#lib/usecases/planning/propose.ts';
import type { SittingForm } from '../../../_planning/sitting-rows.tsx';

/** The form as it is filled in; numbers as typed. */
export interface MeetingForm {
  readonly type: string;
  readonly term: string;
  /** Null: as proposed. */
  readonly number: string | null;
  readonly subject: string;
  /** Null: as proposed. Empty only while it is being written. */
  readonly title: string | null;
  readonly urgent: boolean;
  readonly urgentCause: string;
  readonly classified: boolean;
  readonly sittings: readonly SittingForm[];
  readonly vehicleIds: readonly string[];
}

/** How a form begins: the office's usual time for the type, a month ahead. */
export function firstForm(view: NewMeetingView): MeetingForm {
  return {
    type: view.type,
    term: String(view.term),
    number: null,
    subject: '',
    title: null,
    urgent: false,
    urgentCause: '',
    classified: false,
    sittings: [sittingFor(choiceOf(view, view.type), view.day)],
    vehicleIds: [],
  };
}

/** Nothing was written yet: only a type chosen, or nothing; `sittings`: as the form itself placed it. */
export function isUntouched(
  form: MeetingForm,
  view: NewMeetingView,
  sittings: readonly SittingForm[],
): boolean {
  return JSON.stringify(form) === JSON.stringify({ ...firstForm(view), type: form.type, sittings });
}

export function choiceOf(view: NewMeetingView, type: string): TypeChoice {
  const [first] = view.types;
  const choice = view.types.find((one) => one.type === type) ?? first;
  if (!choice) throw new Error('no type of meeting to choose from');
  return choice;
}

/** One sitting at the usual time and place of a type. */
export function sittingFor(choice: TypeChoice, day: string): SittingForm {
  const [hour = 9, minute = 0] = choice.start.split(':').map(Number);
  const end = Math.min(hour * 60 + minute + choice.minutes, 24 * 60 - 1);
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    id: null,
    name: '',
    day,
    start: `${two(hour)}:${two(minute)}`,
    end: `${two(Math.floor(end / 60))}:${two(end % 60)}`,
    venueId: choice.venueId,
  };
}

/** The form as the command takes it. A title left as proposed is made where the meeting is kept, from the same number. */
export function createInput(form: MeetingForm, proposed: Pick<Proposed, 'number'>): object {
  const { urgent, urgentCause, number, title, ...rest } = form;
  return {
    ...rest,
    number: number ?? proposed.number,
    title: title ?? '',
    urgentCause: urgent ? urgentCause : '',
  };
}

/** The sittings of a form at a proposed time, under their names. */
export function sittingsAt(
  slot: Pick<SlotView, 'sittings'>,
  named: readonly SittingForm[],
): readonly SittingForm[] {
  return slot.sittings.map((sitting, n) => ({ id: null, name: named[n]?.name ?? '', ...sitting }));
}
