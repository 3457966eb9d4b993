import { z } from "@hono/zod-openapi";
import { decisionRoleSchema } from "#domain/contact";
import { daySchema } from "#domain/day";

const roles = z.array(decisionRoleSchema);
const edgeSchema = z.object({ from: z.string(), to: z.string(), kind: z.enum(["reports-to", "influences"]) });

const nodeSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  power: z.number().nullable(),
  level: z.int().nullable(),
  roles,
  department: z.string().nullable(),
  met: z.boolean().nullable(),
  supports: z.boolean(),
  /** A role that nobody is known to hold. */
  ghost: z.boolean(),
  /** Where to draw it, 0–100: x by relationship level, y by power; null where unknown. */
  x: z.number().nullable(),
  y: z.number().nullable(),
});

const boneSchema = z.object({
  contactId: z.string().nullable(),
  roles,
  level: z.int().nullable(),
  standing: z.string(),
  step: z.string(),
  /** The rule that gave the step, `fishbone.unmet`. */
  rule: z.string(),
  explanation: z.string(),
});

const stageSchema = z.object({
  id: z.string(),
  name: z.string(),
  roles,
  state: z.string(),
  step: z.string(),
  rule: z.string(),
  explanation: z.string(),
  bones: z.array(boneSchema),
});

export const powerMapSchema = z
  .object({
    opportunityId: z.string(),
    opportunity: z.object({ id: z.string(), externalId: z.string(), name: z.string() }),
    asOf: daySchema,
    nodes: z.array(nodeSchema),
    edges: z.array(edgeSchema),
    /** Lines to somebody outside the decision chain. */
    outside: z.array(edgeSchema),
    /** People who report to one another in a circle. */
    cycles: z.array(z.array(z.string())),
    gaps: z.array(
      z.object({ role: decisionRoleSchema, kind: z.string(), contactIds: z.array(z.string()), weight: z.number() }),
    ),
    flags: z.array(z.string()),
    /** Names by the ids used in nodes and lines. */
    names: z.record(z.string(), z.string()),
    explanation: z.array(z.string()),
    /** Decision stages × people × our next step. */
    fishbone: z.object({
      opportunityId: z.string(),
      asOf: daySchema,
      stages: z.array(stageSchema),
      supportedStages: z.int(),
      configHash: z.string(),
    }),
    configHash: z.string(),
  })
  .openapi("PowerMap");
