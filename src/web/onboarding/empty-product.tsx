import Button from "antd/es/button";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { Contents } from "../api/import-types.ts";
import { formatNumber } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import { DataJobState } from "./data-job-state.tsx";
import { emptyProduct } from "./data-queries.ts";
import { useDataJob } from "./use-data-job.ts";

type EmptyProductProps = { contents: Contents; onClose: () => void };

/** The way from the demo company, or from anything else, to an empty product. */
export function EmptyProduct({ contents, onClose }: EmptyProductProps) {
  const { t } = useText();
  const [isAsked, setAsked] = useState(false);
  return (
    <section className="data-part">
      <h3>{t("data.title")}</h3>
      <p>
        {t(contents.isDemo ? "data.demoLead" : "data.lead")}{" "}
        <Link to="/import" onClick={onClose}>
          {t("data.import")}
        </Link>
      </p>
      {isAsked ? (
        <ConfirmEmpty contents={contents} onClose={onClose} onLeave={() => setAsked(false)} />
      ) : (
        <Button danger onClick={() => setAsked(true)} data-testid="empty-ask">
          {t("data.empty")}
        </Button>
      )}
    </section>
  );
}

/** Says what goes away, record by record, and does it only when a person has said that this is meant. */
function ConfirmEmpty({ contents, onClose, onLeave }: EmptyProductProps & { onLeave: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [isMeant, setMeant] = useState(false);
  const job = useDataJob(emptyProduct, () => {
    onClose();
    void navigate("/import");
  });
  return (
    <div className="empty-confirm" data-testid="empty-confirm">
      <p>
        <strong>{t("data.goesAway")}</strong>
      </p>
      <Counts records={contents.records} />
      <p>{t("data.alsoGone")}</p>
      {contents.holdsOwnData && <p className="overdue">{t("data.ownGone")}</p>}
      <label className="empty-meant">
        <input type="checkbox" checked={isMeant} onChange={(event) => setMeant(event.target.checked)} />
        {t("data.meant")}
      </label>
      <div className="tour-moves">
        <Button danger type="primary" disabled={!isMeant || job.isBusy} onClick={job.start} data-testid="empty-do">
          {t("data.do")}
        </Button>
        <Button disabled={job.isBusy} onClick={onLeave}>
          {t("data.leave")}
        </Button>
      </div>
      <DataJobState job={job} busy={t("data.emptying")} />
    </div>
  );
}

function Counts({ records }: Pick<Contents, "records">) {
  const { word } = useText();
  return (
    <dl className="counts">
      {records.map(({ kind, count }) => (
        <div key={kind}>
          <dt>{word("recordKind", kind)}</dt>
          <dd className="figure">{formatNumber(count, 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
