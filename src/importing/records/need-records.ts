import { maslowLevels, needKinds, needLayers, needStatuses } from "#domain/need";
import { readDay } from "../cells/read-day.ts";
import { createWordReader, inBoth } from "../cells/read-word.ts";
import type { NeedField } from "../headers/need-headers.ts";
import type { NeedRecord } from "../import-record.ts";
import { idFromContent, readRecordId } from "../record-id.ts";
import type { RowReader } from "../row-reader.ts";
import type { CreateRowParser } from "../sheet.ts";

const readLayer = createWordReader(
  needLayers,
  {
    explicit: ["显性", "显性需求", "stated"],
    latent: ["潜在", "潜在需求", "隐性"],
    deep: ["深藏", "深藏需求", "深层", "hidden"],
  },
  inBoth,
);

const readKind = createWordReader(
  needKinds,
  { organisation: ["组织", "组织需求", "organization", "organisational"], personal: ["个人", "个人需求"] },
  inBoth,
);

const readStatus = createWordReader(
  needStatuses,
  { hypothesis: ["假设", "待验证"], supported: ["有依据", "有证据"], confirmed: ["已确认", "确认"] },
  inBoth,
);

const readMaslow = createWordReader(
  maslowLevels,
  {
    physiological: ["生理", "生理需求"],
    safety: ["安全", "安全需求"],
    belonging: ["归属", "社交", "归属与社交"],
    esteem: ["尊重", "尊重需求"],
    "self-actualisation": ["自我实现", "self-actualization"],
  },
  inBoth,
);

/** Words of a note, kept as they stand; without the note or without the words there is nothing to check. */
function readQuotes(row: RowReader<NeedField>): NeedRecord["quotes"] {
  const [quote, noteRef, speakerRef] = [row.text("quote"), row.text("note"), row.text("speaker")];
  if (quote === null && noteRef === null && speakerRef === null) return [];
  row.require("quote");
  row.require("note");
  return quote === null || noteRef === null ? [] : [{ noteRef, quote, speakerRef }];
}

/** What customers need (`10-method.md §10`). A need that says no more of its proof is a hypothesis. */
export const createNeedParser: CreateRowParser<NeedField, NeedRecord> = (sheet) => (row) => {
  const accountRef = row.requiredText("account");
  const statement = row.required("statement", (cell) => ({ value: cell }));
  const layer = row.required("layer", readLayer);
  const kind = row.required("kind", readKind);
  const holderRef = row.text("holder");
  const rest = {
    line: row.line,
    externalId: readRecordId(row, sheet, () => idFromContent([accountRef, holderRef, statement])),
    accountRef,
    holderRef,
    maslow: row.read("maslow", readMaslow),
    status: row.read("status", readStatus) ?? "hypothesis",
    quotes: readQuotes(row),
    recordedOn: row.read("date", readDay),
  };
  return statement === null || layer === null || kind === null ? null : { ...rest, statement, layer, kind };
};
