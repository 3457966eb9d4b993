import Button from "antd/es/button";
import { useText } from "../text/language-context.tsx";

type TablePagerProps = { page: number; pageSize: number; total: number; onPage: (page: number) => void };

/** Nothing where one page holds everything. */
export function TablePager({ page, pageSize, total, onPage }: TablePagerProps) {
  const { t } = useText();
  if (total <= pageSize) return null;
  const from = page * pageSize + 1;
  const to = Math.min(total, from + pageSize - 1);
  return (
    <nav className="pager" aria-label={t("table.pages")}>
      <Button size="small" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t("table.previous")}
      </Button>
      <span className="figure">{t("table.range", { from, to, total })}</span>
      <Button size="small" disabled={to === total} onClick={() => onPage(page + 1)}>
        {t("table.next")}
      </Button>
    </nav>
  );
}
