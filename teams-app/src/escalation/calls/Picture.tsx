import * as React from 'react';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { t } from '../../shell/strings';
import { useAddress } from '../../shell/useAddress';
import { useEscalationStyles } from '../reading/escalation.styles';
import { useEscalationApi } from '../reading/useEscalation';

/** A picture that was sent in a call. It is fetched when somebody wants to see it: not everybody wants to. */
export function Picture({ reference, id }: { reference: string; id: string }): JSX.Element {
  const styles = useEscalationStyles();
  const api = useEscalationApi();
  const [shown, setShown] = React.useState<Blob>();
  const [failure, setFailure] = React.useState<unknown>();
  const address = useAddress(shown);
  const show = async (): Promise<void> => {
    setFailure(undefined);
    try {
      setShown(await api.picture(reference, id));
    } catch (reason) {
      setFailure(reason);
    }
  };
  return (
    <div>
      <Button aria-expanded={shown !== undefined} onClick={() => (shown ? setShown(undefined) : void show())}>
        {shown ? t('escalation:detail.hide') : t('escalation:detail.show')}
      </Button>
      {address && <img className={styles.picture} src={address} alt={t('escalation:detail.alt')} />}
      {failure !== undefined && <Failure failure={failure} />}
    </div>
  );
}
