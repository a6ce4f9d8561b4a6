import { bulletinContentSchema } from '@councillor-safety/core/bulletin/bulletin';
import { bulletinCard, cardBytes } from '@councillor-safety/core/bulletin/bulletin-card';
import { checkBulletin } from '@councillor-safety/core/bulletin/bulletin-check';
import { starterMark } from '@councillor-safety/core/bulletin/bulletin-starter';
import { bulletinTemplates } from '@councillor-safety/core/bulletin/bulletin-templates';
import { readBulletinText } from '@councillor-safety/core/bulletin/bulletin-text';
import { idOf, ids, morning, onApproval } from './change-story';

const [blank, ...filled] = bulletinTemplates;

describe('what a new bulletin can begin with', () => {
  test('the blank one comes first, and no two are alike', () => {
    expect(blank?.key).toBe('blank');
    expect(new Set(bulletinTemplates.map(({ key }) => key)).size).toBe(bulletinTemplates.length);
    expect(new Set(bulletinTemplates.map(({ name }) => name)).size).toBe(bulletinTemplates.length);
  });

  test.each(bulletinTemplates)('$key is a bulletin, with ids of its own each time', ({ content }) => {
    const newId = ids();
    const [one, other] = [content(newId), content(newId)];
    expect(bulletinContentSchema.parse(one)).toEqual(one);
    const sections = [...one.sections, ...other.sections].map(({ id }) => id);
    expect(new Set(sections).size).toBe(sections.length);
  });

  test.each(filled)(
    '$key can be sent once it has an author, and warns of each text still to be changed',
    (template) => {
      const content = { ...template.content(ids()), authorId: idOf('champion') };
      const card = bulletinCard({
        bulletinId: ids()(),
        contentVersion: 1,
        content,
        foot: { kind: 'person' },
      });
      const items = checkBulletin(
        { content, when: onApproval },
        {
          now: morning,
          champions: [idOf('champion')],
          people: 14,
          missingGroups: [],
          missingChannels: [],
          picturesShown: false,
          cardBytes: cardBytes(card),
        },
      );
      expect(items).toEqual(
        content.sections.map(({ id }) => ({ code: 'starter-text', level: 'warning', sectionId: id })),
      );
    },
  );

  test.each(filled)('each section of $key begins with the mark, as a paragraph of its own', ({ content }) => {
    for (const { text } of content(ids()).sections) {
      const [first] = readBulletinText(text);
      expect(first).toEqual({
        kind: 'paragraph',
        inlines: [{ kind: 'text', text: starterMark, bold: false }],
      });
    }
  });

  test('the urgent one is urgent, the others wait for the morning', () => {
    const urgent = bulletinTemplates.filter(({ content }) => content(ids()).urgency === 'urgent');
    expect(urgent.map(({ key }) => key)).toEqual(['urgent']);
  });
});
