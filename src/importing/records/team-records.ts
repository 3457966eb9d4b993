import type { TeamField } from "../headers/team-headers.ts";
import type { TeamMemberRecord } from "../import-record.ts";
import type { CreateRowParser } from "../sheet.ts";

/** Our own people: who sells, who leads them, where. */
export const createTeamParser: CreateRowParser<TeamField, TeamMemberRecord> = () => (row) => {
  const name = row.requiredText("name");
  return {
    line: row.line,
    externalId: row.has("id") ? row.requiredText("id") : name,
    name,
    managerName: row.text("manager"),
    region: row.text("region"),
  };
};
