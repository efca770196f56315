'use client';

import { type CalendarDate, type CalendarDateTime, toCalendarDate } from '@internationalized/date';
import {
  lazy,
  type ReactElement,
  type RefObject,
  Suspense,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { DateFieldStateContext } from 'react-aria-components/DateField';
import { dateOf } from './entered-date.ts';
import { dayInText } from './entered-day.ts';
import { Icon } from './icon.tsx';
import { useWords } from './words.tsx';

// Most days are typed: the month is fetched when somebody opens it.
const MonthSheet = lazy(() => import('./month-sheet.tsx').then((module) => ({ default: module.MonthSheet })));

interface Props {
  readonly label: string;
  readonly latest: string | undefined;
  readonly withTime: boolean;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The sign at the end of a date field that opens its month; a day pasted into the field is taken here as well. */
export function DayPicker({ label, latest, withTime, isOpen, onOpenChange }: Props): ReactElement {
  const w = useWords('common');
  const state = useContext(DateFieldStateContext);
  const button = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState(false);
  const pick = (day: CalendarDate): void => {
    const time = state?.value && 'hour' in state.value ? state.value : { hour: 9, minute: 0 };
    const whole = withTime
      ? dateOf(`${day}T${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`, true)
      : day;
    state?.setValue(whole);
    onOpenChange(false);
  };
  usePaste(button, (iso) => {
    const day = dateOf(iso, false);
    if (day) pick(day as CalendarDate);
  });
  const value = state?.value as CalendarDate | CalendarDateTime | null | undefined;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="pick"
        disabled={state?.isDisabled}
        aria-label={w('pickDay', { label })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={() => setWanted(true)}
        onClick={() => onOpenChange(!isOpen)}
      >
        <Icon name="calendar" size={14} />
      </button>
      {isOpen || wanted ? (
        <Suspense fallback={null}>
          <MonthSheet
            label={label}
            value={value ? toCalendarDate(value) : null}
            latest={latest}
            trigger={button}
            isOpen={isOpen}
            onOpenChange={onOpenChange}
            onPick={pick}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** A day pasted anywhere into the field, as it is written in a paper or a sheet. */
function usePaste(button: RefObject<HTMLButtonElement | null>, take: (iso: string) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const box = button.current?.parentElement;
    const paste = (event: ClipboardEvent): void => {
      const iso = dayInText(event.clipboardData?.getData('text') ?? '');
      if (!iso) return;
      event.preventDefault();
      latest.current(iso);
    };
    box?.addEventListener('paste', paste);
    return () => box?.removeEventListener('paste', paste);
  }, [button]);
}
