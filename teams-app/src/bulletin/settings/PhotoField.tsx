import * as React from 'react';
import { Button } from '../../shell/Button';
import { failureSentence } from '../../shell/Failure';
import { FieldError } from '../../shell/fields/FieldError';
import { fieldId, focusField } from '../../shell/focus';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletinApi } from '../reading/useBulletins';

interface PhotoFieldProps {
  readonly field: string;
  readonly name: string;
  readonly photoId?: string;
  readonly onPhoto: (photoId: string | undefined) => void;
  readonly problem?: string;
}

type State =
  { readonly at: 'idle' | 'sending' | 'here' } | { readonly at: 'failed'; readonly sentence: string };

/** Sends the photo that was chosen last; an earlier one that arrives after it does not count. */
function usePhoto(onPhoto: PhotoFieldProps['onPhoto']) {
  const api = useBulletinApi();
  const [state, setState] = React.useState<State>({ at: 'idle' });
  const turn = React.useRef(0);
  const choose = async (file: File): Promise<void> => {
    const mine = (turn.current += 1);
    setState({ at: 'sending' });
    const next = await api.picture(file).then(
      ({ pictureId }): State & { pictureId?: string } => ({ at: 'here', pictureId }),
      (failure: unknown): State & { pictureId?: string } => ({
        at: 'failed',
        sentence: failureSentence(failure),
      }),
    );
    if (turn.current !== mine) return;
    setState(next);
    if (next.pictureId !== undefined) onPhoto(next.pictureId);
  };
  const away = (): void => {
    turn.current += 1;
    setState({ at: 'idle' });
    onPhoto(undefined);
  };
  return { state, choose, away };
}

/** A champion's photo. Its words for those who cannot see it are made of the name. */
export function PhotoField({ field, name, photoId, onPhoto, problem }: PhotoFieldProps): JSX.Element {
  const styles = useBulletinStyles();
  const { state, choose, away } = usePhoto(onPhoto);
  const id = fieldId(field);
  const sentence = state.at === 'failed' ? state.sentence : problem;
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {t('bulletin:settings.photo', { name })}
      </label>
      <p id={`${id}-hint`} className="field-hint">
        {t('bulletin:settings.photoHint')}
      </p>
      <FieldError id={`${id}-problem`} problem={sentence} />
      <input
        id={id}
        type="file"
        accept="image/*"
        className={styles.file}
        aria-describedby={sentence === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`}
        aria-invalid={sentence !== undefined || undefined}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again after it was taken away.
          target.value = '';
          if (file) void choose(file);
        }}
      />
      <p role="status">
        {state.at === 'sending' && t('bulletin:settings.photoSending')}
        {state.at === 'here' && t('bulletin:settings.photoHere')}
      </p>
      {photoId !== undefined && (
        <>
          <img
            className={styles.picture}
            src={`/bulletin-pictures/${photoId}`}
            alt={t('bulletin:settings.photo', { name })}
            width={96}
          />
          <Button
            aria-label={t('bulletin:settings.photoAway', { name })}
            onClick={() => {
              away();
              focusField(field);
            }}
          >
            {t('bulletin:settings.photoAwayShort')}
          </Button>
        </>
      )}
    </div>
  );
}
