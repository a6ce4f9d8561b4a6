import * as React from 'react';
import { Button } from '../shell/Button';
import styles from './CopyText.module.scss';
import { guidanceStrings } from './guidance-strings';

interface CopyTextProps {
  readonly text: string;
  /** What is shown, to be selected when the browser does not let the text be copied. */
  readonly children?: React.ReactNode;
}

const words = guidanceStrings.copy;

function select(element: Element | null): void {
  const selection = window.getSelection();
  if (element) selection?.selectAllChildren(element);
}

/** A text to use elsewhere, with a button that copies it. Teams and older browsers may refuse; then it is selected. */
export function CopyText({ text, children }: CopyTextProps): JSX.Element {
  const shown = React.useRef<HTMLDivElement>(null);
  const [result, setResult] = React.useState('');

  const copy = async (): Promise<void> => {
    // So that the same words are spoken again when it is copied again.
    setResult('');
    try {
      await navigator.clipboard.writeText(text);
      setResult(words.done);
    } catch {
      select(shown.current);
      setResult(words.select);
    }
  };
  return (
    <div>
      <div ref={shown}>{children}</div>
      <p className={styles.bar}>
        <Button onClick={() => void copy()}>{words.button}</Button> <span role="status">{result}</span>
      </p>
    </div>
  );
}
