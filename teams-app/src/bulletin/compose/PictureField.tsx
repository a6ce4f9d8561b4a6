import * as React from 'react';
import type { BulletinPicture } from '@councillor-safety/core/bulletin/bulletin';
import { Button } from '../../shell/Button';
import { failureSentence } from '../../shell/Failure';
import { FieldError } from '../../shell/fields/FieldError';
import { TextField } from '../../shell/fields/TextField';
import { fieldId, focusField } from '../../shell/focus';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletinApi } from '../reading/useBulletins';
import { sectionField } from './draft-answers';

interface PictureFieldProps {
  readonly sectionId: string;
  readonly section: string;
  readonly picture?: BulletinPicture;
  readonly onPicture: (next: (now: BulletinPicture | undefined) => BulletinPicture | undefined) => void;
  readonly problem: (part: 'picture' | 'alt') => string | undefined;
}

/** For the file dialogue only; what a file really is, the service finds out from its content. */
const accept = 'image/*';

/** Sends pictures one at a time; the one that was chosen last counts. */
function usePictureSending(onPicture: PictureFieldProps['onPicture']) {
  const api = useBulletinApi();
  const [state, setState] = React.useState<{ sending: boolean; problem?: string }>({ sending: false });
  const latest = React.useRef<File>();
  const send = async (file: File): Promise<void> => {
    latest.current = file;
    setState({ sending: true });
    try {
      const stored = await api.picture(file);
      if (latest.current !== file) return;
      onPicture((before) => ({ alt: before?.alt ?? '', ...stored }));
      setState({ sending: false });
    } catch (failure) {
      if (latest.current === file) setState({ sending: false, problem: failureSentence(failure) });
    }
  };
  return { ...state, send };
}

function Shown(props: PictureFieldProps & { picture: BulletinPicture }): JSX.Element {
  const { sectionId, section, picture, onPicture, problem } = props;
  const styles = useBulletinStyles();
  const { pictureId, alt, width, height } = picture;
  return (
    <>
      <img className={styles.picture} src={`/bulletin-pictures/${pictureId}`} {...{ alt, width, height }} />
      <TextField
        field={sectionField(sectionId, 'alt')}
        label={t('bulletin:compose.picture.alt')}
        hint={t('bulletin:compose.picture.altHint')}
        value={alt}
        onText={(next) => onPicture((now) => now && { ...now, alt: next })}
        problem={problem('alt')}
      />
      <Button
        aria-label={t('bulletin:compose.picture.remove', { section })}
        onClick={() => {
          onPicture(() => undefined);
          focusField(sectionField(sectionId, 'picture'));
        }}
      >
        {t('bulletin:compose.picture.removeShort')}
      </Button>
    </>
  );
}

/** The one picture of a section. What is refused is said beside it, and everything else stays. */
export function PictureField(props: PictureFieldProps): JSX.Element {
  const { sectionId, picture, onPicture, problem } = props;
  const styles = useBulletinStyles();
  const sending = usePictureSending(onPicture);
  const id = fieldId(sectionField(sectionId, 'picture'));
  const sentence = sending.problem ?? problem('picture');
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {t(picture ? 'bulletin:compose.picture.replace' : 'bulletin:compose.picture.choose')}
      </label>
      <p id={`${id}-hint`} className="field-hint">
        {t('bulletin:compose.picture.hint')}
      </p>
      <FieldError id={`${id}-problem`} problem={sentence} />
      <input
        id={id}
        type="file"
        accept={accept}
        className={styles.file}
        aria-describedby={sentence === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`}
        aria-invalid={sentence !== undefined || undefined}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after it was taken away.
          event.target.value = '';
          if (file) void sending.send(file);
        }}
      />
      <p role="status">{sending.sending && t('bulletin:compose.picture.sending')}</p>
      {picture && <Shown {...props} picture={picture} />}
    </div>
  );
}
