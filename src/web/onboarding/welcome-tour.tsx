import CloseOutlined from "@ant-design/icons/es/icons/CloseOutlined";
import { useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { Suspense, useState } from "react";
import { Link, useLocation } from "react-router";
import { meQuery } from "../api/queries.ts";
import { useText } from "../text/language-context.tsx";
import { HelpSheet } from "./lazy-help-sheet.ts";
import { tourSteps } from "./tour-steps.ts";
import { useTour } from "./use-tour.ts";
import "./onboarding.css";

/** Above the demo company's portfolio, until it is put away: what one sees, what to ask, what to draft. */
export function WelcomeTour() {
  const { lang } = useText();
  const { pathname } = useLocation();
  const { data: me } = useQuery(meQuery(lang));
  const { isDismissed, dismiss } = useTour();
  if (isDismissed || pathname !== "/" || !me?.organisation.isDemo) return null;
  return <Tour onDismiss={dismiss} />;
}

function Tour({ onDismiss }: { onDismiss: () => void }) {
  const { t } = useText();
  const [at, setAt] = useState(0);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const step = tourSteps[at] ?? tourSteps[0];
  const isLast = at === tourSteps.length - 1;
  return (
    <section className="tour" aria-label={t("tour.label")} data-testid="tour">
      <span className="tour-count soft">{t("tour.count", { step: at + 1, steps: tourSteps.length })}</span>
      <p className="tour-text" aria-live="polite">
        <strong>{t(`tour.${step}.title`)}</strong> {t(`tour.${step}.text`)}{" "}
        {step === "ask" && <Link to="/chat">{t("tour.ask.link")}</Link>}
      </p>
      <div className="tour-moves">
        <Button size="small" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t("tour.back")}
        </Button>
        {isLast ? (
          <Button size="small" type="primary" onClick={() => setHelpOpen(true)} data-testid="tour-own">
            {t("tour.own")}
          </Button>
        ) : (
          <Button size="small" type="primary" onClick={() => setAt(at + 1)} data-testid="tour-next">
            {t("tour.next")}
          </Button>
        )}
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={t("tour.dismiss")}
          title={t("tour.dismiss")}
          onClick={onDismiss}
          data-testid="tour-dismiss"
        />
      </div>
      {isHelpOpen && (
        <Suspense fallback={null}>
          <HelpSheet onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}
