'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, type ReactElement, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly bodyId: string;
  /** The upload it replaces; null: another. */
  readonly sourceId: string | null;
  readonly label: string;
  readonly link?: boolean;
}

interface Answer {
  readonly used?: number;
  readonly skipped?: number;
  readonly message?: string;
}

/** Picks an .ics file and sends it as it is: a calendar is often larger than what a form's action takes. */
export function UploadButton({ bodyId, sourceId, label, link = false }: Props): ReactElement {
  const w = useWords('bodies');
  const say = useToast();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    setBusy(true);
    const form = new FormData();
    form.set('file', file);
    if (sourceId !== null) form.set('sourceId', sourceId);
    const response = await fetch(`${paths.body(bodyId)}/calendar-file`, { method: 'POST', body: form });
    const answer = (await response.json().catch(() => ({}))) as Answer;
    setBusy(false);
    if (!response.ok) return say({ text: answer.message ?? response.statusText, kind: 'failed' });
    say({ text: w('uploaded', { used: answer.used ?? 0, skipped: answer.skipped ?? 0 }) });
    router.refresh();
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        className="sr"
        accept=".ics,.ical,.ifb,text/calendar"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => void send(event)}
      />
      <Button
        kind={link ? 'link' : 'plain'}
        {...(link ? {} : { icon: 'upload' as const })}
        busy={busy}
        onClick={() => input.current?.click()}
      >
        {busy ? w('uploading') : label}
      </Button>
    </>
  );
}
