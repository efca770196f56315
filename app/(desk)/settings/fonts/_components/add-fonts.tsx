'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, type DragEvent, type ReactElement, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';

interface Answer {
  readonly file?: string;
  /** One of the same name is there. */
  readonly asks?: string;
  readonly message?: string;
}

/** Takes font files by choosing or dropping them, one after the other; what is refused says why and stays in sight. */
export function AddFonts(): ReactElement {
  const w = useWords('fonts');
  const common = useWords('common');
  const say = useToast();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<readonly { readonly file: File; readonly question: string }[]>([]);
  const [over, setOver] = useState(false);
  const send = async (files: readonly File[], replaces = false): Promise<void> => {
    const faults: string[] = [];
    for (const file of files) {
      setBusy(file.name);
      const answer = await post(file, replaces);
      const { asks } = answer;
      if (asks !== undefined) setAsked((all) => [...all, { file, question: asks }]);
      else if (answer.file === undefined) faults.push(answer.message || common('actUnsent'));
      else say({ text: w('added', { name: answer.file }) });
    }
    setBusy(null);
    setRefused(faults);
    router.refresh();
  };
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    void send(files);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };
  const [first] = asked;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the button does the same by keyboard
    <div
      className="font-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        multiple
        className="sr"
        accept=".ttf,.otf,.ttc"
        tabIndex={-1}
        aria-label={w('add')}
        onChange={pick}
      />
      <Button icon="upload" busy={busy !== null} onClick={() => input.current?.click()}>
        {busy === null ? w('add') : w('adding', { name: busy })}
      </Button>
      <span className="note">{w('drop')}</span>
      <p className="note">{w('addHint')}</p>
      {refused.length > 0 ? (
        <ul className="line-faults" role="alert">
          {refused.map((line) => (
            <li key={line} className="fault">
              <Mark kind="block" />
              {line}
            </li>
          ))}
        </ul>
      ) : null}
      <Confirm
        isOpen={first !== undefined}
        title={first?.question ?? ''}
        doIt={common('sure.same-font')}
        onClose={() => setAsked((all) => all.slice(1))}
        onConfirm={() => {
          setAsked((all) => all.slice(1));
          if (first) void send([first.file], true);
        }}
      >
        <p>{w('replaceWhy')}</p>
      </Confirm>
    </div>
  );
}

/** The answer, or why there is none. */
async function post(file: File, replaces: boolean): Promise<Answer> {
  const form = new FormData();
  form.set('file', file);
  if (replaces) form.set('replaces', 'yes');
  try {
    const response = await fetch(paths.fontFile(), { method: 'POST', body: form });
    const answer = (await response.json()) as Answer;
    if (response.ok) return answer;
    return response.status === 409 ? { asks: answer.message ?? '' } : { message: answer.message ?? '' };
  } catch {
    return {};
  }
}
