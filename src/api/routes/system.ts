import { createRoute, z } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { meSchema } from "../schemas/me.ts";

const statusSchema = z.object({ status: z.literal("ok") });

const me = createRoute({
  method: "get",
  path: "/v1/me",
  tags: ["system"],
  responses: { 200: jsonAnswer(meSchema, "Who asks, and what is switched on"), ...problemAnswers },
});

const healthz = createRoute({
  method: "get",
  path: "/healthz",
  tags: ["system"],
  responses: { 200: jsonAnswer(statusSchema, "The process runs"), ...problemAnswers },
});

const readyz = createRoute({
  method: "get",
  path: "/readyz",
  tags: ["system"],
  responses: { 200: jsonAnswer(statusSchema, "The database answers and is migrated"), ...problemAnswers },
});

const doctorSchema = z.object({
  ok: z.boolean(),
  checks: z.array(z.object({ id: z.string(), state: z.enum(["ok", "off", "warn", "fail"]), message: z.string() })),
});

const doctor = createRoute({
  method: "get",
  path: "/v1/doctor",
  tags: ["system"],
  responses: { 200: jsonAnswer(doctorSchema, "What is configured, what works, what to do"), ...problemAnswers },
});

export const systemRoutes = createRouter()
  .openapi(me, async (c) => {
    const { caller, services, facts } = c.var;
    const { model, embeddingModel, drafting, engine, version } = facts;
    const organisation = await services.organisation(caller);
    return c.json(
      {
        user: { name: caller.actor, role: "admin" },
        mode: "local" as const,
        lang: caller.lang,
        organisation: {
          name: organisation.name[caller.lang],
          currency: organisation.currency,
          isDemo: organisation.isDemo,
          standsAt: organisation.standsAt,
        },
        ...{ model, embeddingModel, engine, version },
        drafting: { kinds: [...drafting.kinds], writers: [...drafting.writers] },
      },
      200,
    );
  })
  .openapi(healthz, (c) => c.json({ status: "ok" as const }, 200))
  .openapi(readyz, async (c) => {
    await c.var.services.organisation(c.var.caller);
    return c.json({ status: "ok" as const }, 200);
  })
  .openapi(doctor, async (c) => c.json(await c.var.services.doctor(c.var.caller), 200));
