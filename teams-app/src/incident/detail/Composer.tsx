import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { Button } from '../../shell/Button';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import type { ChangeAnswer } from '@councillor-safety/core/incident/incident-answers';
import { messageSchema } from '@councillor-safety/core/incident/incident-changes';
import { problemSentence } from '@councillor-safety/core/incident/incident-problems';
import { TextField } from '../../shell/fields/TextField';
import { ChangeOutcome } from './ChangeOutcome';
import { useDetailStyles } from './detail.styles';
import { useCaseChange } from './useCaseChange';

interface ComposerProps {
  readonly reference: string;
  readonly heading: string;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  readonly done: string;
  /** Looks different, so that it cannot be taken for a message. */
  readonly internal?: boolean;
  readonly send: (wish: { key: string; body: string }) => Promise<ChangeAnswer>;
}

/** Writes a message or a note. The text stays until it has been taken. */
export function Composer(props: ComposerProps): JSX.Element {
  const { reference, heading, field, label, hint, button, done, internal = false, send } = props;
  const styles = useDetailStyles();
  const change = useCaseChange(reference);
  const form = useForm({ resolver: zodResolver(messageSchema), defaultValues: { body: '' } });
  const submit = form.handleSubmit(({ body }) =>
    change.apply(
      { words: body, wish: body, run: ({ key }) => send({ key, body }), onDone: () => form.reset() },
      0,
    ),
  );
  return (
    <section aria-label={heading} className={mergeClasses(styles.panel, internal && styles.note)}>
      <h2 className={styles.heading}>{heading}</h2>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Controller
          control={form.control}
          name="body"
          render={({ field: { value, onChange }, fieldState: { error } }) => (
            <TextField
              field={field}
              label={label}
              hint={hint}
              lines={4}
              value={value}
              onText={onChange}
              problem={error?.message === undefined ? undefined : problemSentence(error.message)}
            />
          )}
        />
        <Button type="submit" primary busy={change.state.at === 'busy'}>
          {button}
        </Button>
        <ChangeOutcome change={change} done={done} />
      </form>
    </section>
  );
}
