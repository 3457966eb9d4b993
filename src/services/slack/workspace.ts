import type { SlackWorkspace } from "#domain/slack";
import { AppError } from "#errors";
import { recordAudit } from "#store/audit";
import { findSlackWorkspace, saveSlackWorkspace } from "#store/slack-workspaces";
import { readWithOrg, withOrg } from "#store/with-org";
import type { Deps } from "../deps.ts";

const uniqueViolation = "23505";

/** The one workspace that an organisation talks in; a workspace talks with one organisation. */
export function createSlackWorkspace({ db }: Pick<Deps, "db">) {
  return {
    find: (orgId: string) => readWithOrg(db, orgId, (tx) => findSlackWorkspace(tx, orgId)),
    /** @throws AppError `conflict` where another organisation has the workspace */
    connect: async (orgId: string, workspace: SlackWorkspace): Promise<void> => {
      try {
        await withOrg(db, orgId, async (tx) => {
          const before = await findSlackWorkspace(tx, orgId);
          await saveSlackWorkspace(tx, orgId, workspace);
          if (before?.teamId === workspace.teamId) return;
          const details = { name: workspace.name, before: before?.teamId ?? null };
          await recordAudit(tx, orgId, {
            ...{ actor: "slack", action: "connect-slack", details },
            subject: `slack:${workspace.teamId}`,
          });
        });
      } catch (error) {
        if (!violates(error, uniqueViolation)) throw error;
        throw new AppError("conflict", `workspace ${workspace.teamId} is another organisation's`, {
          fields: [{ field: "SLACK_BOT_TOKEN", reason: workspace.name }],
        });
      }
    },
  };
}

function violates(error: unknown, code: string): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return [error, cause].some(
    (held) => typeof held === "object" && held !== null && "code" in held && held.code === code,
  );
}
