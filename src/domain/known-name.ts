import { z } from "zod";

/** Somebody or something stored, with every name it goes by. */
export const knownNameSchema = z.object({
  kind: z.enum(["person", "organisation", "product"]),
  /** Our id; null for those that are known by name only. */
  refId: z.string().nullable(),
  /** The full name first. */
  names: z.array(z.string()).readonly(),
  /** The account that a person belongs to. */
  accountId: z.string().nullable(),
  /** What a person is called by beside the name: 总经理 is addressed as 总. */
  title: z.string().nullable(),
});
export type KnownName = z.infer<typeof knownNameSchema>;
