import * as React from 'react';
import { Notice } from './Notice';
import { shellStrings } from './shell-strings';

interface BoundaryState {
  readonly broken: boolean;
}

/** A mistake in one block must not take the page, and the emergency numbers, with it. */
export class Boundary extends React.Component<unknown, BoundaryState> {
  public override state: BoundaryState = { broken: false };

  public static getDerivedStateFromError(): BoundaryState {
    return { broken: true };
  }

  public override render(): React.ReactNode {
    return this.state.broken ? <Notice>{shellStrings.broken}</Notice> : this.props.children;
  }
}
