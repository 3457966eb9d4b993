import type { Answerable } from "./answerable.ts";

/** The five columns of the task building 任务大厦. */
export const taskColumns = ["relationship", "solution", "commercial", "delivery-and-service", "operations"] as const;
export type TaskColumn = (typeof taskColumns)[number];

/** Phases of a sales project; `execute` includes monitoring. */
export const projectPhases = ["start", "plan", "execute", "close"] as const;
export type ProjectPhase = (typeof projectPhases)[number];

/** Whose work it is, by post. */
export const ownerRoles = [
  "account-manager",
  "project-lead",
  "solution-lead",
  "commercial-lead",
  "delivery-lead",
  "service-lead",
  "executive",
] as const;
export type OwnerRole = (typeof ownerRoles)[number];

/** A standard task (`10-method.md §19`); its words stand in the `scoring-catalogue-*` catalogues. */
export type Task = {
  id: string;
  column: TaskColumn;
  phase: ProjectPhase;
  ownerRole: OwnerRole;
  /** Gaps, risks and checklist items that doing it answers. */
  answers: readonly Answerable[];
};
