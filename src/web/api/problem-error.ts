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

/** Reads problem+json; anything else keeps its status line. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const fallback = `${response.status} ${response.statusText}`.trim();
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== "object" || body === null) return new ProblemError(response.status, fallback);
  const detail = "detail" in body && typeof body.detail === "string" ? body.detail : fallback;
  return new ProblemError(response.status, detail, "errors" in body ? readFields(body.errors) : []);
}

function readFields(errors: unknown): { field: string; reason: string }[] {
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null || !("field" in entry) || !("reason" in entry)) return [];
    return [{ field: String(entry.field), reason: String(entry.reason) }];
  });
}
