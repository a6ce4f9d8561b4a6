import * as React from 'react';
import styles from './Surface.module.scss';
import type { TokenValues } from './tokens';

interface SurfaceProps {
  readonly tokens: TokenValues;
  readonly children?: React.ReactNode;
}

/** The ground a web part is drawn on: Fluent's tokens as custom properties, set by script so that no inline style is needed. */
export function Surface({ tokens, children }: SurfaceProps): JSX.Element {
  const style = Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]));
  return (
    <div className={styles.surface} style={style}>
      {children}
    </div>
  );
}
