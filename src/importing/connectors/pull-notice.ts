/** What a reader of a pull should know though nothing was rejected; sentences `notice.<code>` in the connectors catalogue. */
export const pullNoticeCodes = [
  "field-missing",
  "object-missing",
  "time-zone-assumed",
  "without-account",
  "name-from-email",
  "role-unknown",
  "kind-unknown",
  "not-happened",
  "won-without-items",
  "unknown-product",
  "kept-account",
  "kept-record",
  "since-after-cursor",
] as const;
export type PullNoticeCode = (typeof pullNoticeCodes)[number];

/** `about`: the kind of object. `example`: the first case, as the CRM has it. */
export type PullNotice = { code: PullNoticeCode; about: string; count: number; example: string };

/** Notices of one kind of object, counted by code with the first example of each. */
export type NoticeBoard = {
  add: (code: PullNoticeCode, example: string) => void;
  /** What was noticed since it was last taken. */
  take: () => PullNotice[];
};

export function createNoticeBoard(about: string): NoticeBoard {
  const held = new Map<PullNoticeCode, PullNotice>();
  return {
    add: (code, example) => {
      const before = held.get(code);
      held.set(code, before ? { ...before, count: before.count + 1 } : { code, about, count: 1, example });
    },
    take: () => {
      const taken = [...held.values()];
      held.clear();
      return taken;
    },
  };
}
