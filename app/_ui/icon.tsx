import type { ReactElement } from 'react';

const shapes = {
  today: 'M2.5 4h8M2.5 8h11M2.5 12h6M13 3a1 1 0 1 0 0 2 1 1 0 0 0 0-2',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  meeting: 'M2.5 4.5h4l1.2 1.5h5.8v7h-11zM4.5 4.5V3h7v3',
  ask: 'M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z',
  people:
    'M6 3.2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6M1.8 13c.4-2.6 2-4 4.2-4s3.8 1.4 4.2 4M10.5 3.5a2.2 2.2 0 0 1 0 4.1M12 9.5c1.3.6 2 1.8 2.2 3.5',
  body: 'M2 13.5h12M3.5 13.5v-7M6.5 13.5v-7M9.5 13.5v-7M12.5 13.5v-7M2 6.5 8 2.5l6 4z',
  room: 'M2.5 2.5h11v11h-11zM5 5h6M5 8h6M5 11h6',
  vehicle:
    'M2.5 11.5v-3l1.3-.7L5.2 4h5.6l1.4 3.800 1.300.700v3zM3.800 7.800h8.400M4.500 11.500v1.500M11.500 11.500v1.500M4.800 9.700h.900M10.300 9.700h.900',
  words: 'M3 2.5h7l3 3v8H3zM10 2.5v3h3M5.5 8.5h5M5.5 11h3',
  lesson: 'M4 2.5h8v11l-4-3-4 3z',
  find: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4m3.2 7.4 3.3 3.3',
  tick: 'm3 8.5 3.2 3.2L13 4.8',
  cross: 'm4 4 8 8M12 4l-8 8',
  pen: 'm3 13 .7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.7 11.3 7',
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  up: 'm4.5 9.5 3.5-3.5 3.5 3.5',
  right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  left: 'm9.5 4.5-3.5 3.5 3.5 3.5',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 5 0v2.2',
  unlock: 'M4 7.5h8v6H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 4.8-1',
  document: 'M4 2.5h5.5L12 5v8.5H4zM9.5 2.5V5H12',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10',
  upload: 'M8 10.5V3M4.8 6 8 2.8 11.2 6M3 13.5h10',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.8h-2.8',
  undo: 'M6 4 3 7l3 3M3 7h6.5a3.5 3.5 0 0 1 0 7H7',
  bin: 'M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.6 9h5.8l.6-9',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5v3.2l2 1.3',
  phone:
    'M4 2.5h2.5l1 3-1.6 1.2a7 7 0 0 0 3.4 3.4l1.2-1.6 3 1V12a1.5 1.5 0 0 1-1.6 1.5A10 10 0 0 1 2.5 4.1 1.5 1.5 0 0 1 4 2.5',
  link: 'M6.5 9.500l3-3M7 4.500l1.3-1.300a2.7 2.7 0 0 1 3.8 3.800L10.8 8.300M9 11.500l-1.3 1.300a2.7 2.7 0 0 1-3.8-3.800l1.3-1.3',
  menu: 'M2.5 4.500h11M2.5 8h11M2.5 11.500h11',
  more: 'M4 8h.01M8 8h.01M12 8h.01',
  swap: 'M3 5.500h9.500M10 3l2.5 2.500L10 8M13 10.500H3.500M6 8l-2.5 2.500L6 13',
  leave: 'M9.5 2.500h-6v11h6M7 8h6.500M11 5.5 13.5 8 11 10.5',
  mail: 'M2.5 4h11v8.500h-11zM2.5 4.5 8 9l5.5-4.5',
  turn: 'M3 8a5 5 0 0 1 8.5-3.500L13 6M13 3v3h-3M13 8a5 5 0 0 1-8.5 3.500L3 10M3 13v-3h3',
} as const;

export type IconName = keyof typeof shapes;

/** One drawn sign in the weight of the text beside it. Decoration only: the word stands next to it, or on its button. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactElement {
  const dots = name === 'grip' || name === 'more';
  return (
    <svg className="i" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={shapes[name]} strokeWidth={dots ? 1.8 : undefined} />
    </svg>
  );
}
