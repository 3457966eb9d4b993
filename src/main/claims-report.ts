import { type ClaimsCount, countClaims, type JudgedClaim } from "#evals/grounding/claims";
import type { ReportTable } from "#evals/report";

type Count = Pick<ClaimsCount, "tried" | "right" | "blocked">;

function share({ tried, right }: Count): string {
  return tried === 0 ? "–" : `${((right / tried) * 100).toFixed(1)} %`;
}

function cells(counts: readonly Count[]): (string | number)[] {
  const sum = (of: keyof Count) => counts.reduce((all, count) => all + count[of], 0);
  const total = { tried: sum("tried"), right: sum("right"), blocked: sum("blocked") };
  return [total.tried, total.right, share(total), total.blocked];
}

function table(judged: readonly JudgedClaim[], title: string, what: string): ReportTable {
  const counts = countClaims(judged);
  const row = (name: string, own: readonly ClaimsCount[]) => [
    name,
    ...(["zh", "en"] as const).flatMap((lang) => cells(own.filter((count) => count.lang === lang))),
  ];
  const names = [...new Set(counts.map(({ about }) => about))];
  const held = countClaims(judged.filter(({ heldOut }) => heldOut));
  return {
    title,
    head: ["about", ...["zh", "en"].flatMap((lang) => [lang, what, "share", "blocked"])],
    rows: [
      ...names.map((name) =>
        row(
          name,
          counts.filter(({ about }) => about === name),
        ),
      ),
      row("all", counts),
      row("of these, accounts no rule was tried on", held),
    ],
  };
}

export function claimsTables(judged: readonly JudgedClaim[]): ReportTable[] {
  return [
    table(
      judged.filter((one) => !one.true),
      "Claims about other accounts, each with one thing untrue",
      "caught",
    ),
    table(
      judged.filter((one) => one.true),
      "Claims about other accounts, all true",
      "clean",
    ),
  ];
}

/** What the tables count, and with `verbose` what was judged wrongly. */
export function claimsLines(judged: readonly JudgedClaim[], verbose: boolean): string[] {
  const wrong = judged.filter(({ right }) => !right);
  return [
    "Claims about other accounts, written without knowing the rules: caught where something is found that is not found in the true claim it was made from; clean where nothing is.",
    ...(verbose ? wrong.flatMap(missLines) : []),
  ];
}

function missLines({ id, about, text, claims = [], why = "", findings, ...one }: JudgedClaim): string[] {
  const words = text ?? claims.map((claim) => `${claim.text} [${claim.evidence.join(", ")}]`).join(" ");
  return [
    `${one.true ? "false alarm" : "not caught"}: ${about} (${id}) ${words.replaceAll("\n", "⏎")} ${why}`.trimEnd(),
    ...findings.map((finding) => `  said: ${finding}`),
  ];
}
