import type { Claim } from "#domain/claim";
import type { Day } from "#domain/day";
import type { LedgerEntry } from "#domain/evidence";
import type { Finding } from "#domain/finding";
import type { Lang } from "#domain/lang";
import { checkClaims } from "#drafting/check-claims";
import { guardClaims } from "#drafting/guard-claims";
import { toClaim } from "#drafting/model/to-claim";
import { createRender } from "#drafting/render-source";
import { entryHashes, verifiedAgainst } from "#grounding/ledger/entry-hashes";
import type { PreparedLedger } from "#grounding/ledger/prepare-ledger";
import type { ConductConfig } from "#scoring/conduct/conduct-config";
import type { WrittenClaim } from "./claims-so-far.ts";
import { noteRepeated } from "./note-words.ts";

/** A claim as it was read, and what stands against it: nothing, and it may be told. */
export type JudgedClaim = {
  claim: Claim;
  against: { code: Finding["code"]; message: string; nearest: string[] }[];
  warnings: Finding[];
};

export type ClaimRules = {
  entries: readonly LedgerEntry[];
  prepared: PreparedLedger;
  /** Null where no account was read. */
  conduct: ConductConfig | null;
  lang: Lang;
  asOf: Day;
};

/** Holds one claim of a model against the evidence of the turn and the code of conduct; each stands alone. */
export function createClaimCheck({ entries, prepared, conduct, lang, asOf }: ClaimRules) {
  const render = createRender(prepared, lang);
  const hashes = entryHashes(entries);
  return (written: WrittenClaim, id: string): JudgedClaim => {
    const { claim, findings } = toClaim(written, id, render);
    const { blocked, warnings } = checkClaims([claim], { prepared, lang, asOf });
    const guarded = conduct ? guardClaims([claim], conduct) : [];
    const improper = guarded.map(({ found }) => ({
      code: "unsupported-claim" as const,
      message: `must not be proposed (${found.verdict})`,
      nearest: [],
    }));
    const repeated = noteRepeated(claim.source ?? claim.text, entries);
    const unquoted = repeated === null ? [] : [unquotedWords(repeated)];
    return {
      claim: { ...claim, verifiedAgainst: verifiedAgainst(claim, hashes) },
      against: [...findings, ...blocked.flatMap((one) => one.findings), ...unquoted, ...improper],
      warnings,
    };
  };
}
export type ClaimCheck = ReturnType<typeof createClaimCheck>;

function unquotedWords(id: string): JudgedClaim["against"][number] {
  const message = `says words of ${id} as its own: put them in quotation marks, or say what follows from them`;
  return { code: "quote", message, nearest: [id] };
}
