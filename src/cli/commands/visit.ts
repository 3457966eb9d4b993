import { z } from "zod";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { findAccount } from "../find-account.ts";

export type VisitFlags = {
  date: string;
  note: string;
  with?: string[];
  kind?: string;
  level?: string;
  next?: string;
  due?: string;
  id?: string;
};

const personSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
});
type Person = z.infer<typeof personSchema>;
const contactsSchema = z.object({ contacts: z.array(personSchema.loose()) });
const visitSchema = z
  .object({ date: z.string(), level: z.string().nullable(), nextStep: z.object({ statement: z.string() }).nullable() })
  .loose();

/** `groundplan visit`: who was met, what was said and what follows. */
export async function visitCommand(context: CliContext, ref: string, flags: VisitFlags): Promise<number> {
  const { api, json, out, note, say } = context;
  const account = await findAccount(context, ref);
  const { contacts } = await api.get(`/v1/accounts/${account.id}`, contactsSchema);
  const contactIds = (flags.with ?? []).map((name) => contactCalled(context, contacts, name).id);
  const { date, note: summary, kind = "visit", level, id, next, due } = flags;
  const nextStep = next === undefined ? undefined : { statement: next, dueOn: due };
  const body = { id, date, kind, level, contactIds, summary, nextStep };
  const visit = await api.post(`/v1/accounts/${account.id}/visits`, body, visitSchema);
  if (json) {
    out(JSON.stringify(visit, null, 2));
    return 0;
  }
  out(say("visit.logged", { account: account.name, day: visit.date }));
  if (visit.nextStep) out(say("visit.next", { statement: visit.nextStep.statement }));
  if (visit.level === null) note(say("visit.no-level"));
  return 0;
}

/** @throws CliError for a name that nobody or several of the account have */
function contactCalled({ say }: CliContext, contacts: readonly Person[], ref: string): Person {
  const called = ({ id, externalId, name, aliases }: Person) => [id, externalId, name, ...aliases];
  const exact = contacts.filter((person) => called(person).includes(ref));
  const near = contacts.filter((person) => called(person).some((name) => name.includes(ref)));
  const [found, ...others] = exact.length > 0 ? exact : near;
  if (found && others.length === 0) return found;
  const names = (found ? [found, ...others] : contacts)
    .slice(0, 5)
    .map(({ name }) => name)
    .join("; ");
  throw new CliError(say(found ? "visit.contact-ambiguous" : "visit.contact-unknown", { ref, names }));
}
