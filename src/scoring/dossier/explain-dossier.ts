import { z } from "zod";
import { coverageLine, type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const entrySchema = z.object({
  section: z.string(),
  state: z.enum(["complete", "partial", "missing", "unknown"]),
  basis: z.enum(["stated", "records"]).nullable(),
  observedOn: z.string().nullable(),
});
const members = z.object({ sections: z.array(entrySchema), toRenew: z.array(z.string()) });
type Entry = z.infer<typeof entrySchema>;

/** Dossier (`10-method.md §12`): how complete, what is there, what to collect, what to renew. */
export const explainDossier: Explainer = (score, text) => {
  const { sections, toRenew } = members.parse(score);
  const band = text.name(`dossier.band.${score.band}`, score.band);
  const of = (state: Entry["state"]) => sections.filter((entry) => entry.state === state);
  const renew = sections.filter(({ section }) => toRenew.includes(section));
  return [
    headline(score, text, (value) => text.say("dossier.headline", { value, band })),
    ...coverageLine(score, text),
    ...listLine("dossier.complete", of("complete"), text),
    ...listLine("dossier.partial", of("partial"), text),
    ...listLine("dossier.unknown", of("unknown"), text),
    ...(renew.length > 0
      ? [text.say("dossier.renew", { list: text.list(renew.map((entry) => datedName(entry, text))) })]
      : []),
    ...missingLine(score, "factor.dossier", text),
    ...flagLines({ ...score, flags: score.flags.filter((flag) => flag !== "stale") }, text),
  ];
};

type ListKey = "dossier.complete" | "dossier.partial" | "dossier.unknown";

function listLine(key: ListKey, entries: readonly Entry[], text: ScoringText): string[] {
  if (entries.length === 0) return [];
  const words = entries.map(({ section, basis }) => {
    const name = sectionName(section, text);
    return basis === "records" ? text.say("dossier.from-records", { name }) : name;
  });
  return [text.say(key, { list: text.list(words) })];
}

function datedName({ section, observedOn }: Entry, text: ScoringText): string {
  return text.say("dossier.dated", { name: sectionName(section, text), day: observedOn ?? "" });
}

function sectionName(section: string, text: ScoringText): string {
  return text.name(`factor.dossier.${section}`, section);
}
