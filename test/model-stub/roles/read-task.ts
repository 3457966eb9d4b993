import { type ChatRequest, messageOf, questionOf } from "../chat-request.ts";

export type Lang = "zh" | "en";
export type Written = { kind: string; text: string; evidence: string[] };
export type Cell = { column: string; claim: Written };
export type Row = { row: string; cells: Cell[] };
export type Column = { id: string; kind: string };

/** What a prompt asks for, as far as its text says so. */
export type Task =
  | {
      asks: "section";
      lang: Lang;
      material: Written[];
      /** Sentences in tables. */
      shown: Written[];
    }
  | {
      asks: "table";
      lang: Lang;
      material: Written[];
      columns: Column[];
      rows: Row[];
      /** Rows that may be added, and ids of the claims they may build on. */
      room: number;
      before: string[];
    }
  | { asks: "repair"; lang: Lang; failed: ({ id: string } & Written)[] }
  | { asks: "other"; lang: Lang };

const kinds = "fact|inference|recommendation|question";
const claim = `\\[(${kinds})\\] (.+) \\(([A-Z0-9, ]*)\\)`;
const materialLine = new RegExp(`^- ${claim}$`, "gm");
const shownLine = new RegExp(`^- \\(table\\) ${claim}$`, "gm");
const cellLine = new RegExp(`^- (\\S+) ${claim}$`, "gm");
const failedLine = new RegExp(`^(\\S+) ${claim}$`, "gm");
const columnLine = new RegExp(`^- (\\S+) \\[(${kinds})\\] `, "gm");

/** Reads the last question of a request. */
export function readTask(request: ChatRequest): Task {
  const text = questionOf(request);
  const lang = messageOf(request, "system").includes("Simplified Chinese") ? "zh" : "en";
  if (/failed the check/.test(text)) return { asks: "repair", lang, failed: failedIn(text) };
  if (/^It is a table/m.test(text))
    return { asks: "table", lang, material: claimsIn(text, materialLine), ...tableIn(text) };
  if (/Answer with `blocks`/.test(text)) {
    return { asks: "section", lang, material: claimsIn(text, materialLine), shown: claimsIn(text, shownLine) };
  }
  return { asks: "other", lang };
}

const idsOf = (listed: string) => listed.split(", ").filter((id) => id !== "");

function claimsIn(text: string, line: RegExp): Written[] {
  return [...text.matchAll(line)].map(([, kind = "", words = "", ids = ""]) => ({
    kind,
    text: words,
    evidence: idsOf(ids),
  }));
}

function failedIn(text: string): ({ id: string } & Written)[] {
  return [...text.matchAll(failedLine)].map(([, id = "", kind = "", words = "", ids = ""]) => ({
    id,
    kind,
    text: words,
    evidence: idsOf(ids),
  }));
}

function tableIn(text: string) {
  const [head = "", after = ""] = text.split(/^These rows have been drafted/m);
  const listed = head.slice(head.indexOf("It is a table"));
  const columns = [...listed.matchAll(columnLine)].map(([, id = "", kind = ""]) => ({ id, kind }));
  const rows = after
    .split(/^(?=R\d+(?: builds on .*)?$)/m)
    .filter((part) => /^R\d/.test(part))
    .map((part) => ({ row: /^R\d+/.exec(part)?.[0] ?? "", cells: cellsIn(part) }));
  const room = Number(/add up to (\d+) rows/.exec(after)?.[1] ?? 0);
  const [, claims = ""] = /says, by id:\n\n((?:- .+\n?)*)/.exec(after) ?? [];
  const before = [...claims.matchAll(/^- ([^:\s]+): /gm)].map(([, id = ""]) => id);
  return { columns, rows, room, before };
}

function cellsIn(part: string): Cell[] {
  return [...part.matchAll(cellLine)].map(([, column = "", kind = "", words = "", ids = ""]) => ({
    column,
    claim: { kind, text: words, evidence: idsOf(ids) },
  }));
}
