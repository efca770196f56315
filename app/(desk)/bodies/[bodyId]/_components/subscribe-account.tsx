'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { findCalendarsAction, subscribeAccountAction } from '../../actions.ts';
import { AccountFields } from './account-fields.tsx';

interface Found {
  readonly url: string;
  readonly name: string;
}

interface Form {
  readonly address: string;
  readonly account: string;
  readonly password: string;
}

const empty: Form = { address: '', account: '', password: '' };

/** Subscribes to calendars of a CalDAV account: first which there are, then those ticked, read at once. */
export function SubscribeAccount({ bodyId }: { readonly bodyId: string }): ReactElement {
  const w = useWords('bodies');
  const [form, setForm] = useState<Form | null>(null);
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const close = (): void => {
    setForm(null);
    setFound(null);
  };
  return (
    <>
      <Button icon="link" onClick={() => setForm(empty)}>
        {w('caldav')}
      </Button>
      {form !== null && found === null ? (
        <FindStep form={form} onChange={setForm} onFound={setFound} onClose={close} />
      ) : null}
      {form !== null && found !== null ? (
        <ChooseStep bodyId={bodyId} form={form} found={found} onBack={() => setFound(null)} onClose={close} />
      ) : null}
    </>
  );
}

interface FindProps {
  readonly form: Form;
  readonly onChange: (form: Form) => void;
  readonly onFound: (found: readonly Found[]) => void;
  readonly onClose: () => void;
}

function FindStep({ form, onChange, onFound, onClose }: FindProps): ReactElement {
  const w = useWords('bodies');
  const { run, busy, refused, faultOf } = useAction(findCalendarsAction);
  const find = async (): Promise<void> => {
    const answer = await run(form);
    if (answer.ok) onFound(answer.value);
  };
  const actions = <DialogActs doIt={w('find')} busy={busy} onDo={find} onClose={onClose} />;
  return (
    <Dialog isOpen onClose={onClose} title={w('caldav')} actions={actions}>
      <div className="fields-2">
        <div className="wide">
          <TextField
            label={w('caldavUrl')}
            hint={w('caldavUrlHint')}
            inputMode="url"
            autoComplete="off"
            value={form.address}
            fault={faultOf('address')}
            onChange={(event) => onChange({ ...form, address: event.target.value })}
          />
        </div>
        <AccountFields
          value={form}
          onChange={(account) => onChange({ ...form, ...account })}
          faultOf={faultOf}
        />
      </div>
      {busy ? <p role="status">{w('finding')}</p> : null}
      {refused ? <ErrorNote refused={refused} shownFields={['address', 'account', 'password']} /> : null}
    </Dialog>
  );
}

interface ChooseProps {
  readonly bodyId: string;
  readonly form: Form;
  readonly found: readonly Found[];
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function ChooseStep({ bodyId, form, found, onBack, onClose }: ChooseProps): ReactElement {
  const w = useWords('bodies');
  const say = useToast();
  const [only] = found;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    new Set(found.length === 1 && only ? [only.url] : []),
  );
  const [name, setName] = useState(found.length === 1 && only ? only.name.slice(0, 60) : '');
  const { run, busy, refused, faultOf } = useAction(subscribeAccountAction);
  const toggle = (url: string): void => {
    const next = new Set(ticked);
    if (!next.delete(url)) next.add(url);
    setTicked(next);
    const [first] = found.filter((one) => next.has(one.url));
    if (name === '' && first) setName(first.name.slice(0, 60));
  };
  const send = async (): Promise<void> => {
    const calendars = found.filter(({ url }) => ticked.has(url));
    const answer = await run({ ...form, bodyId, name, calendars });
    if (!answer.ok) return;
    const { used, error } = answer.value;
    say(
      error
        ? { text: w('subscribedFailed', { error }), kind: 'failed' }
        : { text: w('subscribed', { used }) },
    );
    onClose();
  };
  const actions = (
    <>
      <Button onClick={onBack}>{w('anotherAccount')}</Button>
      <Button kind="primary" busy={busy} disabled={ticked.size === 0} onClick={() => void send()}>
        {w('caldav')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={w('caldav')} actions={actions}>
      <fieldset className="found-calendars">
        <legend>{w('found', { n: found.length })}</legend>
        {found.map((calendar) => (
          <label key={calendar.url}>
            <input type="checkbox" checked={ticked.has(calendar.url)} onChange={() => toggle(calendar.url)} />
            {calendar.name}
          </label>
        ))}
      </fieldset>
      {ticked.size === 0 ? <p className="note">{w('tickOne')}</p> : null}
      <TextField
        label={w('sourceName')}
        value={name}
        fault={faultOf('name')}
        onChange={(event) => setName(event.target.value)}
      />
      {busy ? <p role="status">{w('reading')}</p> : null}
      {refused ? <ErrorNote refused={refused} shownFields={['name']} /> : null}
    </Dialog>
  );
}
