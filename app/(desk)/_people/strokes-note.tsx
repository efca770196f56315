import type { ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { InlineNote } from '#app/_ui/inline-note.tsx';
import { isEnterable, type StrokeNotes } from '#lib/domain/people/enter-strokes.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly notes: StrokeNotes;
  readonly mayEdit: boolean;
  readonly locale: Locale;
}

/** So many are named; the page of strokes names all. */
const NAMED = 8;

/** Above a list in stroke order: what could not be ordered and where that is mended, and what the office entered itself. */
export function StrokesNote({ notes, mayEdit, locale }: Props): ReactElement {
  const w = words(locale, 'strokes');
  const list = (texts: readonly string[]): string => texts.join(words(locale, 'common')('listSeparator'));
  const { missing, entered } = notes;
  const first = missing.find(({ character }) => isEnterable(character)) ?? missing[0];
  const names = [...new Set(missing.flatMap((one) => one.names))];
  return (
    <>
      {first ? (
        <InlineNote kind="warn">
          {w('note.missing', {
            characters: list(missing.slice(0, NAMED).map(({ character }) => character)),
            names: list(names.slice(0, NAMED)),
            more: Math.max(0, names.length - NAMED),
          })}{' '}
          {mayEdit ? (
            <HoverLink href={paths.strokes(first.character)} className="mend">
              {w('note.enter')}
            </HoverLink>
          ) : null}
        </InlineNote>
      ) : null}
      {entered.length > 0 ? (
        <InlineNote kind="note">
          {w('note.entered', { characters: list(entered) })}{' '}
          <HoverLink href={paths.strokes()} className="mend">
            {w('note.see')}
          </HoverLink>
        </InlineNote>
      ) : null}
    </>
  );
}
