import Table from "cli-table3";
import { z } from "zod";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";

const userSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  name: z.string(),
  role: z.string(),
  manager: z.string().nullable(),
  region: z.string().nullable(),
  email: z.string().nullable(),
});
type User = z.infer<typeof userSchema>;
const listSchema = z.object({ items: z.array(userSchema), nextCursor: z.string().nullable() });

export type UserFlags = { role?: string; email?: string; manager?: string };

/** `groundplan users`: our own people. */
export async function usersCommand({ api, json, out, say }: CliContext): Promise<number> {
  const list = await api.get("/v1/users", listSchema);
  if (json) out(JSON.stringify(list, null, 2));
  else if (list.items.length === 0) out(say("users.none"));
  else out(tableOf(list.items, say));
  return 0;
}

const columns = ["name", "role", "manager", "region", "email"] as const;

function tableOf(users: readonly User[], say: CliContext["say"]): string {
  const head = columns.map((column) => say(`users.head-${column}`));
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  for (const { name, role, manager, region, email } of users) {
    table.push([name, say("users.role-word", { role }), manager ?? "", region ?? "", email ?? ""]);
  }
  return table.toString();
}

/** `groundplan users add`. */
export async function addUserCommand(context: CliContext, name: string, flags: UserFlags): Promise<number> {
  const { role, email, manager } = flags;
  tell(context, await context.api.post("/v1/users", { name, role, email, manager }, userSchema));
  return 0;
}

/** `groundplan users set`. */
export async function setUserCommand(context: CliContext, ref: string, { role, email }: UserFlags): Promise<number> {
  if (role === undefined && email === undefined) throw new CliError(context.say("users.nothing-set"));
  const { id } = await findUser(context, ref);
  const change = { role, email: email === "none" ? null : email };
  tell(context, await context.api.put(`/v1/users/${id}`, change, userSchema));
  return 0;
}

function tell({ json, out, say }: CliContext, user: User): void {
  const { name, role, email } = user;
  const words = { name, role: say("users.role-word", { role }), email: email ?? "none" };
  out(json ? JSON.stringify(user, null, 2) : say("users.saved", words));
}

async function findUser({ api, say }: CliContext, ref: string): Promise<User> {
  const { items } = await api.get("/v1/users", listSchema);
  const found = items.filter(({ id, number, name, email }) => [id, number, name, email].includes(ref));
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const names = items
    .slice(0, 5)
    .map(({ name }) => name)
    .join("; ");
  throw new CliError(say("users.unknown", { ref, names }));
}
