import { type ReactNode, useId } from "react";

type BandProps = {
  title: string;
  /** One sentence that says what the picture means. */
  lead?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  testId?: string;
};

/** A stretch of a page: heading, one sentence, content. */
export function Band({ title, lead, aside, children, testId }: BandProps) {
  const id = useId();
  return (
    <section className="band" aria-labelledby={id} data-testid={testId}>
      <header className="band-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {lead && <p className="band-lead">{lead}</p>}
      {children}
    </section>
  );
}
