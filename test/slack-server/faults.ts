/**
 * What goes wrong with a call. `afterEffect`: Slack did what was asked, but the answer is lost; otherwise nothing was done.
 */
export type SlackFault =
  | { error: string; more?: Record<string, unknown> }
  | { status: number; retryAfter?: number }
  /** Answers late, as it would have answered at once. */
  | { hangMs: number }
  | { resetConnection: true; afterEffect?: boolean }
  | { malformed: true; afterEffect?: boolean };

/** A method's name, `response_url`, `upload`, or `*` for all of them. */
type Target = string;

/** Misbehaviour on demand: the next call, or all of them. */
export function createFaults() {
  const once = new Map<Target, SlackFault[]>();
  const lasting = new Map<Target, SlackFault>();
  return {
    /** The next calls of the method go wrong so, one after another. */
    next: (target: Target, ...faults: SlackFault[]) => {
      once.set(target, [...(once.get(target) ?? []), ...faults]);
    },
    always: (target: Target, fault: SlackFault) => {
      lasting.set(target, fault);
    },
    clear: () => {
      once.clear();
      lasting.clear();
    },
    /** What goes wrong with this call; null: nothing. */
    take: (target: Target): SlackFault | null =>
      once.get(target)?.shift() ?? once.get("*")?.shift() ?? lasting.get(target) ?? lasting.get("*") ?? null,
  };
}

export type Faults = ReturnType<typeof createFaults>;
