import type { ReactNode } from "react";

export function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="figure-cell">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
