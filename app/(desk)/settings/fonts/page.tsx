import type { ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { type FontsView, viewFonts } from '#lib/usecases/fonts/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, shown } from '#lib/web/session.ts';
import { AddFonts } from './_components/add-fonts.tsx';
import { FaceTable } from './_components/face-table.tsx';
import './fonts.css';

/** Names shown one by one; beyond them only how many. Those nobody draws are always shown. */
const MOST_NAMES = 12;

/** 字体: what papers are printed in, how far each goes, what was refused and why, and whose names need another. */
export default async function FontsPage(): Promise<ReactElement> {
  const context = await currentContext();
  const view = shown(await viewFonts(context));
  const w = words(context.locale, 'fonts');
  const roles = words(context.locale, 'templates');
  return (
    <WordsProvider locale={context.locale} nouns={['fonts', 'templates']}>
      <p className="settings-lead">{w('lead')}</p>
      <dl className="font-folder">
        <dt>{w('folder')}</dt>
        <dd>
          <code>{view.folder}</code>
        </dd>
      </dl>
      {view.mayEdit && view.writable ? <AddFonts /> : null}
      {view.writable ? null : <p className="note">{w('readOnly')}</p>}
      {view.refused.length > 0 ? <Refused view={view} w={w} /> : null}
      <h2 className="font-head">{w('group.faces')}</h2>
      <FaceTable faces={view.faces} standard={view.standard} mayRemove={view.mayEdit && view.writable} />
      <h2 className="font-head">{w('group.gaps')}</h2>
      {view.gaps.length === 0 ? <p className="note">{w('noGaps', { n: view.people })}</p> : null}
      {view.gaps.map(({ role, face, names }) => {
        const undrawn = names.filter(({ drawnBy }) => drawnBy === null);
        const drawn = names.filter(({ drawnBy }) => drawnBy !== null);
        return (
          <section key={role}>
            <h3 className="font-part">{w('gapsOf', { role: roles(`face.${role}`), face })}</h3>
            <ul className="font-gaps">
              {[...undrawn, ...drawn.slice(0, MOST_NAMES)].map(({ personId, name, characters, drawnBy }) => (
                <li key={personId}>
                  <HoverLink href={paths.person(personId)}>
                    {w('gap', { name, characters: characters.join(' ') })}
                  </HoverLink>{' '}
                  {drawnBy === null ? (
                    <span className="fault">
                      <Mark kind="block" />
                      {w('drawnByNone')}
                    </span>
                  ) : (
                    <span className="note">{w('drawnBy', { face: drawnBy })}</span>
                  )}
                </li>
              ))}
              {drawn.length > MOST_NAMES ? (
                <li className="note">{w('more', { n: drawn.length - MOST_NAMES })}</li>
              ) : null}
            </ul>
          </section>
        );
      })}
    </WordsProvider>
  );
}

function Refused({
  view,
  w,
}: {
  readonly view: FontsView;
  readonly w: ReturnType<typeof words<'fonts'>>;
}): ReactElement {
  return (
    <>
      <h2 className="font-head">{w('group.refused')}</h2>
      <table className="grid stack">
        <thead>
          <tr>
            <th scope="col">{w('file')}</th>
            <th scope="col">{w('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {view.refused.map(({ file, fault }) => (
            <tr key={file}>
              <td>{file}</td>
              <td>
                <span className="fault">
                  <Mark kind="warn" />
                  {w(`font.${fault}`)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
