import Button from "antd/es/button";
import { withQuery } from "../api/with-query.ts";
import { useText } from "../text/language-context.tsx";

const formats = ["docx", "md", "json"] as const;

export function ExportBar({ draftId }: { draftId: string }) {
  const { t, word } = useText();
  return (
    <div className="export-bar">
      {formats.map((format) => (
        <Button
          key={format}
          size="small"
          href={withQuery(`/v1/plans/${draftId}/export`, { format })}
          download
          data-testid={`export-${format}`}
        >
          {word("export", format)}
        </Button>
      ))}
      <Button size="small" onClick={() => window.print()}>
        {t("export.print")}
      </Button>
    </div>
  );
}
