import type { Me } from '@councillor-safety/core/people/me';
import { incidentReportSchema } from '@councillor-safety/core/incident/incident';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { personIdSchema } from '@councillor-safety/core/people/people';
import '@councillor-safety/teams-app/incident/strings/load-strings';
import {
  nextId,
  previousId,
  questions,
  questionsFor,
} from '@councillor-safety/teams-app/incident/questions/questions';
import { noAnswers } from '@councillor-safety/teams-app/incident/report/answers';

const ava = samplePeople[0];
if (!ava) throw new Error('no sample people');
const me: Me = {
  id: personIdSchema.parse(ava.id),
  name: ava.name,
  roles: ['councillor'],
  offices: [],
  deviceKey: 'A'.repeat(43),
  targets: { firstLookDays: 1, firstActionDays: 3, nextStepDays: 5 },
};
const asked = questionsFor({ me, answers: noAnswers, amending: false });
const context = { nameOf: (id: string) => id, files: [] };

test('asks whether somebody is safe before anything else', () => {
  expect(asked[0]?.id).toBe('safe-now');
});

test('each question has a place of its own', () => {
  const ids = questions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('forward and back visit the same questions and end at checking the answers', () => {
  const walked: string[] = [];
  for (let id = asked[0]?.id ?? ''; id !== 'check'; id = nextId(asked, id)) walked.push(id);
  const back: string[] = [];
  for (let id = previousId(asked, 'check'); id !== undefined; id = previousId(asked, id)) back.unshift(id);
  expect(walked).toEqual(asked.map(({ id }) => id));
  expect(back).toEqual(walked);
});

test('between them they ask for everything that a report holds', () => {
  const fields = new Set(questions.flatMap((question) => question.fields));
  const held = Object.keys(incidentReportSchema.shape).filter((name) => name !== 'mode');
  expect(held.filter((name) => !fields.has(name))).toEqual([]);
});

test('a report that was sent is not asked again whom it is about, nor for files', () => {
  const ids = questionsFor({ me, answers: noAnswers, amending: true }).map(({ id }) => id);
  expect(ids).not.toContain('about-whom');
  expect(ids).not.toContain('files');
});

test('only what is needed may not be left out', () => {
  const needed = questions.filter(({ mayBeLeftOut }) => !mayBeLeftOut).map(({ id }) => id);
  expect(needed).toEqual(['about-whom', 'kinds', 'when', 'account']);
});

test.each(
  questions.filter(({ mayBeLeftOut }) => mayBeLeftOut).map((question) => [question.id, question] as const),
)('%s: left out, it has no words', (_id, { summary }) => {
  expect(summary(noAnswers, context)).toBe('');
});
