import { type BaseMessage, HumanMessage } from "@langchain/core/messages";
import type { OutputMethod } from "#domain/model-call";
import type { AnswerSoFar } from "./answer-reader.ts";
import type { EndpointModel } from "./endpoint-model.ts";
import type { JsonSchema } from "./strict-schema.ts";

/** What is asked for: a name that tools may bear, and the answer's strict schema. */
export type WantedOutput = { name: string; schema: JsonSchema };
export type RequestOptions = Partial<EndpointModel["ParsedCallOptions"]>;

type Way = {
  options: (wanted: WantedOutput) => RequestOptions;
  /** The endpoint does not tell the model what the answer must look like: a message has to. */
  isTold: boolean;
};

const ways = {
  "json-schema": {
    options: ({ name, schema }) => ({
      response_format: { type: "json_schema", json_schema: { name, schema, strict: true } },
    }),
    isTold: false,
  },
  "tool-call": {
    options: ({ name, schema }) => ({
      tools: [{ type: "function", function: { name, parameters: schema, strict: true } }],
      tool_choice: { type: "function", function: { name } },
    }),
    isTold: false,
  },
  "json-object": { options: () => ({ response_format: { type: "json_object" } }), isTold: true },
  text: { options: () => ({}), isTold: true },
} as const satisfies Record<OutputMethod, Way>;

export function requestOptions(method: OutputMethod, wanted: WantedOutput): RequestOptions {
  return ways[method].options(wanted);
}

/** Whether the endpoint leaves it to the model to keep the form, which then has to be told. */
export const isTold = (method: OutputMethod): boolean => ways[method].isTold;

/** The schema goes into the last message: the first stays the same, byte for byte, whatever is asked for. */
export function messagesFor(method: OutputMethod, { schema }: WantedOutput, messages: BaseMessage[]): BaseMessage[] {
  if (!isTold(method)) return messages;
  const told = `Answer with one JSON object and nothing else. It must be valid against this JSON Schema, its members in this order:\n${JSON.stringify(schema)}`;
  const last = messages.at(-1);
  if (last?.getType() !== "human" || typeof last.content !== "string") return [...messages, new HumanMessage(told)];
  return [...messages.slice(0, -1), new HumanMessage(`${last.content}\n\n${told}`)];
}

/** Some endpoints take a tool and answer in words all the same. */
export function answerText({ text, toolText }: AnswerSoFar): string {
  return toolText.trim() === "" ? text : toolText;
}
