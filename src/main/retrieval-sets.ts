import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseQmsum } from "#evals/retrieval/qmsum";
import { type RetrievalSet, type Unit, unitsOf } from "#evals/retrieval/retrieval-set";
import { parseTatqa } from "#evals/retrieval/tatqa";
import { parseVcsum } from "#evals/retrieval/vcsum";
import { splitPassages } from "#retrieval/split-passages";

/** `chunks`: every chunk a note of its own. `passages`: every document one note, cut as the product cuts it. */
export type UnitKind = "chunks" | "passages";
export const unitKinds: readonly UnitKind[] = ["chunks", "passages"];

/** The folder lacks a set, or holds something else under its name. */
export class EvalDataError extends Error {
  constructor(
    readonly problem: "absent" | "unreadable",
    readonly path: string,
    cause: unknown,
  ) {
    super(path, { cause });
  }
}

const sources = [
  { path: "qmsum/val.jsonl", parse: parseQmsum },
  { path: "vcsum/short_dev.txt", parse: parseVcsum },
  { path: "tatqa/tatqa_dataset_dev.json", parse: parseTatqa },
] as const;

/** A larger set is thinned to evenly spread questions: more would only narrow the interval of the surest one. */
const maxQuestions = 1000;

/** @throws EvalDataError when `folder` does not hold the sets. */
export function readRetrievalSets(folder: string): Promise<RetrievalSet[]> {
  return Promise.all(sources.map(({ path, parse }) => readSet(join(folder, path), parse)));
}

export function cutSet(set: RetrievalSet, kind: UnitKind): Unit[] {
  return unitsOf(set, kind === "chunks" ? ({ chunks }) => chunks : ({ text }) => splitPassages(text));
}

async function readSet(path: string, parse: (text: string) => RetrievalSet): Promise<RetrievalSet> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new EvalDataError("absent", path, error);
  });
  try {
    const set = parse(text);
    return { ...set, questions: spread(set.questions, maxQuestions) };
  } catch (error) {
    throw new EvalDataError("unreadable", path, error);
  }
}

function spread<T>(all: readonly T[], most: number): T[] {
  return all.length <= most
    ? [...all]
    : all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length));
}
