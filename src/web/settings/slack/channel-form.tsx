import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import Input from "antd/es/input";
import { useState } from "react";
import { portfolioQuery } from "../../api/queries.ts";
import { Field } from "../../shell/field.tsx";
import { ErrorNotice } from "../../shell/query-view.tsx";
import { useText } from "../../text/language-context.tsx";
import { bindChannel, type NewChannel } from "./slack-queries.ts";

const empty: NewChannel = { channelId: "", account: "", name: "" };
const channelPattern = /^[CG][A-Z0-9]+$/;

/** Gives a channel to an account. */
export function ChannelForm() {
  const { t, lang } = useText();
  const client = useQueryClient();
  const portfolio = useQuery(portfolioQuery({ lang, asOf: null }));
  const [channel, setChannel] = useState(empty);
  const bind = useMutation({
    mutationFn: () => bindChannel(lang, channel),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["slack", "channels"] });
      setChannel(empty);
    },
  });
  const isWhole = channelPattern.test(channel.channelId) && channel.account !== "";
  return (
    <>
      <form
        className="setting-add"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) bind.mutate();
        }}
      >
        <Field label={t("slack.channelId")}>
          {(id) => (
            <Input
              id={id}
              value={channel.channelId}
              placeholder="C0123456789"
              onChange={({ target }) => setChannel({ ...channel, channelId: target.value.trim().toUpperCase() })}
            />
          )}
        </Field>
        <Field label={t("slack.channelName")}>
          {(id) => (
            <Input
              id={id}
              value={channel.name}
              maxLength={100}
              onChange={({ target }) => setChannel({ ...channel, name: target.value.replace(/^#/, "") })}
            />
          )}
        </Field>
        <Field label={t("slack.account")}>
          {(id) => (
            <select
              id={id}
              className="setting-select"
              value={channel.account}
              onChange={({ target }) => setChannel({ ...channel, account: target.value })}
            >
              <option value="">{t("slack.chooseAccount")}</option>
              {portfolio.data?.rows.map((row) => (
                <option key={row.id} value={row.id}>
                  {row.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button htmlType="submit" disabled={!isWhole} loading={bind.isPending}>
          {t("slack.give")}
        </Button>
      </form>
      <p className="note">{t("slack.channelId.hint")}</p>
      {bind.error && <ErrorNotice error={bind.error} />}
    </>
  );
}
