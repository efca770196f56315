import type { ReactElement } from 'react';
import { CheckField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { NewMeetingView } from '#lib/usecases/planning/new-meeting.ts';

interface Props {
  readonly vehicles: NewMeetingView['vehicles'];
  readonly wanted: readonly string[];
  readonly onChange: (wanted: readonly string[]) => void;
}

/** Which of the office's vehicles the meeting asks for, folded away where it asks for none. */
export function WantedVehicles({ vehicles, wanted, onChange }: Props): ReactElement {
  const w = useWords('vehicles');
  const turn = (id: string): void =>
    onChange(wanted.includes(id) ? wanted.filter((one) => one !== id) : [...wanted, id]);
  return (
    <details className="wanted-vehicles" open={wanted.length > 0 || undefined}>
      <summary>{w('wish')}</summary>
      <p className="note">{w('wishHint')}</p>
      <div className="checks">
        {vehicles.map(({ id, plate, seats }) => (
          <CheckField
            key={id}
            label={w('vehicleOf', { plate, n: seats })}
            checked={wanted.includes(id)}
            onChange={() => turn(id)}
          />
        ))}
      </div>
    </details>
  );
}
