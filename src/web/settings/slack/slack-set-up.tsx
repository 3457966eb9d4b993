import { useText } from "../../text/language-context.tsx";

const steps = ["app", "tokens", "start", "bind"] as const;
const settings = {
  app: [],
  tokens: ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"],
  start: [],
  bind: [],
} as const satisfies Record<(typeof steps)[number], readonly string[]>;

/** How Slack is set up, in short. */
export function SlackSetUp({ isOpen }: { isOpen: boolean }) {
  const { t } = useText();
  return (
    <details className="setting-group" open={isOpen} data-testid="slack-steps">
      <summary>{t("slack.setUp")}</summary>
      <ol className="slack-steps">
        {steps.map((step) => (
          <li key={step}>
            {t(`slack.step.${step}`)}{" "}
            {settings[step].map((name) => (
              <code key={name} className="env-name">
                {name}
              </code>
            ))}
          </li>
        ))}
      </ol>
      <p className="note">
        {t("slack.guide")} <code className="env-name">{t("slack.guide.file")}</code>
      </p>
    </details>
  );
}
