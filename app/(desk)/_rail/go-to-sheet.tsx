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
import { isDraft } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { Shell } from '#lib/usecases/session/shell.ts';
import { meetingPages, paths } from '#lib/web/paths.ts';
import type { Place } from './places.ts';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly shell: Shell;
  readonly places: readonly Place[];
}

/** Goes anywhere by name: type, arrow keys, Enter. */
export function GoToSheet({ isOpen, onClose, shell, places }: Props): ReactElement {
  const w = useWords('shell');
  const common = useWords('common');
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  // “座次 常委会” finds the page of that meeting, in whichever order the words come.
  const matches = (text: string, input: string): boolean =>
    input
      .trim()
      .split(/\s+/)
      .every((word) => contains(text, word));
  const go = (key: string | number): void => {
    onClose();
    if (isDraft() && !window.confirm(common('leaveUnsaved'))) return;
    router.push(String(key));
  };
  return (
    <ModalOverlay className="veil" isOpen={isOpen} isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="modal goto-sheet">
        <Dialog className="dialog" aria-label={w('gotoTitle')}>
          <Autocomplete filter={matches} inputValue={typed} onInputChange={setTyped}>
            <SearchField className="find" aria-label={w('gotoHint')} autoFocus>
              <Icon name="find" />
              <Input placeholder={w('gotoHint')} />
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
                  <MenuItem
                    key={meeting.id}
                    id={paths.meeting(meeting.id)}
                    textValue={`${meeting.shortTitle} ${meeting.title}`}
                  >
                    <Icon name="meeting" />
                    {meeting.shortTitle}
                    <small>{meeting.day}</small>
                  </MenuItem>
                ))}
              </MenuSection>
              {typed.trim() === '' ? null : <MeetingPages shell={shell} />}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The pages of the meetings in hand, those of the one that is open first; only for somebody who types: there are many. */
function MeetingPages({ shell }: Pick<Props, 'shell'>): ReactElement {
  const w = useWords('shell');
  const here = usePathname();
  const pages = meetingPages.filter(([name]) => name !== 'consultation' || shell.may.consultations);
  const isOpen = (id: string): boolean => `${here}/`.startsWith(`${paths.meeting(id)}/`);
  return (
    <MenuSection>
      <Header>{w('meetingPages')}</Header>
      {shell.meetings
        .filter(({ id, inHand }) => inHand || isOpen(id))
        .toSorted((a, b) => Number(isOpen(b.id)) - Number(isOpen(a.id)))
        .flatMap((meeting) =>
          pages.map(([name, pathOf]) => (
            <MenuItem
              key={pathOf(meeting.id)}
              id={pathOf(meeting.id)}
              textValue={`${w(`page.${name}`)} ${w(`pageAlso.${name}`)} ${meeting.shortTitle} ${meeting.title}`}
            >
              <Icon name="document" />
              {w(`page.${name}`)}
              <small>{meeting.shortTitle}</small>
            </MenuItem>
          )),
        )}
    </MenuSection>
  );
}
