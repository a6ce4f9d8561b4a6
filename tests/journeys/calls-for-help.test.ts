import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import type {
  EscalationDetailView,
  Escalations,
} from '@councillor-safety/core/escalation/escalation-answers';
import { agreeToBeAsked } from '../resilience/support/calls';
import { as } from '../setup/api';
import { openBrowser, openWindow, type PersonWindow } from '../setup/browser';
import { changeCallSettings } from '../setup/calls';
import { idOf } from '../setup/cases';
import { chatPages } from '../setup/chat-pages';
import { officerPages } from '../setup/pages';
import { startStack, type Stack } from '../setup/stack';
import { until } from '../setup/until';

const discreet = 'You have a message in Councillor Safety';
const imani = 'Imani Larkspur';
const kirsi = 'Kirsi Vanterpool';

type Somebody = PersonWindow & { readonly chat: ReturnType<typeof chatPages> };

describe('given a councillor and two officers at 23:40, each in a window of their own', () => {
  let stack: Stack;
  let browser: Browser;
  let councillor: Somebody;
  let officer: Somebody;
  let colleague: Somebody;
  let reference: string;

  const open = async (person: string, size?: 'phone'): Promise<Somebody> => {
    const window = await openWindow(browser, stack, person, size && { size });
    return { ...window, chat: chatPages(window.page) };
  };

  /** Teams shows one's own line before the bot has it. */
  async function untilKept(words: string): Promise<void> {
    const caller = await as(stack, 'councillor');
    await until(
      async () => {
        const { body } = await caller.call<EscalationDetailView>(`/api/escalations/${reference}`);
        return body.lines.some((line) => line.body === words);
      },
      { what: 'the line is in the record of the call' },
    );
  }

  beforeAll(async () => {
    stack = await startStack();
    await agreeToBeAsked(stack, ['officer', 'legal']);
    const group = randomUUID();
    const steps = [{ who: { kind: 'group', group }, waitMinutes: 5, repeat: 2 }];
    await changeCallSettings(stack, (settings) => ({
      ...settings,
      groups: [{ id: group, name: 'Night team', people: ['officer', 'legal'].map(idOf) }],
      chains: { 'in-hours': { steps }, 'out-of-hours': { steps } },
    }));
    browser = await openBrowser();
    councillor = await open('councillor', 'phone');
    officer = await open('officer');
    colleague = await open('legal');
    await officer.tab.getByRole('heading', { name: 'Inbox' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when the councillor writes, then what to do in danger comes first', async () => {
    await councillor.chat.open();
    await councillor.chat.card('I can find a person for you').waitFor();
    await councillor.chat.write('Somebody is outside my house and I am frightened');
    const answer = await until(
      async () => {
        const lines = await councillor.chat.log.getByRole('listitem').allInnerTexts();
        const written = lines.findIndex((line) => line.includes('outside my house'));
        return written >= 0 && lines[written + 1];
      },
      { what: 'the bot has answered' },
    );
    expect(answer).toContain('In danger now? Call 999.');
  });

  it('when they press one button, then they read that somebody is asked', async () => {
    await councillor.chat.press('I need someone now');
    await councillor.chat.card('I am looking for somebody').waitFor();
    await councillor.chat.reads(/Nobody (has seen this|has answered) yet/);
  });

  it('then the officer’s window shows that there is a message, and nothing of it', async () => {
    await officer.page.getByRole('button', { name: /^Chat.*new message/ }).waitFor();
    await officer.chat.preview(discreet).waitFor();
    expect(await officer.page.locator('#toast').innerText()).not.toMatch(/Thistlewood|outside/);
    await officer.chat.open();
    await officer.chat.card('Cllr Avani Thistlewood').waitFor();
    await officer.chat.card('Somebody needs a person now').waitFor();
  });

  it('when the officer accepts, then the councillor sees who is with them, and the other officer that it is taken', async () => {
    await officer.chat.press('I will take this');
    await officer.chat.card('You are helping somebody').waitFor();
    await councillor.chat.card('Somebody is with you').waitFor();
    await councillor.chat.reads(`${imani} is here. What you write now goes to them.`);
    await colleague.chat.open();
    await colleague.chat.card(`Taken by ${imani}`).waitFor();
    expect(await colleague.chat.log.getByRole('button', { name: 'I will take this' }).count()).toBe(0);
    const calls = await (await as(stack, 'councillor')).call<Escalations>('/api/escalations');
    reference = calls.body.open[0]?.reference ?? '';
    expect(reference).toMatch(/^TK-/);
  });

  it('then the two talk, and what was written before is read too', async () => {
    await officer.chat.write('I am here. Are you somewhere safe?');
    await councillor.chat.reads('I am here. Are you somewhere safe?');
    await councillor.chat.write('Yes, in the kitchen. The door is locked.');
    await officer.chat.reads('Yes, in the kitchen. The door is locked.');
    expect(await colleague.page.getByText('in the kitchen').count()).toBe(0);
  });

  it('when the officer pauses, then what is written is kept, also when the service is killed meanwhile', async () => {
    await officer.chat.press('Pause');
    await councillor.chat.reads(/needs a short break/);
    await councillor.chat.write('A car has stopped outside.');
    await untilKept('A car has stopped outside.');
    await stack.service().kill();
    await stack.restartService();
    expect(await officer.chat.log.getByText('A car has stopped outside.').count()).toBe(0);
    await officer.chat.press('Go on');
    await officer.chat.reads('A car has stopped outside.');
    await councillor.chat.reads(/is back, and has what you wrote/);
  });

  it('when the officer keeps a note and hands over, then the colleague has it all, and the councillor no note', async () => {
    await officer.chat.press('Internal note');
    await officer.chat.log.getByRole('textbox', { name: /Your note/ }).fill('Known from another case.');
    await officer.chat.press('Keep the note');
    await officer.chat.card('You are helping somebody').waitFor();
    await officer.chat.press('Hand over');
    await officer.chat.log.getByRole('radio', { name: `${kirsi}, legal` }).check();
    await officer.chat.press('Ask them');
    await councillor.chat.reads(
      `${imani} has asked ${kirsi} to take over. Until then ${imani} stays with you.`,
    );
    await colleague.chat.card('Will you take over?').waitFor();
    await colleague.chat.press('I will take this');
    await councillor.chat.reads(`${kirsi} is with you now. They can read what was said before.`);
    await officer.chat.reads(/has taken over the talk/);
    await councillor.chat.write('Thank you both.');
    await colleague.chat.reads('Thank you both.');
    expect(await councillor.page.getByText('Known from another case.').count()).toBe(0);
  });

  it('when a report is offered and the councillor says yes, then it is in the inbox', async () => {
    await colleague.chat.press('Make it a report');
    await colleague.chat.log.getByRole('checkbox', { name: /Stalking/ }).check();
    await colleague.chat.press('Ask the councillor');
    await councillor.chat.card('May this become a report?').waitFor();
    await councillor.chat.press('Yes, make a report');
    await councillor.chat.reads(/A report was made: CS-/);
    const told = await councillor.chat.log
      .getByText(/A report was made: CS-/)
      .last()
      .innerText();
    const report = /CS-[2-9A-Z]{8}/.exec(told)?.[0] ?? '';
    await officer.chat.openTab();
    await officerPages(officer.tab).open(report);
    await officer.tab.getByText('A car has stopped outside.').waitFor();
  });

  it('when it ends, then the councillor reads that, and when they are asked how they are', async () => {
    await colleague.chat.press('End this call');
    await colleague.chat.log.getByRole('radio', { name: 'A report was made' }).check();
    await colleague.chat.press('End this call');
    await councillor.chat.reads(/has ended this talk\. You can ask for somebody again at any time/);
    await councillor.chat.reads(/I will ask you how you are/);
    await councillor.chat.card('This call has ended').waitFor();
  });

  it('then the tab shows the officer what happened, and the councillor the same without the note', async () => {
    const route = `#/calls/${reference}`;
    const look = async ({ tab, chat }: Somebody): Promise<string> => {
      await chat.openTab();
      await tab.evaluate((place) => (window.location.hash = place), route);
      await tab.getByRole('heading', { name: `Call ${reference}`, level: 1 }).waitFor();
      await tab.getByText('A car has stopped outside.').waitFor();
      return tab.locator('main, body').first().innerText();
    };
    const seenByOfficer = await look(officer);
    const seenByCouncillor = await look(councillor);
    for (const seen of [seenByOfficer, seenByCouncillor]) {
      expect(seen).toContain('Yes, in the kitchen. The door is locked.');
      expect(seen).toContain('Ended');
    }
    expect(seenByOfficer).toContain('Known from another case.');
    expect(seenByCouncillor).not.toContain('Known from another case.');
    expect(seenByCouncillor).not.toContain('Internal note');
  });

  it('and nobody’s console had anything to complain of, but of the service that was killed', () => {
    // A call that was under way at that moment is cut off, or answered by the channel for the bot.
    const ofTheKill = /ERR_(EMPTY_RESPONSE|CONNECTION_(RESET|CLOSED))|status of 50[234]/;
    const complaints = [councillor, officer, colleague].flatMap((window) => window.complaints);
    expect(complaints.filter((line) => !ofTheKill.test(line))).toEqual([]);
  });
});
