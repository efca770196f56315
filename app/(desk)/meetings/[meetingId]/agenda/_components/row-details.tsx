'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { CheckField, SelectField, TextArea } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { voteMethods } from '#lib/domain/votes/vote-method.ts';
import { MotionsField } from './motions-field.tsx';
import { PapersField } from './papers-field.tsx';
import { ReportersField } from './reporters-field.tsx';
import type { Change } from './use-agenda.ts';
import type { WordedAgenda, WordedLine } from './word-agenda.ts';

interface Props {
  readonly agenda: WordedAgenda;
  readonly line: WordedLine;
  readonly index: number;
  readonly lines: readonly WordedLine[];
  readonly change: (change: Change) => void;
  readonly onMove: (index: number) => void;
}

/** Everything about a line that does not fit in its row; every field keeps itself. */
export function RowDetails(props: Props): ReactElement {
  const { agenda, line, change } = props;
  const w = useWords('agenda');
  const update = (patch: Readonly<Record<string, unknown>>): void =>
    change({ act: 'update', input: { itemId: line.id, patch } });
  return (
    <tr className="details">
      <td className="g" />
      <td colSpan={5}>
        <div className="det">
          {line.substantive ? (
            <ReportersField
              id={line.id}
              reporters={line.reporters}
              people={agenda.people}
              onSave={(reporters) => update({ reporters })}
            />
          ) : null}
          <Choices agenda={agenda} line={line} update={update} />
          {line.substantive ? (
            <PapersField
              papers={line.papers}
              rules={agenda.deadlineRules}
              onSave={(papers) => update({ papers })}
            />
          ) : null}
          {line.kind === 'appointment' ? (
            <MotionsField motions={line.motions} onSave={(motions) => update({ motions })} />
          ) : null}
          {line.substantive ? (
            <TextArea
              label={w('note')}
              hint={w('noteHint')}
              rows={2}
              maxLength={2_000}
              defaultValue={line.note}
              onBlur={(event) => event.target.value !== line.note && update({ note: event.target.value })}
            />
          ) : null}
          <LineButtons {...props} />
        </div>
      </td>
    </tr>
  );
}

interface ChoicesProps extends Pick<Props, 'agenda' | 'line'> {
  readonly update: (patch: Readonly<Record<string, unknown>>) => void;
}

function Choices({ agenda, line, update }: ChoicesProps): ReactElement {
  const w = useWords('agenda');
  const terms = useWords('terms');
  const none = (label: string) => ({ value: '', label });
  return (
    <div className="det-row">
      {line.substantive ? (
        <SelectField
          label={w('department')}
          value={line.departmentId ?? ''}
          choices={[
            none(w('noDepartment')),
            ...agenda.departments.map((d) => ({ value: d.id, label: d.label })),
          ]}
          onChange={(event) => update({ departmentId: event.target.value || null })}
        />
      ) : null}
      {line.substantive || line.kind === 'adopt-agenda' ? (
        <SelectField
          label={w('vote')}
          value={line.vote ?? ''}
          choices={[none(w('noVote')), ...voteMethods.map((v) => ({ value: v, label: terms(`vote.${v}`) }))]}
          onChange={(event) => update({ vote: event.target.value || null })}
        />
      ) : null}
      {agenda.sittings.length > 1 ? (
        <SelectField
          label={w('sitting')}
          value={line.inSitting ?? ''}
          choices={agenda.sittings.map((s) => ({ value: s.id, label: s.title }))}
          onChange={(event) => update({ sittingId: event.target.value })}
        />
      ) : null}
      {line.kind === 'appointment' ? (
        <CheckField
          label={w('embargoed')}
          checked={line.embargoed}
          onChange={(event) => update({ embargoed: event.target.checked })}
        />
      ) : null}
    </div>
  );
}

function LineButtons({ line, index, lines, change, onMove }: Props): ReactElement {
  const w = useWords('agenda');
  const say = useToast();
  const remove = (): void =>
    change({
      act: 'remove',
      input: { itemId: line.id },
      meanwhile: (now) => now.filter((l) => l.id !== line.id),
      onSaved: () =>
        say({
          text: w('removed', { line: line.title || line.name }),
          undo: () => void change({ act: 'undo', input: {} }),
        }),
    });
  return (
    <p className="det-acts">
      <Button size="small" icon="up" disabled={index === 0} onClick={() => onMove(index - 1)}>
        {w('up')}
      </Button>
      <Button
        size="small"
        icon="down"
        disabled={index === lines.length - 1}
        onClick={() => onMove(index + 1)}
      >
        {w('down')}
      </Button>
      <Button size="small" onClick={() => change({ act: 'duplicate', input: { itemId: line.id } })}>
        {w('duplicate')}
      </Button>
      <Button kind="quiet" size="small" icon="bin" onClick={remove}>
        {w('remove')}
      </Button>
    </p>
  );
}
