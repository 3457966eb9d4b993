import { Link } from "react-router";
import { useText } from "../text/language-context.tsx";

export function NotFound() {
  const { t } = useText();
  return (
    <div className="page">
      <h1>{t("common.notFound")}</h1>
      <p>
        <Link to="/">{t("common.toPortfolio")}</Link>
      </p>
    </div>
  );
}
