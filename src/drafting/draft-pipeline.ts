import type { Day } from "#domain/day";
import type { Provenance, Section, WriterName } from "#domain/draft";
import type { Ledger, LedgerEntry } from "#domain/evidence";
import type { Finding } from "#domain/finding";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import { entryHashes, verifiedAgainst } from "#grounding/ledger/entry-hashes";
import { type PreparedLedger, prepareLedger } from "#grounding/ledger/prepare-ledger";
import { oncePer } from "#grounding/once";
import type { ConductConfig } from "#scoring/conduct/conduct-config";
import { checkClaims } from "./check-claims.ts";
import type { Dossier } from "./dossier.ts";
import type { DraftMaterial } from "./draft-context.ts";
import { dropClaims, unlinked } from "./drop-claims.ts";
import { continueLedger } from "./editing/continue-ledger.ts";
import { buildLedger } from "./evidence/build-ledger.ts";
import { guardClaims } from "./guard-claims.ts";
import type { KindDefinition } from "./kind.ts";
import { getKind } from "./kind-definition.ts";
import { withDependents } from "./lost-claims.ts";
import { claimNotice, conductNotice, dependentNotice, setAsideNotices } from "./notices.ts";
import type { WriteRequest, Writers } from "./writer.ts";

export type DraftRequest = Pick<WriteRequest, "kind" | "lang" | "signal" | "draftId" | "record"> & {
  writer: WriterName;
  /** A draft of which the sections `only` are written anew. */
  redraft?: Redraft | undefined;
};
export type Redraft = { sections: readonly Section[]; ledger: Ledger; only: ReadonlySet<string> };
export type FinishedDraft = {
  title: string;
  /** Of a redraft only those that were written anew. */
  sections: Section[];
  /** No `block` among them: what was blocked is not in the draft. */
  findings: Finding[];
  /** Of a redraft what it was written from, under ids that fit beside those of the draft's ledger (`continueLedger`). */
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
 * every measure held against the code of conduct, whoever wrote it; what may not stay is left out with all that builds on
 * it alone, and the findings say so.
 *
 * @param now milliseconds of a monotonic clock.
 * @throws AppError `invalid-input` for a kind or writer that is not to be had, and what the writer throws.
 */
export function createDraftPipeline({ writers, now }: { writers: Writers; now: () => number }): WriteDraft {
  return async (dossier, { writer: name, redraft, ...request }, onSection) => {
    const started = now();
    const { kind, lang } = request;
    const definition = getKind(kind);
    const writer = writers[name];
    if (!writer) throw new AppError("invalid-input", `writer ${name} is not available`, { params: { value: name } });
    const built = buildLedger(dossier, definition.passages?.(dossier));
    const ledger = redraft ? continueLedger(redraft.ledger, built) : built;
    const kept = redraft?.sections.filter(({ id }) => !redraft.only.has(id)) ?? [];
    const prepared = prepareLedger(ledger, { accountId: dossier.account.id, currency: dossier.organisation.currency });
    const rules: Rules = { prepared, hashes: entryHashes(ledger), conduct: dossier.conduct, lang, asOf: dossier.asOf };
    // A section that was streamed is stored as it was judged then.
    const judgeOnce = oncePer((section: Section) => judge(section, rules));
    const material = { dossier, ledger, prepared, lang };
    const written = await writer.write({
      ...request,
      ...material,
      part: redraft && { only: redraft.only, kept },
      onSection: (section) => onSection?.(thinned(judgeOnce(section), rules)),
    });
    const judged = written.sections.map(judgeOnce);
    const held = settle(judged, { definition, material, rules, kept });
    return {
      title: definition.title(lang, dossier.account.name),
      sections: held.sections,
      findings: [
        ...setAsideNotices(dossier.setAside ?? [], lang),
        ...written.findings,
        ...judged.flatMap(({ findings }) => findings),
        ...held.findings,
      ],
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

type Rules = {
  prepared: PreparedLedger;
  hashes: ReadonlyMap<string, string>;
  conduct: ConductConfig;
  lang: Lang;
  asOf: Day;
};

/** A section as it was written, which of its claims may not stay, and what is to be said about it. */
type Judged = { section: Section; lost: ReadonlySet<string>; findings: Finding[] };

function judge(section: Section, { prepared, conduct, lang, asOf }: Rules): Judged {
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
  return { section, lost, findings: [...told, ...notices] };
}

/** A section as it may be shown before the others stand. */
function thinned({ section, lost }: Judged, { hashes }: Rules): Section {
  return withHashes(dropClaims(section, lost, blank), hashes);
}

const blank = "–";
/** `kept`: sections of a redraft that stay as they are; the method is asked of the document as a whole. */
type Settling = { definition: KindDefinition; material: DraftMaterial; rules: Rules; kept: readonly Section[] };

/**
 * The draft as it may be stored: without claims that may not stay, then held against the kind's own rules, of which one that
 * blocks a claim leaves it out and the finding that says so stays.
 */
function settle(judged: readonly Judged[], { definition, material, rules, kept }: Settling) {
  const { tables = {} } = definition;
  const leaveOut = (sections: readonly Section[], dropped: ReadonlySet<string>) => {
    const { lost, dependents } = withDependents(sections, dropped, tables);
    const notices = dependents.map(({ id }) => dependentNotice(id, rules.lang));
    return { sections: sections.map((section) => dropClaims(section, lost, blank)), notices };
  };
  const lost = new Set(judged.flatMap((one) => [...one.lost]));
  const verified = leaveOut(
    judged.map(({ section }) => section),
    lost,
  );
  const linked = withoutStrayLinks(verified.sections, kept);
  const sections = inOrder([...kept, ...linked], definition);
  const ofKept = new Set(kept.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const broken = definition.lint({ ...material, sections }).filter(({ claimId = "" }) => !ofKept.has(claimId));
  const against = broken.flatMap(({ severity, claimId }) => (severity === "block" ? (claimId ?? []) : []));
  const held = leaveOut(linked, new Set(against));
  const told = broken.map((finding) => ({ ...finding, severity: "warn" as const }));
  return {
    sections: held.sections.map((section) => withHashes(section, rules.hashes)),
    findings: [...verified.notices, ...told, ...held.notices],
  };
}

function inOrder(sections: readonly Section[], { sectionIds }: KindDefinition): Section[] {
  return sections.toSorted((a, b) => sectionIds.indexOf(a.id) - sectionIds.indexOf(b.id));
}

/** A model's sentence may have taken the place of the one that others name. */
function withoutStrayLinks(sections: readonly Section[], kept: readonly Section[]): Section[] {
  const known = new Set([...kept, ...sections].flatMap(({ claims }) => claims.map(({ id }) => id)));
  const stray = { has: (id: string) => !known.has(id) };
  return sections.map((section) => ({ ...section, claims: section.claims.map((claim) => unlinked(claim, stray)) }));
}

/** Each claim keeps what it was verified against, so that a change of data can be traced to it. */
function withHashes(section: Section, hashes: ReadonlyMap<string, string>): Section {
  const claims = section.claims.map((claim) => ({ ...claim, verifiedAgainst: verifiedAgainst(claim, hashes) }));
  return { ...section, claims };
}
