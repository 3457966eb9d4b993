import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useId } from "react";
import { Link } from "react-router";
import type { SlackChannel } from "../../api/slack-types.ts";
import { ErrorNotice, QueryView } from "../../shell/query-view.tsx";
import { useStanding } from "../../shell/use-standing.ts";
import { useText } from "../../text/language-context.tsx";
import { ChannelForm } from "./channel-form.tsx";
import { releaseChannel, slackChannelsQuery } from "./slack-queries.ts";

/** Channels in which everybody may read what is said of one account. */
export function SlackChannels() {
  const id = useId();
  const { t, lang } = useText();
  const channels = useQuery(slackChannelsQuery(lang));
  return (
    <section className="slack-part" aria-labelledby={id}>
      <h3 id={id}>{t("slack.channels")}</h3>
      <p className="soft">{t("slack.channels.lead")}</p>
      <QueryView query={channels} lines={2}>
        {({ items }) =>
          items.length === 0 ? <p className="empty">{t("slack.channels.none")}</p> : <ChannelTable channels={items} />
        }
      </QueryView>
      <ChannelForm />
    </section>
  );
}

function ChannelTable({ channels }: { channels: readonly SlackChannel[] }) {
  const { t, lang } = useText();
  const { to } = useStanding();
  const client = useQueryClient();
  const release = useMutation({
    mutationFn: (channelId: string) => releaseChannel(lang, channelId),
    onSuccess: () => client.invalidateQueries({ queryKey: ["slack", "channels"] }),
  });
  return (
    <>
      <table className="factor-table slack-table" data-testid="slack-channels">
        <thead>
          <tr>
            <th scope="col">{t("slack.channel")}</th>
            <th scope="col">{t("slack.account")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("slack.release")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {channels.map(({ channelId, name, accountId, accountName }) => (
            <tr key={channelId}>
              <th scope="row">
                {name} {name !== channelId && <span className="note">{channelId}</span>}
              </th>
              <td>
                <Link to={to(`/accounts/${accountId}`)}>{accountName}</Link>
              </td>
              <td>
                <Button
                  size="small"
                  aria-label={t("slack.releaseOne", { name })}
                  loading={release.isPending && release.variables === channelId}
                  onClick={() => release.mutate(channelId)}
                >
                  {t("slack.release")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {release.error && <ErrorNotice error={release.error} />}
    </>
  );
}
