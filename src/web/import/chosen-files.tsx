import Button from "antd/es/button";
import { formatNumber } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";

export function ChosenFiles({ files, onRemove }: { files: readonly File[]; onRemove: (file: File) => void }) {
  const { t } = useText();
  if (files.length === 0) return null;
  return (
    <ul className="chosen-files" aria-label={t("import.chosen")}>
      {files.map((file) => (
        <li key={file.name}>
          <span>{file.name}</span>
          <span className="soft figure">{t("import.size", { kb: formatNumber(Math.max(file.size / 1024, 0.1)) })}</span>
          <Button
            type="text"
            size="small"
            onClick={() => onRemove(file)}
            aria-label={t("import.remove", { name: file.name })}
          >
            ✕
          </Button>
        </li>
      ))}
    </ul>
  );
}
