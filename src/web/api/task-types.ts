import type { z } from "zod";
import type { taskEditSchema, taskInputSchema, taskListSchema } from "#api/schemas/tasks";

export type TaskList = z.infer<typeof taskListSchema>;
export type Task = TaskList["items"][number];
export type TaskInput = z.input<typeof taskInputSchema>;
export type TaskEdit = z.input<typeof taskEditSchema>;
