import { parseArgs } from 'node:util';
import { type EvenRule, rankRow, rankRows } from '#lib/domain/seating/rostrum.ts';
import { BadInput, BadUsage, type Command } from './command.ts';

const options = {
  people: { type: 'string' },
  rows: { type: 'string' },
  even: { type: 'string' },
  two: { type: 'string' },
} as const;

/** `huiqian seats --people N` -> the places of a rostrum by rank, as the audience sees them, front row first. */
export const command: Command = {
  summary: 'Orders a rostrum by rank',
  usage: 'seats --people N [--rows 7,8] [--even A|B] [--two A|B]',
  run: async (args, terminal) => {
    const { values } = parseArgs({ args: [...args], options });
    const people = readCount('--people', values.people);
    const even = readRule('--even', values.even) ?? 'A';
    const rules = { even, two: readRule('--two', values.two) ?? even };
    if (values.rows === undefined) {
      terminal.out(`${JSON.stringify({ view: 'audience', rows: [rankRow(people, rules)] })}\n`);
      return;
    }
    const capacities = values.rows.split(/[,，]/u).map((row) => readCount('--rows', row.trim()));
    const seats = capacities.reduce((sum, row) => sum + row, 0);
    if (people > seats) {
      throw new BadInput(`${people} people and ${seats} seats`, '--rows', 'add seats or a row');
    }
    terminal.out(`${JSON.stringify({ view: 'audience', rows: rankRows(people, capacities, rules) })}\n`);
  },
};

/** More than this is no rostrum but a slip of the finger. */
const mostSeats = 10_000;

function readCount(option: string, word: string | undefined): number {
  if (word === undefined) throw new BadUsage(`seats needs ${option}`);
  const count = /^\d+$/u.test(word) ? Number(word) : Number.NaN;
  if (!(count <= mostSeats))
    throw new BadUsage(`${option} takes whole numbers up to ${mostSeats}, not "${word}"`);
  return count;
}

function readRule(option: string, word: string | undefined): EvenRule | undefined {
  if (word === undefined) return undefined;
  const rule = word.toUpperCase();
  if (rule !== 'A' && rule !== 'B') throw new BadUsage(`${option} takes A or B, not "${word}"`);
  return rule;
}
