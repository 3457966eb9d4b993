import { useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { type ReactNode, Suspense, useState } from "react";
import { Link } from "react-router";
import { meQuery } from "../api/queries.ts";
import type { Doctor } from "../api/settings-types.ts";
import type { Me } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { HelpSheet } from "../onboarding/lazy-help-sheet.ts";
import { Band } from "../shell/band.tsx";
import { ErrorNotice, QueryView } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { doctorQuery } from "./settings-queries.ts";

/** What is connected and what is not, and how it would be; no secret is shown. */
export function StatusBand() {
  const { t, lang } = useText();
  const me = useQuery(meQuery(lang));
  return (
    <Band title={t("settings.status")} testId="settings-status">
      <QueryView query={me}>{(known) => <Standing me={known} />}</QueryView>
      <HealthCheck />
    </Band>
  );
}

const modelSettings = ["OPENAI_BASE_URL", "OPENAI_API_KEY", "LLM_MODEL"];
const embeddingSettings = ["OPENAI_BASE_URL", "OPENAI_API_KEY", "EMBEDDING_MODEL", "EMBEDDING_DIMENSIONS"];

function Standing({ me }: { me: Me }) {
  const { t } = useText();
  const { model, embeddingModel, engine, version } = me;
  return (
    <dl className="status-list">
      <Line term={t("settings.model")}>
        {model === null ? (
          <Off says={t("settings.model.off")} settings={modelSettings} />
        ) : (
          t("settings.model.on", { model })
        )}
      </Line>
      <Line term={t("settings.embedding")}>
        {embeddingModel === null ? (
          <Off says={t("settings.embedding.off")} settings={embeddingSettings} />
        ) : (
          t("settings.embedding.on", { model: embeddingModel })
        )}
      </Line>
      <Line term={t("settings.engine")}>
        {t(engine === "embedded" ? "settings.engine.embedded" : "settings.engine.server")}
      </Line>
      <Line term={t("settings.data")}>
        <DataDoors me={me} />
      </Line>
      <Line term={t("settings.version")}>groundplan {version}</Line>
    </dl>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Off({ says, settings }: { says: string; settings: readonly string[] }) {
  const { t } = useText();
  return (
    <>
      <p>{says}</p>
      <p className="note">
        {t("settings.toSet")}{" "}
        {settings.map((name) => (
          <code key={name} className="env-name">
            {name}
          </code>
        ))}
      </p>
    </>
  );
}

function DataDoors({ me: { organisation } }: { me: Me }) {
  const { t } = useText();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { name, isDemo, standsAt } = organisation;
  const demo = standsAt
    ? t("settings.data.demo", { name, day: format.day(standsAt) })
    : t("settings.data.demoToday", { name });
  return (
    <>
      <p>{isDemo ? demo : t("settings.data.own", { name })}</p>
      <p className="status-doors">
        <Link to="/import">{t("settings.data.import")}</Link>
        <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t("settings.data.manage")}
        </button>
      </p>
      <p className="note">{t("settings.data.keeps")}</p>
      {isOpen && (
        <Suspense fallback={null}>
          <HelpSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

const signs = { ok: "✓", off: "–", warn: "!", fail: "✕" } as const satisfies Record<
  Doctor["checks"][number]["state"],
  string
>;

/** Configured is not the same as working: this asks. */
function HealthCheck() {
  const { t, lang } = useText();
  const { data, error, isFetching, refetch } = useQuery(doctorQuery(lang));
  return (
    <div className="health-check">
      <Button loading={isFetching} onClick={() => void refetch()} data-testid="check-now">
        {t(isFetching ? "settings.checking" : "settings.check")}
      </Button>
      <span className="note">{t("settings.check.lead")}</span>
      {error && <ErrorNotice error={error} />}
      {data && (
        <ul className="plain-list" data-testid="health">
          {data.checks.map(({ id, state, message }) => (
            <li key={`${id} ${message}`} className={`check check-${state}`}>
              <span aria-hidden="true">{signs[state]}</span>
              <span className="visually-hidden">{t(`settings.state.${state}`)}</span> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
