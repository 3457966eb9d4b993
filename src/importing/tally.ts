/** What was mended because there was no doubt; sentences `repair.<code>` in the catalogue. */
export const repairCodes = [
  "industry-spelling",
  "country-spelling",
  "reference-spelling",
  "rounded-to-minor-unit",
  "encoding-assumed",
] as const;
export type RepairCode = (typeof repairCodes)[number];

/** `example`: the first one, `technolgy → technology`. `field` names the column in our words, `accounts.industry`. */
export type Repair = { what: RepairCode; field: string; count: number; example: string };

/** What a reader should know though nothing was rejected; sentences `notice.<code>` in the catalogue. */
export const noticeCodes = [
  "opportunity-without-account",
  "closed-without-date",
  "unknown-product",
  "unknown-contact",
  "unknown-buying-unit",
  "unknown-parent",
  "unknown-superior",
  "currency-assumed",
  "unit-from-dictionary",
  "unit-from-header",
  "percent-as-fraction",
  "country-unknown",
  "role-unknown",
  "industry-unsure",
  "columns-ignored",
  "id-derived",
  "account-by-name",
  "attachment-left-out",
  "characters-lost",
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/** `column`: the source's header, null where the notice is about no column. `example`: the first case, as the source has it. */
export type Notice = { code: NoticeCode; column: string | null; count: number; example: string; value: string };

type About = { column?: string; value?: string; count?: number };

/**
 * Counts repairs and notices of one file, keeping the first example of each. What a row adds is pending until the row
 * is kept: a rejected row leaves no trace here.
 */
export type Tally = {
  repair: (what: RepairCode, field: string, from: string, to: string) => void;
  /** `value`: what was assumed or found (`CNY`, `10^6 USD`), part of the sentence. */
  notice: (code: NoticeCode, example: string, about?: About) => void;
  keepPending: () => void;
  dropPending: () => void;
  repairs: () => Repair[];
  notices: () => Notice[];
};

function addTo<T extends { count: number }>(counted: Map<string, T>, key: string, entry: T): void {
  const held = counted.get(key);
  if (held) held.count += entry.count;
  else counted.set(key, entry);
}

export function createTally(): Tally {
  const repairs = new Map<string, Repair>();
  const notices = new Map<string, Notice>();
  const pending: (() => void)[] = [];
  return {
    repair: (what, field, from, to) => {
      const entry = { what, field, count: 1, example: `${from} → ${to}` };
      pending.push(() => addTo(repairs, `${what}\n${field}`, entry));
    },
    notice: (code, example, { column, value = "", count = 1 } = {}) => {
      const entry = { code, column: column ?? null, count, example, value };
      pending.push(() => addTo(notices, `${code}\n${column}\n${value}`, entry));
    },
    keepPending: () => {
      for (const add of pending.splice(0)) add();
    },
    dropPending: () => {
      pending.length = 0;
    },
    repairs: () => [...repairs.values()],
    notices: () => [...notices.values()],
  };
}
