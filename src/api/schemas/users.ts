import { z } from "@hono/zod-openapi";
import { userRoleSchema } from "#domain/user-role";
import { listOf } from "./building-blocks.ts";

const name = z.string().trim().min(1).max(200);
const email = z.string().trim().toLowerCase().max(320).pipe(z.email());

export const userResponseSchema = z
  .object({
    id: z.string(),
    /** In the file that they came from; null where it has none. */
    number: z.string().nullable(),
    name: z.string(),
    role: userRoleSchema,
    /** The manager's name. */
    manager: z.string().nullable(),
    region: z.string().nullable(),
    email: z.string().nullable(),
  })
  .openapi("User");

export const userListSchema = listOf(userResponseSchema).openapi("UserList");

export const userInputSchema = z
  .object({
    name,
    role: userRoleSchema,
    email: email.optional(),
    manager: name.optional().openapi({ description: "Id, number, name or e-mail of one of your people." }),
  })
  .openapi("UserInput", { example: { name: "林晓雯", role: "rep", email: "lin.xiaowen@example.com" } });

export const userEditSchema = z
  .object({ role: userRoleSchema.optional(), email: email.nullable().optional() })
  .openapi("UserEdit", { example: { role: "admin" } });
