import { syncDueSources } from '#lib/usecases/calendars/background.ts';
import { deliverDueMails } from '#lib/usecases/invitations/deliver.ts';
import { lookAfterDatabase } from '#lib/usecases/office/look-after.ts';
import { logError } from './log.ts';

/** How often it is looked whether a calendar or a mail is due. */
const EVERY_MS = 30_000;
/** Not at once: the first page asked for should not wait for it. */
const FIRST_MS = 5_000;

const ofThisProcess = globalThis as typeof globalThis & { huiqianBackground?: true };

/**
 * Starts the work that goes on without anybody asking: reading subscribed calendars, sending mail, and then keeping the
 * database in order. One loop a process, one round at a
 * time; it keeps no process alive.
 */
export function startBackground(): void {
  if (ofThisProcess.huiqianBackground) return;
  ofThisProcess.huiqianBackground = true;
  const round = (): void => {
    const failed = (error: unknown): void => logError('background', error);
    Promise.all([syncDueSources().catch(failed), deliverDueMails().catch(failed)])
      .then(() => lookAfterDatabase().catch(failed))
      .finally(() => setTimeout(round, EVERY_MS).unref());
  };
  setTimeout(round, FIRST_MS).unref();
}
