// `npm start`: the real office, on PostgreSQL (DATABASE_URL) or embedded (HUIQIAN_DATA, default ./data). The first
// run leads to the set-up page. Several instances may share one PostgreSQL: give them the same NEXTAUTH_SECRET.
import { fail, serve } from './serve.mjs';
import { setUp } from './set-up.mjs';

try {
  setUp({ build: true });
  await serve({ ready: (address) => console.log(`Huiqian ready on ${address}`) });
} catch (error) {
  fail(error);
}
