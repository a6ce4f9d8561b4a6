import * as React from 'react';
import { Button } from './Button';
import { Notice } from './Notice';

interface ConfirmProps {
  /** On the button that asks. */
  readonly label: string;
  /** For screen readers, where several buttons say the same. */
  readonly name?: string;
  readonly question: string;
  readonly why?: string;
  readonly yes: string;
  readonly no: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
}

/** Does something that cannot be undone, after asking once. */
export function Confirm({ label, name, question, why, yes, no, busy, onYes }: ConfirmProps): JSX.Element {
  const [asking, setAsking] = React.useState(false);
  return (
    <>
      <Button aria-expanded={asking} aria-label={name} onClick={() => setAsking(!asking)}>
        {label}
      </Button>
      {asking && (
        <Notice heading={question} tone="warning" alert>
          {why && <p>{why}</p>}
          <div className="report-actions">
            <Button primary busy={busy} onClick={onYes}>
              {yes}
            </Button>
            <Button onClick={() => setAsking(false)}>{no}</Button>
          </div>
        </Notice>
      )}
    </>
  );
}
