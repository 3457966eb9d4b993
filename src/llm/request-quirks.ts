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
  /** Nothing is known: requests go out as they are. */
  isEmpty: () => boolean;
  /** The request as this endpoint takes it, by all that is known so far. */
  apply: (body: RequestBody) => RequestBody;
  /** Reads a refusal. @returns whether it names something that can be left out or said otherwise and is not yet */
  learn: (refused: string, body: RequestBody) => boolean;
  known: () => QuirkName[];
};

/** What an endpoint does not take is learned from its refusals, and kept for the process. */
export function createRequestQuirks(): RequestQuirks {
  const known = new Set<QuirkName>();
  let mostTokens: number | null = null;
  return {
    isEmpty: () => known.size === 0 && mostTokens === null,
    apply: (body) => {
      const mended = [...known].reduce((changed, name) => quirks[name].mend(changed), body);
      return mostTokens === null ? mended : withAtMost(mended, mostTokens);
    },
    learn: (refused, body) => {
      const most = mostOutputTokens(refused);
      if (most !== null && JSON.stringify(withAtMost(body, most)) !== JSON.stringify(body)) {
        mostTokens = most;
        return true;
      }
      if (!refusal.test(refused)) return false;
      const found = names.find((name) => !known.has(name) && quirks[name].names.test(refused) && changes(name, body));
      if (!found) return false;
      known.add(found);
      return true;
    },
    known: () => [...known],
  };
}

/** "max_tokens is too large: 8000. This model supports at most 4096 completion tokens"; "range of max_tokens should be [1, 8192]". */
const tooLarge =
  /max_(?:completion_)?tokens\b.{0,120}?(?:at most|maximum(?: value)?(?: of| is)?|less than or equal to|<=|\[1, ?)\s*(\d{2,6})\b/is;

/** Of one answer; null where the refusal is about something else, like the context that question and answer share. */
function mostOutputTokens(refused: string): number | null {
  const most = /context/i.test(refused) ? undefined : tooLarge.exec(refused)?.[1];
  return most === undefined ? null : Number(most);
}

function withAtMost(body: RequestBody, most: number): RequestBody {
  const capped = ["max_tokens", "max_completion_tokens"].flatMap((name) => {
    const asked = body[name];
    return typeof asked === "number" && asked > most ? [[name, most]] : [];
  });
  return { ...body, ...Object.fromEntries(capped) };
}

const names = Object.keys(quirks).filter((name): name is QuirkName => name in quirks);

/** A request as the client writes it. */
export const readBody = (text: string): RequestBody => bodySchema.parse(JSON.parse(text));

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
