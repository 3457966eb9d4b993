import { useText } from "../text/language-context.tsx";

/** Head of a table of factor bars. */
export function BarsHead({ caption }: { caption: string }) {
  const { t } = useText();
  return (
    <>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("score.factor")}</th>
          <th scope="col" className="figure">
            {t("score.measured")}
          </th>
          <th scope="col">{t("score.pointsOf100")}</th>
          <th scope="col" className="figure">
            {t("score.contribution")}
          </th>
        </tr>
      </thead>
    </>
  );
}
