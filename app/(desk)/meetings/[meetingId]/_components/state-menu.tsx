'use client';

import dynamic from 'next/dynamic';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '#app/_ui/button.tsx';
import { Confirm, Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import type { Question } from '#lib/domain/refusal.ts';
import { changeStateAction } from './actions.ts';

// Loaded when a notice is said to have gone out: its day would add a fifth to what every page of a meeting loads.
const NoticeDialog = dynamic(() => import('./notice-dialog.tsx').then((module) => module.NoticeDialog), {
  ssr: false,
});

interface Worded {
  readonly state: MeetingState;
  readonly word: string;
}

/** What was not mended when it was notified the first time is not asked about again. */
const sure: readonly Question[] = ['open-must-fixes'];

/** What is said with a move. */
interface Said {
  readonly answered?: readonly Question[];
  readonly sentAt?: string;
}

interface Props {
  readonly meetingId: string;
  readonly state: MeetingState;
  readonly word: string;
  readonly next: readonly Worded[];
  /** When the notice went out, on the office’s clock: 已通知 says that it did. Null: it is not written down. */
  readonly noticeSentAt: string | null;
  /** Now, on the office’s clock. */
  readonly now: string;
  /** What must still be mended before it counts as notified. */
  readonly toMend: number;
}

/**
 * Where the meeting stands, and where it may go next. Cancelling asks first, naming what follows; 已通知 asks when the notice
 * went out, where that is not written down yet.
 */
export function StateMenu({ meetingId, state, word, next, noticeSentAt, now, toMend }: Props): ReactElement {
  const w = useWords('meeting');
  const common = useWords('common');
  const say = useToast();
  const change = useAction(changeStateAction);
  const [asking, setAsking] = useState(false);
  const [wanted, setWanted] = useState<Worded | null>(null);
  const [notifying, setNotifying] = useState(false);
  const move = async (to: Worded, said: Said = {}): Promise<void> => {
    setWanted(to);
    const done = await change.run({ meetingId, from: state, to: to.state, ...said });
    setAsking(false);
    if (!done.ok) return;
    setNotifying(false);
    const back = { meetingId, from: to.state, to: state, answered: sure, sentAt: noticeSentAt ?? undefined };
    const isTakenBack = said.answered?.includes('notice-taken-back');
    say({
      text: w('stateChanged', { state: to.word }),
      ...(isTakenBack ? { undo: () => changeStateAction(back) } : {}),
    });
  };
  // What opened the dialog is a line of a menu that is gone by then.
  const button = useRef<HTMLButtonElement>(null);
  const isOver = asking || notifying || change.refused !== null;
  useEffect(() => (isOver ? () => button.current?.focus() : undefined), [isOver]);
  const isAsked = change.refused?.refusal.kind === 'asks';
  const cancelled = next.find((choice) => choice.state === 'cancelled');
  if (next.length === 0) {
    return (
      <span className="state">
        <span className="sr">{w('state')}: </span>
        {word}
      </span>
    );
  }
  return (
    <>
      <MenuTrigger>
        <AriaButton ref={button} className="state" isPending={change.busy}>
          <span className="sr">{w('state')}: </span>
          {word}
          <Icon name="down" />
        </AriaButton>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="menu"
            aria-label={w('moveTo')}
            onAction={(key) => {
              const choice = next.find((c) => c.state === key);
              setWanted(choice ?? null);
              if (choice?.state === 'cancelled') setAsking(true);
              else if (choice && state === 'preparing' && choice.state === 'notified' && !noticeSentAt)
                setNotifying(true);
              else if (choice) void move(choice);
            }}
          >
            {next.map((choice) => (
              <MenuItem key={choice.state} id={choice.state}>
                {choice.word}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Dialog
        isOpen={change.refused !== null && !notifying}
        onClose={change.clear}
        title={wanted ? w('stateTo', { state: wanted.word }) : ''}
        width="narrow"
        actions={<Button onClick={change.clear}>{common(isAsked ? 'cancel' : 'close')}</Button>}
      >
        {change.refused ? (
          <ErrorNote
            refused={change.refused}
            onSure={(question) => wanted && void move(wanted, { answered: [question] })}
          />
        ) : null}
      </Dialog>
      {notifying && wanted ? (
        <NoticeDialog
          now={now}
          toMend={toMend}
          act={change}
          onMark={(sentAt) => void move(wanted, { answered: sure, sentAt })}
          onClose={() => {
            change.clear();
            setNotifying(false);
          }}
        />
      ) : null}
      <Confirm
        isOpen={asking}
        title={w('cancelTitle')}
        doIt={w('cancelDo')}
        busy={change.busy}
        onConfirm={() => cancelled && void move(cancelled)}
        onClose={() => setAsking(false)}
      >
        <p>{w('cancelWhy')}</p>
      </Confirm>
    </>
  );
}
