'use client';

import Link from 'next/link';
import { type ReactElement, useState } from 'react';
import { DateField } from '#app/_ui/date-field.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { CheckField, TextArea } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { FoundPerson } from '#lib/usecases/people/find.ts';
import { paths } from '#lib/web/paths.ts';
import { FindPerson } from '../../../../people/_order/find-person.tsx';
import { startRoundAction } from '../actions.ts';
import type { WordedConsultation } from './word-consultation.ts';

interface Props {
  readonly consultation: WordedConsultation;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Whom to ask, about what, until when. Whom an office would ask and everything is chosen to begin with; anybody else is found. */
export function StartRound({ consultation, isOpen, onClose }: Props): ReactElement {
  const w = useWords('consultation');
  const say = useToast();
  const start = useAction(startRoundAction);
  const { leaders, items } = consultation;
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set(leaders.map((l) => l.personId)));
  const [others, setOthers] = useState<readonly FoundPerson[]>([]);
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set(items.map((i) => i.id)));
  const [due, setDue] = useState(consultation.proposedDue);
  const [message, setMessage] = useState('');
  const send = async (): Promise<void> => {
    const input = {
      meetingId: consultation.meetingId,
      personIds: [...people],
      itemIds: [...asked],
      dueAt: due,
      message,
    };
    if (!(await start.run(input)).ok) return;
    say({ text: w('sentNow', { n: people.size }) });
    onClose();
  };
  const actions = (
    <DialogActs
      doIt={w('send')}
      busy={start.busy}
      disabled={people.size === 0 || asked.size === 0}
      onDo={send}
      onClose={onClose}
    />
  );
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={w(consultation.round ? 'startAgain' : 'start')}
      actions={actions}
    >
      <div className="form">
        <Picks
          legend={w('askWhom')}
          choices={[
            ...leaders.map((l) => ({
              id: l.personId,
              label: l.name,
              hint: [l.post, l.hasAccount ? '' : w('noAccount')].filter(Boolean).join(' · '),
            })),
            ...others.map(({ id, name, post }) => ({ id, label: name, hint: post })),
          ]}
          chosen={people}
          onChange={setPeople}
        />
        {leaders.length > 0 ? null : (
          <p className="note">
            {w('nobodyProposed')} <Link href={paths.people()}>{w('toRoster')}</Link>
          </p>
        )}
        <FindPerson
          label={w('askOther')}
          hint={w('askOtherHint')}
          known={new Set([...leaders.map(({ personId }) => personId), ...others.map(({ id }) => id)])}
          onPick={(person) => {
            setOthers([...others, person]);
            setPeople(new Set([...people, person.id]));
          }}
        />
        <Picks
          legend={w('askWhat')}
          choices={items.map((i) => ({
            id: i.id,
            label: `${i.no ? w('item', { n: i.no }) : ''} ${i.title}`,
          }))}
          chosen={asked}
          onChange={setAsked}
        />
        <DateField
          label={w('askUntil')}
          withTime
          value={due}
          fault={start.faultOf('dueAt')}
          onChange={setDue}
        />
        <TextArea
          label={w('message')}
          hint={w('messageHint')}
          rows={2}
          maxLength={2_000}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
        <p className="note">{w('sendWhy')}</p>
        {start.refused ? <ErrorNote refused={start.refused} shownFields={['dueAt']} /> : null}
      </div>
    </Dialog>
  );
}

interface PicksProps {
  readonly legend: string;
  readonly choices: readonly { readonly id: string; readonly label: string; readonly hint?: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function Picks({ legend, choices, chosen, onChange }: PicksProps): ReactElement {
  const w = useWords('consultation');
  const flip = (id: string, on: boolean): void =>
    onChange(new Set(on ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  return (
    <fieldset className="picks">
      <legend>
        {legend} <span className="note">{w('picked', { n: chosen.size, of: choices.length })}</span>
      </legend>
      {choices.map((choice) => (
        <CheckField
          key={choice.id}
          label={choice.label}
          hint={choice.hint}
          checked={chosen.has(choice.id)}
          onChange={(event) => flip(choice.id, event.target.checked)}
        />
      ))}
    </fieldset>
  );
}
