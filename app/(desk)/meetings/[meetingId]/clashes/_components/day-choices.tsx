'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { ClashPage } from '#lib/usecases/planning/clash-page.ts';
import type { SlotView } from '#lib/usecases/planning/find-times.ts';
import { MoveDialog } from '../../../../_planning/move-dialog.tsx';
import type { SittingForm } from '../../../../_planning/sitting-rows.tsx';

/** Other days, each with what still speaks against it; taking one opens the move, filled in. */
export function DayChoices({
  page,
  slots,
}: {
  readonly page: ClashPage;
  readonly slots: readonly SlotView[];
}): ReactElement {
  const w = useWords('planning');
  const [proposed, setProposed] = useState<readonly SittingForm[] | null>(null);
  const { meeting, venues } = page;
  const take = (slot: SlotView): void =>
    setProposed(
      slot.sittings.map((sitting, index) => ({
        id: meeting.sittings[index]?.id ?? null,
        name: meeting.sittings[index]?.name ?? '',
        ...sitting,
      })),
    );
  return (
    <>
      <table className="src">
        <tbody>
          {slots.map((slot) => {
            const doubts = slot.reasons.filter(({ doubtful }) => doubtful);
            return (
              <tr key={slot.day}>
                <th scope="row">
                  <b>
                    {slot.dayWord} {slot.timeWord}
                  </b>
                  {doubts.map(({ text }) => (
                    <span key={text} className="t w-warn">
                      <Mark kind="warn" />
                      {text}
                    </span>
                  ))}
                  {doubts.length === 0 ? (
                    <span className="t">
                      <Mark kind="ok" />
                      {w('allClear')}
                    </span>
                  ) : null}
                </th>
                <td>
                  <Button kind="link" onClick={() => take(slot)}>
                    {w('moveHere')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <MoveDialog
        meeting={proposed ? meeting : null}
        proposed={proposed ?? undefined}
        venues={venues}
        onClose={() => setProposed(null)}
      />
    </>
  );
}
