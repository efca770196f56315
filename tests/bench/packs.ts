import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { openDatabase } from '#lib/store/database.ts';
import { viewPaper } from '#lib/usecases/papers/queries.ts';
import { fillCongress, nameOf } from '#tests/support/congress.ts';
import { dataDirectory } from '#tests/support/data-directory.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { serving } from '../../scripts/set-up.mjs';
import type { Benchmark, Prepared } from './benchmark.ts';

const meetingId = 'demo-main';

/** The demo office's next meeting on a real disk, with so many members more. */
async function officeWith(members: number) {
  const data = await dataDirectory({ migrated: true });
  const opened = await openDatabase({ kind: 'embedded', directory: data.database });
  await loadDemoOffice(opened.db);
  if (members > 0) await fillCongress(opened.db, meetingId, members);
  /** Another title and another name, so that no paper of an earlier round will do. */
  const edit = async (round: number): Promise<void> => {
    const title = `云溪区第五届人民代表大会第${round + 3}次会议`;
    await opened.db.meeting.update({ where: { id: meetingId }, data: { title } });
    const [first] = await opened.db.attendance.findMany({
      where: { meetingId, capacity: 'member' },
      take: 1,
    });
    if (first)
      await opened.db.person.update({ where: { id: first.personId }, data: { name: nameOf(round + 5_000) } });
  };
  const end = async (): Promise<void> => {
    await opened.close();
    data[Symbol.dispose]();
  };
  return { opened, directory: data.database, edit, end };
}

/** A pack by a process of its own that works through our database, so that its memory is that of making packs alone. */
async function makingPacks(members: number): Promise<Prepared> {
  const { directory, edit, end } = await officeWith(members);
  const child = fork(path.join(import.meta.dirname, 'pack-process.ts'), [directory, meetingId], {
    execArgv: serving,
  });
  await once(child, 'message');
  let peakMb = 0;
  const cpu: number[] = [];
  return {
    edit,
    run: async () => {
      child.send('make');
      const [answer] = (await once(child, 'message')) as [{ bytes: number; peakMb: number; cpuMs: number }];
      if (answer.bytes === 0) throw new Error('there is no pack');
      peakMb = answer.peakMb;
      cpu.push(answer.cpuMs);
    },
    note: () =>
      `processor ${cpu.slice(1).sort((a, b) => a - b)[Math.floor((cpu.length - 1) / 2)]} ms, peak ${peakMb} MB`,
    end: async () => {
      child.kill();
      await end();
    },
  };
}

/** What a page waits for after an edit: the dossier loaded and judged, the paper composed, set and drawn. */
async function previewing(artefact: 'agenda' | 'notice' | 'script'): Promise<Prepared> {
  const { opened, edit, end } = await officeWith(0);
  const context = await demoContext(opened.db, 'office');
  return {
    edit,
    run: async () => {
      const view = await viewPaper(context, meetingId, artefact);
      if (!view.ok || view.value.pages.length === 0) throw new Error('there is no page');
    },
    end,
  };
}

export const packBenchmarks: readonly Benchmark[] = [
  { name: 'make the pack of a meeting of 35', rounds: 9, prepare: () => makingPacks(0) },
  { name: 'make the pack of a congress of 3,000', rounds: 5, prepare: () => makingPacks(3_000) },
  { name: 'make the pack of a congress of 6,000', rounds: 3, prepare: () => makingPacks(6_000) },
  ...(['agenda', 'notice', 'script'] as const).map((artefact) => ({
    name: `preview the ${artefact} after an edit`,
    rounds: 25,
    prepare: () => previewing(artefact),
  })),
];
