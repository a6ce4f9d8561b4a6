import * as React from 'react';
import {
  bulletinLimits,
  type BulletinSection,
  type BulletinSectionKind,
} from '@councillor-safety/core/bulletin/bulletin';
import { bulletinSectionKinds } from '@councillor-safety/core/bulletin/bulletin-section-kinds';
import { sectionKindWords } from '@councillor-safety/core/bulletin/bulletin-words';
import { SelectField } from '../../shell/fields/SelectField';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { sectionField } from './draft-answers';
import { MarkdownField } from './MarkdownField';
import { PictureField } from './PictureField';

type Part = 'kind' | 'heading' | 'text' | 'picture' | 'alt';

interface SectionFieldsProps {
  readonly section: BulletinSection;
  /** `Section 2, Training`. */
  readonly name: string;
  readonly onSection: (next: (now: BulletinSection) => BulletinSection) => void;
  readonly problem: (part: Part) => string | undefined;
}

/** What a section of a kind is headed, until somebody writes something else. */
const suggested = (kind: BulletinSectionKind): string => (kind === 'free' ? '' : sectionKindWords[kind]);

const ofKind = (section: BulletinSection, kind: BulletinSectionKind): BulletinSection => {
  const isOwn = section.heading.trim() !== '' && section.heading !== suggested(section.kind);
  return { ...section, kind, heading: isOwn ? section.heading : suggested(kind) };
};

/** One section of the bulletin. */
export function SectionFields({ section, name, onSection, problem }: SectionFieldsProps): JSX.Element {
  const styles = useBulletinStyles();
  const { id, kind, heading, text, picture } = section;
  return (
    <fieldset className={styles.panel}>
      <legend className={styles.strong}>{name}</legend>
      <SelectField
        field={sectionField(id, 'kind')}
        label={t('bulletin:compose.sections.kind')}
        value={kind}
        choices={bulletinSectionKinds.map((value) => ({ value, label: sectionKindWords[value] }))}
        onChoose={(next) => onSection((now) => ofKind(now, next))}
      />
      <TextField
        field={sectionField(id, 'heading')}
        label={t('bulletin:compose.sections.title')}
        value={heading}
        onText={(next) => onSection((now) => ({ ...now, heading: next }))}
        problem={problem('heading')}
      />
      <MarkdownField
        field={sectionField(id, 'text')}
        label={t('bulletin:compose.sections.text')}
        section={name}
        most={bulletinLimits.text}
        value={text}
        onText={(next) => onSection((now) => ({ ...now, text: next }))}
        problem={problem('text')}
      />
      <PictureField
        sectionId={id}
        section={name}
        picture={picture}
        onPicture={(next) =>
          onSection(({ picture: before, ...rest }) => {
            const changed = next(before);
            return changed ? { ...rest, picture: changed } : rest;
          })
        }
        problem={problem}
      />
    </fieldset>
  );
}
