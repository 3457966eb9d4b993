import { useState } from "react";
import { Link } from "react-router";
import type { MovedAccount } from "../api/settings-types.ts";
import { formatFixed } from "../format/format-number.ts";
import { ClassTag } from "../score/class-tag.tsx";
import { useText } from "../text/language-context.tsx";
import type { Words } from "../text/translate.ts";

const shownFirst = 12;

/** Who would change class, each with the way to the account. */
export function MovedAccounts({ accounts }: { accounts: readonly MovedAccount[] }) {
  const { t } = useText();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? accounts : accounts.slice(0, shownFirst);
  return (
    <>
      <div className="table-scroll">
        <table className="data-table" data-testid="moved-accounts">
          <thead>
            <tr>
              <th scope="col">{t("settings.preview.account")}</th>
              <th scope="col">{t("settings.preview.class")}</th>
              <th scope="col" className="figure">
                {t("settings.preview.value")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((account) => (
              <MovedRow key={account.accountId} account={account} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < accounts.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t("settings.preview.all", { count: accounts.length })}
        </button>
      )}
    </>
  );
}

/** Accounts of the same class whose RFM band or octant would be another. */
export function OtherMoves({ accounts, count }: { accounts: readonly MovedAccount[]; count: number }) {
  const { t, word } = useText();
  const moved = (group: string, { before, after }: { before: string | null; after: string | null }) => {
    const called = (id: string | null) => (id === null ? t("common.none") : word(group, id));
    return before === after ? [] : [`${called(before)} → ${called(after)}`];
  };
  return (
    <details data-testid="other-moves">
      <summary>{t("settings.preview.others", { count })}</summary>
      <ul className="plain-list">
        {accounts.map(({ accountId, name, rfm, octant }) => (
          <li key={accountId}>
            <Link to={`/accounts/${accountId}`}>{name}</Link>{" "}
            <span className="soft">
              {[...moved("rfmBand", rfm), ...moved("octant", octant)].join(t("common.listJoin"))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function MovedRow({ account }: { account: MovedAccount }) {
  const { t, word } = useText();
  const { accountId, name, class: moved, value } = account;
  const figure = (points: number | null) => (points === null ? t("common.none") : formatFixed(points, 1));
  return (
    <tr>
      <th scope="row">
        <Link to={`/accounts/${accountId}`}>{name}</Link>
        <div className="note">{reasonOf(account, { t, word })}</div>
      </th>
      <td className="nowrap">
        <ClassTag value={moved.before} /> <span aria-hidden="true">→</span>
        <span className="visually-hidden">{t("settings.to")}</span> <ClassTag value={moved.after} />
      </td>
      <td className="figure">
        {value.before === value.after ? figure(value.before) : `${figure(value.before)} → ${figure(value.after)}`}
      </td>
    </tr>
  );
}

function reasonOf({ reason, value }: MovedAccount, { t, word }: Words): string {
  if (reason === null) return "";
  const { code, factor, difference } = reason;
  if (code === "coverage") return t(value.after === null ? "settings.reason.unknown" : "settings.reason.known");
  if (factor === null || difference === null) return word("settings.reason", code);
  const signed = `${difference > 0 ? "+" : ""}${formatFixed(difference, 1)}`;
  return t("settings.reason.factor", { factor: word("factor.scorecard", factor), difference: signed });
}
