import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { searchQuery } from "../api/queries.ts";
import { PassageList } from "../search/passage-list.tsx";
import { SearchBox } from "../search/search-box.tsx";
import { Band } from "../shell/band.tsx";
import { QueryView } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";

export function AccountSearch({ accountId }: { accountId: string }) {
  const { t, lang } = useText();
  const [q, setQ] = useState("");
  const query = useQuery(searchQuery(q, { accountId }, lang));
  return (
    <Band title={t("account.search")} testId="account-search">
      <SearchBox initial="" label={t("account.searchLabel")} onSearch={setQ} />
      {q !== "" && (
        <QueryView query={query}>
          {({ passages }) =>
            passages.length === 0 ? (
              <p className="empty">{t("search.none")}</p>
            ) : (
              <PassageList passages={passages} query={q} />
            )
          }
        </QueryView>
      )}
    </Band>
  );
}
