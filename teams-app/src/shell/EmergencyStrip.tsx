import * as React from 'react';
import { t } from './strings';

interface EmergencyStripProps {
  /** One line, where something else is being done; it is never gone. */
  readonly short: boolean;
}

/** 999, 55 and 101, out of the bundle: no network and no sign-in stands before it. */
export function EmergencyStrip({ short }: EmergencyStripProps): JSX.Element {
  const [open, setOpen] = React.useState(!short);
  React.useEffect(() => setOpen(!short), [short]);
  return (
    <aside className="emergency" aria-label={t('emergency.label')}>
      <div className="emergency-line">
        <strong>{t('emergency.danger')}</strong> <a href="tel:999">{t('emergency.call999')}</a>
        <button
          type="button"
          className="emergency-toggle"
          aria-expanded={open}
          aria-label={open ? t('emergency.lessHelp') : t('emergency.moreHelp')}
          onClick={() => setOpen(!open)}
        >
          {open ? t('emergency.less') : t('emergency.more')}
        </button>
      </div>
      {open && (
        <div className="emergency-rest">
          <p>
            {t('emergency.silent')} {t('emergency.silentWhy')}
          </p>
          <p>
            {t('emergency.notEmergency')} <a href="tel:101">{t('emergency.call101')}</a>
          </p>
        </div>
      )}
    </aside>
  );
}
