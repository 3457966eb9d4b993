import { useQuery } from "@tanstack/react-query";
import { QueryView } from "../shell/query-view.tsx";
import { SideSheet } from "../shell/side-sheet.tsx";
import { useText } from "../text/language-context.tsx";
import { contentsQuery } from "./data-queries.ts";
import { EmptyProduct } from "./empty-product.tsx";
import { NoData } from "./no-data.tsx";
import { tourSteps } from "./tour-steps.ts";
import "./onboarding.css";

/** The introduction in full, and the way to one's own data. */
export default function HelpSheet({ onClose }: { onClose: () => void }) {
  const { t, lang } = useText();
  const contents = useQuery(contentsQuery(lang));
  return (
    <SideSheet title={t("help.title")} onClose={onClose} testId="help-sheet">
      <ol className="tour-steps">
        {tourSteps.map((step) => (
          <li key={step}>
            <strong>{t(`tour.${step}.title`)}</strong>
            <p>{t(`tour.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <QueryView query={contents}>
        {(data) =>
          data.records.length === 0 ? <NoData onClose={onClose} /> : <EmptyProduct contents={data} onClose={onClose} />
        }
      </QueryView>
    </SideSheet>
  );
}
