import { unstable_rethrow } from 'next/navigation';
import type { Translator } from '#lib/i18n/words.ts';
import type { Refused } from './error-note.tsx';

/** As `action()` of lib/web answers. */
export type Answer<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Refused);

/**
 * Runs a server action. A fault of ours, or a server out of reach, is an answer like any other: thrown, it would take
 * the page and everything typed on it away.
 */
export async function attempt<T>(act: () => Promise<Answer<T>>, w: Translator<'common'>): Promise<Answer<T>> {
  try {
    return await act();
  } catch (error) {
    unstable_rethrow(error);
    const { digest } = error as { readonly digest?: string };
    const message = digest ? w('actFailed', { digest }) : w('actUnsent');
    return { ok: false, refusal: { kind: 'failed' }, message, faults: [] };
  }
}
