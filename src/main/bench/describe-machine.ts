import { cpus, loadavg } from "node:os";
import type { Machine } from "#cli/commands/bench-report";
import type { OpenDatabase } from "#db/client";
import { readEngineVersions } from "#store/engine-versions";

/** What figures were measured on, and how busy it was just then. */
export async function describeMachine({ db, engine }: OpenDatabase): Promise<Machine> {
  const processors = cpus();
  const { postgres, pgvector } = await readEngineVersions(db);
  return {
    cpu: processors[0]?.model.trim() ?? "",
    cores: processors.length,
    node: process.versions.node,
    engine,
    postgres,
    pgvector,
    load: loadavg()[0] ?? 0,
  };
}
