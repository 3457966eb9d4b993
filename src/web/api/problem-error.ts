/** What the API answered instead of data (RFC 9457); `message` is its `detail`, in the reader's language. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";

  constructor(
    readonly status: number,
    detail: string,
    readonly fields: { field: string; reason: string }[] = [],
  ) {
    super(detail);
  }
}

type ProblemBody = { detail?: unknown; title?: unknown; errors?: unknown };

/** Reads problem+json; anything else keeps its status line. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const fallback = `${response.status} ${response.statusText}`.trim();
  try {
    const body: ProblemBody = await response.json();
    const text = [body.detail, body.title].find((part) => typeof part === "string" && part !== "");
    return new ProblemError(response.status, typeof text === "string" ? text : fallback, readFields(body.errors));
  } catch {
    return new ProblemError(response.status, fallback);
  }
}

function readFields(errors: unknown): { field: string; reason: string }[] {
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null || !("field" in entry) || !("reason" in entry)) return [];
    return [{ field: String(entry.field), reason: String(entry.reason) }];
  });
}
