// Started by two-instances.test.ts: another server on the same PostgreSQL, which reads the calendars that are due.
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '#lib/store/database.ts';
import { syncSources } from '#lib/usecases/calendars/sync.ts';

const [url = '', now = ''] = process.argv.slice(2);
const { db, close } = await openDatabase({ kind: 'postgres', url });
const outcomes = await syncSources(db, () => Temporal.Instant.from(now));
process.send?.(outcomes.map(({ id }) => id));
await close();
