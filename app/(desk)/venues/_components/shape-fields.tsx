'use client';

import type { ReactElement } from 'react';
import { TextField } from '#app/_ui/field.tsx';
import { Segmented } from '#app/_ui/segmented.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { countFields, pitchFields, type ShapeForm } from './venue-form.ts';

/** The fields that show their own fault; the distances are folded away. */
export const shapeFieldsShown = [
  ...['rostrum', 'rostrum.#', 'blocks', 'blocks.#'],
  ...Object.values(countFields).flat(),
].map((field) => `shape.${field}`);

interface Props {
  readonly shape: ShapeForm;
  readonly onChange: (shape: ShapeForm) => void;
  readonly faultOf: (path: string) => string | undefined;
}

/** The room by its counts, as one counts it standing in it. */
export function ShapeFields({ shape, onChange, faultOf }: Props): ReactElement {
  const w = useWords('venues');
  const { kind, counts, pitches } = shape;
  const fault = (path: string) => ({ fault: faultOf(`shape.${path}`) });
  const faultInList = (path: string, length: number) => ({
    fault: [path, ...Array.from({ length }, (_, n) => `${path}.${n}`)]
      .map((each) => faultOf(`shape.${each}`))
      .find(Boolean),
  });
  return (
    <>
      <Segmented
        label={w('kind')}
        value={kind}
        segments={[
          { value: 'theatre', label: w('kind.theatre') },
          { value: 'u', label: w('kind.u') },
        ]}
        onChange={(next) => onChange({ ...shape, kind: next })}
      />
      {kind === 'theatre' ? (
        <div className="fields-row two">
          {(['rostrum', 'blocks'] as const).map((field) => (
            <TextField
              key={field}
              label={w(`shape.${field}`)}
              hint={w(`shape.${field}Hint`)}
              inputMode="text"
              value={shape[field]}
              onChange={(event) => onChange({ ...shape, [field]: event.target.value })}
              {...faultInList(field, shape[field].length)}
            />
          ))}
        </div>
      ) : null}
      <div className="fields-row">
        {countFields[kind].map((field) => (
          <TextField
            key={field}
            label={w(`shape.${field}`)}
            type="number"
            min={0}
            max={60}
            value={counts[field]}
            onChange={(event) => onChange({ ...shape, counts: { ...counts, [field]: event.target.value } })}
            {...fault(field)}
          />
        ))}
      </div>
      <details>
        <summary>{w('pitch')}</summary>
        <div className="fields-row">
          {pitchFields.map((field) => (
            <TextField
              key={field}
              label={w(`pitch.${field}`)}
              type="number"
              min={0.4}
              max={6}
              step={0.05}
              value={pitches[field]}
              onChange={(event) =>
                onChange({ ...shape, pitches: { ...pitches, [field]: event.target.value } })
              }
              {...fault(`pitches.${field}`)}
            />
          ))}
        </div>
      </details>
    </>
  );
}
