import { z } from 'zod';
import { day } from '../entered.ts';

const line = z.string().trim().min(1).max(200);

/** A line to be read before it is kept. */
export const readLineInput = z.object({ line: z.string().max(200) });
export type ReadLineInput = z.infer<typeof readLineInput>;

/** A line to keep. What is given beside it goes before what is read out of it; null: none, whatever the line says. */
export const jotInput = z.object({
  line,
  ownerName: z.string().trim().max(40).nullable().optional(),
  dueOn: day.nullable().optional(),
  meetingId: z.string().min(1).nullable().optional(),
});
export type JotInput = z.infer<typeof jotInput>;

/** A task, and the version of it that was seen. */
export const taskInput = z.object({ taskId: z.string().min(1), basedOn: z.int().positive() });
export type TaskInput = z.infer<typeof taskInput>;

const taskWords = {
  title: line,
  departmentId: z.string().min(1).max(64).nullable(),
  ownerName: z.string().trim().max(40).default(''),
  dueOn: day.nullable().default(null),
  /** What is handed over at the end, and to whom. */
  deliverable: z.string().trim().max(120).default(''),
  receiverName: z.string().trim().max(40).default(''),
};

/** A piece of work of a meeting, shared out. */
export const shareOutInput = z.object({ meetingId: z.string().min(1).max(64), ...taskWords });
export type ShareOutInput = z.infer<typeof shareOutInput>;

export const editTaskInput = taskInput.extend(taskWords);
export type EditTaskInput = z.infer<typeof editTaskInput>;

/** Whether what a task makes was handed over. */
export const handOverInput = taskInput.extend({ received: z.boolean() });
export type HandOverInput = z.infer<typeof handOverInput>;
