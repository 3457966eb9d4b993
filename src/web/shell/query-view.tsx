import type { UseQueryResult } from "@tanstack/react-query";
import Button from "antd/es/button";
import Skeleton from "antd/es/skeleton";
import type { ReactNode } from "react";
import { ProblemError } from "../api/problem-error.ts";
import { useText } from "../text/language-context.tsx";
import { Notice } from "./notice.tsx";

type QueryViewProps<Data> = {
  query: Pick<UseQueryResult<Data>, "data" | "error" | "refetch">;
  /** Lines of the skeleton while loading. */
  lines?: number;
  children: (data: Data) => ReactNode;
};

/** Data when it is there, a skeleton before, and what went wrong with a way to try again. */
export function QueryView<Data>({ query, lines = 4, children }: QueryViewProps<Data>) {
  const { t } = useText();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-label={t("common.loading")} className="loading">
      <Skeleton active title={false} paragraph={{ rows: lines }} />
    </div>
  );
}

/** The API's own sentence, the fields it names, or that it cannot be reached. */
export function ErrorNotice({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useText();
  const isProblem = error instanceof ProblemError;
  const fields = isProblem ? error.fields : [];
  return (
    <Notice
      tone="block"
      isAlert
      title={isProblem ? error.message : t("common.unreachable")}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t("common.retry")}
          </Button>
        )
      }
    >
      {fields.length > 0 && <FieldReasons fields={fields} />}
    </Notice>
  );
}

function FieldReasons({ fields }: { fields: { field: string; reason: string }[] }) {
  return (
    <ul className="plain-list">
      {fields.map(({ field, reason }) => (
        <li key={`${field} ${reason}`}>
          <code>{field}</code> {reason}
        </li>
      ))}
    </ul>
  );
}
