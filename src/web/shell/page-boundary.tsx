import { Component, type ReactNode } from "react";
import { ErrorNotice } from "./query-view.tsx";

/** A page that cannot be drawn says so; header and navigation stay. */
export class PageBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="page">
        <ErrorNotice error={error} onRetry={() => this.setState({ error: null })} />
      </div>
    );
  }
}
