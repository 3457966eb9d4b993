import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { taskLimits, taskSchema, taskStatuses } from "#domain/task";
import { taskSpans } from "#services/tasks/create-tasks";
import { dayQuery, listOf, pageQuery } from "./building-blocks.ts";

const named = z.object({ id: z.string(), name: z.string() }).nullable();
export const statement = z.string().trim().min(1).max(taskLimits.statement);
/** Who does it; an empty name is none. */
export const nameOrNull = z
  .string()
  .trim()
  .max(taskLimits.ownerName)
  .transform((name) => (name === "" ? null : name))
  .nullable()
  .optional();

export const taskResponseSchema = taskSchema
  .omit({ contactId: true, opportunityId: true })
  .extend({
    accountName: z.string(),
    contact: named,
    opportunity: named,
    /** Open, and its day is over on the day we stand at. */
    isOverdue: z.boolean(),
  })
  .openapi("Task");

export const taskListSchema = listOf(taskResponseSchema).extend({ asOf: daySchema }).openapi("TaskList");

export const accountTasksQuerySchema = pageQuery.extend({ status: z.enum(taskStatuses).optional(), asOf: dayQuery });

export const allTasksQuerySchema = pageQuery.extend({
  due: z.enum(taskSpans).optional().openapi({
    description:
      "`overdue`: due before the day; `week`: due up to six days after it, overdue ones too; `open` (default): all that are open.",
  }),
  owner: z.string().min(1).max(taskLimits.ownerName).optional().openapi({ description: "Name of who does them." }),
  asOf: dayQuery,
});

export const taskInputSchema = z
  .object({
    statement,
    ownerName: nameOrNull,
    dueOn: daySchema.nullable().optional(),
    contactId: z.uuid().nullable().optional(),
    opportunityId: z.uuid().nullable().optional(),
  })
  .openapi("TaskInput", { example: { statement: "提交报价方案", ownerName: "李伟", dueOn: "2026-11-25" } });

export const taskEditSchema = z
  .object({
    updatedAt: z.iso
      .datetime({ offset: true })
      .openapi({ description: "`updatedAt` of the task as you had it. Changed since by somebody: 412." }),
    statement: statement.optional(),
    ownerName: nameOrNull,
    dueOn: daySchema.nullable().optional(),
    status: z.enum(taskStatuses).optional(),
  })
  .openapi("TaskEdit", { example: { updatedAt: "2026-11-15T08:00:00.000Z", status: "done" } });
