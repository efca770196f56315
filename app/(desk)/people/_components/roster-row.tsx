import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { CheckField, SelectField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type Group, groups } from '#lib/domain/people/person.ts';
import type { Need } from '#lib/domain/people/roster.ts';
import type { RosterRow as View } from '#lib/usecases/people/roster-rows.ts';

/** What was decided on a row. */
export interface RowChoice {
  readonly key: string;
  /** Left out: as it was previewed. */
  readonly action?: 'create' | 'update' | 'skip';
  readonly personId: string | null;
  /** Its circle, where another was chosen. */
  readonly group?: Group;
  /** Needs it says that are not to be kept, or not to be erased. */
  readonly leave?: readonly Need[];
}

/** What was decided on rows, by their keys; rows not here follow the preview. */
export type RowChoices = Readonly<Record<string, RowChoice>>;

interface Props {
  readonly row: View;
  readonly choices: RowChoices;
  readonly onChoose: (choices: RowChoices) => void;
}

/** One row of a roster: what was read of it, where it goes, and what is done with it. */
export function RosterRow({ row, choices, onChoose }: Props): ReactElement {
  const w = useWords('people');
  const { entry, circle } = row;
  const chosen = choices[entry.key];
  const done = chosen?.action ? chosen : asPreviewed(row);
  const choose = (next: Partial<RowChoice>): void =>
    onChoose({ ...choices, [entry.key]: { key: entry.key, personId: null, ...chosen, ...next } });
  return (
    <tr>
      <td className="num">
        {entry.sheet === undefined ? '' : `${entry.sheet} `}
        {entry.row}
      </td>
      <th scope="row">{entry.name}</th>
      <td>{entry.gender === 'unknown' ? '' : w(`gender.${entry.gender}`)}</td>
      <td>{entry.ethnicity}</td>
      <td>{entry.body}</td>
      <td>{entry.post}</td>
      <td>
        {circle === null ? null : (
          <Circle of={entry.name} circle={chosen?.group ?? circle} onChoose={(group) => choose({ group })} />
        )}
      </td>
      <td className="num">{entry.rank}</td>
      <td className="num">{entry.to === '' ? entry.from : `${entry.from}–${entry.to}`}</td>
      <td className="num">{entry.phone}</td>
      <td>
        <Needs row={row} left={chosen?.leave ?? []} onLeave={(leave) => choose({ leave })} />
      </td>
      <td>
        <SelectField
          label={`${entry.name} ${w('import.do')}`}
          hideLabel
          value={done.action === 'update' ? `update:${done.personId}` : done.action}
          onChange={(e) => {
            const [action, personId = null] = e.target.value.split(':');
            choose({ action: action as 'create' | 'update' | 'skip', personId });
          }}
          choices={[
            { value: 'create', label: w('import.create') },
            ...row.candidates.map((p) => ({
              value: `update:${p.id}`,
              label: w('import.update', { name: p.name, posts: p.posts }),
            })),
            { value: 'skip', label: w('import.skip') },
          ]}
        />
        {row.action === 'same' && !chosen?.action ? <p className="note">{w('import.same')}</p> : null}
        {row.why && !chosen?.action ? <p className="note">{w(`import.ask.${row.why}`)}</p> : null}
      </td>
    </tr>
  );
}

interface CircleProps {
  readonly of: string;
  readonly circle: Group;
  readonly onChoose: (circle: Group) => void;
}

/** The circle a row goes to; the choice of another is drawn once it is asked for: a congress has thousands of rows. */
function Circle({ of, circle, onChoose }: CircleProps): ReactElement {
  const w = useWords('people');
  const [open, setOpen] = useState(false);
  const label = `${of} ${w('import.circle')}`;
  if (!open)
    return (
      <Button kind="link" aria-label={`${label} ${w(`group.${circle}`)}`} onClick={() => setOpen(true)}>
        {w(`group.${circle}`)}
      </Button>
    );
  return (
    <SelectField
      label={label}
      hideLabel
      autoFocus
      value={circle}
      onChange={(e) => onChoose(e.target.value as Group)}
      choices={groups.map((group) => ({ value: group, label: w(`group.${group}`) }))}
    />
  );
}

function asPreviewed({ entry: { key }, action, candidates }: View): RowChoice {
  const personId = candidates[0]?.id ?? '';
  if (action === 'update' || action === 'same') return { key, action: 'update', personId };
  return { key, action: action === 'ask' ? 'skip' : 'create', personId: null };
}

interface NeedsProps {
  readonly row: View;
  readonly left: readonly Need[];
  readonly onLeave: (left: readonly Need[]) => void;
}

/** What the row says somebody needs: that of its own column, that of its remarks to be unticked, and what else these say. */
function Needs({ row: { entry, clears }, left, onLeave }: NeedsProps): ReactElement {
  const w = useWords('people');
  const noted = entry.noted ?? [];
  const told = [entry.diet, entry.access]
    .flatMap((text) => text.split('、'))
    .filter((text) => text !== '' && !noted.some((one) => one.text === text));
  const tick = (need: Need, label: string): ReactElement => (
    <CheckField
      key={`${need} ${label}`}
      label={label}
      checked={!left.includes(need)}
      onChange={(e) => onLeave(e.target.checked ? left.filter((one) => one !== need) : [...left, need])}
    />
  );
  return (
    <>
      {told.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {noted.map(({ need, text }) => tick(need, w('import.need', { need: w(need), text })))}
      {clears.map(({ need, text }) =>
        tick(need, w('import.need', { need: w(need), text: w('import.noneed', { text }) })),
      )}
      {entry.unread === undefined ? null : (
        <p className="note">{w('import.unread', { text: entry.unread })}</p>
      )}
    </>
  );
}
