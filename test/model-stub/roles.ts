import { type ChatRequest, messageOf, outputName, type Role } from "./chat-request.ts";

type Written = { kind: string; text: string; evidence: string[] };

const material = /^- \[(fact|inference|recommendation|question)\] (.+) \(([A-Z0-9, ]*)\)$/gm;

/** What the task offers as material: sentences with references, as a careful writer would take them up. */
function materialOf(request: ChatRequest): Written[] {
  return [...messageOf(request, "user").matchAll(material)].map(([, kind = "", text = "", ids = ""]) => ({
    kind,
    text,
    evidence: ids.split(", ").filter((id) => id !== ""),
  }));
}

/** A sentence of its own about a fact it finds in the evidence of the system message. */
function ownSentence(request: ChatRequest): Written[] {
  const fact = /^(F\d+) (?:客户负责人|Account owner): (.+)$/m.exec(messageOf(request, "system"));
  if (!fact?.[1]) return [];
  const isChinese = messageOf(request, "system").includes("Simplified Chinese");
  const text = isChinese ? `本计划由{{${fact[1]}}}牵头。` : `{{${fact[1]}}} leads this plan.`;
  return [{ kind: "fact", text, evidence: [fact[1]] }];
}

const sectionWith = (claims: Written[]) =>
  JSON.stringify({ blocks: [{ style: "paragraph", claims }], end: "complete" });

/** Takes up the material, adds a sentence of its own by reference, invents nothing. */
export const faithful: Role = (request) => ({
  content: sectionWith([...materialOf(request).slice(0, 4), ...ownSentence(request)]),
});

export const inventedDigits = "8,848";
const invention: Written = {
  kind: "fact",
  text: `明年收入将达到 ¥${inventedDigits}万，增长 47%。`,
  evidence: ["F1"],
};
const failedId = /^(\S+) \[(?:fact|inference|recommendation|question)\]/gm;
const failedIds = (request: ChatRequest) => [...messageOf(request, "user").matchAll(failedId)].map(([, id = ""]) => id);
const repairWith = (request: ChatRequest, claim: Written) =>
  JSON.stringify({ claims: failedIds(request).map((id) => ({ id, ...claim })), end: "complete" });

/** Puts a number of its own into every section and insists on it when told. */
export const stubbornInventor: Role = (request) => ({
  content:
    outputName(request) === "repair"
      ? repairWith(request, invention)
      : sectionWith([...materialOf(request).slice(0, 2), invention]),
});

/** Invents too, but mends its claim when told why. */
export const contriteInventor: Role = (request) => ({
  content:
    outputName(request) === "repair"
      ? repairWith(request, { kind: "fact", text: "客户全称是{{F2}}。", evidence: ["F2"] })
      : sectionWith([...materialOf(request).slice(0, 2), invention]),
});

/** Refers to evidence that does not exist. */
export const strayReferences: Role = (request) => ({
  content:
    outputName(request) === "repair"
      ? repairWith(request, { kind: "fact", text: "收入为{{F9999}}。", evidence: ["F9999"] })
      : sectionWith([{ kind: "fact", text: "收入为{{F9999}}。", evidence: ["F9999"] }]),
});

/** Runs out of tokens in the middle of a sentence. */
export const cutOff: Role = (request) => ({
  content: sectionWith(materialOf(request).slice(0, 2)).slice(0, 60),
  finishReason: "length",
});

/** A gateway that closes the JSON of a cut stream and calls it finished: only the end mark is missing. */
export const cutSilently: Role = (request) => ({
  content: JSON.stringify({ blocks: [{ style: "paragraph", claims: materialOf(request).slice(0, 1) }], end: "" }),
});

export const failing =
  (status: number, headers: Record<string, string> = {}): Role =>
  () => ({ status, headers });

export const silent: Role = () => ({ hang: true });

/** Refuses the first `times` requests for load, then behaves. */
export const busyFirst =
  (times: number, retryAfterSeconds: number): Role =>
  (request, count) =>
    count <= times ? { status: 429, headers: { "retry-after": String(retryAfterSeconds) } } : faithful(request, count);

/** An endpoint that knows tool calls but no JSON schema. */
export const withoutJsonSchema: Role = (request, count) =>
  request.response_format?.type === "json_schema"
    ? { status: 400, error: "response_format json_schema is not supported" }
    : faithful(request, count);

/** Behaves until request number `from`, then answers as `then` does. */
export const turning =
  (from: number, then: Role): Role =>
  (request, count) =>
    count >= from ? then(request, count) : faithful(request, count);
