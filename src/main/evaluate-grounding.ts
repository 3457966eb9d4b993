import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { evaluateRagTruth, parseRagTruth } from "#evals/grounding/ragtruth";
import { parseTatqaReports } from "#evals/grounding/tatqa";
import { evaluateTatqa } from "#evals/grounding/tatqa-eval";
import type { ReportTable } from "#evals/report";
import { claimsLines, claimsTables } from "./claims-report.ts";
import { mutationLines, mutationTables } from "./mutations-report.ts";
import { ragTruthJson, ragTruthLines, ragTruthTable } from "./ragtruth-report.ts";
import { EvalDataError } from "./retrieval-sets.ts";
import { tatqaJson, tatqaLines, tatqaTables } from "./tatqa-report.ts";

/** One part of the suite: what it shows and whether its goals are met. */
export type GroundingPart = { name: string; tables: ReportTable[]; lines: string[]; json: unknown; passed: boolean };

async function ragTruthPart(folder: string): Promise<GroundingPart> {
  const path = join(folder, "ragtruth-data2txt/dev.jsonl");
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new EvalDataError("absent", path, error);
  });
  const result = evaluateRagTruth(readLines(text, path));
  return {
    name: "ragtruth",
    tables: [ragTruthTable(result)],
    lines: ragTruthLines(result),
    json: ragTruthJson(result),
    passed: result.goal.every(({ met }) => met),
  };
}

function readLines(text: string, path: string) {
  try {
    return parseRagTruth(text);
  } catch (error) {
    throw new EvalDataError("unreadable", path, error);
  }
}

async function tatqaPart(folder: string): Promise<GroundingPart> {
  const path = join(folder, "tatqa/tatqa_dataset_dev.json");
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new EvalDataError("absent", path, error);
  });
  const result = evaluateTatqa(readReports(text, path));
  return {
    name: "tatqa",
    tables: tatqaTables(result),
    lines: tatqaLines(result),
    json: tatqaJson(result),
    passed: result.goal.every(({ met }) => met),
  };
}

function readReports(text: string, path: string) {
  try {
    return parseTatqaReports(text);
  } catch (error) {
    throw new EvalDataError("unreadable", path, error);
  }
}

const partsOfSuite = [
  { name: "RAGTruth", run: ragTruthPart },
  { name: "TAT-QA", run: tatqaPart },
] as const;

/** Single facts of the demo company's plans changed and reworded: needs no data but what the product brings. */
async function mutationPart({ verbose, progress }: GroundingRequest): Promise<GroundingPart> {
  progress("demo plans");
  const { writeDemoDrafts } = await import("./write-drafts.ts");
  const { evaluateMutations } = await import("#evals/grounding/mutations");
  const result = evaluateMutations(await writeDemoDrafts());
  return {
    name: "mutations",
    tables: mutationTables(result),
    lines: mutationLines(result, verbose),
    json: result,
    passed: result.goal.every(({ met }) => met),
  };
}

/** Claims about accounts of other trades, with their evidence: needs no data but what the product brings. */
async function claimsPart({ verbose, progress }: GroundingRequest): Promise<GroundingPart> {
  progress("claims");
  const { readWrittenClaims, judgeWrittenClaims } = await import("#evals/grounding/claims");
  const judged = judgeWrittenClaims(await readWrittenClaims());
  return {
    name: "claims",
    tables: claimsTables(judged),
    lines: claimsLines(judged, verbose),
    json: judged,
    passed: true,
  };
}

/** `data`: the folder of the public sets; without it only the part that needs none is run. */
export type GroundingRequest = { data: string | undefined; verbose: boolean; progress: (what: string) => void };

/**
 * The verifier on public sets, one part after another, and on changed plans of the demo company.
 * @throws EvalDataError when `data` does not hold a set.
 */
export async function evaluateGrounding(request: GroundingRequest): Promise<GroundingPart[]> {
  const done: GroundingPart[] = [];
  const { data, progress } = request;
  if (data !== undefined)
    for (const { name, run } of partsOfSuite) {
      progress(name);
      done.push(await run(data));
    }
  return [...done, await claimsPart(request), await mutationPart(request)];
}
