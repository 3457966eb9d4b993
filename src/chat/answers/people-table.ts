import type { Contact } from "#domain/contact";
import type { Cell } from "#domain/draft";
import { type AccountPage, cell } from "./account-page.ts";

const peopleShown = 12;

/** Name, title, role where one is given, level and last contact of some people. */
export function peopleTable(page: AccountPage, people: readonly Contact[], roleOf?: (contactId: string) => Cell): void {
  const { section, index } = page;
  const rows = people.slice(0, peopleShown).map(({ id, externalId }) => {
    const record = `contact:${externalId}`;
    return [
      cell(page, index.ref("contact.name", record)),
      cell(page, index.ref("contact.title", record)),
      ...(roleOf ? [roleOf(id)] : []),
      cell(page, index.ref("contact.level", record)),
      cell(page, index.ref("contact.lastMetOn", record)),
    ];
  });
  const role = roleOf ? (["col.role"] as const) : [];
  section.table(["col.person", "col.title", ...role, "col.level", "col.lastMet"], rows);
}
