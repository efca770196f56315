'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { EDIT } from '#lib/web/paths.ts';
import { editMeetingAction } from './actions.ts';
import { type EditedMeeting, MeetingFields, type MeetingForm, meetingFormOf } from './meeting-fields.tsx';

/** Title, number, chair and cause of a meeting, saved whole with the version they were based on. */
export function EditMeeting({ view }: { readonly view: EditedMeeting }): ReactElement {
  const common = useWords('common');
  const [open, setOpen] = useState(false);
  useEditLink(() => setOpen(true));
  return (
    <>
      <Button kind="link" onClick={() => setOpen(true)}>
        {common('edit')}
      </Button>
      {open ? <EditDialog view={view} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** A link to the form (`?edit`) opens it, also a second time. */
function useEditLink(open: () => void): void {
  const router = useRouter();
  const isAsked = useSearchParams().has(EDIT);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (!isAsked) return;
    latest.current();
    router.replace(window.location.pathname, { scroll: false });
  }, [isAsked, router]);
}

/** Fields whose faults stand beside them. */
function shownFields({ chairs }: MeetingForm): readonly string[] {
  const ofChairs = chairs.flatMap((_, n) => [`chairs.${n}.chairId`, `chairs.${n}.sittingId`]);
  return ['title', 'shortTitle', 'term', 'number', 'urgentCause', ...ofChairs];
}

function EditDialog({
  view,
  onClose,
}: {
  readonly view: EditedMeeting;
  readonly onClose: () => void;
}): ReactElement {
  const w = useWords('overview');
  const common = useWords('common');
  const say = useToast();
  const router = useRouter();
  const [form, setForm] = useState<MeetingForm>(() => meetingFormOf(view));
  const [basedOn, setBasedOn] = useState(view.version);
  const { run, busy, refused, faultOf, clear } = useAction(editMeetingAction);
  const { meetingId } = view;
  const save = async (version: number): Promise<void> => {
    const answer = await run({ ...form, meetingId, basedOn: version });
    if (!answer.ok) return;
    const back = { ...meetingFormOf(view), meetingId, basedOn: answer.value.version };
    say({ text: w('saved'), undo: () => editMeetingAction(back) });
    onClose();
  };
  const take = ({ version, ...theirs }: MeetingForm & { readonly version: number }): void => {
    setForm(theirs);
    setBasedOn(version);
    clear();
    router.refresh();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w('editTitle')}
      actions={<DialogActs doIt={common('save')} busy={busy} onDo={() => save(basedOn)} onClose={onClose} />}
    >
      <MeetingFields form={form} view={view} onChange={setForm} faultOf={faultOf} />
      {refused ? (
        <ErrorNote
          refused={refused}
          shownFields={shownFields(form)}
          onTakeTheirs={take}
          onKeepMine={(version) => void save(version)}
        />
      ) : null}
    </Dialog>
  );
}
