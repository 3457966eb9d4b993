import type { UseQueryResult } from "@tanstack/react-query";
import Button from "antd/es/button";
import Skeleton from "antd/es/skeleton";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { ProblemError } from "../api/problem-error.ts";
import { useText } from "../text/language-context.tsx";
import { type ErrorKind, errorKind } from "./error-kind.ts";
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
  const { data, error } = query;
  // What was shown before may not be shown, or is not, any more.
  const isOver = error !== null && ["gone", "forbidden"].includes(errorKind(error));
  if (data !== undefined && !isOver) return children(data);
  if (error) return <ErrorNotice error={error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-label={t("common.loading")} className="loading">
      <Skeleton active title={false} paragraph={{ rows: lines }} />
    </div>
  );
}

/** What can be done: nothing brings back what is gone, and a page of before an update has to be loaded anew. */
const ways = {
  gone: "leave",
  forbidden: "retry",
  outdated: "reload",
  unreachable: "retry",
  refused: "retry",
} as const satisfies Record<ErrorKind, string>;

/** What went wrong, in the API's own words where it has any, why it may be so, and what to do about it. */
export function ErrorNotice({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useText();
  const kind = errorKind(error);
  return (
    <Notice
      tone="block"
      isAlert
      title={error instanceof ProblemError ? error.message : t(`error.${kind}`)}
      action={<Way kind={kind} {...(onRetry && { onRetry })} />}
    >
      <Why kind={kind} error={error} />
    </Notice>
  );
}

function Way({ kind, onRetry }: { kind: ErrorKind; onRetry?: () => void }): ReactNode {
  const { t } = useText();
  const way = ways[kind];
  if (way === "leave") return <Link to="/">{t("common.toPortfolio")}</Link>;
  if (way === "reload") {
    return (
      <Button size="small" onClick={() => window.location.reload()} data-testid="reload">
        {t("error.reload")}
      </Button>
    );
  }
  return (
    onRetry && (
      <Button size="small" onClick={onRetry}>
        {t("common.retry")}
      </Button>
    )
  );
}

function Why({ kind, error }: { kind: ErrorKind; error: Error }): ReactNode {
  const { t } = useText();
  if (error instanceof ProblemError && error.fields.length > 0) return <FieldReasons fields={error.fields} />;
  if (kind === "refused") return null;
  return t(`error.${kind}Why`);
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
