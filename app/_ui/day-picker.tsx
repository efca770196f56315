'use client';

import { type CalendarDate, type CalendarDateTime, Time, toCalendarDate } from '@internationalized/date';
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
import { dayInText, timeInText } from './entered-day.ts';
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
  const pick = (day: string, time?: string | null): void => {
    const stands = state?.value && 'hour' in state.value ? state.value : new Time(9);
    state?.setValue(dateOf(`${day}T${time ?? clockOf(stands)}`, withTime));
    onOpenChange(false);
  };
  usePaste(button, pick);
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
            onPick={(day) => pick(day.toString())}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function clockOf({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  return new Time(hour, minute).toString().slice(0, 5);
}

/** A day pasted anywhere into the field, as it is written in a paper or a sheet, with the time beside it. */
function usePaste(
  button: RefObject<HTMLButtonElement | null>,
  take: (day: string, time: string | null) => void,
): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const box = button.current?.parentElement;
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text') ?? '';
      const day = dayInText(text);
      if (!day) return;
      event.preventDefault();
      latest.current(day, timeInText(text));
    };
    box?.addEventListener('paste', paste);
    return () => box?.removeEventListener('paste', paste);
  }, [button]);
}
