import type { Answer } from '#app/_ui/attempt.ts';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import type { AttendanceSaved } from '#lib/usecases/attendance/commands.ts';
import type { AttendanceView } from '#lib/usecases/attendance/queries.ts';
import { undoAttendanceAction } from '../actions.ts';

/** Says that the list was changed, in as many saves, with the way back over all of them; nothing where it was not. */
export function useSaid({
  meetingId,
  version,
}: Pick<AttendanceView, 'meetingId' | 'version'>): (
  text: string,
  saved: Answer<AttendanceSaved>,
  saves?: number,
) => void {
  const say = useToast();
  const { run } = useAction(undoAttendanceAction);
  const back = async (basedOn: number, saves: number): Promise<Answer<AttendanceSaved>> => {
    const undone = await run({ meetingId, basedOn });
    return undone.ok && saves > 1 ? back(undone.value.version, saves - 1) : undone;
  };
  return (text, saved, saves = 1) => {
    if (saved.ok && saved.value.version !== version)
      say({ text, about: 'attendance', undo: () => back(saved.value.version, saves) });
  };
}
