import * as React from 'react';
import type { BulletinAudience } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import type { ChangeContent } from './AboutFields';
import { ChannelFields } from './ChannelFields';
import type { DraftSaver } from './draft-saver';
import { GroupFields } from './GroupFields';
import { WhoGetsIt } from './WhoGetsIt';

interface AudienceFieldsProps {
  readonly answer: BulletinAnswer;
  readonly saver: DraftSaver;
  readonly audience: BulletinAudience;
  readonly change: ChangeContent;
}

/** Who gets it: people, each once, and channels. */
export function AudienceFields({ answer, saver, audience, change }: AudienceFieldsProps): JSX.Element {
  const styles = useBulletinStyles();
  const set = (next: (now: BulletinAudience) => Partial<BulletinAudience>): void =>
    change((now) => ({ ...now, audience: { ...now.audience, ...next(now.audience) } }));
  return (
    <section aria-labelledby="bulletin-audience">
      <h2 id="bulletin-audience" className={styles.heading}>
        {t('bulletin:compose.audience.heading')}
      </h2>
      <ChoiceList<'every'>
        field="audience"
        legend={t('bulletin:compose.audience.people')}
        several
        choices={[{ value: 'every', label: t('bulletin:compose.audience.everybody') }]}
        chosen={audience.everyCouncillor ? ['every'] : []}
        onChoose={(chosen) => set(() => ({ everyCouncillor: chosen.length > 0 }))}
      />
      <GroupFields
        groups={audience.groups}
        onGroups={(next) => set(({ groups }) => ({ groups: next(groups) }))}
      />
      <ChannelFields channels={audience.channels} onChannels={(channels) => set(() => ({ channels }))} />
      <WhoGetsIt id={answer.bulletin.id} saver={saver} />
    </section>
  );
}
