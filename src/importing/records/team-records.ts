import { type UserRole, userRoles } from "#domain/user-role";
import { createWordReader } from "../cells/read-word.ts";
import type { TeamField } from "../headers/team-headers.ts";
import type { TeamMemberRecord } from "../import-record.ts";
import type { RowReader } from "../row-reader.ts";
import type { CreateRowParser, Sheet } from "../sheet.ts";

const readRole = createWordReader(userRoles, {
  rep: ["销售", "业务员", "销售代表", "客户经理", "sales", "sales rep", "sales representative", "account manager"],
  manager: ["经理", "销售经理", "销售主管", "主管", "sales manager", "team lead"],
  admin: ["管理员", "系统管理员", "administrator", "system administrator"],
  viewer: ["只读", "查看", "只看", "read-only", "reader"],
});

/** Our own people: who sells, who leads them, where, and what they may do. */
export const createTeamParser: CreateRowParser<TeamField, TeamMemberRecord> = (sheet) => (row) => {
  const name = row.requiredText("name");
  return {
    line: row.line,
    externalId: row.has("id") ? row.requiredText("id") : name,
    name,
    managerName: row.text("manager"),
    region: row.text("region"),
    email: row.text("email"),
    role: roleOf(row, sheet),
  };
};

/** Nobody is left out for an odd word: they have the role that they would have without one. */
function roleOf(row: RowReader<TeamField>, sheet: Sheet): UserRole | null {
  const written = row.text("role");
  if (written === null) return null;
  const read = readRole(written);
  if (!read.reason) return read.value;
  sheet.tally.notice("role-unknown", written, { column: row.column("role") });
  return null;
}
