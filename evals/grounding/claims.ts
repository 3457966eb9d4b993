import { z } from "zod";
import { claimSchema } from "#domain/claim";
import { ledgerEntrySchema } from "#domain/evidence";
import { type Lang, langSchema } from "#domain/lang";
import { type PreparedLedger, prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const ledgerSchema = z.object({
  name: z.string(),
  accountId: z.string(),
  /** No rule was tried on claims about it. */
  heldOut: z.boolean(),
  entries: z.array(ledgerEntrySchema),
});
const writtenSchema = z.object({
  id: z.string(),
  ledger: z.string(),
  lang: langSchema,
  asOf: z.string(),
  true: z.boolean(),
  /** What a true claim shows, or what is wrong with an untrue one. */
  about: z.string(),
  text: z.string().optional(),
  claims: z.array(claimSchema).optional(),
  why: z.string().optional(),
});
type Written = z.infer<typeof writtenSchema>;

/** Claims about made-up accounts, written without knowing the rules, and the evidence of each account. */
export type WrittenClaims = { ledgers: z.infer<typeof ledgerSchema>[]; claims: Written[] };
export type JudgedClaim = Written & { heldOut: boolean; right: boolean; blocks: boolean; findings: string[] };

/** The sets as they are kept beside this file. */
export async function readWrittenClaims(): Promise<WrittenClaims> {
  const [ledgers, claims] = await Promise.all([
    import("./claims/ledgers.json", { with: { type: "json" } }),
    import("./claims/claims.json", { with: { type: "json" } }),
  ]);
  return {
    ledgers: z.array(ledgerSchema).parse(ledgers.default),
    claims: z.array(writtenSchema).parse(claims.default),
  };
}

type Said = { key: string; blocks: boolean; words: string };

function findingsOf({ text, claims, lang, asOf }: Written, ledger: PreparedLedger): Said[] {
  return verify({ text, claims, ledger, lang, asOf }).findings.map(({ code, severity, span }) => ({
    key: `${code} ${span}`,
    blocks: severity === "block",
    words: `${severity} ${code} “${span}”`,
  }));
}

/** An untrue claim is the one of the same number with a single thing changed; some were untrue from the start. */
function trueTwin({ id }: Written): string {
  return id.replace(/f\d+\.\d+$/, "t");
}

/**
 * Holds every claim against its ledger. A true one is judged rightly where nothing is found, an untrue one where something
 * is found that is not found in the true claim it was made from, if it was made from one.
 */
export function judgeWrittenClaims({ ledgers, claims }: WrittenClaims): JudgedClaim[] {
  const prepared = new Map(
    ledgers.map(({ name, accountId, entries, heldOut }) => [
      name,
      { ledger: prepareLedger(entries, { accountId }), heldOut },
    ]),
  );
  const said = new Map<string, Said[]>();
  for (const claim of claims) {
    const held = prepared.get(claim.ledger);
    said.set(claim.id, held ? findingsOf(claim, held.ledger) : []);
  }
  return claims.map((claim) => {
    const found = said.get(claim.id) ?? [];
    const anyway = new Set(claim.true ? [] : (said.get(trueTwin(claim)) ?? []).map(({ key }) => key));
    const fresh = found.filter(({ key }) => !anyway.has(key));
    return {
      ...claim,
      heldOut: prepared.get(claim.ledger)?.heldOut ?? false,
      right: claim.true === (fresh.length === 0),
      blocks: fresh.some(({ blocks }) => blocks),
      findings: found.map(({ words }) => words),
    };
  });
}

export type ClaimsCount = { about: string; lang: Lang; tried: number; right: number; blocked: number };

/** Counts by what the claims are about, per language, in the order of names. */
export function countClaims(judged: readonly JudgedClaim[]): ClaimsCount[] {
  const about = [...new Set(judged.map((one) => one.about))].sort();
  return about.flatMap((name) =>
    langSchema.options.map((lang) => {
      const own = judged.filter((one) => one.about === name && one.lang === lang);
      const count = (test: (one: JudgedClaim) => boolean) => own.filter(test).length;
      return {
        about: name,
        lang,
        tried: own.length,
        right: count(({ right }) => right),
        blocked: count(({ blocks }) => blocks),
      };
    }),
  );
}
