import * as React from 'react';
import { Button } from '../../shell/Button';
import { FieldError } from '../../shell/fields/FieldError';
import { fieldId } from '../../shell/focus';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { LinkForm } from './LinkForm';
import { applyEdit, insertLink, insertMarkdown, markedIn, toggleBold, toggleLines } from './markdown-edits';
import type { Marked, TextEdit } from './markdown-edits';
import { markdownFromHtml } from './markdown-from-html';

interface MarkdownFieldProps {
  readonly field: string;
  readonly label: string;
  /** The section that it is the text of, for screen readers. */
  readonly section: string;
  /** Characters. */
  readonly most: number;
  readonly value: string;
  readonly onText: (value: string) => void;
  readonly problem?: string;
}

const tools = ['bold', 'heading', 'list'] as const;
type Tool = (typeof tools)[number];

const edits: Readonly<Record<Tool, (marked: Marked) => TextEdit>> = {
  bold: (marked) => toggleBold(marked, t('bulletin:compose.tools.boldWords')),
  heading: (marked) => toggleLines(marked, '## '),
  list: (marked) => toggleLines(marked, '- '),
};

const counted = new Intl.NumberFormat('en-GB');

/** What was copied with its looks comes as Markdown; where that cannot be made, as its plain words. */
async function pasteInto(area: HTMLTextAreaElement, html: string, plain: string): Promise<void> {
  const words = await markdownFromHtml(html).catch(() => plain);
  applyEdit(area, insertMarkdown(markedIn(area), words));
}

/** A text in a small Markdown: buttons put the signs in where the caret stands, and every key does what it always does. */
export function MarkdownField(props: MarkdownFieldProps): JSX.Element {
  const { field, label, section, most, value, onText, problem } = props;
  const styles = useBulletinStyles();
  const area = React.useRef<HTMLTextAreaElement>(null);
  const [linking, setLinking] = React.useState<Marked>();
  const id = fieldId(field);
  const edit = (make: (marked: Marked) => TextEdit): void => {
    if (area.current) applyEdit(area.current, make(markedIn(area.current)));
  };
  const endLink = (): void => {
    setLinking(undefined);
    area.current?.focus();
  };
  const isNearlyFull = value.length > most * 0.9;
  const described = [isNearlyFull && `${id}-count`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <FieldError id={`${id}-problem`} problem={problem} />
      <div role="group" aria-label={t('bulletin:compose.tools.label', { section })} className={styles.tools}>
        {tools.map((tool) => (
          <Button key={tool} onClick={() => edit(edits[tool])}>
            {t(`bulletin:compose.tools.${tool}`)}
          </Button>
        ))}
        <Button
          aria-expanded={linking !== undefined}
          onClick={() => (linking ? endLink() : area.current && setLinking(markedIn(area.current)))}
        >
          {t('bulletin:compose.tools.link')}
        </Button>
      </div>
      {linking && (
        <LinkForm
          field={`${field}.link`}
          marked={linking.text.slice(linking.from, linking.to)}
          onLink={(link) => {
            setLinking(undefined);
            if (area.current) applyEdit(area.current, insertLink(linking, link));
          }}
          onCancel={endLink}
        />
      )}
      <textarea
        ref={area}
        id={id}
        value={value}
        rows={8}
        dir="auto"
        autoComplete="off"
        className="field-input"
        aria-describedby={described || undefined}
        aria-invalid={problem !== undefined || undefined}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'b' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
          event.preventDefault();
          edit(edits.bold);
        }}
        onPaste={(event) => {
          const html = event.clipboardData.getData('text/html');
          if (html === '') return;
          event.preventDefault();
          void pasteInto(event.currentTarget, html, event.clipboardData.getData('text/plain'));
        }}
      />
      {isNearlyFull && (
        <p id={`${id}-count`} className={styles.small}>
          {t('bulletin:compose.tools.count', {
            now: counted.format(value.length),
            most: counted.format(most),
          })}
        </p>
      )}
    </div>
  );
}
