import type { ConnectorName } from "#domain/connector";
import type { LoopbackServer } from "./loopback-server.ts";

/** What sales people write into any CRM, by a key of the test's own. */
export type WorldRecord = {
  user: { name: string };
  account: { name: string; industry?: string; owner?: string; parent?: string };
  product: { name: string; sku?: string };
  contact: { account: string | null; first: string; last: string; title?: string; boss?: string };
  deal: {
    account: string;
    name: string;
    stage: "open" | "won" | "lost";
    amount: string;
    close: string;
    people?: { contact: string; role: string }[];
  };
  line: { deal: string; product?: string; amount: string; quantity: string };
  call: { account: string; contact?: string; date: string; subject: string; text?: string };
  email: { account: string; contact?: string; date: string; subject: string; text: string };
  meeting: { account: string; contact?: string; date: string; subject: string; text?: string };
  task: { account: string; date: string; subject: string; done: boolean };
  note: { account: string; date: string; text: string };
};
export type WorldKind = keyof WorldRecord;

/** A CRM on a loopback port that speaks its vendor's wire format and keeps what is put into it. */
export type CrmStandIn = LoopbackServer & {
  connector: ConnectorName;
  /** The settings that lead to it, as they stand in the environment. */
  environment: Record<string, string>;
  /** Makes or changes a record; the change is stamped with `at`, else with the next moment of the stand-in's own clock. */
  put: <Kind extends WorldKind>(kind: Kind, key: string, record: WorldRecord[Kind], at?: string) => void;
  remove: (kind: WorldKind, key: string) => void;
  /** The external id that a record has here. */
  externalId: (kind: WorldKind, key: string) => string;
  /** Requests for a page of records, among them those of the deletions. */
  isPage: (path: string) => boolean;
};

/** The stand-in's own time. */
export type WorldClock = {
  /** The moment of a change: one second after the last one, an hour after it where somebody has read in between. */
  stamp: () => string;
  /** What the server's `Date` says: minutes after the last change, so that it counts as settled. */
  date: () => string;
};

const hourMs = 3_600_000;
const settledMs = 6 * 60_000;

export function createWorldClock(): WorldClock {
  let ms = Date.UTC(2026, 0, 5, 8);
  let isRead = false;
  return {
    stamp: () => {
      ms += isRead ? hourMs : 1000;
      isRead = false;
      return new Date(ms).toISOString();
    },
    date: () => {
      isRead = true;
      return new Date(ms + settledMs).toUTCString();
    },
  };
}

/** A small company with something of everything. */
export function fillWorld({ put }: Pick<CrmStandIn, "put">): void {
  put("user", "ann", { name: "Ann Lowe" });
  put("account", "north", { name: "Northwind Mills", industry: "Paper", owner: "ann" });
  put("account", "branch", { name: "Northwind Branch", parent: "north" });
  put("account", "south", { name: "Southgate Pumps" });
  put("product", "panel", { name: "Panel 40", sku: "P-40" });
  put("contact", "uma", { account: "north", first: "Uma", last: "Ray", title: "Head of purchasing" });
  put("contact", "wei", { account: "north", first: "磊", last: "王", boss: "uma" });
  put("contact", "lone", { account: null, first: "Lone", last: "Wolf" });
  put("deal", "hall", {
    ...{ account: "north", name: "Hall lighting", stage: "won", amount: "5000.00", close: "2026-03-05" },
    people: [
      { contact: "uma", role: "Decision Maker" },
      { contact: "wei", role: "Evaluator" },
    ],
  });
  put("line", "hall-1", { deal: "hall", product: "panel", amount: "3000.00", quantity: "30" });
  put("line", "hall-2", { deal: "hall", amount: "2000.00", quantity: "1" });
  put("deal", "yard", { account: "south", name: "Yard", stage: "open", amount: "800.50", close: "2026-12-01" });
  put("line", "yard-1", { deal: "yard", product: "panel", amount: "800.50", quantity: "8" });
  put("call", "c1", {
    account: "north",
    contact: "uma",
    date: "2026-04-01",
    subject: "Budget",
    text: "Budget is fixed.",
  });
  put("email", "e1", {
    account: "north",
    contact: "wei",
    date: "2026-04-02",
    subject: "Offer",
    text: "The offer is in.",
  });
  put("meeting", "m1", { account: "south", date: "2026-04-03", subject: "Kick-off", text: "All agreed." });
  put("task", "t1", { account: "south", date: "2026-04-04", subject: "Send brochure", done: true });
  put("note", "n1", { account: "south", date: "2026-04-05", text: "The gantry is too short." });
}
