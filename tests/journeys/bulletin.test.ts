import sharp from 'sharp';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser, openWindow, type PersonWindow } from '../setup/browser';
import { bulletinsOf } from '../setup/bulletins';
import { safetyNotices } from '../setup/bulletin-channel';
import { bulletinPages } from '../setup/bulletin-pages';
import { answerWords } from '../setup/calls';
import { channelPosts, replyInChannel } from '../setup/channel-posts';
import { chatPages } from '../setup/chat-pages';
import { chatOf, wordsOf } from '../setup/chats';
import { startStack, type Stack } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { openSitePage, type SitePage } from '../setup/web-parts';

const discreet = 'You have a message in Councillor Safety';
const title = 'The east gate is locked from six';
const [first, second] = ['Section 1, Current issues', 'Section 2, More'];
const [bram, hollis] = ['Cllr Bram Oakenfold', 'Cllr Hollis Emberley'];
const alt = 'The east gate with a new lock';
const councillors = 8;

type Somebody = PersonWindow & { readonly chat: ReturnType<typeof chatPages> };

describe('given an officer, the champion and two councillors, each in a window of their own', () => {
  let stack: Stack;
  let browser: Browser;
  let officer: Somebody;
  let champion: Somebody;
  let councillor: Somebody;
  let colleague: Somebody;
  let hub: SitePage;
  let desk: ReturnType<typeof bulletinPages>;
  let id: string;

  const open = async (person: string, size?: 'phone'): Promise<Somebody> => {
    const window = await openWindow(browser, stack, person, size && { size });
    return { ...window, chat: chatPages(window.page) };
  };
  const seen = (words: string | RegExp): Promise<void> => officer.tab.getByText(words).first().waitFor();
  /** Cards of the bulletin in somebody's chat, oldest first, by what they say. */
  const cardsOf = async (person: string): Promise<string[]> =>
    (await chatOf(stack, person).lines())
      .filter(({ fromBot }) => fromBot)
      .map(wordsOf)
      .filter((words) => words.includes('Come in twos.') && !words.includes('Your decision'));
  const archived = (): Locator => hub.page.getByRole('link', { name: title, exact: true });

  beforeAll(async () => {
    stack = await startStack();
    await tenantControl(stack).teamApp(true);
    browser = await openBrowser();
    officer = await open('officer');
    champion = await open('champion', 'phone');
    councillor = await open('councillor', 'phone');
    colleague = await open('councillor2');
    desk = bulletinPages(officer.tab);
    await officer.tab.getByRole('heading', { name: 'Inbox' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('when the officer begins with a template, then the check says what is missing, and nobody can be asked yet', async () => {
    await desk.open();
    await desk.begin('Urgent notice');
    id = desk.id();
    await desk.check();
    await seen('Nobody has chosen which champion it is from.');
    await seen(`${first}: There is text of the template left that somebody should replace.`);
    await seen('Before you can ask for approval, put right what the check found.');
    expect(await officer.tab.getByRole('button', { name: 'Ask the champion' }).count()).toBe(0);
  });

  it('when they put it right, with a picture that nobody has described, then the check finds that alone', async () => {
    await officer.tab.getByRole('link', { name: 'Put it right', exact: true }).first().click();
    await desk.title.fill(title);
    await officer.tab.getByLabel('Which champion is it from?').selectOption({ label: hollis });
    await desk.write(first, {
      text: 'Somebody has taken **two keys**. See [the police](https://www.police.uk).',
    });
    await desk.write(second, { heading: 'What to do', text: '- Use the north door.\n- Come in twos.' });
    const picture = sharp({ create: { width: 800, height: 400, channels: 3, background: '#336699' } });
    await desk.picture(first, await picture.png().toBuffer());
    await officer.tab.getByRole('checkbox', { name: /Safety notices/ }).check();
    await officer.tab.getByRole('button', { name: 'Show who gets it' }).click();
    await seen(`${councillors} people get it in their own chats.`);
    await desk.check();
    await seen(`${first}: Nobody has written what the picture shows, for people who cannot see it.`);
    await officer.tab.getByRole('link', { name: `Put it right: ${first}`, exact: true }).click();
    await desk.section(first).getByLabel('What the picture shows').fill(alt);
    await desk.check();
    await seen('The check found nothing.');
    await desk.card.getByRole('img', { name: alt }).waitFor();
    expect(await desk.card.innerText()).toContain('Use the north door.');
  });

  it('when the champion is asked, then their window shows a discreet line, and the chat the whole card', async () => {
    await desk.askChampion();
    await champion.chat.preview(discreet).waitFor();
    expect(await champion.page.locator('#toast').innerText()).not.toContain('gate');
    await champion.chat.open();
    await champion.chat.card('Your decision').waitFor();
    const card = champion.chat.card('Your decision');
    expect(await card.innerText()).toMatch(/Use the north door.*Imani Larkspur asks you/s);
    await card.getByRole('img', { name: alt }).waitFor();
  });

  it('when they send it back with words, then the officer reads these, mends it and asks again', async () => {
    await champion.chat.press('Send back');
    await champion.chat.log.getByRole('textbox', { name: /What should change/ }).fill('Say until when.');
    await champion.chat.press('Send it back');
    await champion.chat.card(`Sent back by ${hollis}.`).waitFor();
    await seen(`${hollis} sent it back`);
    await seen('Say until when.');
    await officer.tab.getByRole('link', { name: 'Go back to writing it' }).click();
    await desk.write(second, { text: '- Use the north door until Friday.\n- Come in twos.' });
    await desk.check();
    await desk.askChampion();
    await champion.chat.card('until Friday').waitFor();
  });

  it('then nobody else can approve it, and the champion does with one tap, which counts once', async () => {
    const approver = chatOf(stack, 'champion');
    const card = await approver.offers('bulletin-approve');
    for (const person of ['officer', 'councillor']) {
      const { contentVersion } = (await (await bulletinsOf(stack, 'officer')).find(id)).bulletin;
      const data = { bulletinId: id, contentVersion };
      const refused = await chatOf(stack, person).press(card, { verb: 'bulletin-approve', data });
      expect(answerWords(refused)).toContain('Only the champion who is named as author');
    }
    await champion.chat.press('Approve');
    await champion.chat.card(`Approved by ${hollis}.`).waitFor();
    const twice = await approver.pressVerb(card, 'bulletin-approve');
    expect(answerWords(twice)).toContain(`Approved by ${hollis}.`);
    const officers = await bulletinsOf(stack, 'officer');
    const { bulletin } = await officers.untilAtRest(id);
    expect(bulletin.runs.map(({ kind }) => kind)).toEqual(['send']);
    expect(await officers.people(id, 'show=all')).toHaveLength(councillors + 1);
  });

  it('then councillors see a discreet line and one card, with its picture', async () => {
    for (const person of [councillor, colleague]) {
      await person.chat.preview(discreet).waitFor();
      expect(await person.page.locator('#toast').innerText()).not.toContain('gate');
      await person.chat.open();
      await person.chat.card(title).getByRole('img', { name: alt }).waitFor();
    }
    for (const person of ['councillor', 'councillor2', 'champion'])
      expect(await cardsOf(person)).toHaveLength(1);
  });

  it('when one confirms, then their card says so; when the other asks, then they are told who reads it', async () => {
    await councillor.chat.press('I have read and understood');
    await councillor.chat.card(/You confirmed this on/).waitFor();
    await colleague.chat.press('Ask a question');
    await colleague.chat.log.getByRole('textbox', { name: /Your question/ }).fill('And at weekends?');
    await colleague.chat.press('Send the question');
    await colleague.page.getByText(/Your question is kept\. Member services will read it/).waitFor();
  });

  it('and a question in the thread of the channel is taken too', async () => {
    const channel = channelPosts(stack, safetyNotices);
    const post = await channel.reads(title);
    const text = 'Who has the spare key?';
    await replyInChannel(stack, safetyNotices, { person: 'councillor3', line: post, text });
    await channel.reads(/If you have asked something, it is kept/);
  });

  it('when the officer reminds the rest, then whoever has not confirmed gets it once more, and nobody else', async () => {
    await officer.tab.getByRole('link', { name: 'Who has it, and who has confirmed' }).click();
    await seen(`1 of ${councillors} have confirmed.`);
    await seen(bram);
    await desk.confirm('Remind the rest', 'Yes, remind them');
    await seen(/People who had not confirmed were reminded/);
    await colleague.chat.card('You have not confirmed this yet.').waitFor();
    await (await bulletinsOf(stack, 'officer')).untilAtRest(id);
    expect(await cardsOf('councillor2')).toHaveLength(2);
    expect(await cardsOf('councillor')).toHaveLength(1);
    expect(await officer.tab.getByRole('button', { name: 'Remind the rest' }).count()).toBe(0);
  });

  it('when the officer answers, then it arrives in the chat of whoever asked, and nowhere else', async () => {
    await desk.open();
    await officer.tab.getByRole('link', { name: '2 questions wait for an answer' }).click();
    await seen('And at weekends?');
    await seen('Who has the spare key?');
    await desk.answer(bram, 'At weekends too.');
    await colleague.chat.card(`Member services answered your question about “${title}”.`).waitFor();
    await colleague.chat.reads('At weekends too.');
    for (const person of ['councillor', 'champion', 'councillor3'])
      expect(JSON.stringify(await chatOf(stack, person).lines())).not.toContain('At weekends too.');
  });

  it('then the hub’s archive shows it, with its picture', async () => {
    hub = await openSitePage(browser, stack, 'councillor', { part: 'bulletin-archive', size: 'phone' });
    await archived().click();
    await hub.page.getByRole('img', { name: alt }).waitFor();
    await hub.page.getByText('Use the north door until Friday.').waitFor();
  });

  it('when it is corrected and approved again, then cards change in place and are marked', async () => {
    await desk.goTo(`/${id}`, title);
    await officer.tab.getByRole('button', { name: 'Write a correction' }).click();
    await desk.write(second, { text: '- Use the north door until Sunday.\n- Come in twos.' });
    await desk.check();
    await seen('This is a correction of what people have already.');
    await desk.askChampion();
    await champion.chat.card('until Sunday').waitFor();
    expect((await cardsOf('councillor')).join('\n')).toContain('until Friday');
    await champion.chat.press('Approve');
    await councillor.chat.card('Use the north door until Sunday.').waitFor();
    await (await bulletinsOf(stack, 'officer')).untilAtRest(id);
    for (const [person, cards] of [
      ['councillor', 1],
      ['councillor2', 2],
      ['champion', 2],
    ] as const) {
      const found = await cardsOf(person);
      expect([person, found.length]).toEqual([person, cards]);
      for (const words of found) expect(words).toMatch(/Corrected on .*until Sunday/s);
    }
    const posts = (await channelPosts(stack, safetyNotices).posts()).map(wordsOf);
    expect(posts.filter((words) => words.includes(title))).toEqual([
      expect.stringMatching(/Corrected on .*until Sunday/s),
    ]);
  });

  it('when it is recalled, then one line stands everywhere, and the archive has it no more', async () => {
    await desk.goTo(`/${id}/check`, 'Check and send');
    await desk.confirm('Recall it', 'Yes, recall it');
    await councillor.chat.card('This bulletin has been withdrawn.').waitFor();
    await colleague.chat.card('This bulletin has been withdrawn.').waitFor();
    await (await bulletinsOf(stack, 'officer')).untilAtRest(id, 'recalled');
    for (const person of ['councillor', 'councillor2', 'champion']) expect(await cardsOf(person)).toEqual([]);
    const posts = (await channelPosts(stack, safetyNotices).posts()).map(wordsOf).join('\n');
    expect(posts).toContain('This bulletin has been withdrawn.');
    expect(posts).not.toContain(title);
    await hub.page.goto(hub.page.url().replace(/#.*/, ''));
    await hub.page.getByText('No bulletin has been published yet.').waitFor();
    expect(await archived().count()).toBe(0);
  });

  it('and nobody’s console had anything to complain of', () => {
    const complaints = [officer, champion, councillor, colleague, hub].map((window) => window.complaints);
    expect(complaints.flat()).toEqual([]);
  });

  it('and the one who only read learned nothing of what others did', async () => {
    const lines = JSON.stringify(await chatOf(stack, 'councillor').lines());
    expect(lines).not.toMatch(new RegExp(`${bram}|And at weekends|spare key`));
  });
});
