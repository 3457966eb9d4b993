import type { ConnectorName } from "#domain/connector";
import type { Lang } from "#domain/lang";
import type { PullNotice } from "#importing/connectors/pull-notice";
import type { ParsedRecords } from "#importing/parsed-records";
import type { Notice, Repair } from "#importing/tally";
import { connectorsEn } from "#text/connectors.en";
import { connectorsZh } from "#text/connectors.zh";
import { createTranslate } from "#text/translate";
import { type ImportSummary, summarise } from "../import-summary.ts";
import { addToPart, createPart, type PulledPart, type PullReport, reportOfPart } from "./pulled-part.ts";
import type { Removal } from "./remove-gone.ts";
import type { SavedPage } from "./save-page.ts";

/** The summary of an import, with what the CRM deleted. `files`: one per kind of object and what it became. */
export type PullSummary = Omit<ImportSummary, "files"> & {
  connector: ConnectorName;
  files: PullReport[];
  deletions: Record<string, { removed: number; kept: number }>;
};

const translate = createTranslate({ zh: connectorsZh, en: connectorsEn });

type Tallies = Pick<ParsedRecords<unknown>, "repairs" | "notices">;

/** Pages say the same again: one line with the first example is enough. */
function count<T extends { count: number }>(counted: Map<string, T>, key: string, one: T): void {
  const held = counted.get(key);
  counted.set(key, held ? { ...held, count: held.count + one.count } : one);
}

/** Adds pages up to what a person reads at the end. */
export class PullBoard {
  private readonly parts = new Map<string, PulledPart>();
  private readonly repairs = new Map<string, Repair>();
  private readonly notices = new Map<string, Notice>();
  private readonly told = new Map<string, PullNotice>();
  private readonly deletions: PullSummary["deletions"] = {};

  add({ page, tables, notes, removals }: SavedPage): void {
    for (const { table, outcome } of tables.filter(({ table: { externalIds } }) => externalIds.length > 0)) {
      addToPart(this.partOf(table.path, table.kind, table.headers), table, outcome);
      this.addTallies(table, outcome);
      for (const example of outcome.unknownProducts) {
        this.tell([{ code: "unknown-product", about: table.path, count: 1, example }]);
      }
    }
    if (notes) {
      const externalIds = page.notes.map(({ externalId }) => externalId);
      const part = this.partOf(page.path, "notes", { id: "id" });
      addToPart(part, { externalIds, rejections: [], staged: [], table: null }, notes);
      this.addTallies(notes);
    }
    for (const removal of removals) this.addRemoval(removal);
    this.tell(page.notices);
  }

  tell(notices: readonly PullNotice[]): void {
    for (const notice of notices) {
      count(this.told, `${notice.code}\n${notice.about}`, notice);
    }
  }

  summary(about: { connector: ConnectorName; lang: Lang; dryRun: boolean; ms: number }): PullSummary {
    const { connector, lang } = about;
    const files = [...this.parts.values()].map((part) => reportOfPart(part, lang));
    const tallies = { repairs: [...this.repairs.values()], notices: [...this.notices.values()] };
    const imported = summarise(files, tallies, about);
    const own = [...this.told.values()].map(({ code, ...values }) => ({
      what: code,
      count: values.count,
      example: values.example,
      message: translate(lang, `notice.${code}`, values),
    }));
    return { ...imported, connector, files, notices: [...imported.notices, ...own], deletions: { ...this.deletions } };
  }

  private partOf(path: string, kind: string, headers: Readonly<Record<string, string>>): PulledPart {
    const key = `${path}\n${kind}`;
    const part = this.parts.get(key) ?? createPart(path, kind, headers);
    this.parts.set(key, part);
    return part;
  }

  private addTallies(...all: readonly Tallies[]): void {
    for (const { repairs, notices } of all) {
      for (const repair of repairs) count(this.repairs, `${repair.what}\n${repair.field}`, repair);
      for (const notice of notices) count(this.notices, `${notice.code}\n${notice.column}\n${notice.value}`, notice);
    }
  }

  private addRemoval({ kind, removed, kept }: Removal): void {
    if (removed + kept.length === 0) return;
    const held = this.deletions[kind] ?? { removed: 0, kept: 0 };
    this.deletions[kind] = { removed: held.removed + removed, kept: held.kept + kept.length };
    const code = kind === "accounts" ? "kept-account" : "kept-record";
    this.tell(kept.map(({ name }) => ({ code, about: kind, count: 1, example: name })));
  }
}
