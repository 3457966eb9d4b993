import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { evaluateRagTruth, parseRagTruth } from "#evals/grounding/ragtruth";
import type { ReportTable } from "#evals/report";
import { ragTruthJson, ragTruthLines, ragTruthTable } from "./ragtruth-report.ts";
import { EvalDataError } from "./retrieval-sets.ts";

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

const partsOfSuite = [{ name: "RAGTruth", run: ragTruthPart }] as const;

/**
 * The verifier on public sets, one part after another.
 * @throws EvalDataError when `folder` does not hold a set.
 */
export async function evaluateGrounding(folder: string, progress: (what: string) => void): Promise<GroundingPart[]> {
  const done: GroundingPart[] = [];
  for (const { name, run } of partsOfSuite) {
    progress(name);
    done.push(await run(folder));
  }
  return done;
}
