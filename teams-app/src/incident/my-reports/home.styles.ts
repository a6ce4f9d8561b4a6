import { makeStyles } from '@fluentui/react-components';
import { sectionStyles } from '../../shell/section.styles';
import { tokens } from '../../shell/tokens';

export const useHomeStyles = makeStyles({
  heading: sectionStyles.heading,
  link: sectionStyles.link,
  way: {
    display: 'block',
    marginBottom: '12px',
    padding: '12px 16px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}` },
  },
  why: { display: 'block', color: tokens.colorNeutralForeground1 },
  name: {
    display: 'block',
    color: tokens.colorBrandForegroundLink,
    fontSize: '20px',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
  },
});
