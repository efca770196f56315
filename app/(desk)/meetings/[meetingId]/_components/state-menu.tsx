'use client';

import { type ReactElement, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Confirm } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import type { Question } from '#lib/domain/refusal.ts';
import { changeStateAction } from './actions.ts';

interface Worded {
  readonly state: MeetingState;
  readonly word: string;
}

interface Props {
  readonly meetingId: string;
  readonly state: MeetingState;
  readonly word: string;
  readonly next: readonly Worded[];
}

/** Where the meeting stands, and where it may go next. Cancelling asks first, naming what follows. */
export function StateMenu({ meetingId, state, word, next }: Props): ReactElement {
  const w = useWords('meeting');
  const say = useToast();
  const change = useAction(changeStateAction);
  const [asking, setAsking] = useState(false);
  const [wanted, setWanted] = useState<Worded | null>(null);
  const move = async (to: Worded, answered: readonly Question[] = []): Promise<void> => {
    setWanted(to);
    const done = await change.run({ meetingId, from: state, to: to.state, answered });
    setAsking(false);
    if (done.ok) say({ text: w('stateChanged', { state: to.word }) });
  };
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
        <AriaButton className="state" isDisabled={change.busy}>
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
              if (choice?.state === 'cancelled') setAsking(true);
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
      {change.refused ? (
        <ErrorNote refused={change.refused} onSure={(question) => wanted && void move(wanted, [question])} />
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
