'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { CheckField, TextArea, TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { startRoundAction } from '../actions.ts';
import type { WordedConsultation } from './word-consultation.ts';

interface Props {
  readonly consultation: WordedConsultation;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Whom to ask, about what, until when. Everybody and everything is chosen to begin with. */
export function StartRound({ consultation, isOpen, onClose }: Props): ReactElement {
  const w = useWords('consultation');
  const common = useWords('common');
  const say = useToast();
  const start = useAction(startRoundAction);
  const { leaders, items } = consultation;
  const [people, setPeople] = useState<ReadonlySet<string>>(
    new Set(leaders.filter((l) => l.isProposed).map((l) => l.personId)),
  );
  const [sought, setSought] = useState('');
  const isShown = (l: (typeof leaders)[number]): boolean =>
    l.isProposed || people.has(l.personId) || (sought.trim() !== '' && l.name.includes(sought.trim()));
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
    <>
      <Button onClick={onClose}>{common('cancel')}</Button>
      <Button
        kind="primary"
        busy={start.busy}
        disabled={people.size === 0 || asked.size === 0}
        onClick={() => void send()}
      >
        {w('send')}
      </Button>
    </>
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
          choices={leaders.filter(isShown).map((l) => ({
            id: l.personId,
            label: l.name,
            hint: [l.post, l.hasAccount ? '' : w('noAccount')].filter(Boolean).join(' · '),
          }))}
          chosen={people}
          onChange={setPeople}
        />
        {leaders.some((l) => l.isProposed) ? null : <p className="note">{w('nobodyProposed')}</p>}
        {leaders.length === 0 ? (
          <ButtonLink href="/people/import">{w('toRoster')}</ButtonLink>
        ) : (
          <TextField
            label={w('askOther')}
            hint={w('askOtherHint')}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        )}
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
