'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { subscribeAction } from '../../actions.ts';

/** Subscribes to a calendar by its address; it is read at once, and the outcome said. */
export function Subscribe({ bodyId }: { readonly bodyId: string }): ReactElement {
  const w = useWords('bodies');
  const say = useToast();
  const [form, setForm] = useState<{ readonly name: string; readonly url: string } | null>(null);
  const { run, busy, refused, faultOf, clear } = useAction(subscribeAction);
  const close = (): void => {
    setForm(null);
    clear();
  };
  const send = async (): Promise<void> => {
    const answer = await run({ ...form, bodyId });
    if (!answer.ok) return;
    const { used, error } = answer.value;
    say(
      error
        ? { text: w('subscribedFailed', { error }), kind: 'failed', about: `subscribe:${bodyId}` }
        : { text: w('subscribed', { used }), about: `subscribe:${bodyId}` },
    );
    close();
  };
  return (
    <>
      <Button icon="link" onClick={() => setForm({ name: '', url: '' })}>
        {w('subscribe')}
      </Button>
      <Dialog
        isOpen={form !== null}
        onClose={close}
        title={w('subscribe')}
        actions={<DialogActs doIt={w('subscribe')} busy={busy} onDo={send} onClose={close} />}
      >
        {form ? (
          <div className="fields-2">
            <div className="wide">
              <TextField
                label={w('url')}
                hint={w('urlHint')}
                inputMode="url"
                autoComplete="off"
                value={form.url}
                fault={faultOf('url')}
                onChange={(event) => setForm({ ...form, url: event.target.value })}
              />
            </div>
            <div className="wide">
              <TextField
                label={w('sourceName')}
                value={form.name}
                fault={faultOf('name')}
                onChange={(event) => setForm({ ...form, name: event.target.value })}
              />
            </div>
          </div>
        ) : null}
        {refused ? <ErrorNote refused={refused} shownFields={['url', 'name']} /> : null}
      </Dialog>
    </>
  );
}
