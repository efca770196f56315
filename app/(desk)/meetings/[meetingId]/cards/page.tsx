import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { ListPages } from '#app/(desk)/_people/list-pages.tsx';
import { cardSizeOf } from '#lib/domain/cards/name-card.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { CARDS_A_PAGE, cardPage } from '#lib/usecases/cards/card-page.ts';
import { viewCards } from '#lib/usecases/cards/queries.ts';
import { paperOptions, usualOptions } from '#lib/usecases/papers/input.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { CardPreview } from './_components/card-preview.tsx';
import { cardQuery } from './_components/card-query.ts';
import { CardsBar } from './_components/cards-bar.tsx';
import { CardsPrint } from './_components/cards-print.tsx';
import { CardsTable } from './_components/cards-table.tsx';
import { CardsToDo } from './_components/cards-to-do.tsx';
import { wordToDo } from './_components/word-to-do.ts';
import './_components/cards.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'meeting')('tab.cards') };
}

/** 席卡: every card as it will read, and one of them as it will print. */
export default async function CardsPage({ params, searchParams }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const { card, width, height, stock, ground, place, person = '', q = '', page } = await searchParams;
  const asked = width && height ? `${width}x${height}` : (card ?? '200x100');
  const size = cardSizeOf(asked) ? asked : '200x100';
  const parsed = paperOptions.safeParse({ card: size, stock, ground, place });
  const choice = parsed.success ? parsed.data : { ...usualOptions, card: size };
  const context = await currentContext();
  const { locale } = context;
  const view = shown(await viewCards(context, meetingId, { ...choice, personId: person }));
  const { meetingId: id, isDraft, mayIssue } = view;
  const listed = cardPage(view.rows, {
    text: q,
    ...(page === undefined ? {} : { page: Math.trunc(Number(page)) || 1 }),
    ...(view.preview ? { shown: view.preview.personId } : {}),
  });
  const w = words(locale, 'cards');
  if (view.rows.length === 0 && choice.place === 'all') {
    const go = <ButtonLink href={paths.attendance(meetingId)}>{w('empty.go')}</ButtonLink>;
    return (
      <main className="body" id="main">
        <EmptyState title={w('empty')} action={go}>
          {w('empty.how')}
        </EmptyState>
      </main>
    );
  }
  return (
    <WordsProvider locale={locale} nouns={['cards', 'printing']}>
      <CardsPrint view={{ meetingId: id, isDraft, mayIssue, cards: view.rows.length }} choice={choice} />
      <main className="split cards" id="main">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard where it is longer than the desk */}
        <div className="left" tabIndex={0}>
          <CardsBar
            meetingId={meetingId}
            choice={choice}
            refused={asked !== size}
            cards={view.rows.length}
            locale={locale}
          />
          <CardsToDo toDo={wordToDo(locale, view, choice)} />
          {view.rows.length > CARDS_A_PAGE ? (
            <ListPages
              path={paths.cards(meetingId)}
              chosen={Object.fromEntries(new URLSearchParams(cardQuery(choice)))}
              {...{ text: q, page: listed.page, pages: listed.pages, found: listed.found, locale }}
              from={(listed.page - 1) * CARDS_A_PAGE + 1}
              shown={listed.rows.length}
            />
          ) : null}
          <CardsTable view={view} listed={listed} text={q} choice={choice} locale={locale} />
        </div>
        <CardPreview view={view} choice={choice} locale={locale} />
      </main>
    </WordsProvider>
  );
}
