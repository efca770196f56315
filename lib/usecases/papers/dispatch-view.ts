import { can } from '#lib/domain/access/can.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import {
  type DispatchedPaper,
  dispatchedOf,
  dispatchOf,
  type NumberSeries,
  seriesFor,
  seriesOf,
} from '#lib/domain/papers/dispatch.ts';
import { listGivenNumbers } from '#lib/store/dispatches.ts';
import type { Context } from '../context.ts';
import type { Artefact } from './artefacts.ts';

/** How a paper goes out, as its form shows it. Plain JSON. */
export interface DispatchView {
  readonly artefact: DispatchedPaper;
  readonly headed: boolean;
  /** Whether the head can be left out at all. */
  readonly optionalHead: boolean;
  readonly code: string;
  readonly year: number;
  readonly sequence: number | null;
  readonly addressees: string;
  readonly copies: string;
  /** One a line. */
  readonly attachments: string;
  readonly sealed: boolean;
  readonly datedOn: string;
  readonly issuedOn: string;
  readonly version: number;
  /** How far each code and year has come with other papers, for whichever is typed. */
  readonly series: readonly NumberSeries[];
  /** The number that comes next with the code last used for such a paper; null before the first. */
  readonly proposed: NumberSeries | null;
  readonly mayEdit: boolean;
}

/** How a paper of a meeting goes out; null: it has no number of its own. */
export async function viewDispatch(
  context: Context,
  { meeting, office, dispatches }: Dossier,
  artefact: Artefact,
): Promise<DispatchView | null> {
  const kind = dispatchedOf(meeting.type).find((name) => name === artefact);
  if (kind === undefined) return null;
  const { year } = context.now.toZonedDateTimeISO(office.zone);
  const dispatch = dispatchOf(dispatches, kind, year);
  const mayEdit = can(context.actor, 'plan-meeting');
  // Numbers of other papers are for whoever gives the next one.
  const numbers = mayEdit ? await listGivenNumbers(context.db) : [];
  const others = numbers.filter((each) => each.meetingId !== meeting.id || each.artefact !== kind);
  const code = dispatch.code || (others.findLast((each) => each.artefact === kind)?.code ?? '');
  const series = seriesOf(others);
  return {
    ...dispatch,
    artefact: kind,
    optionalHead: kind === 'notice',
    attachments: dispatch.attachments.join('\n'),
    datedOn: dispatch.datedOn?.toString() ?? '',
    issuedOn: dispatch.issuedOn?.toString() ?? '',
    series,
    proposed: !mayEdit || (code === '' && kind !== 'minutes') ? null : seriesFor(series, code, year),
    mayEdit,
  };
}
