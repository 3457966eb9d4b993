import { z } from "zod";

/** What a request to `/chat/completions` holds, as far as it is changed here. */
const bodySchema = z.looseObject({ tools: z.array(z.looseObject({ function: z.looseObject({}) })).optional() });
export type RequestBody = z.infer<typeof bodySchema>;

type Quirk = {
  /** How the endpoint names what it does not take. */
  names: RegExp;
  mend: (body: RequestBody) => RequestBody;
};

/** Parameters that not every endpoint or model takes, in the order in which a refusal is read. */
const quirks = {
  "wants-max-completion-tokens": {
    names: /max_completion_tokens['"`]? instead|['"`]?max_tokens['"`]? is not supported/i,
    mend: (body) => renamed(body, "max_tokens", "max_completion_tokens"),
  },
  "wants-max-tokens": {
    names: /max_completion_tokens/i,
    mend: (body) => renamed(body, "max_completion_tokens", "max_tokens"),
  },
  "no-temperature": { names: /temperature/i, mend: ({ temperature: _dropped, ...rest }) => rest },
  "no-stream-options": {
    names: /stream_options|include_usage/i,
    mend: ({ stream_options: _dropped, ...rest }) => rest,
  },
  "no-parallel-tool-calls": {
    names: /parallel_tool_calls/i,
    mend: ({ parallel_tool_calls: _dropped, ...rest }) => rest,
  },
  "no-strict-tools": {
    names: /tools.*strict|strict.*(?:tool|function)/i,
    mend: (body) => ({
      ...body,
      ...(body.tools && { tools: body.tools.map((tool) => ({ ...tool, function: withoutStrict(tool.function) })) }),
    }),
  },
  "no-stream": {
    names: /['"`]stream['"`]|\bstream(?:ing)? (?:mode |responses? )?(?:is |are )?(?:not|un)|not support stream/i,
    mend: ({ stream_options: _dropped, ...rest }) => ({ ...rest, stream: false }),
  },
} as const satisfies Record<string, Quirk>;
export type QuirkName = keyof typeof quirks;

const refusal =
  /not (?:be )?(?:support|allow|permit)|unsupported|unrecogni[sz]ed|unknown|unexpected|extra (?:input|field)|does not (?:support|accept)|invalid (?:param|argument)|only the default|no such/i;

export type RequestQuirks = {
  /** The request as this endpoint takes it, by all that is known so far. */
  apply: (body: RequestBody) => RequestBody;
  /** Reads a refusal. @returns whether it names something that can be left out or said otherwise and is not yet */
  learn: (refused: string, body: RequestBody) => boolean;
  known: () => QuirkName[];
};

/** What an endpoint does not take is learned from its refusals, and kept for the process. */
export function createRequestQuirks(): RequestQuirks {
  const known = new Set<QuirkName>();
  const apply = (body: RequestBody) => [...known].reduce((mended, name) => quirks[name].mend(mended), body);
  return {
    apply,
    learn: (refused, body) => {
      if (!refusal.test(refused)) return false;
      const found = names.find((name) => !known.has(name) && quirks[name].names.test(refused) && changes(name, body));
      if (!found) return false;
      known.add(found);
      return true;
    },
    known: () => [...known],
  };
}

const names = Object.keys(quirks).filter((name): name is QuirkName => name in quirks);

/** Null where it is no JSON object: then it is none of ours. */
export function readBody(body: unknown): RequestBody | null {
  if (typeof body !== "string") return null;
  const parsed = bodySchema.safeParse(JSON.parse(body));
  return parsed.success ? parsed.data : null;
}

function changes(name: QuirkName, body: RequestBody): boolean {
  return JSON.stringify(quirks[name].mend(body)) !== JSON.stringify(body);
}

function renamed(body: RequestBody, from: string, to: string): RequestBody {
  const { [from]: value, ...rest } = body;
  return value === undefined ? body : { ...rest, [to]: value };
}

function withoutStrict({ strict: _dropped, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}
