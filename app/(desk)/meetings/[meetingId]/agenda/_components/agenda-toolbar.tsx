'use client';

import Link from 'next/link';
import { type ReactElement, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '#app/_ui/button.tsx';
import { Confirm, Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { stepKinds } from '#lib/domain/agendas/agenda.ts';
import { adoptAgendaAction, reopenAgendaAction } from '../actions.ts';
import type { WordedAgenda, WordedLine } from './word-agenda.ts';

interface Props {
  readonly agenda: WordedAgenda;
  readonly lines: readonly WordedLine[];
  readonly onAdd: (kind: string) => void;
  readonly onPaste: () => void;
  readonly onUndo: () => void;
}

/** 添一项 · 添会上步骤 · 撤销, and how the minutes add up. */
export function AgendaToolbar({ agenda, lines, onAdd, onPaste, onUndo }: Props): ReactElement {
  const w = useWords('agenda');
  const [only] = agenda.sittings.length === 1 ? agenda.sittings : [];
  const minutes = lines.reduce((sum, line) => sum + line.minutes, 0);
  const items = lines.filter((line) => line.substantive).length;
  return (
    <div className="toolbar">
      {agenda.mayEdit ? (
        <>
          <Button size="small" icon="plus" onClick={() => onAdd('report')}>
            {w('add')}
          </Button>
          <StepMenu onAdd={onAdd} />
          <Button kind="quiet" size="small" onClick={onPaste}>
            {w('paste')}
          </Button>
          <Button kind="quiet" size="small" disabled={agenda.undo === null} onClick={onUndo}>
            {w('undo')}
            <kbd>Ctrl Z</kbd>
          </Button>
        </>
      ) : null}
      <Standing agenda={agenda} />
      <span className="sum">
        <b>{w('sum', { items, minutes })}</b>
        {only ? <span className={only.over ? 'note w-block' : 'note'}>{only.sum}</span> : null}
        {agenda.sittings.length === 0 ? <span className="note">{w('noSitting')}</span> : null}
      </span>
    </div>
  );
}

function StepMenu({ onAdd }: Pick<Props, 'onAdd'>): ReactElement {
  const w = useWords('agenda');
  const terms = useWords('terms');
  return (
    <MenuTrigger>
      <AriaButton className="btn small">
        {w('addStep')}
        <Icon name="down" />
      </AriaButton>
      <Popover className="popover">
        <Menu className="menu" aria-label={w('addStep')} onAction={(key) => onAdd(String(key))}>
          {stepKinds.map((kind) => (
            <MenuItem key={kind} id={kind}>
              {terms(`kind.${kind}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** 草案 until the meeting has adopted it: recorded here, with what follows from it said first. */
function Standing({ agenda }: Pick<Props, 'agenda'>): ReactElement | null {
  const w = useWords('agenda');
  const [asking, setAsking] = useState(false);
  const adopted = agenda.standing === 'adopted';
  const act = useAction<unknown>(adopted ? reopenAgendaAction : adoptAgendaAction);
  if (agenda.standing === 'not-adopted-here') return null;
  const stands = !adopted && agenda.inTheWay.length > 0;
  const may = adopted ? agenda.mayReopen : agenda.mayEdit;
  const words = adopted
    ? (['reopenTitle', 'reopenWhy', 'reopen'] as const)
    : (['adoptTitle', 'adoptWhy', 'adopt'] as const);
  return (
    <>
      {adopted ? <span className="note">{agenda.adopted}</span> : null}
      {may ? (
        <Button kind="quiet" size="small" onClick={() => setAsking(true)}>
          {w(adopted ? 'reopen' : 'adopt')}
        </Button>
      ) : null}
      <Dialog
        isOpen={asking && stands}
        onClose={() => setAsking(false)}
        title={w('adoptNotYet')}
        width="narrow"
      >
        <ul>
          {agenda.inTheWay.map(({ text, href }) => (
            <li key={`${text} ${href}`}>
              {href === null ? (
                text
              ) : (
                <Link href={href} onClick={() => setAsking(false)}>
                  {text}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </Dialog>
      <Confirm
        isOpen={asking && !stands}
        title={w(words[0])}
        doIt={w(words[2])}
        busy={act.busy}
        onConfirm={() =>
          void act
            .run({ meetingId: agenda.meetingId, basedOn: agenda.version })
            .then((answer) => answer.ok && setAsking(false))
        }
        onClose={() => {
          act.clear();
          setAsking(false);
        }}
      >
        <p>{w(words[1])}</p>
        {act.refused ? <ErrorNote refused={act.refused} /> : null}
      </Confirm>
    </>
  );
}
