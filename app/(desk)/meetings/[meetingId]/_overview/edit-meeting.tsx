'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { CHAIR, EDIT } from '#lib/web/paths.ts';
import { editMeetingAction } from './actions.ts';
import {
  Chairs,
  type EditedMeeting,
  MeetingFields,
  type MeetingForm,
  meetingFormOf,
  withProposedChairs,
} from './meeting-fields.tsx';

/** Title, number, chair and cause of a meeting, saved whole with the version they were based on. */
export function EditMeeting({ view }: { readonly view: EditedMeeting }): ReactElement {
  const common = useWords('common');
  const [open, setOpen] = useState<Part | null>(null);
  useEditLink(setOpen);
  return (
    <>
      <Button kind="link" onClick={() => setOpen('all')}>
        {common('edit')}
      </Button>
      {open ? <EditDialog view={view} part={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

/** All that is said of a meeting, or only who presides: what is asked when the chair is called away. */
type Part = 'all' | 'chair';

/** A link to the form (`?edit`, `?chair`) opens it, also a second time. */
function useEditLink(open: (part: Part) => void): void {
  const router = useRouter();
  const search = useSearchParams();
  const asked: Part | null = search.has(CHAIR) ? 'chair' : search.has(EDIT) ? 'all' : null;
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (asked === null) return;
    latest.current(asked);
    router.replace(window.location.pathname, { scroll: false });
  }, [asked, router]);
}

/** Fields whose faults stand beside them. */
function shownFields({ chairs }: MeetingForm): readonly string[] {
  const ofChairs = chairs.flatMap((_, n) => [`chairs.${n}.chairId`, `chairs.${n}.sittingId`]);
  return ['title', 'shortTitle', 'term', 'number', 'urgentCause', ...ofChairs];
}

function EditDialog({
  view,
  part,
  onClose,
}: {
  readonly view: EditedMeeting;
  readonly part: Part;
  readonly onClose: () => void;
}): ReactElement {
  const w = useWords('overview');
  const common = useWords('common');
  const say = useToast();
  const router = useRouter();
  const [form, setForm] = useState<MeetingForm>(() =>
    part === 'chair' ? withProposedChairs(meetingFormOf(view), view) : meetingFormOf(view),
  );
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
      title={w(part === 'chair' ? 'chairTitle' : 'editTitle')}
      actions={<DialogActs doIt={common('save')} busy={busy} onDo={() => save(basedOn)} onClose={onClose} />}
    >
      {part === 'chair' ? (
        <div className="form">
          <p className="note">{w('chairHint')}</p>
          <Chairs form={form} view={view} onChange={setForm} faultOf={faultOf} />
        </div>
      ) : (
        <MeetingFields form={form} view={view} onChange={setForm} faultOf={faultOf} />
      )}
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
