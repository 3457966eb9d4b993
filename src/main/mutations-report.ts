import type { ClassResult, MutationEval, Side } from "#evals/grounding/mutations";
import type { ReportTable } from "#evals/report";

const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((part / whole) * 100).toFixed(1)} %`);

type Heads = { title: string; tried: string; found: string };

function sideTable({ classes, totals }: Side, { title, tried, found }: Heads): ReportTable {
  const names = [...new Set(classes.map(({ name }) => name))];
  const cells = (result: Omit<ClassResult, "name" | "lang" | "misses"> | undefined) =>
    result ? [result.tried, result.found, percent(result.found, result.tried), result.blocked] : [0, 0, "–", 0];
  const of = (name: string, lang: "zh" | "en") => classes.find((one) => one.name === name && one.lang === lang);
  return {
    title,
    head: ["class", ...["zh", "en"].flatMap((lang) => [`${lang} ${tried}`, found, "share", "blocked"])],
    rows: [
      ...names.map((name) => [name, ...cells(of(name, "zh")), ...cells(of(name, "en"))]),
      ["all", ...cells(totals.zh), ...cells(totals.en)],
    ],
  };
}

export function mutationTables({ mutations, rewordings }: MutationEval): ReportTable[] {
  return [
    sideTable(mutations, {
      title: "Plans of the demo company with one fact changed",
      tried: "changed",
      found: "caught",
    }),
    sideTable(rewordings, {
      title: "The same plans, the same facts in other words",
      tried: "reworded",
      found: "false alarms",
    }),
  ];
}

/** How many wrongly judged texts of a class are shown. */
const shown = 5;

function missLines({ classes }: Side, what: string): string[] {
  return classes.flatMap(({ name, lang, misses }) =>
    misses
      .slice(0, shown)
      .flatMap(({ account, before, after, evidence, as, findings }) => [
        `${what}: ${name}, ${lang}, ${account} (${as}) [${evidence.join(", ")}]`,
        `  was: ${before}`,
        `  now: ${after}`,
        ...findings.map((finding) => `  said: ${finding}`),
      ]),
  );
}

/** What the figures mean, whether the goals are met, and with `verbose` what was judged wrongly. */
export function mutationLines(result: MutationEval, verbose: boolean): string[] {
  const { seed, drafts, sites, unclean, goal, mutations, rewordings } = result;
  return [
    `Mutations: ${drafts} plans, ${sites} claims, seed ${seed}. Caught: a finding both as a claim with its citations and as text with inline citations.`,
    `False alarm: a finding in either. ${unclean} claims have a finding as they stand and were left aside.`,
    ...goal.map(({ text, met }) => `${met ? "met" : "MISSED"}: ${text} (mutations)`),
    ...(verbose ? [...missLines(mutations, "not caught"), ...missLines(rewordings, "false alarm")] : []),
  ];
}
