import * as React from 'react';

interface SteadyListProps {
  readonly className: string;
  readonly label: string;
  readonly children: React.ReactNode;
}

interface Place {
  readonly line: Element;
  readonly top: number;
}

/** The line one is reading: the one that holds the focus, or else the first that begins on screen. */
function placeInView(list: HTMLElement): Place | null {
  const lines = [...list.children];
  const line =
    lines.find((one) => one.contains(document.activeElement)) ??
    lines.find((one) => one.getBoundingClientRect().top >= 0);
  return line ? { line, top: line.getBoundingClientRect().top } : null;
}

/**
 * A list that keeps the line one is reading where it is on screen when others come in above it. A class, because only a class
 * is told just before the page changes.
 */
export class SteadyList extends React.Component<SteadyListProps> {
  private readonly list = React.createRef<HTMLUListElement>();

  override getSnapshotBeforeUpdate(): Place | null {
    return this.list.current && placeInView(this.list.current);
  }

  override componentDidUpdate(_props: SteadyListProps, _state: unknown, place: Place | null): void {
    // At the very top nothing is being read yet, and what is new should be seen.
    const reads = window.scrollY > 0 || (place?.line.contains(document.activeElement) ?? false);
    if (!place?.line.isConnected || !reads) return;
    const moved = place.line.getBoundingClientRect().top - place.top;
    if (moved !== 0) window.scrollBy(0, moved);
  }

  override render(): JSX.Element {
    const { className, label, children } = this.props;
    return (
      <ul ref={this.list} className={className} aria-label={label}>
        {children}
      </ul>
    );
  }
}
