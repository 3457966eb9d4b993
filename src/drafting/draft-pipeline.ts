import type { Day } from "#domain/day";
import type { DraftKind, Provenance, Section, WriterName } from "#domain/draft";
import type { LedgerEntry } from "#domain/evidence";
import type { Finding } from "#domain/finding";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import { entryHashes, verifiedAgainst } from "#grounding/ledger/entry-hashes";
import { type PreparedLedger, prepareLedger } from "#grounding/ledger/prepare-ledger";
import type { ConductConfig } from "#scoring/conduct/conduct-config";
import { checkClaims } from "./check-claims.ts";
import type { Dossier } from "./dossier.ts";
import type { DraftMaterial } from "./draft-context.ts";
import { dropClaims } from "./drop-claims.ts";
import { buildLedger } from "./evidence/build-ledger.ts";
import { guardClaims } from "./guard-claims.ts";
import type { KindDefinition } from "./kind.ts";
import { getKind } from "./kind-definition.ts";
import { claimNotice, conductNotice } from "./notices.ts";
import type { Writers } from "./writer.ts";

export type DraftRequest = { kind: DraftKind; lang: Lang; writer: WriterName };
export type FinishedDraft = {
  title: string;
  sections: Section[];
  /** No `block` among them: what was blocked is not in the draft. */
  findings: Finding[];
  ledger: LedgerEntry[];
  provenance: Provenance;
};
export type WriteDraft = (
  dossier: Dossier,
  request: DraftRequest,
  onSection?: (section: Section) => void,
) => Promise<FinishedDraft>;

/**
 * dossier → ledger → writer → verifier → draft (`20-drafting-and-grounding.md §1`). Every claim is verified here, and
 * every measure held against the code of conduct, whoever wrote it; what may not stay is left out and the findings say so.
 *
 * @param now milliseconds of a monotonic clock.
 * @throws AppError `invalid-input` for a kind or writer that is not to be had, and what the writer throws.
 */
export function createDraftPipeline({ writers, now }: { writers: Writers; now: () => number }): WriteDraft {
  return async (dossier, { kind, lang, writer: name }, onSection) => {
    const started = now();
    const definition = getKind(kind);
    const writer = writers[name];
    if (!writer) throw new AppError("invalid-input", `writer ${name} is not available`, { params: { value: name } });
    const ledger = buildLedger(dossier);
    const prepared = prepareLedger(ledger, { accountId: dossier.account.id, currency: dossier.organisation.currency });
    const rules = { prepared, hashes: entryHashes(ledger), conduct: dossier.conduct, lang, asOf: dossier.asOf };
    const settle = (section: Section) => settleSection(section, rules);
    const written = await writer.write({
      dossier,
      ledger,
      prepared,
      lang,
      kind,
      onSection: (section) => onSection?.(settle(section).section),
    });
    const settled = written.sections.map(settle);
    const held = keepTheMethod(
      definition,
      { dossier, ledger, prepared, lang },
      settled.map(({ section }) => section),
    );
    return {
      title: definition.title(lang, dossier.account.name),
      sections: held.sections,
      findings: [...written.findings, ...settled.flatMap(({ findings }) => findings), ...held.findings],
      ledger,
      provenance: {
        ...written.provenance,
        writer: name,
        ms: Math.round(now() - started),
        configHash: dossier.scorecard.configHash,
      },
    };
  };
}

/** The kind's own rules over the whole draft: a claim that breaks one is left out, and the finding that says so stays. */
function keepTheMethod(definition: KindDefinition, material: DraftMaterial, sections: readonly Section[]) {
  const findings = definition.lint({ ...material, sections });
  const lost = new Set(findings.flatMap(({ severity, claimId }) => (severity === "block" ? (claimId ?? []) : [])));
  return {
    sections: sections.map((section) => dropClaims(section, lost, "–")),
    findings: findings.map((finding) => ({ ...finding, severity: "warn" as const })),
  };
}

/** Each claim keeps what it was verified against, so that a change of data can be traced to it. */
function withHashes(section: Section, hashes: ReadonlyMap<string, string>): Section {
  const claims = section.claims.map((claim) => ({ ...claim, verifiedAgainst: verifiedAgainst(claim, hashes) }));
  return { ...section, claims };
}

type Rules = {
  prepared: PreparedLedger;
  hashes: ReadonlyMap<string, string>;
  conduct: ConductConfig;
  lang: Lang;
  asOf: Day;
};

/** A section as it may be stored: verified and guarded, what may not stay left out, a notice for each. */
function settleSection(
  section: Section,
  { prepared, hashes, conduct, lang, asOf }: Rules,
): { section: Section; findings: Finding[] } {
  const { kept, warnings, blocked } = checkClaims(section.claims, { prepared, lang, asOf });
  const guarded = guardClaims(kept, conduct);
  const notices = [
    ...blocked.flatMap(({ claim, findings: [worst] }) =>
      worst ? [claimNotice("dropped", worst, claim.id, lang)] : [],
    ),
    ...guarded.map(({ claim, found }) => conductNotice(found, claim.id, lang)),
  ];
  const lost = new Set([...blocked, ...guarded].map(({ claim }) => claim.id));
  const told = warnings.filter(({ claimId }) => claimId === undefined || !lost.has(claimId));
  return { section: withHashes(dropClaims(section, lost, "–"), hashes), findings: [...told, ...notices] };
}
