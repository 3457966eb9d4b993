import Button from "antd/es/button";
import { Link, useNavigate } from "react-router";
import { useText } from "../text/language-context.tsx";
import { DataJobState } from "./data-job-state.tsx";
import { loadDemo } from "./data-queries.ts";
import { useDataJob } from "./use-data-job.ts";

/** A product without data: one's own, or the demo company's. */
export function NoData({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const job = useDataJob(loadDemo, () => {
    onClose();
    void navigate("/");
  });
  return (
    <section className="data-part">
      <h3>{t("data.none")}</h3>
      <p>
        <Link to="/import" onClick={onClose}>
          {t("data.import")}
        </Link>
      </p>
      <Button disabled={job.isBusy} onClick={job.start} data-testid="load-demo">
        {t("data.loadDemo")}
      </Button>
      <DataJobState job={job} busy={t("data.loading")} />
    </section>
  );
}
