import * as React from 'react';
import {
  bulletinLimits,
  type BulletinContent,
  type BulletinSection,
} from '@councillor-safety/core/bulletin/bulletin';
import { Button } from '../../shell/Button';
import { fieldId, focusField } from '../../shell/focus';
import { MovableList } from '../../shell/MovableList';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { sectionInWords } from '../strings/words';
import type { ChangeContent } from './AboutFields';
import { sectionField } from './draft-answers';
import { SectionFields } from './SectionFields';

interface SectionsProps {
  readonly content: BulletinContent;
  readonly change: ChangeContent;
  readonly problem: (field: string) => string | undefined;
}

const addField = 'sections';

const blankSection = (): BulletinSection => ({
  ...{ id: crypto.randomUUID(), kind: 'free' as const, heading: '', text: '' },
});

interface Removed {
  readonly section: BulletinSection;
  readonly index: number;
}

/** One section fewer than before: which, and where it stood. */
const missing = (
  before: readonly BulletinSection[],
  after: readonly BulletinSection[],
): Removed | undefined => {
  const index = before.findIndex(({ id }) => after.every((one) => one.id !== id));
  const section = before[index];
  return section && { section, index };
};

/** What the bulletin says, section by section. One that was taken away can be put back. */
export function Sections({ content: { sections }, change, problem }: SectionsProps): JSX.Element {
  const styles = useBulletinStyles();
  const [focus, setFocus] = React.useState('');
  const [removed, setRemoved] = React.useState<Removed>();
  React.useEffect(() => {
    if (focus !== '') focusField(focus);
  }, [focus]);
  const set = (next: BulletinSection[]): void => change((now) => ({ ...now, sections: next }));
  const put = (section: BulletinSection, index: number): void => {
    change((now) => ({
      ...now,
      sections: [...now.sections.slice(0, index), section, ...now.sections.slice(index)],
    }));
    setRemoved(undefined);
    setFocus(sectionField(section.id, 'kind'));
  };
  const isFull = sections.length >= bulletinLimits.sections;
  const nameOf = (section: BulletinSection, index: number): string => sectionInWords(section, index);
  return (
    <section aria-labelledby="bulletin-sections">
      <h2 id="bulletin-sections" className={styles.heading}>
        {t('bulletin:compose.sections.heading')}
      </h2>
      {sections.length === 0 && <p>{t('bulletin:compose.sections.none')}</p>}
      <MovableList
        label={t('bulletin:compose.sections.heading')}
        className={styles.sections}
        items={sections}
        nameOf={nameOf}
        onItems={(next) => {
          setRemoved(missing(sections, next) ?? removed);
          set(next);
        }}
        thenFocus={fieldId(addField)}
      >
        {(section, index) => (
          <SectionFields
            section={section}
            name={nameOf(section, index)}
            problem={(part) => problem(sectionField(section.id, part))}
            onSection={(next) =>
              change((now) => ({
                ...now,
                sections: now.sections.map((one) => (one.id === section.id ? next(one) : one)),
              }))
            }
          />
        )}
      </MovableList>
      {isFull ? (
        <p>{t('bulletin:compose.sections.full', { most: bulletinLimits.sections })}</p>
      ) : (
        <div className="report-actions">
          <Button id={fieldId(addField)} onClick={() => put(blankSection(), sections.length)}>
            {t('bulletin:compose.sections.add')}
          </Button>
          {removed && (
            <Button onClick={() => put(removed.section, removed.index)}>
              {t('bulletin:compose.sections.putBack', { name: nameOf(removed.section, removed.index) })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
