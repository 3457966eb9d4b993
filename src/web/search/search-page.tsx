import { useQuery } from "@tanstack/react-query";
import Select from "antd/es/select";
import { useSearchParams } from "react-router";
import { portfolioQuery, searchQuery } from "../api/queries.ts";
import { QueryView } from "../shell/query-view.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { PassageList } from "./passage-list.tsx";
import { SearchBox } from "./search-box.tsx";
import { SearchFilters } from "./search-filters.tsx";
import "./search.css";

/** Question and filters stand in the address, so that a result can be sent to somebody. */
export default function SearchPage() {
  const { t, lang } = useText();
  usePageTitle(t("search.title"));
  const [params, setParams] = useSearchParams();
  const q = params.get("q") ?? "";
  const accountId = params.get("accountId");
  const filters = {
    from: params.get("from"),
    to: params.get("to"),
    person: params.get("person"),
    kind: params.get("kind"),
  };
  const query = useQuery(searchQuery(q, { accountId, ...filters }, lang));
  const { data: portfolio } = useQuery(portfolioQuery(useStanding()));
  const accountNames = new Map(portfolio?.rows.map(({ id, name }) => [id, name]));
  const change = (name: string, value: string | null) =>
    setParams((held) => {
      const next = new URLSearchParams(held);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return (
    <div className="page page-narrow">
      <h1>{t("search.title")}</h1>
      <SearchBox key={q} initial={q} label={t("search.label")} onSearch={(text) => change("q", text)} />
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        className="account-select"
        aria-label={t("search.account")}
        placeholder={t("search.account")}
        value={accountId}
        onChange={(id: string | undefined) => change("accountId", id ?? null)}
        options={[...accountNames].map(([value, label]) => ({ value, label }))}
      />
      <SearchFilters filters={filters} onChange={change} />
      {q === "" ? (
        <p className="empty">{t("search.hint")}</p>
      ) : (
        <QueryView query={query} lines={6}>
          {({ passages, semantic }) => (
            <>
              {semantic.state !== "used" && (
                <p className="soft" data-testid="words-only">
                  {t(`search.${semantic.state}`, { model: semantic.model ?? "" })}
                </p>
              )}
              {passages.length === 0 ? (
                <p className="empty">{t("search.none")}</p>
              ) : (
                <PassageList passages={passages} query={q} accountNames={accountNames} />
              )}
            </>
          )}
        </QueryView>
      )}
    </div>
  );
}
