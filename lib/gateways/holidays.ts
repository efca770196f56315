import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { parseHolidayTable } from '#lib/domain/time/holiday-table.ts';
import type { TemplateFault } from '#lib/domain/time/template-fields.ts';
import type { HolidayTable, HolidayTables } from '#lib/domain/time/workday.ts';
import { readTemplateFolder } from './template-files.ts';

/** The State Council's tables in `templates/holidays`, by year. A year nobody has entered is simply not there. */
export async function readHolidayTables(): Promise<Result<HolidayTables, readonly TemplateFault[]>> {
  const folder = await readTemplateFolder('holidays');
  const faults: TemplateFault[] = [...folder.faults];
  const tables = new Map<number, HolidayTable>();
  for (const [name, json] of folder.files) {
    const table = parseHolidayTable(json);
    if (!table.ok) faults.push(...table.refusal);
    else if (String(table.value.year) !== name) {
      faults.push({ where: `holidays/${name}.json`, field: 'year', problem: 'out-of-year', found: name });
    } else tables.set(table.value.year, table.value);
  }
  return faults.length > 0 ? refuse(faults) : ok(tables);
}
