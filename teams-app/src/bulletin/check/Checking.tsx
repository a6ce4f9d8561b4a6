import * as React from 'react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { Recall } from '../changing/Recall';
import { Presses } from '../compose/Presses';
import { BulletinPage } from '../reading/BulletinPage';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletin } from '../reading/useBulletins';
import { Ask } from './Ask';
import { Audience } from './Audience';
import { Decide } from './Decide';
import { Found } from './Found';
import { HowItStands } from './HowItStands';
import { Preview } from './Preview';
import { Send } from './Send';
import { isUnsent, useIsOfficer, useKnownSettings } from './useCheckFacts';
import { whenSentences } from './when-words';

function Going({ answer }: { answer: BulletinAnswer }): JSX.Element {
  const styles = useBulletinStyles();
  const quiet = useKnownSettings()?.quiet;
  return (
    <section aria-labelledby="bulletin-when">
      <h2 id="bulletin-when" className={styles.heading}>
        {t('bulletin:check.when.heading')}
      </h2>
      {whenSentences(answer.bulletin, quiet, new Date()).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

function Checked({ answer }: { answer: BulletinAnswer }): JSX.Element {
  const styles = useBulletinStyles();
  const isOfficer = useIsOfficer();
  const settings = useKnownSettings();
  return (
    <>
      {answer.may.includes('edit') && isUnsent(answer) && (
        <a className={styles.link} href={hrefOf({ at: 'bulletin', id: answer.bulletin.id })}>
          {t('bulletin:check.write')}
        </a>
      )}
      <HowItStands answer={answer} mayOpenPeople={isOfficer} />
      <Preview answer={answer} questionsReadBy={settings?.questionsReadBy} />
      {isUnsent(answer) && (
        <>
          <Found answer={answer} />
          <Audience answer={answer} />
          <Going answer={answer} />
        </>
      )}
      <Ask answer={answer} />
      <Decide answer={answer} />
      <Send answer={answer} />
      <Presses answer={answer} />
      <Recall answer={answer} />
    </>
  );
}

/** Before it goes: how people see it, what is wrong with it, who gets it and when, and the decisions about it. */
export default function Checking({ id }: { id: string }): JSX.Element {
  const query = useBulletin(id);
  const heading = useIsOfficer() ? t('bulletin:check.heading') : t('bulletin:check.headingChampion');
  return (
    <BulletinPage heading={heading} screen={`check ${id}`} wide query={query}>
      {(answer) => <Checked answer={answer} />}
    </BulletinPage>
  );
}
