import type { AccountPage } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { LevelMark } from "./level-mark.tsx";
import { PersonReason } from "./person-reason.tsx";

/** Everybody we know there, the most powerful first. */
export function ContactTable({ page: { contacts } }: { page: AccountPage }) {
  const { t } = useText();
  const format = useFormat();
  if (contacts.length === 0) return <p className="empty">{t("people.none")}</p>;
  const sorted = [...contacts].sort((a, b) => (b.power ?? 0) - (a.power ?? 0));
  return (
    <details className="sentences">
      <summary>{t("people.all", { count: contacts.length })}</summary>
      <div className="table-scroll">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("people.name")}</th>
              <th scope="col">{t("people.post")}</th>
              <th scope="col" className="figure">
                {t("people.power")}
              </th>
              <th scope="col">{t("people.level")}</th>
              <th scope="col">{t("people.rated")}</th>
              <th scope="col">{t("people.roles")}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((contact) => (
              <tr key={contact.id}>
                <th scope="row">{contact.name}</th>
                <td>{[contact.title, contact.department].filter(Boolean).join(" · ")}</td>
                <td className="figure">{contact.power ?? t("common.none")}</td>
                <td>
                  <Door title={contact.name} reason={() => <PersonReason contact={contact} gap={null} />}>
                    <LevelMark level={contact.level} />
                  </Door>
                </td>
                <td className="nowrap">
                  {format.day(contact.ratedOn)} {contact.ratingStale && <small>{t("people.stale")}</small>}
                </td>
                <td>{[...new Set(contact.roles.flatMap(({ roles }) => roles))].join(" ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
