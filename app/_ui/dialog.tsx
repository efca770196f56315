'use client';

import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';
import { useTyped } from './use-unsaved.ts';
import { useWords } from './words.tsx';

interface Props {
  readonly isOpen: boolean;
  /** Asked to close: Esc, the cross, or a click outside while nothing is typed in it. */
  readonly onClose: () => void;
  readonly title: string;
  /** Buttons at the foot, the one that does it last. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'normal' | 'wide';
  /** For a question that must be answered: no cross, a click outside does nothing. */
  readonly alert?: boolean;
  readonly children: ReactNode;
}

interface ActsProps {
  /** What the one that does it says. */
  readonly doIt: string;
  readonly kind?: 'primary' | 'danger';
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly onDo: () => unknown;
  readonly onClose: () => void;
}

/** The buttons at the foot of a dialog that does one thing: away from it, and doing it. */
export function DialogActs({ doIt, kind = 'primary', onDo, onClose, ...state }: ActsProps): ReactElement {
  const w = useWords('common');
  return (
    <>
      <Button onClick={onClose}>{w('cancel')}</Button>
      <Button kind={kind} {...state} onClick={() => void onDo()}>
        {doIt}
      </Button>
    </>
  );
}

/**
 * A sheet laid over the desk. Focus stays inside and returns to where it was. A click outside closes it unless something
 * was typed in it.
 */
export function Dialog({
  isOpen,
  onClose,
  title,
  actions,
  width = 'normal',
  alert = false,
  children,
}: Props): ReactElement {
  const w = useWords('common');
  const { isTyped, onInput } = useTyped();
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      isDismissable={!alert}
      shouldCloseOnInteractOutside={() => !isTyped()}
      onOpenChange={(open) => open || onClose()}
    >
      <Modal className={`modal ${width}`}>
        <AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
          <header>
            <Heading slot="title">{title}</Heading>
            {alert ? null : (
              <Button kind="quiet" size="small" icon="cross" aria-label={w('close')} onClick={onClose} />
            )}
          </header>
          <div className="dialog-body" onInput={onInput}>
            {children}
          </div>
          {actions ? <footer>{actions}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, by name and number. */
  readonly children: ReactNode;
  /** What the button does, e.g. 删除第四项. */
  readonly doIt: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone, naming its consequences. */
export function Confirm({
  isOpen,
  title,
  children,
  doIt,
  busy = false,
  onConfirm,
  onClose,
}: ConfirmProps): ReactElement {
  const w = useWords('common');
  const actions = (
    <>
      <Button onClick={onClose}>{w('cancel')}</Button>
      <Button kind="danger" busy={busy} onClick={onConfirm}>
        {doIt}
      </Button>
    </>
  );
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} width="narrow" alert actions={actions}>
      {children}
    </Dialog>
  );
}
