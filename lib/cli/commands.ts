import type { Command } from './command.ts';

/** Every command but `help` by the name a person types; each is loaded only when it is asked for. */
export const commands = {
  occurrences: () => import('./occurrences.ts'),
  freebusy: () => import('./freebusy.ts'),
  clashes: () => import('./clashes.ts'),
  names: () => import('./names.ts'),
  seats: () => import('./seats.ts'),
  deadlines: () => import('./deadlines.ts'),
  'check-script': () => import('./check-script.ts'),
  export: () => import('./export.ts'),
  'import-people': () => import('./import-people.ts'),
  meetings: () => import('./meetings.ts'),
  'seed-demo': () => import('./seed-demo.ts'),
  migrate: () => import('./migrate.ts'),
  'create-admin': () => import('./create-admin.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  verify: () => import('./verify.ts'),
  'move-to': () => import('./move-to.ts'),
} satisfies Record<string, () => Promise<{ readonly command: Command }>>;

export type CommandName = keyof typeof commands;

export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}

export async function loadCommand(name: CommandName): Promise<Command> {
  return (await commands[name]()).command;
}
