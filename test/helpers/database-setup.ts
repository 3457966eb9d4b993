import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrateDatabase, openDatabase } from "#db/client";
import { startCluster } from "./postgres-cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty embedded data directory to copy. */
    embeddedTemplate: string;
    /** A server whose database `template_groundplan` is migrated and empty. */
    serverUrl: string;
  }
}

/** Once per run: both engines are migrated once, and every test file takes a copy. */
export default async function setup(project: TestProject): Promise<() => void> {
  const embeddedTemplate = mkdtempSync(join(tmpdir(), "groundplan-template-"));
  const embedded = await openDatabase({ dataDir: embeddedTemplate });
  await migrateDatabase(embedded);
  await embedded.close();

  const cluster = await startCluster();
  const admin = await openDatabase({ dataDir: "", databaseUrl: cluster.url });
  await admin.db.$client.query("create database template_groundplan");
  await admin.close();
  const template = await openDatabase({
    dataDir: "",
    databaseUrl: cluster.url.replace(/\/postgres$/, "/template_groundplan"),
  });
  await migrateDatabase(template);
  await template.close();

  project.provide("embeddedTemplate", embeddedTemplate);
  project.provide("serverUrl", cluster.url);
  return () => {
    cluster.stop();
    for (const made of ["", "-demo", "-making"]) rmSync(`${embeddedTemplate}${made}`, { recursive: true, force: true });
  };
}
