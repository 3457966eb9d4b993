import { useText } from "../text/language-context.tsx";

const shown = 8;

type EvidenceListProps = {
  /** Records as `orders:SO-1001`. */
  evidence: readonly string[];
  /** What records are called that are known by our id alone. */
  names: ReadonlyMap<string, string>;
};

/** The records a figure rests on. */
export function EvidenceList({ evidence, names }: EvidenceListProps) {
  const { t, word } = useText();
  if (evidence.length === 0) return null;
  const records = evidence.map((record) => {
    const at = record.indexOf(":");
    const id = record.slice(at + 1);
    return `${word("record", record.slice(0, at))} ${names.get(id) ?? id}`;
  });
  return (
    <p className="note">
      {t("check.records")} {records.slice(0, shown).join(t("common.listJoin"))}{" "}
      {records.length > shown && t("check.moreRecords", { count: records.length - shown })}
    </p>
  );
}
