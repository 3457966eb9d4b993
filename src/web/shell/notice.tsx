import type { ReactNode } from "react";

type NoticeProps = {
  tone: "info" | "warn" | "block";
  title: string;
  /** An alert interrupts a screen reader; anything else is read when it is reached. */
  isAlert?: boolean;
  children?: ReactNode;
  action?: ReactNode;
};

const signs = { info: "✓", warn: "!", block: "✕" } as const satisfies Record<NoticeProps["tone"], string>;

/** One line that says what is the matter, with what to do about it. */
export function Notice({ tone, title, isAlert = false, children, action }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={isAlert ? "alert" : undefined}>
      <span className="notice-sign" aria-hidden="true">
        {signs[tone]}
      </span>
      <div>
        <strong>{title}</strong>
        {children && <div className="notice-text">{children}</div>}
      </div>
      {action}
    </div>
  );
}
