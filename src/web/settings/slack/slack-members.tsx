import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useId, useState } from "react";
import type { SlackMember, User } from "../../api/slack-types.ts";
import { useFormat } from "../../format/use-format.ts";
import { ErrorNotice, QueryView } from "../../shell/query-view.tsx";
import { useText } from "../../text/language-context.tsx";
import { bindMember, slackMembersQuery, usersQuery } from "./slack-queries.ts";

/** Who wrote to the bot, and who they are here: nobody sees anything before somebody says so. */
export function SlackMembers() {
  const id = useId();
  const { t, lang } = useText();
  const members = useQuery(slackMembersQuery(lang));
  const users = useQuery(usersQuery(lang));
  return (
    <section className="slack-part" aria-labelledby={id}>
      <h3 id={id}>{t("slack.members")}</h3>
      <p className="soft">{t("slack.members.lead")}</p>
      <QueryView query={users} lines={2}>
        {({ items: people }) => (
          <QueryView query={members} lines={2}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="empty">{t("slack.members.none")}</p>
              ) : (
                <MemberTable members={items} people={people} />
              )
            }
          </QueryView>
        )}
      </QueryView>
    </section>
  );
}

type TableProps = { members: readonly SlackMember[]; people: readonly User[] };

function MemberTable({ members, people }: TableProps) {
  const { t, lang } = useText();
  const client = useQueryClient();
  const bind = useMutation({
    mutationFn: ({ slackUserId, user }: { slackUserId: string; user: string | null }) =>
      bindMember(lang, slackUserId, user),
    onSuccess: () => client.invalidateQueries({ queryKey: ["slack", "members"] }),
  });
  const busy = bind.isPending ? bind.variables.slackUserId : null;
  return (
    <>
      {people.length === 0 && <p className="note">{t("slack.people.none")}</p>}
      <table className="factor-table slack-table" data-testid="slack-members">
        <thead>
          <tr>
            <th scope="col">{t("slack.member")}</th>
            <th scope="col">{t("slack.person")}</th>
            <th scope="col">{t("slack.boundBy")}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={`${member.slackUserId} ${member.userId ?? ""}`}
              member={member}
              people={people}
              isBusy={busy === member.slackUserId}
              onBind={(user) => bind.mutate({ slackUserId: member.slackUserId, user })}
            />
          ))}
        </tbody>
      </table>
      {bind.error && <ErrorNotice error={bind.error} />}
    </>
  );
}

type RowProps = {
  member: SlackMember;
  people: readonly User[];
  isBusy: boolean;
  onBind: (user: string | null) => void;
};

function MemberRow({ member, people, isBusy, onBind }: RowProps) {
  const { t } = useText();
  const { name, slackUserId, userId } = member;
  // Arrow keys go through the people one by one: none of them is bound before somebody says so.
  const [choice, setChoice] = useState(userId ?? "");
  return (
    <tr>
      <th scope="row">
        {name} {name !== slackUserId && <span className="note">{slackUserId}</span>}
      </th>
      <td className="slack-choice">
        <select
          className="setting-select"
          aria-label={t("slack.bindTo", { name })}
          value={choice}
          onChange={({ target }) => setChoice(target.value)}
        >
          <option value="">{t("slack.unbound")}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {t("slack.personRole", { name: person.name, role: t(`slack.role.${person.role}`) })}
            </option>
          ))}
        </select>
        {choice !== (userId ?? "") && (
          <Button
            size="small"
            type="primary"
            loading={isBusy}
            aria-label={t("slack.saveOne", { name })}
            onClick={() => onBind(choice === "" ? null : choice)}
          >
            {t("slack.save")}
          </Button>
        )}
      </td>
      <td>
        <BoundBy member={member} />
      </td>
    </tr>
  );
}

function BoundBy({ member: { boundBy, boundAt } }: { member: SlackMember }) {
  const { t } = useText();
  const format = useFormat();
  if (boundBy === null || boundAt === null) return <span className="soft">{t("slack.seesNothing")}</span>;
  const by = boundBy === "email" ? t("slack.by.email") : boundBy === "local" ? t("slack.by.local") : boundBy;
  return t("slack.byOn", { by, day: format.day(boundAt.slice(0, 10)) });
}
