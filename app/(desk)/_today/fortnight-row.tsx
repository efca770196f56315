import type { CSSProperties, ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { longDate, shortWeekday } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { FortnightBlock, FortnightDay } from '#lib/usecases/today/fortnight.ts';
import { paths } from '#lib/web/paths.ts';
import { type BlockForm, blockForms } from './block-forms.ts';
import style from './today.module.css';

interface Props {
  readonly day: FortnightDay;
  /** The present hour, on today's row. */
  readonly now: number | null;
  readonly locale: Locale;
}

/** One day of the strip. A day off on which nothing happens is half as high. */
export function FortnightRow({ day, now, locale }: Props): ReactElement {
  const w = words(locale, 'today');
  const date = Temporal.PlainDate.from(day.date);
  const quiet = day.kind === 'weekend' || day.kind === 'holiday';
  const low = quiet && day.blocks.length === 0;
  const look = [
    style.day,
    low ? style.off : '',
    quiet ? style.quiet : '',
    day.isToday ? style.today : '',
  ].join(' ');
  return (
    <li className={look} aria-label={longDate(locale, date)}>
      <span className={style.date}>
        <b>{locale === 'zh-CN' ? `${date.day}日` : date.day}</b>
        {shortWeekday(locale, date)}
        <DayTags day={day} locale={locale} />
      </span>
      <div className={style.lanes}>
        {now === null ? null : <i className={style.now} style={{ '--s': now } as CSSProperties} />}
        <div className={style.lane} style={rows(day, 'ours')}>
          {low ? <i className={style.rest}>{day.holiday || w('off')}</i> : null}
          {blocksOf(day, 'ours').map((block) => (
            <Block key={block.id} block={block} locale={locale} />
          ))}
          <Deadlines day={day} locale={locale} />
        </div>
        {low ? null : (
          <div className={style.lane} style={rows(day, 'theirs')}>
            {blocksOf(day, 'theirs').map((block) => (
              <Block key={block.id} block={block} locale={locale} />
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

function DayTags({ day, locale }: { readonly day: FortnightDay; readonly locale: Locale }): ReactElement {
  const w = words(locale, 'today');
  return (
    <>
      {day.isToday ? <em>{w('today')}</em> : null}
      {day.kind === 'make-up-workday' ? <em className={style.tag}>{w('makeUp')}</em> : null}
      {day.holidayTomorrow ? (
        <em className={style.tag}>{w('holidayTomorrow', { name: day.holidayTomorrow })}</em>
      ) : null}
      {day.known ? null : <em className={style.tag}>{w('unknownDay')}</em>}
    </>
  );
}

function Block({ block, locale }: { readonly block: FortnightBlock; readonly locale: Locale }): ReactElement {
  const w = words(locale, 'today');
  const { body, title, look, clash, from, to, row, meetingId, type } = block;
  const label = look === 'busy' ? w('busy', { body }) : namedOnce(body, title);
  const full = w('block', { body: '', title: label, from: clockOf(from), to: clockOf(to) }).trim();
  const brief = type ? words(locale, 'terms')(`type.${type}`) : body;
  const drawn = {
    className: `lay ${look} ${clash ? 'clash' : ''} ${style.block}`,
    style: { '--s': from, '--e': to, '--row': row } as CSSProperties,
    title: full,
    'aria-label': full,
    'data-late': from > LATE || undefined,
  };
  return (
    <>
      {meetingId ? (
        <HoverLink {...drawn} href={paths.meeting(meetingId)}>
          <Forms forms={blockForms([label, brief])} />
        </HoverLink>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: in focus it shows its full name, as it does when pointed at
        <div {...drawn} role="note" tabIndex={0}>
          <Forms forms={blockForms(look === 'theirs' ? [label, title, brief] : [label, brief])} />
        </div>
      )}
      {clash && look !== 'ours' && look !== 'tentative' ? (
        <b
          className={style.seal}
          style={{ '--s': to + 0.15, '--row': row } as CSSProperties}
          title={w('clash')}
        >
          {w('clashMark')}
        </b>
      ) : null}
    </>
  );
}

/** The widest way to write it that fits is seen; pointed at or in focus, the fullest. `aria-label` says it once. */
function Forms({ forms }: { readonly forms: readonly BlockForm[] }): ReactElement {
  return (
    <>
      {forms.map(({ text, em }, index) => {
        const bounds = {
          '--from': index === forms.length - 1 ? 0 : em,
          '--below': forms[index - 1]?.em ?? 999,
        };
        return (
          <span key={text} aria-hidden="true" style={bounds as CSSProperties}>
            {text}
          </span>
        );
      })}
    </>
  );
}

function Deadlines({
  day,
  locale,
}: {
  readonly day: FortnightDay;
  readonly locale: Locale;
}): ReactElement | null {
  const w = words(locale, 'today');
  const [first] = day.deadlines;
  if (!first) return null;
  const more = day.deadlines.length - 1;
  const all = day.deadlines.map(({ title }) => title).join(words(locale, 'common')('listSeparator'));
  return (
    <HoverLink
      className={style.deadline}
      style={{ '--row': deadlineRow(day) } as CSSProperties}
      href={paths.meeting(first.meetingId)}
      title={all}
    >
      <span>
        {more > 0
          ? w('latestDays', { title: first.title, n: day.deadlines.length, more })
          : w('latestDay', { title: first.title })}
      </span>
      <span aria-hidden="true">{w('latestDay', { title: all })}</span>
    </HoverLink>
  );
}

/** Body and title; the body only where the title does not begin with it already (政府办, 区政府常务会议). */
function namedOnce(body: string, title: string): string {
  const stem = body.replace(/办$/, '');
  return !title || title.slice(0, stem.length + 1).includes(stem) ? title || body : `${body} ${title}`;
}

type Side = 'ours' | 'theirs';
const NOON = 12;
/** A block that begins later grows to the left when it is pointed at. */
const LATE = 13;

function blocksOf(day: FortnightDay, side: Side): readonly FortnightBlock[] {
  const isOurs = (block: FortnightBlock): boolean => block.look === 'ours' || block.look === 'tentative';
  return day.blocks.filter((block) => isOurs(block) === (side === 'ours'));
}

/** A lane is as high as the rows in it; deadlines take a row of their own where ours reach into the afternoon. */
function rows(day: FortnightDay, side: Side): CSSProperties {
  const blocks = Math.max(1, ...blocksOf(day, side).map(({ row }) => row + 1));
  const extra = side === 'ours' && day.deadlines.length > 0 ? deadlineRow(day) - blocks + 1 : 0;
  return { '--rows': blocks + Math.max(0, extra) } as CSSProperties;
}

/** Deadlines stand at the right end of the first row while nothing of ours is there. */
function deadlineRow(day: FortnightDay): number {
  const ours = blocksOf(day, 'ours');
  if (ours.every(({ to }) => to <= NOON)) return 0;
  return Math.max(...ours.map(({ row }) => row + 1));
}

function clockOf(hours: number): string {
  return `${Math.floor(hours)}:${String(Math.round((hours % 1) * 60)).padStart(2, '0')}`;
}
