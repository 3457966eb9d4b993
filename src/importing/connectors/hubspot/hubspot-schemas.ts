import { z } from "zod";

/** An object of the CRM API; its properties are texts, whatever their type. */
export const hubspotObjectSchema = z.object({
  id: z.string().min(1),
  properties: z.record(z.string(), z.string().nullable()),
});
export type HubspotRecord = z.infer<typeof hubspotObjectSchema>;

export const searchAnswerSchema = z.object({ total: z.int(), results: z.array(hubspotObjectSchema) });

export const batchAnswerSchema = z.object({ results: z.array(hubspotObjectSchema) });

const nextPage = z.object({ next: z.object({ after: z.string() }).optional() }).optional();

export const archivedAnswerSchema = z.object({
  results: z.array(z.object({ id: z.string(), archivedAt: z.date().optional() })),
  paging: nextPage,
});

export const associationsAnswerSchema = z.object({
  results: z.array(
    z.object({
      _from: z.object({ id: z.string() }),
      to: z.array(
        z.object({
          toObjectId: z.coerce.string(),
          associationTypes: z.array(z.object({ label: z.string().nullish() })).default([]),
        }),
      ),
      paging: nextPage,
    }),
  ),
});

export const ownersAnswerSchema = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      firstName: z.string().nullish(),
      lastName: z.string().nullish(),
      email: z.string().nullish(),
    }),
  ),
  paging: nextPage,
});

export const propertiesAnswerSchema = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      options: z.array(z.object({ value: z.string(), label: z.string() })).default([]),
    }),
  ),
});

export const pipelinesAnswerSchema = z.object({
  results: z.array(
    z.object({
      stages: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          metadata: z.record(z.string(), z.string()).default({}),
        }),
      ),
    }),
  ),
});
