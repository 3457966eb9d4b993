import { useQuery } from "@tanstack/react-query";
import type { SlackStatus } from "../../api/slack-types.ts";
import { Band } from "../../shell/band.tsx";
import { QueryView } from "../../shell/query-view.tsx";
import { useText } from "../../text/language-context.tsx";
import { SlackChannels } from "./slack-channels.tsx";
import { SlackMembers } from "./slack-members.tsx";
import { slackStatusQuery } from "./slack-queries.ts";
import { SlackSetUp } from "./slack-set-up.tsx";
import "./slack.css";

/** Whether Slack is connected, who its members are here, and which channel belongs to which account. */
export function SlackBand() {
  const { t, lang } = useText();
  const status = useQuery(slackStatusQuery(lang));
  return (
    <Band title={t("slack.title")} lead={t("slack.lead")} testId="settings-slack">
      <QueryView query={status} lines={3}>
        {(known) => (
          <>
            <StatusLines status={known} />
            <SlackSetUp isOpen={known.state === "off"} />
            {known.state !== "off" && (
              <>
                <SlackMembers />
                <SlackChannels />
              </>
            )}
          </>
        )}
      </QueryView>
    </Band>
  );
}

const signs = { off: "–", waiting: "!", connected: "✓" } as const satisfies Record<SlackStatus["state"], string>;
const tones = { off: "off", waiting: "warn", connected: "ok" } as const satisfies Record<SlackStatus["state"], string>;

function StatusLines({ status }: { status: SlackStatus }) {
  const { t } = useText();
  const { state, mode, workspace, eventsPath, lastError } = status;
  return (
    <ul className="plain-list slack-status" data-testid="slack-status">
      <li className={`check check-${tones[state]}`}>
        <span aria-hidden="true">{signs[state]}</span> {t(`slack.state.${state}`, { workspace: workspace?.name ?? "" })}
      </li>
      {mode && <li>{t(`slack.mode.${mode}`)}</li>}
      {eventsPath && (
        <li>
          {t("slack.events")} <code className="env-name">{`https://…${eventsPath}`}</code>
        </li>
      )}
      {lastError && <li className="check check-fail">{t("slack.lastError", { error: lastError })}</li>}
    </ul>
  );
}
