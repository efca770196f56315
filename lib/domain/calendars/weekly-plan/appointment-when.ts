import { type Appointment, cellAppointments } from './cell-appointments.ts';
import type { PlanTitle } from './plan-title.ts';
import { nothingYet, type RowWhen, spansOf, type WhenFault } from './row-when.ts';

/**
 * What a list's cell for the matter says of its own times (`9:00 主任会议；14:30 座谈会`), where its row says none or only the
 * half of the day; none where it does not begin with one. Where no column says when, it may say the days too.
 */
export function appointmentsIn(text: string, row: RowWhen, undated: boolean): readonly Appointment[] {
  if (row.times.some(({ kind }) => kind !== 'half')) return [];
  const found = cellAppointments(text);
  const begins = found[0]?.when.times[0]?.kind;
  const isTimed = begins === 'clock' || (begins === 'half' && row.times.length === 0);
  const isDated = found.some(({ when }) => when.days.length + when.weekdays.length > 0);
  return (undated || (isTimed && !isDated)) && found.every(({ matter }) => matter !== '') ? found : [];
}

/** The cell's own times before the row's; `2:30` in a row 下午 is an afternoon's. */
export function whenOf(
  { when, matter, doubtful, unclear }: Appointment,
  row: RowWhen,
  title: PlanTitle,
): RowWhen {
  const own = when.days.length + when.weekdays.length > 0;
  const days = own ? spansOf(when, row.carry, title) : row;
  const code = unclear ?? when.fault;
  const fault: readonly WhenFault[] = code ? [{ code, facts: { text: matter } }] : [];
  const times = when.times.length > 0 ? inHalf(when.times, row.times) : row.times;
  const guessed = times.some((time) => time.kind === 'clock' && time.guessed);
  const doubts: readonly WhenFault[] = [
    ...(guessed ? [{ code: 'read-as-afternoon' as const, facts: { text: '' } }] : []),
    ...(doubtful ? [{ code: 'read-as-clock' as const, facts: { text: matter } }] : []),
  ];
  return {
    spans: days.spans,
    times,
    continuous: when.continuous || (when.times.length === 0 && row.continuous),
    faults: [...days.faults, ...fault, ...doubts],
    carry: row.carry,
  };
}

/** As `whenOf` for each of a cell's appointments: a day said once is that of those behind it. */
export function whenEach(
  appointments: readonly Appointment[],
  row: RowWhen,
  title: PlanTitle,
): readonly { readonly when: RowWhen; readonly matter: string }[] {
  let around = row;
  return appointments.map((one) => {
    const when = whenOf(one, around, title);
    const spans = when.spans.slice(-1);
    if (one.unclear === 'date-unclear')
      around = { ...row, spans: [], faults: [{ code: 'date-missing', facts: {} }], carry: nothingYet };
    else if (one.when.days.length + one.when.weekdays.length > 0 && spans.length > 0)
      around = { ...row, spans, faults: [], carry: { spans, half: '' } };
    return { when, matter: one.matter };
  });
}

const noon = 12 * 60;

function inHalf(times: RowWhen['times'], row: RowWhen['times']): RowWhen['times'] {
  const [half] = row;
  const late =
    row.length === 1 && half?.kind === 'half' && (half.half === 'afternoon' || half.half === 'evening');
  if (!late) return times;
  return times.map((time) => {
    if (time.kind !== 'clock') return time;
    const from = time.from < noon ? time.from + noon : time.from;
    const to = time.to !== null && time.to <= from && time.to < noon ? time.to + noon : time.to;
    return { ...time, from, to, guessed: false };
  });
}
