import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { appWorker, bytes, createdAt, id, orgId, ownRowsOnly, updatedAt } from "./columns.ts";
import { organisations } from "./organisation.ts";

const everyRow = sql`true`;

/** Long work. Everything that another process needs to do it, or to go on with it, stands here and in the two tables below. */
export const jobs = pgTable(
  "jobs",
  {
    orgId: orgId(),
    id: id(),
    kind: text("kind").notNull(),
    status: text("status").notNull(),
    /** Of an organisation's jobs in one lane, one runs at a time. Null: they do not disturb each other. */
    lane: text("lane"),
    payload: jsonb("payload").$type<unknown>().notNull(),
    progress: jsonb("progress").$type<unknown>(),
    result: jsonb("result").$type<unknown>(),
    error: jsonb("error").$type<unknown>(),
    /** Number of the newest run. Only the run that bears it may write. */
    attempt: integer("attempt").notNull().default(0),
    /** Runs that ended badly one after another without getting on. */
    failures: integer("failures").notNull().default(0),
    /** Not to be taken before. */
    runAt: timestamp("run_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
    /** A run that has not said by then that it lives has lost the job. */
    leaseUntil: timestamp("lease_until", { withTimezone: true, mode: "string" }),
    cancelRequested: boolean("cancel_requested").notNull().default(false),
    /** Id of the newest event that whoever watches was told. */
    told: integer("told").notNull().default(0),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("jobs_status").on(t.orgId, t.kind, t.status),
    index("jobs_due").on(t.status, t.runAt),
    uniqueIndex("jobs_one_per_lane").on(t.orgId, t.lane).where(sql`status = 'running' and lane is not null`),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("jobs"),
    pgPolicy("jobs_any_for_worker", { for: "all", to: appWorker, using: everyRow, withCheck: everyRow }),
  ],
).enableRLS();

/** Uploaded files until the job that reads them has ended, in pieces of at most 1 MB. */
export const jobFiles = pgTable(
  "job_files",
  {
    orgId: orgId(),
    jobId: uuid("job_id").notNull(),
    /** Uploads come in numbered parts; one that comes twice is kept once. */
    upload: integer("upload").notNull(),
    ordinal: integer("ordinal").notNull(),
    piece: integer("piece").notNull(),
    path: text("path").notNull(),
    size: integer("size").notNull(),
    bytes: bytes("bytes").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.jobId, t.upload, t.ordinal, t.piece] }),
    foreignKey({ columns: [t.orgId, t.jobId], foreignColumns: [jobs.orgId, jobs.id] }).onDelete("cascade"),
    ownRowsOnly("job_files"),
    pgPolicy("job_files_any_for_worker", { for: "all", to: appWorker, using: everyRow, withCheck: everyRow }),
  ],
).enableRLS();

/** What a job has behind it, each step written by the transaction that did it: a later run goes on after the last one. */
export const jobSteps = pgTable(
  "job_steps",
  {
    orgId: orgId(),
    jobId: uuid("job_id").notNull(),
    step: integer("step").notNull(),
    result: jsonb("result").$type<unknown>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.jobId, t.step] }),
    foreignKey({ columns: [t.orgId, t.jobId], foreignColumns: [jobs.orgId, jobs.id] }).onDelete("cascade"),
    ownRowsOnly("job_steps"),
    pgPolicy("job_steps_any_for_worker", { for: "all", to: appWorker, using: everyRow, withCheck: everyRow }),
  ],
).enableRLS();
