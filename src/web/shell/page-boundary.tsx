import { Component, type ReactNode } from "react";
import { useLocation } from "react-router";
import { errorKind } from "./error-kind.ts";
import { ErrorNotice } from "./query-view.tsx";
import { serverConnection } from "./server-connection.ts";

type BoundaryProps = { place: string; children: ReactNode };
type BoundaryState = { error: Error | null };

/** A page that cannot be drawn says so; header and navigation stay, and another page is another try. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary place={pathname}>{children}</Boundary>;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: Error): BoundaryState {
    return { error };
  }

  override componentDidCatch(error: Error) {
    // Scripts may be missing because the server was updated, or because it is not there at all.
    if (errorKind(error) === "outdated") void serverConnection.suspect();
  }

  override componentDidUpdate({ place }: BoundaryProps) {
    if (this.state.error && place !== this.props.place) this.setState({ error: null });
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
