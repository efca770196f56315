import type { TestProject } from 'vitest/node';
import { dataDirectory } from '#tests/support/data-directory.ts';
import { runHuiqian } from '#tests/support/run-program.ts';
import { officeClock, officePassword } from '#tests/support/running-office.ts';

/** Makes the demo office once; every spec file works on a copy. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const data = await dataDirectory({ migrated: true });
  const { code, stderr } = await runHuiqian(['seed-demo'], {
    env: { HUIQIAN_DATA: data.path, HUIQIAN_CLOCK: officeClock, HUIQIAN_DEMO_PASSWORD: officePassword },
  });
  if (code !== 0) throw new Error(`the demo office could not be made: ${stderr}`);
  project.provide('demoData', data.path);
  return () => data[Symbol.dispose]();
}
