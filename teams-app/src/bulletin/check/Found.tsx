import * as React from 'react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import type { BulletinCheckItem } from '@councillor-safety/core/bulletin/bulletin-check-items';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { sectionInWords } from '../strings/words';

interface ItemsProps {
  readonly answer: BulletinAnswer;
  readonly level: BulletinCheckItem['level'];
}

/** The section that something was found in, while it is there. */
function sectionOf({ bulletin }: BulletinAnswer, { sectionId }: BulletinCheckItem): string | undefined {
  const index = bulletin.content.sections.findIndex(({ id }) => id === sectionId);
  const section = bulletin.content.sections[index];
  return section && sectionInWords(section, index);
}

function linkWords(level: BulletinCheckItem['level'], section: string | undefined): string {
  const words = level === 'error' ? 'mend' : 'look';
  return section === undefined
    ? t(`bulletin:check.found.${words}`)
    : t(`bulletin:check.found.${words}Section`, { section });
}

function Item({ answer, item }: { answer: BulletinAnswer; item: BulletinCheckItem }): JSX.Element {
  const styles = useBulletinStyles();
  const section = sectionOf(answer, item);
  const sentence = t(`bulletin:check.found.item.${item.code}`, { what: item.what ?? '' });
  return (
    <li className={styles.item}>
      <p>{section === undefined ? sentence : t('bulletin:check.found.inSection', { section, sentence })}</p>
      {answer.may.includes('edit') && (
        <a className={styles.link} href={hrefOf({ at: 'bulletin', id: answer.bulletin.id })}>
          {linkWords(item.level, section)}
        </a>
      )}
    </li>
  );
}

function Items({ answer, level }: ItemsProps): JSX.Element | null {
  const styles = useBulletinStyles();
  const items = answer.check.filter((item) => item.level === level);
  if (items.length === 0) return null;
  return (
    <>
      <h3>{t(level === 'error' ? 'bulletin:check.found.errors' : 'bulletin:check.found.warnings')}</h3>
      <ul className={styles.list}>
        {items.map((item, index) => (
          <Item key={`${index} ${item.code}`} answer={answer} item={item} />
        ))}
      </ul>
    </>
  );
}

/** What stands in the way, and what somebody should look at again, each with the way to where it can be changed. */
export function Found({ answer }: { answer: BulletinAnswer }): JSX.Element {
  const styles = useBulletinStyles();
  return (
    <section aria-labelledby="bulletin-found">
      <h2 id="bulletin-found" className={styles.heading}>
        {t('bulletin:check.found.heading')}
      </h2>
      {answer.check.length === 0 && <p>{t('bulletin:check.found.nothing')}</p>}
      <Items answer={answer} level="error" />
      <Items answer={answer} level="warning" />
    </section>
  );
}
