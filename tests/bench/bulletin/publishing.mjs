/** From the first words to the moment at which a bulletin goes, as officer and champion do it. */
import { randomUUID } from 'node:crypto';
import { callersOf } from '../harness/callers.mjs';
import { until } from '../harness/programs.mjs';
import { samplePeopleIds } from '../escalation/people.mjs';

export const benchGroup = { id: '60000000-0001-4000-8000-000000000001', name: 'Bench audience' };
const keyed = () => ({ 'Idempotency-Key': randomUUID() });
const idOf = (key) => samplePeopleIds.find((person) => person.key === key).id;

const text =
  'Dark evenings are here. **Tell somebody** where you go and when you will be back.\n\n- Charge your phone\n- Park in the light';

export async function pressesOf(stack) {
  const [officer, champion] = await callersOf(stack, ['officer', 'champion']);

  /** A bulletin to the crowd, approved; `when` as the API takes it. Resolves with its id. */
  async function approved({ urgency, when, title = 'A bulletin that is measured' }) {
    const { body: settings } = await officer('GET', '/api/bulletins/settings');
    const quiet = { from: '00:00', to: '00:00' };
    await officer('PUT', '/api/bulletins/settings', {
      body: { version: settings.version, settings: { ...settings.settings, quiet } },
      headers: keyed(),
    });
    const made = await officer('POST', '/api/bulletins', {
      body: { from: 'template', template: 'blank' },
      headers: keyed(),
    });
    const { id } = made.body.bulletin;
    const content = {
      title,
      sections: [{ id: randomUUID(), kind: 'free', heading: 'What is new', text }],
      authorId: idOf('champion'),
      urgency,
      audience: { everyCouncillor: false, groups: [benchGroup], channels: [] },
    };
    const version = made.body.bulletin.version;
    const written = await officer('PUT', `/api/bulletins/${id}`, { body: { version, content, when } });
    const asked = await officer('POST', `/api/bulletins/${id}/ask`, {
      body: { version: written.body.bulletin.version, of: 'champion', confirmWarnings: true },
      headers: keyed(),
    });
    const { contentVersion } = asked.body.bulletin;
    await champion('POST', `/api/bulletins/${id}/decision`, {
      body: { decision: 'approve', contentVersion },
      headers: keyed(),
    });
    return id;
  }

  const progress = async (id) => (await officer('GET', `/api/bulletins/${id}`)).body.run;
  return {
    approved,
    progress,
    /** Resolves with the last progress. */
    async done(id, { seconds }) {
      let run;
      await until('the bulletin to be done', async () => (run = await progress(id))?.state === 'done', {
        seconds,
        everyMs: 500,
      });
      return run;
    },
  };
}
