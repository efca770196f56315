'use client';

import { usePathname, useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { Icon } from '#app/_ui/icon.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { isDraft } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { Shell, ShellMeeting } from '#lib/usecases/session/shell.ts';
import { meetingPages, paths } from '#lib/web/paths.ts';
import { useFoundPeople } from '../people/_order/use-found-people.ts';
import { GoToPeople } from './go-to-people.tsx';
import { isInMeeting, type Place } from './places.ts';
import { useJot } from './use-jot.ts';
import { useSpelled } from './use-spelled.ts';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly shell: Shell;
  readonly places: readonly Place[];
}

const JOT = 'jot';

/** Goes anywhere by name or pinyin, finds people, and jots down what is typed: type, arrow keys, Enter. */
export function GoToSheet({ isOpen, onClose, shell, places }: Props): ReactElement {
  const w = useWords('shell');
  const common = useWords('common');
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const pages = usePagesOfMeetings(shell);
  const texts = [
    ...places.map(({ name }) => w(name)),
    ...shell.meetings.map(nameOf),
    ...pages.map(({ text }) => text),
  ];
  const { isKnown, isSpelled } = useSpelled(isOpen ? texts.sort() : []);
  const { jot, busy } = useJot();
  const say = useToast();
  const line = typed.trim();
  const found = useFoundPeople(shell.may.people ? line : '');
  const people = found.wanted === line ? found.people : [];
  // Jotting stands last, and comes when everything it could be mistaken for has been looked for.
  const mayJot = shell.mayJot && line !== '' && isKnown && (!shell.may.people || found.wanted === line);
  const hint = w(shell.may.people ? 'gotoHint' : 'gotoHintPlaces');
  // “座次 常委会” and “zc cwh” find the page of that meeting, in whichever order the words come.
  const matches = (text: string, input: string): boolean =>
    text === line ||
    input
      .trim()
      .split(/\s+/)
      .every((word) => contains(text, word) || isSpelled(text, word));
  const keep = async (): Promise<void> => {
    if (busy) return;
    const kept = await jot({ line });
    if (!kept.ok) return say({ text: kept.message, kind: 'failed' });
    setTyped('');
    onClose();
  };
  const go = (key: string | number): void => {
    if (key === JOT) return void keep();
    onClose();
    if (isDraft() && !window.confirm(common('leaveUnsaved'))) return;
    router.push(String(key));
  };
  return (
    <ModalOverlay className="veil" isOpen={isOpen} isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="modal goto-sheet">
        <Dialog className="dialog" aria-label={w('gotoTitle')}>
          <Autocomplete filter={matches} inputValue={typed} onInputChange={setTyped}>
            <SearchField className="find" aria-label={hint} autoFocus>
              <Icon name="find" />
              <Input placeholder={hint} maxLength={200} />
            </SearchField>
            <Menu
              className="menu"
              onAction={go}
              renderEmptyState={() => <p className="note">{w('gotoNothing')}</p>}
            >
              <MenuSection>
                <Header>{w('pages')}</Header>
                {places.map((place) => (
                  <MenuItem key={place.href} id={place.href} textValue={w(place.name)}>
                    <Icon name={place.icon} />
                    {w(place.name)}
                  </MenuItem>
                ))}
              </MenuSection>
              <MenuSection>
                <Header>{w('meetings')}</Header>
                {shell.meetings.map((meeting) => (
                  <MenuItem key={meeting.id} id={paths.meeting(meeting.id)} textValue={nameOf(meeting)}>
                    <Icon name="meeting" />
                    {meeting.shortTitle}
                    <small>{meeting.day}</small>
                  </MenuItem>
                ))}
              </MenuSection>
              {line === '' ? null : (
                <MenuSection>
                  <Header>{w('meetingPages')}</Header>
                  {pages.map(({ href, text, name, shortTitle }) => (
                    <MenuItem key={href} id={href} textValue={text}>
                      <Icon name="document" />
                      {name}
                      <small>{shortTitle}</small>
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              <GoToPeople typed={line} people={people} />
              {mayJot ? (
                <MenuItem id={JOT} textValue={line}>
                  <Icon name="plus" />
                  {w('jotDown', { line })}
                </MenuItem>
              ) : null}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function nameOf({ shortTitle, title }: ShellMeeting): string {
  return `${shortTitle} ${title}`.replace(/\s+/g, ' ');
}

interface MeetingPage {
  readonly href: string;
  readonly name: string;
  readonly shortTitle: string;
  /** What it is found by. */
  readonly text: string;
}

/** The pages of the meetings in hand, those of the one that is open first. */
function usePagesOfMeetings(shell: Shell): readonly MeetingPage[] {
  const w = useWords('shell');
  const here = usePathname();
  const pages = meetingPages.filter(([name]) => name !== 'consultation' || shell.may.consultations);
  const isOpen = (id: string): boolean => isInMeeting(id, here);
  return shell.meetings
    .filter(({ id, inHand }) => inHand || isOpen(id))
    .toSorted((a, b) => Number(isOpen(b.id)) - Number(isOpen(a.id)))
    .flatMap((meeting) =>
      pages.map(([name, pathOf]) => ({
        href: pathOf(meeting.id),
        name: w(`page.${name}`),
        shortTitle: meeting.shortTitle,
        text: `${w(`page.${name}`)} ${w(`pageAlso.${name}`)} ${nameOf(meeting)}`,
      })),
    );
}
