'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, type ReactElement, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { uploadOfName } from '#lib/domain/calendars/upload-title.ts';
import type { SourceView } from '#lib/usecases/bodies/queries.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly bodyId: string;
  /** The upload it replaces; null: another. */
  readonly sourceId: string | null;
  /** The calendars there are: a file named as one of them asks whether it replaces it. */
  readonly sources: readonly Pick<SourceView, 'id' | 'kind' | 'name'>[];
  readonly label: string;
  readonly link?: boolean;
}

interface Answer {
  readonly used?: number;
  readonly skipped?: number;
  readonly marked?: number;
  readonly message?: string;
}

/** Picks an .ics file and sends it as it is: a calendar is often larger than what a form's action takes. */
export function UploadButton({ bodyId, sourceId, sources, label, link = false }: Props): ReactElement {
  const w = useWords('bodies');
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly failed: boolean } | null>(null);
  const [asked, setAsked] = useState<{ readonly file: File; readonly before: SameName } | null>(null);
  const send = async (file: File, replaces: string | null): Promise<void> => {
    setAsked(null);
    setSaid(null);
    setBusy(true);
    const form = new FormData();
    form.set('file', file);
    if (replaces !== null) form.set('sourceId', replaces);
    const answer = await post(`${paths.body(bodyId)}/calendar-file`, form);
    setBusy(false);
    if (answer.message !== undefined)
      return setSaid({ text: answer.message || w('uploadLost'), failed: true });
    const counts = { used: answer.used ?? 0, skipped: answer.skipped ?? 0, marked: answer.marked ?? 0 };
    const found = counts.used + counts.skipped > 0 ? 'yes' : 'no';
    setSaid({ text: w('uploaded', { ...counts, found }), failed: false });
    router.refresh();
  };
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    const before = sourceId === null ? uploadOfName(file.name, sources) : null;
    if (before) setAsked({ file, before });
    else void send(file, sourceId);
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
        onChange={pick}
      />
      <Button
        kind={link ? 'link' : 'plain'}
        {...(link ? {} : { icon: 'upload' as const })}
        busy={busy}
        onClick={() => input.current?.click()}
      >
        {busy ? w('uploading') : label}
      </Button>
      <span role="status" className={said?.failed ? 'w-block' : 'note'}>
        {said?.failed ? <Mark kind="block" /> : null} {said?.text}
      </span>
      <Dialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={w('sameName', { name: asked?.before.name ?? '' })}
        width="narrow"
        actions={
          <>
            <Button onClick={() => void (asked && send(asked.file, null))}>{w('keepBoth')}</Button>
            <Button
              kind="primary"
              autoFocus
              onClick={() => void (asked && send(asked.file, asked.before.id))}
            >
              {w('replaceIt')}
            </Button>
          </>
        }
      >
        <p>{w('sameNameHow')}</p>
      </Dialog>
    </>
  );
}

type SameName = Props['sources'][number];

/** The answer, or why there is none; a message left empty: nothing came back. */
async function post(address: string, body: FormData): Promise<Answer> {
  try {
    const response = await fetch(address, { method: 'POST', body });
    const answer = (await response.json()) as Answer;
    return response.ok ? answer : { message: answer.message ?? '' };
  } catch {
    return { message: '' };
  }
}
