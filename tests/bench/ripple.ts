import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import { type Database, databaseOver } from '#lib/store/database.ts';
import { poolOver, startInMemory } from '#lib/store/embedded.ts';
import { lookAfter } from '#lib/store/look-after.ts';
import type { Context } from '#lib/usecases/context.ts';
import { artefacts } from '#lib/usecases/papers/artefacts.ts';
import { openForPaper } from '#lib/usecases/papers/open-dossier.ts';
import { paperNow, printedAs, remember } from '#lib/usecases/papers/render-one.ts';
import { hallBeside } from '#lib/usecases/ripple/hall.ts';
import { viewRipple } from '#lib/usecases/ripple/queries.ts';
import { nameOf } from '#tests/support/congress.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
import { ensureTemplate, readTemplate } from '#tests/support/template.ts';
import type { Benchmark, Prepared } from './benchmark.ts';

const meetingId = 'bench-congress';

/** A congress of so many delegates, 31 of them on the rostrum, with an agenda of twelve items. */
async function convene(db: Database, people: number): Promise<void> {
  const rows = Math.ceil(people / 60) + 1;
  const layout = buildTheatre({
    ...{ name: '大会堂', rostrum: [31], blocks: [20, 20, 20] },
    ...{ votingRows: rows, nonVotingRows: 2, publicRows: 1 },
  });
  const main = await db.meeting.findUniqueOrThrow({ where: { id: 'demo-main' } });
  await db.venue.create({
    data: { id: 'bench-hall', name: '大会堂', capacity: people, layout: JSON.parse(JSON.stringify(layout)) },
  });
  const ids = Array.from({ length: people }, (_, n) => `bench-${n}`);
  await db.person.createMany({ data: ids.map((id, n) => ({ id, name: nameOf(n) })) });
  await db.membership.createMany({
    data: ids.map((personId) => ({ personId, bodyId: main.hostBodyId, group: 'deputies', post: '代表' })),
  });
  await db.meeting.create({
    data: {
      ...{ id: meetingId, type: 'congress', hostBodyId: main.hostBodyId, term: main.term, number: 77 },
      ...{ title: '区人民代表大会会议', shortTitle: '人代会', state: 'notified' },
    },
  });
  const start = demoNow.add({ hours: 2 }).epochMilliseconds;
  await db.sitting.create({
    data: {
      ...{ id: 'bench-sitting', meetingId, position: 0, venueId: 'bench-hall', chairId: 'bench-0' },
      ...{ startsAt: new Date(start), endsAt: new Date(start + 3 * 3_600_000) },
    },
  });
  await db.attendance.createMany({
    data: ids.map((personId, n) => ({
      ...{ meetingId, personId, capacity: 'member', post: '代表' },
      ...{ rank: n < 31 ? n + 1 : null, onRostrum: n < 31 },
    })),
  });
  await db.agendaItem.createMany({
    data: Array.from({ length: 12 }, (_, n) => ({
      ...{ id: `bench-item-${n}`, meetingId, position: n, kind: 'report' },
      ...{ title: `听取和审议第${n + 1}项工作报告`, minutes: 15, sittingId: 'bench-sitting' },
      reporters: [{ personId: `bench-${n + 40}`, name: nameOf(n + 40), post: '代表' }],
    })),
  });
}

/** Remembers every paper as it reads now, as if all had been printed. */
async function printAll(context: Context): Promise<void> {
  const opened = await openForPaper(context, meetingId);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  const papers = [];
  for (const artefact of artefacts) {
    const paper = await paperNow(opened.value, artefact);
    if (paper.ok) papers.push(printedAs(opened.value, paper.value));
  }
  if (papers.length < 10) throw new Error(`only ${papers.length} papers`);
  await remember(context, opened.value, [...papers, ...(await hallBeside(context, opened.value))]);
}

/** A congress with everything printed. */
async function convened(people: number) {
  const engine = await startInMemory(readTemplate(await ensureTemplate()));
  const pool = poolOver(engine);
  const { db, close } = databaseOver('embedded', { where: 'memory', pool, release: () => engine.close() });
  await loadDemoOffice(db);
  await convene(db, people);
  // As the server does every half minute.
  await lookAfter(pool);
  const context = await demoContext(db, 'office');
  await printAll(context);
  return { db, context, close };
}

async function prepareRipple(people: number): Promise<Prepared> {
  const { db, context, close } = await convened(people);
  return {
    run: async (round) => {
      const personId = `bench-${100 + (round + 1) * 3}`;
      const leave = { kind: 'sick', reason: '', approved: true };
      await db.attendance.updateMany({ where: { meetingId, personId }, data: { leave } });
      const seen = await viewRipple(context, meetingId);
      if (!seen.ok) throw new Error(JSON.stringify(seen.refusal));
      const { cards, papers } = seen.value;
      if (cards.withdraw.length !== round + 2 || papers.length < 3) throw new Error('the ripple is wrong');
    },
    end: close,
  };
}

export const rippleBenchmarks: readonly Benchmark[] = [300, 3_000, 6_000].map((people) => ({
  name: `everything that one leave makes untrue, of ${people.toLocaleString('en')} people`,
  rounds: 9,
  prepare: () => prepareRipple(people),
}));
