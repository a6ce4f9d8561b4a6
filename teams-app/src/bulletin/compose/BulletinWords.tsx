import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { sectionKindWords } from '@councillor-safety/core/bulletin/bulletin-words';
import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import { dayInWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { tokens } from '../../shell/tokens';
import { titleInWords } from '../strings/words';
import { channelName } from './channel-name';

const useStyles = makeStyles({
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  section: {
    margin: '0 0 12px',
    padding: '4px 0 4px 16px',
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    '& p': { margin: '4px 0' },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** When a bulletin is to go, as the clock in London shows it. */
export const whenInWords = ({ when }: Pick<Bulletin, 'when'>): string =>
  when.kind === 'at'
    ? `${dayInWords(when.wallTime.slice(0, 10))}, ${when.wallTime.slice(11)}`
    : t('bulletin:compose.when.on-approval');

function audienceInWords({ everyCouncillor, groups, channels }: Bulletin['content']['audience']): string[] {
  return [
    ...(everyCouncillor ? [t('bulletin:compose.audience.everybody')] : []),
    ...groups.map(({ name }) => name),
    ...channels.map(channelName),
  ];
}

/** All that a bulletin says, as it was typed. */
export function BulletinWords({ content, when }: Pick<Bulletin, 'content' | 'when'>): JSX.Element {
  const styles = useStyles();
  const facts = [
    ...audienceInWords(content.audience),
    t(`bulletin:compose.urgency.${content.urgency}`),
    whenInWords({ when }),
  ];
  return (
    <>
      <p className={styles.strong}>{titleInWords(content)}</p>
      {content.sections.map(({ id, kind, heading, text, picture }) => (
        <div key={id} className={styles.section}>
          <p className={styles.strong}>{heading || sectionKindWords[kind]}</p>
          <p className={styles.words} dir="auto">
            {text}
          </p>
          {picture && <p>{picture.alt || t('bulletin:compose.picture.choose')}</p>}
        </div>
      ))}
      <p>{facts.join('. ')}</p>
    </>
  );
}
