import { z } from "zod";
import { type Claim, claimKindSchema, claimOrigins } from "#domain/claim";
import { daySchema } from "#domain/day";
import { ledgerEntrySchema } from "#domain/evidence";
import { langSchema } from "#domain/lang";
import { currencySchema } from "#domain/money";

/** Most that one request may hold; more is refused (413 over HTTP). */
export const verifyLimits = { textLength: 100_000, claims: 2_000, claimLength: 20_000, entries: 5_000 } as const;

const looseClaimSchema = z.object({
  id: z.string().max(200).optional(),
  kind: claimKindSchema.default("fact"),
  text: z.string().max(verifyLimits.claimLength),
  source: z.string().max(verifyLimits.claimLength).optional(),
  evidence: z.array(z.string().max(200)).max(200).default([]),
  origin: z.enum(claimOrigins).default("model"),
});

/**
 * Body of `POST /v1/verify` (`30-contracts.md`): `text` or `claims`, and the ledger. Of a claim only `text` is needed:
 * `kind` is fact, `evidence` what the text cites inline, `id` its place in the list (`1`, `2` …). `asOf` is the day of the
 * text: with it dates told from that day (上个月, next Friday) are held against the evidence too.
 */
export const verifyInputSchema = z
  .object({
    lang: langSchema.default("zh"),
    text: z
      .string()
      .max(verifyLimits.textLength)
      .refine((text) => text.trim() !== "", { message: "nothing to verify" })
      .optional(),
    claims: z.array(looseClaimSchema).max(verifyLimits.claims).optional(),
    ledger: z.array(ledgerEntrySchema).max(verifyLimits.entries),
    accountId: z.string().max(200).optional(),
    currency: currencySchema.optional(),
    asOf: daySchema.optional(),
  })
  .refine(({ text, claims }) => (text === undefined) !== (claims === undefined), {
    message: "give either text or claims",
    path: ["text"],
  });
export type VerifyRequest = z.infer<typeof verifyInputSchema>;

/** The request's claims with the ids that their findings will carry. */
export function namedClaims({ claims }: VerifyRequest): Claim[] | undefined {
  return claims?.map(({ source, ...claim }, index) => ({
    ...claim,
    id: claim.id ?? String(index + 1),
    ...(source !== undefined && { source }),
  }));
}
