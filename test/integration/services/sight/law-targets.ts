import { expect } from "vitest";
import { z } from "zod";
import type { SectionEdit } from "#domain/draft-version";
import { finishedDraft, idOfAccount } from "#test/helpers/finished-draft";
import type { TestProduct } from "#test/helpers/open-test-product";

/** Something of everything that an account has, by the ids that services take. */
export type Target = {
  accountId: string;
  accountName: string;
  number: string;
  contactId: string;
  dealId: string;
  noteId: string;
  noteSource: string;
  draftId: string;
  taskId: string;
  updatedAt: string;
  scoreId: string;
  sectionId: string;
};

export const accepted: SectionEdit = { decision: "accepted", reason: "", edited: [], removed: [], added: [] };

/** An account of the demo company with a task, and a plan that whoever asks has written and changed. */
export async function openTarget(product: TestProduct, number: string): Promise<Target> {
  const { services, caller } = product;
  const accountId = await idOfAccount(product, number);
  const draft = await finishedDraft(product, accountId, { lang: "zh" });
  const sectionId = first(draft.sections).id;
  await services.draftEditor.editSection(caller, { id: draft.id, version: 1, sectionId }, accepted);
  const task = await services.tasks.add(caller, accountId, { statement: "下周回访", dueOn: null });
  const { account, contacts, deals } = await services.accountPage(caller, accountId, undefined);
  const { items } = await services.timeline(caller, accountId, undefined, { limit: 200 });
  const noteId = first(items.filter(({ type }) => type === "note")).id;
  const { externalId: noteSource } = await services.readNote(caller, noteId);
  const open = deals.filter(({ opportunity }) => opportunity.status === "open");
  return {
    ...{ accountId, accountName: account.name, number, noteId, noteSource, draftId: draft.id },
    contactId: first(contacts).id,
    dealId: first(open).opportunity.id,
    ...{ taskId: task.id, updatedAt: task.updatedAt },
    scoreId: first(await services.keptScores.list(caller, accountId)).id,
    sectionId,
  };
}

function first<T>(items: readonly T[]): T {
  const [one] = items;
  if (one === undefined) throw new Error("the demo company lacks something to ask for");
  return one;
}

/** Tables whose rows are of one account. */
const ofAccounts = [
  "contacts",
  "opportunities",
  "notes",
  "passages",
  "needs",
  "interactions",
  "orders",
  "positions",
  "assessments",
  "relationship_goals",
  "buying_units",
  "tasks",
] as const;

const idsSchema = z.array(z.object({ id: z.string() }));
const wordsSchema = z.array(z.object({ word: z.string().nullable() }));

/**
 * What must not be told to whoever sees the accounts of `owner` alone: every id of what is of another account, and names,
 * addresses and stretches of notes, except what stands in the records and notes of the accounts seen, and in what is for all.
 */
export async function secretsFrom({ database }: TestProduct, owner: string): Promise<string[]> {
  const query = async (text: string) => (await database.db.$client.query(text, [owner])).rows;
  const unseen = "select id from accounts where owner_name is distinct from $1";
  const seen = "select id from accounts where owner_name = $1";
  const ids = [...idsSchema.parse(await query(unseen))];
  const told = [
    ...(await query(`select (to_jsonb(a) - 'parent_id')::text as word from accounts a where owner_name = $1`)),
    ...(await query("select to_jsonb(p)::text as word from products p where $1 <> ''")),
    ...(await query("select to_jsonb(u)::text as word from users u where $1 <> ''")),
    ...(await query("select text as word from notes where kind = 'knowledge' and account_id is null and $1 <> ''")),
  ];
  ids.push(...idsSchema.parse(await query(`select id from drafts where account_id in (${unseen})`)));
  for (const table of ofAccounts) {
    ids.push(...idsSchema.parse(await query(`select id from ${table} where account_id in (${unseen})`)));
    told.push(...(await query(`select to_jsonb(t)::text as word from ${table} t where account_id in (${seen})`)));
  }
  const names = [
    ...(await query(`select name as word from accounts where id in (${unseen})`)),
    ...(await query(`select jsonb_array_elements_text(aliases) as word from accounts where id in (${unseen})`)),
    ...(await query(`select name as word from contacts where account_id in (${unseen})`)),
    ...(await query(`select email as word from contacts where account_id in (${unseen})`)),
    ...(await query(`select name as word from opportunities where account_id in (${unseen})`)),
    ...(await query(`select title as word from notes where account_id in (${unseen})`)),
    ...(await query(`select substr(text, 40, 24) as word from passages where account_id in (${unseen})`)),
  ];
  const isTold = wordsSchema.parse(told).flatMap(({ word }) => word ?? []);
  const words = new Set(wordsSchema.parse(names).flatMap(({ word }) => word ?? []));
  const hidden = [...words].filter((word) => word.length > 1 && isTold.every((text) => !text.includes(word)));
  return [...ids.map(({ id }) => id), ...hidden.map((word) => JSON.stringify(word).slice(1, -1))];
}

const writing = ["link", "embed", "draft", "redraft"] as const;

/** Until what was asked for before is written: jobs go on by themselves. */
async function untilQuiet({ services, caller }: TestProduct): Promise<void> {
  const open = async () => {
    const lists = writing.flatMap((kind) =>
      (["queued", "running"] as const).map((status) => services.jobs.list(caller, { kind, status })),
    );
    return (await Promise.all(lists)).flatMap(({ items }) => items).length;
  };
  await expect.poll(open, { timeout: 20_000 }).toBe(0);
}

/** Of every table what it holds, in short. */
export async function everythingStored(product: TestProduct): Promise<Record<string, string>> {
  await untilQuiet(product);
  const { database } = product;
  const { rows } = await database.db.$client.query(
    "select table_name as word from information_schema.tables where table_schema = 'public' order by 1",
  );
  const held: Record<string, string> = {};
  for (const { word } of wordsSchema.parse(rows)) {
    const found = await database.db.$client.query(
      `select count(*) || '|' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as word from "${word}" t`,
    );
    held[word ?? ""] = wordsSchema.parse(found.rows)[0]?.word ?? "";
  }
  return held;
}
