/** `{ ok: false, error }`, with the problems in Slack's words where it names them. */
export class SlackError extends Error {
  readonly code: string;
  readonly problems: readonly string[];
  readonly more: Record<string, unknown>;

  constructor(code: string, problems: readonly string[] = [], more: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.problems = problems;
    this.more = more;
  }

  get body(): Record<string, unknown> {
    const { code, problems, more } = this;
    const messages = problems.map((problem) => `[ERROR] ${problem}`);
    return {
      ok: false,
      error: code,
      ...(problems.length > 0 && { errors: problems, response_metadata: { messages } }),
      ...more,
    };
  }
}
