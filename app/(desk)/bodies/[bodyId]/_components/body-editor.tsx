'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { Question } from '#lib/domain/refusal.ts';
import type { BodyPage } from '#lib/usecases/bodies/queries.ts';
import { BodyFields, type BodyForm, bodyFields, bodyInput } from '../../_components/body-fields.tsx';
import { editBodyAction } from '../../actions.ts';

function formOf({ body }: BodyPage): BodyForm {
  return {
    name: body.name,
    shortName: body.shortName,
    kind: body.kind,
    parentId: body.parentId ?? '',
    shareLevel: body.shareLevel,
    precedence: String(body.precedence),
    contactName: body.contactName,
    contactPhone: body.contactPhone,
  };
}

/** The particulars of a body, saved whole with the version they were based on. */
export function BodyEditor({ page }: { readonly page: BodyPage }): ReactElement {
  const w = useWords('bodies');
  const common = useWords('common');
  const say = useToast();
  const router = useRouter();
  const [form, setForm] = useState(() => formOf(page));
  const { run, busy, refused, faultOf, clear } = useAction(editBodyAction);
  const changed = JSON.stringify(form) !== JSON.stringify(formOf(page));
  useUnsaved(() => (busy ? 'saving' : changed ? 'draft' : 'none'));
  const save = async (basedOn: number, answered: readonly Question[] = []): Promise<void> => {
    const answer = await run({ ...bodyInput(form), bodyId: page.body.id, basedOn, answered });
    if (answer.ok) say({ text: w('saved', { name: form.shortName }) });
  };
  return (
    <section aria-labelledby="particulars">
      <div className="sec">
        <h2 id="particulars">{w('details')}</h2>
      </div>
      <BodyFields form={form} onChange={setForm} faultOf={faultOf} parents={page.choices} />
      <div className="add-source">
        <Button kind="primary" busy={busy} disabled={!changed} onClick={() => void save(page.body.version)}>
          {common('save')}
        </Button>
      </div>
      {refused ? (
        <ErrorNote
          refused={refused}
          shownFields={bodyFields}
          onTakeTheirs={() => {
            clear();
            router.refresh();
          }}
          onSure={(question) => void save(page.body.version, [question])}
          onKeepMine={(basedOn) => void save(basedOn)}
        />
      ) : null}
    </section>
  );
}
