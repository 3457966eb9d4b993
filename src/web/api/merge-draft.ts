import type { Draft, Finding, Section } from "./types.ts";

/** Adds a section as it is finished; one that comes again replaces itself. */
export function withSection(draft: Draft, section: Section): Draft {
  const isKnown = draft.sections.some(({ id }) => id === section.id);
  const sections = isKnown
    ? draft.sections.map((held) => (held.id === section.id ? section : held))
    : [...draft.sections, section];
  return { ...draft, sections };
}

/** Adds a finding once: the stream begins anew for every listener, so it may be told twice. */
export function withFinding(draft: Draft, finding: Finding): Draft {
  const isSame = (held: Finding) =>
    held.claimId === finding.claimId && held.code === finding.code && held.start === finding.start;
  return draft.findings.some(isSame) ? draft : { ...draft, findings: [...draft.findings, finding] };
}

/** A draft read again while it is written holds nothing yet: what was streamed onto the page stays until it is done. */
export function keepStreamed(held: Draft | undefined, read: Draft): Draft {
  if (!held || read.status === "ready" || read.sections.length >= held.sections.length) return read;
  return { ...read, sections: held.sections, findings: held.findings };
}
