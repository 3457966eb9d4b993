import type { Claim } from "#domain/claim";
import type { Day } from "#domain/day";
import type { Section } from "#domain/draft";
import type { Finding, FindingCode } from "#domain/finding";
import type { Lang } from "#domain/lang";
import type { PreparedLedger } from "#grounding/ledger/prepare-ledger";
import type { ConductConfig } from "#scoring/conduct/conduct-config";
import { checkClaims } from "../check-claims.ts";
import { guardClaims } from "../guard-claims.ts";
import { conductFinding } from "../notices.ts";
import type { Failures } from "./settle-section.ts";
import type { ReadClaim } from "./to-claim.ts";

export type Rules = {
  prepared: PreparedLedger;
  conduct: ConductConfig;
  lang: Lang;
  asOf: Day;
  /** What holds for sentences of a model alone. */
  judgeSentence: (claim: Claim) => Finding[];
  /** The kind's own rules over the draft with this section in it. */
  lint: (section: Section) => Finding[];
};

/** Doubts that a person may overrule and a model may not: whom nobody knows, and what is cited for something else. */
const strictCodes: ReadonlySet<FindingCode> = new Set<FindingCode>(["unknown-name", "unsupported-claim"]);

/**
 * What keeps claims of a model out of the draft, the gravest first: references to nothing, what does not follow from the
 * evidence, what the code of conduct does not allow, what the kind's rules do not.
 * @param section as it would stand if nothing failed.
 */
export function findFailures(
  slots: ReadonlyMap<string, ReadClaim>,
  section: Section,
  { prepared, conduct, lang, asOf, judgeSentence, lint }: Rules,
): Failures {
  const claims = [...slots.values()].map(({ claim }) => claim);
  const { blocked, warnings } = checkClaims(claims, { prepared, lang, asOf });
  const unresolved = [...slots.values()].flatMap(({ findings }) => findings);
  const doubtful = warnings.filter(({ code }) => strictCodes.has(code));
  const unproven = [...blocked.flatMap(({ findings }) => findings), ...doubtful];
  const unfit = claims.flatMap(judgeSentence);
  const improper = guardClaims(claims, conduct).map(({ claim, found }) => conductFinding(found, claim.id, lang));
  const broken = lint(section).filter(({ severity }) => severity === "block");
  const failures = new Map<string, Finding[]>();
  for (const finding of [...unresolved, ...unproven, ...unfit, ...improper, ...broken]) {
    const { claimId } = finding;
    if (claimId === undefined || !slots.has(claimId)) continue;
    failures.set(claimId, [...(failures.get(claimId) ?? []), finding]);
  }
  return failures;
}
